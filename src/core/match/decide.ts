import { evidenceAround } from './evidence/evidence';
import type { Evidence, Own } from './evidence/own';
import { type PageEvidence, pageEvidence, surroundings } from './evidence/surroundings';
import { findNamed } from './page-names';
import type { Reading } from './reading';
import type { Candidate } from './types';

/** Points of each kind of evidence. What has none counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/** What was found of one candidate, and whether it stays. */
export interface Verdict {
  candidate: Candidate;
  readonly evidence: Evidence;
  /** Sum of the weights of the evidence: an exercise from 0 up. Log odds, where the weights are learned. */
  score: number;
  kept: boolean;
  /** What decided it where the score did not. */
  because?:
    | 'other sense'
    | 'not prescribed'
    | 'follows the page'
    | 'in brackets behind its name'
    | 'named on this page';
}

export function scoreOf(evidence: Evidence, weights: Weights): number {
  let sum = 0;
  for (const id in evidence) sum += (evidence[id] as number) * (weights[id] ?? 0);
  return sum;
}

/** What the block says of a candidate counts the same however often the page around it is decided anew. */
const ownScores = new WeakMap<Own, { weights: Weights; points: number }>();

function ownScore(own: Own, weights: Weights): number {
  let score = ownScores.get(own);
  if (score?.weights !== weights) {
    score = { weights, points: scoreOf(own.evidence, weights) };
    ownScores.set(own, score);
  }
  return score.points;
}

/** Is a candidate beyond doubt before anything but the words that speak against it is read? */
const isFirm = (c: Candidate, own: Own): boolean =>
  c.basis === 'name' && (c.policy === 'sure' || (c.policy === 'phrase' && c.words > 1 && !own.otherSense));

const NONE: ReadonlySet<Candidate> = new Set();

const isSame = (a: ReadonlySet<Candidate>, b: ReadonlySet<Candidate>): boolean =>
  a === b || (a.size === b.size && [...a].every((c) => b.has(c)));

/** How often a page must use an exercise beyond doubt before its other uses follow. */
const OFTEN = 2;

/**
 * Decides every candidate of a page, in document order: one list of verdicts per reading. Twice over: what the first
 * look makes sure of vouches for its neighbours in the second.
 */
