import type { Reading } from '../reading';
import type { Candidate } from '../types';
import type { Evidence } from './own';

/** What stands around a candidate: its own block, and the blocks beside it. */
export interface Surroundings {
  reading: Reading;
  /** Candidates of the block that are exercises beyond doubt. */
  firm: ReadonlySet<Candidate>;
  /** Does the block prescribe sets, reps or loads anywhere? */
  dosed: boolean;
  /** How many different exercises the block's candidates would be, whether they are or not. */
  different: number;
  /** Firm candidates in the two blocks before and the two behind. */
  nearFirm: number;
  /** Sets, reps or loads in the lines and cells just before or behind; times and distances apart. */
  nearDose: boolean;
  nearMeasure: boolean;
  /** Of the two lines of the same kind before and the two behind, how many hold a firm candidate. */
  siblings: number;
  /** Of the lines of its kind around it, prose too, the share that begins with a candidate of any kind. */
  leading: number;
  /** Words of training in the heading above. */
  heading: number;
}

/** How many blocks either side count as near. Plans put a name and its sets in neighbouring cells or lines. */
const NEAR = 2;
/** Headings of a list of exercises stand apart by the text below each; further away they are no list. */
const SIBLING_REACH = 15;
/** A heading further up than this says little of the line. */
const HEADING_REACH = 30;

/** What stands around the candidates of block i. `firm` holds, for each block, the candidates beyond doubt. */
export function surroundings(
  readings: readonly Reading[],
  firm: readonly ReadonlySet<Candidate>[],
  i: number,
): Surroundings {
  const reading = readings[i] as Reading;
  const short = reading.kind !== 'prose';
  let nearFirm = 0;
  let nearDose = false;
  let nearMeasure = false;
  for (let j = Math.max(0, i - NEAR); j <= Math.min(readings.length - 1, i + NEAR); j++) {
    const other = readings[j] as Reading;
    if (j === i) continue;
    nearFirm += firm[j]?.size ?? 0;
    if (short && other.words <= 12) {
      nearDose ||= other.doses.some((d) => !d.measure);
      nearMeasure ||= other.doses.some((d) => d.measure);
    }
  }
  const { siblings, leading } = alike(readings, firm, i);
  let heading = 0;
  for (let step = 1; step <= HEADING_REACH; step++) {
    const other = readings[i - step];
    if (!other) break;
    if (other.kind === 'heading') {
      heading = other.trainingWords + (firm[i - step]?.size ?? 0);
      break;
    }
  }
  return {
    reading,
    firm: firm[i] ?? new Set(),
    dosed: reading.doses.some((d) => !d.measure),
    different: differentIn(reading.candidates),
    nearFirm,
    nearDose,
    nearMeasure,
    siblings,
    leading,
    heading,
  };
}

/** What the whole page says. */
export interface PageEvidence {
  /** Different exercises named beyond doubt, and how often in all. */
  different: number;
  mentions: number;
  /** Sets, reps and loads. */
  doses: number;
  /** How often each exercise is named beyond doubt, and each last word of a name of more than one. */
  exercises: ReadonlyMap<string, number>;
  heads: ReadonlyMap<string, number>;
  /** What that says of every candidate on the page alike. */
  evidence: Evidence;
}

/** A page with less than one word of training in so many speaks of something else, unless it names several exercises. */
const SPARSE = 130;
/** A page of fewer words is too short to tell. */
const FEW_WORDS = 60;

export function pageEvidence(readings: readonly Reading[], firm: readonly ReadonlySet<Candidate>[]): PageEvidence {
  const exercises = new Map<string, number>();
  const heads = new Map<string, number>();
  let doses = 0;
  let mentions = 0;
  let words = 0;
  let trainingWords = 0;
  for (const [i, r] of readings.entries()) {
    words += r.words;
    trainingWords += r.trainingWords;
    for (const d of r.doses) if (!d.measure) doses += 1;
    for (const c of firm[i] ?? []) {
      mentions += 1;
      exercises.set(c.exerciseId, (exercises.get(c.exerciseId) ?? 0) + 1);
      if (c.words > 1) heads.set(c.head, (heads.get(c.head) ?? 0) + 1);
    }
  }
  const different = exercises.size;
  const evidence: Evidence = {};
  if (different > 0) {
    evidence['page-exercises'] = Math.min(different, 6) / 6;
    evidence['page-mentions'] = Math.min(mentions, 12) / 12;
    // Numbers that look like sets are on every page of figures: they count only where exercises are named.
    if (doses > 0) evidence['page-doses'] = Math.min(doses, 8) / 8;
  }
  if (trainingWords > 0) evidence['page-words'] = Math.min((25 * trainingWords) / Math.max(words, 50), 1);
  if (words >= FEW_WORDS && different < 3 && trainingWords * SPARSE < words) evidence['page-without-training'] = 1;
  return { different, mentions, doses, exercises, heads, evidence };
}

/** Enough to tell a list from a word: more are not counted. */
const MANY = 6;

function differentIn(candidates: readonly Candidate[]): number {
  const ids = new Set<string>();
  for (const c of candidates) {
    ids.add(c.exerciseId);
    if (ids.size >= MANY) break;
  }
  return ids.size;
}

/** A candidate this far in, in characters, still begins its line: numbering stands before it. */
const BEGINS = 8;

/** The two blocks of the same kind before and the two behind that hold candidates: how many of them are exercises? */
function alike(
  readings: readonly Reading[],
  firm: readonly ReadonlySet<Candidate>[],
  i: number,
): { siblings: number; leading: number } {
  const { kind } = readings[i] as Reading;
  let siblings = 0;
  let leading = 0;
  for (const way of [-1, 1]) {
    let seen = 0;
    for (let step = 1; step <= SIBLING_REACH && seen < 2; step++) {
      const at = i + way * step;
      const other = readings[at];
      if (!other) break;
      const [first] = other.candidates;
      if (other.kind !== kind || !first) continue;
      seen += 1;
      if (first.start < BEGINS) leading += 1;
      if ((firm[at]?.size ?? 0) > 0) siblings += 1;
    }
  }
  return { siblings: kind === 'prose' ? 0 : siblings, leading: leading / 4 };
}