export function judge(readings: readonly Reading[], weights: Weights): Verdict[][] {
  const steps = judgeInSteps(readings, weights);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same a step at a time, so that a long page can be decided between the page's own tasks. */
export function* judgeInSteps(readings: readonly Reading[], weights: Weights): Generator<void, Verdict[][]> {
  const sure = readings.map((r) =>
    r.candidates.length === 0 ? NONE : new Set(r.candidates.filter((c, i) => isFirm(c, r.own[i] as Own))),
  );
  yield;
  const page = pageEvidence(readings, sure);
  const first = yield* look(readings, sure, weights, page);
  const kept = first.map((list) =>
    list.length === 0 ? NONE : new Set(list.filter((v) => v.kept).map((v) => v.candidate)),
  );
  const isSettled = kept.every((set, i) => isSame(set, sure[i] as ReadonlySet<Candidate>));
  yield;
  const second = isSettled ? first : yield* look(readings, kept, weights, page);
  follow(readings, second);
  yield* findNamed(readings, second);
  return second;
}

/** So many candidates are decided in a step: a fraction of a millisecond. */
const STEP = 40;

/** What must speak for a name that is equipment or a muscle as well: without it no page makes an exercise of it. */
const PRESCRIBED = [
  'dose-beside',
  'dose-near',
  'dose-in-line',
  'measure-beside',
  'counted',
  'in-series',
  'thing-without-article',
  'somebodys',
];

/** Is it equipment or a muscle as well, or a slip that nothing but sets and reps can vouch for? */
const needsDose = (c: Candidate, kind: Reading['kind']): boolean =>
  c.policy === 'dose' || (c.basis === 'misspelt' && (c.words < 2 || kind === 'prose'));

/** One look at every candidate, with what is beyond doubt before it. */
function* look(
  readings: readonly Reading[],
  firm: readonly ReadonlySet<Candidate>[],
  weights: Weights,
  page: PageEvidence,
): Generator<void, Verdict[][]> {
  const ofPage = scoreOf(page.evidence, weights);
  const out: Verdict[][] = [];
  let inStep = 0;
  for (const [i, reading] of readings.entries()) {
    if (reading.candidates.length === 0) {
      out.push([]);
      continue;
    }
    const around = surroundings(readings, firm, i);
    const list: Verdict[] = [];
    for (const [index, candidate] of reading.candidates.entries()) {
      const own = reading.own[index] as Own;
      const near = evidenceAround(candidate, index, own, around, page);
      const score = ofPage + ownScore(own, weights) + scoreOf(near, weights);
      const evidence = [own.evidence, page.evidence, near];
      list.push(verdictOf(candidate, reading.kind, evidence, own.otherSense, score));
      inStep += 1;
      if (inStep % STEP === 0) yield;
    }
    out.push(list);
  }
  return out;
}

/** A verdict whose evidence, seldom asked for, is put together only then. */
class Weighed implements Verdict {
  declare because?: NonNullable<Verdict['because']>;

  constructor(
    readonly candidate: Candidate,
    readonly score: number,
    public kept: boolean,
    private readonly parts: readonly Evidence[],
  ) {}

  get evidence(): Evidence {
    return Object.assign({}, ...this.parts);
  }
}

/** What the score says, where nothing outweighs it. */
function verdictOf(
  candidate: Candidate,
  kind: Reading['kind'],
  evidence: readonly Evidence[],
  otherSense: boolean,
  score: number,
): Verdict {
  const because = otherSense
    ? 'other sense'
    : needsDose(candidate, kind) && !PRESCRIBED.some((id) => evidence.some((e) => e[id]))
      ? 'not prescribed'
      : undefined;
  const verdict = new Weighed(candidate, score, because === undefined && score >= 0, evidence);
  if (because) verdict.because = because;
  return verdict;
}

/** Keeps what the page itself explains: another name in brackets, a word it has used for the exercise before. */
function follow(readings: readonly Reading[], verdicts: Verdict[][]): void {
  const accepted = new Map<string, number>();
  for (const { kept, candidate } of verdicts.flat()) {
    if (kept) accepted.set(candidate.exerciseId, (accepted.get(candidate.exerciseId) ?? 0) + 1);
  }
  verdicts.forEach((list, i) => {
    const { text } = readings[i] as Reading;
    list.forEach((verdict, at) => {
      if (verdict.kept || verdict.because) return;
      const before = list[at - 1];
      if (before?.kept && isIntroduced(verdict.candidate, before.candidate, text)) {
        Object.assign(verdict, { kept: true, because: 'in brackets behind its name' });
      } else if (followsPage(verdict, accepted.get(verdict.candidate.exerciseId) ?? 0)) {
        Object.assign(verdict, { kept: true, because: 'follows the page' });
      }
    });
  });
}

/** "Turkish get-ups (TGUs)": the other name, in brackets, of the one before. `text` as written. */
const isIntroduced = (c: Candidate, before: Candidate, text: string): boolean =>
  before.exerciseId === c.exerciseId && /^\s*[([]\s*$/.test(text.slice(before.end, c.start));

/** What keeps a candidate from following the page. */
const DOUBTFUL = ['words-against', 'verb-place', 'has-object', 'abbreviation-in-small-letters'];

/**
 * May a candidate that failed by itself be taken because the page uses the same exercise elsewhere, beyond doubt? One
 * page seldom means two things by a word. Words that speak against it still hold, and so do movement words alone.
 */
function followsPage({ candidate: c, evidence }: Verdict, accepted: number): boolean {
  if (accepted < OFTEN || c.basis !== 'name' || c.term?.bareHead) return false;
  if (c.policy !== 'context' && c.policy !== 'abbrev') return false;
  return !DOUBTFUL.some((id) => evidence[id]);
}
