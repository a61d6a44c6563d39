import { AFTER_VERB, BEFORE_VERB, DETERMINERS } from '../names/english';
import type { Candidate } from '../types';
import type { Dose } from './doses';
import { sentenceAround, speakFor } from './phrases';
import { isCombined, seriesAround } from './series';
import type { PageEvidence, Surroundings } from './surroundings';

/** What speaks for or against a candidate: the id of each kind of evidence (weights.yaml) and how much of it there is. */
export type Evidence = Record<string, number>;

/** Farther than this, in characters, sets and reps belong to something else. */
const BESIDE = 25;

/** "Do a plank", "I did some pull-ups": what one does is an exercise more often than a board. */
const DOING =
  /\b(?:do|does|did|doing|done|perform|performs|performed|performing|practi[cs]e|practi[cs]ing|repeat|attempt|tried|try|include|includes|including|like|love)\s+(?:(?:an?|the|some|your|my|these|those|more|any|several|many|heavy|\d+)\s+)*$/;
const LAST_WORD = /([a-z'’]+)[\s,]*$/;
const NEXT_WORD = /^\s*([a-z'’]+)/;
const NUMBERING = /^[\s\d.)(:#•*–—-]*(?:[a-z]\d?[.):]\s*)?$/i;
/** What may follow a name in its line: sets and reps, brackets, an explanation behind a dash or colon. */
const END_OF_NAME = /^\s*(?:$|[[(–—:•|]|[,;]?\s*\d|-\s|x\s?\d)/i;
const VERB_FORM = /(?:ing|ed)$/i;
const VERB_PARTICLE = /[a-z]\s(?:up|in|out|down|over|through|back|off)$/;

/**
 * Collects the evidence for one candidate, the `index`th of its block. Pure: same arguments, same evidence. Looks no
 * farther than a few hundred characters, so that a page in one line costs no more than one in many.
 */
export function evidenceOf(c: Candidate, index: number, around: Surroundings, page: PageEvidence): Evidence {
  const { reading } = around;
  const { lower } = reading;
  const firm = around.firm.size - (around.firm.has(c) ? 1 : 0);
  const e: Evidence = {};
  const surface = reading.text.slice(c.start, c.end);
  const before = lower.slice(Math.max(0, c.start - 60), c.start);
  const after = lower.slice(c.end, c.end + 60);
  const short = reading.kind !== 'prose';

  // The name.
  e[nameEvidence(c)] = 1;
  if (c.basis === 'name' && c.modifiers.length > 0 && c.policy !== 'sure') e[c.ofBody ? 'body-part' : 'qualified'] = 1;
  if (c.told && c.policy !== 'sure') e['told-by-a-qualifier'] = 1;
  if (c.basis === 'composed') e[`composed-${c.term?.risk ?? 'sure'}`] = 1;
  if (c.words >= 2 && c.basis !== 'composed') e['two-words'] = 1;
  if (c.words >= 3) e['three-words'] = 1;
  const isAbbreviation = c.term?.policy === 'abbrev' && c.basis === 'name';
  if (isAbbreviation && !isCapitals(surface)) e['abbreviation-in-small-letters'] = 1;
  else if (c.policy !== 'sure' && isPlural(c, surface)) e.plural = 1;
  if (VERB_PARTICLE.test(surface)) e['spelt-like-a-verb'] = 1;

  weighPage(page, e);

  // Its place in the block.
  const leads = c.start < 12 && NUMBERING.test(reading.text.slice(0, c.start));
  const ends = END_OF_NAME.test(reading.text.slice(c.end, c.end + 20));
  if (short) e[reading.kind === 'item' && reading.words > 12 ? 'in-long-item' : `in-${reading.kind}`] = 1;
  if (short && leads && ends)
    e[page.different > 1 || (page.different > 0 && page.doses > 0) ? 'whole-line' : 'whole-line-alone'] = 1;
  else if (short && leads) e['starts-line'] = 1;
  else if (leads && /^\s*(?:[:(]|[–—-]\s)/.test(reading.text.slice(c.end, c.end + 3))) e['is-a-title'] = 1;

  if (c.basis === 'unlisted') e['known-words'] = c.known ?? 0;
  if (reading.foreign && !short && (c.policy !== 'sure' || c.words < 2)) e['foreign-sentence'] = 1;
  if (VERB_FORM.test(surface) && c.basis !== 'name') e['verb-form'] = 1;

  // The words beside it.
  const next = NEXT_WORD.exec(after)?.[1] ?? '';
  const last = LAST_WORD.exec(before)?.[1] ?? '';
  const isVerbPlace = BEFORE_VERB.has(last) || leads || /[.!?:,]\s*$/.test(before);
  if (DETERMINERS.has(next) && !e.plural) e['has-object'] = 1;
  if (AFTER_VERB.has(next) && !e.plural && c.words === 1) e['has-particle'] = 1;
  if (isCombined(index, around)) e['in-combination'] = 1;
  else if (BEFORE_VERB.has(last) && last !== 'and' && last !== 'then') e['after-verb-word'] = 1;
  if (IS.test(last)) e['said-of-something'] = 1;
  if (PLACE.test(before)) e['is-a-place'] = 1;
  if (/(?:\b(?:my|his|her|their|our))\s+(?:\w+\s+)?$/.test(before)) e.somebodys = 1;
  if (/^['’]s?\b/.test(after)) e.possessive = 1;
  if (e['spelt-like-a-verb'] && isVerbPlace && /^\s+[a-z]/.test(after)) e['verb-place'] = 1;
  if (DOING.test(before)) e['is-done'] = 1;
  if (/^[\s-][a-z]/.test(after) && next && !DETERMINERS.has(next) && !AFTER_VERB.has(next) && !FUNCTION_WORD.test(next))
    e['before-a-noun'] = 1;

  if (c.words === 1 && !e.plural && !short && !DETERMINERS.has(last) && STANDS.test(after))
    e[c.policy === 'dose' && NO_ARTICLE.test(before) ? 'thing-without-article' : 'stands-as-a-name'] = 1;

  // Sets, reps, loads.
  const beside = doseBeside(c, around);
  if (beside === 'dose') e['dose-beside'] = 1;
  else if (beside === 'measure') e['measure-beside'] = 1;
  else if ((e.plural && /\b\d{1,3}\s+(?:[a-z-]+\s+)?$/.test(before)) || /^\s+\d{2,3}\b/.test(after)) e.counted = 1;
  else if (around.dosed) e[short ? 'dose-in-line' : 'dose-in-prose'] = 1;
  if (around.nearDose && beside !== 'dose') e['dose-near'] = 1;
  else if (around.nearMeasure && !beside) e['measure-near'] = 1;

  // Other exercises and words of training.
  const series = seriesAround(index, around);
  if (series.firm) e['in-series'] = 1;
  else if (series.others > 0) e['in-open-series'] = Math.min(series.others, 2) / 2;
  const same = page.heads.get(c.head) ?? 0;
  if (same > 0) e['same-word-on-page'] = Math.min(same, 3) / 3;
  const again = page.exercises.get(c.exerciseId) ?? 0;
  if (again > 0) e['same-exercise-on-page'] = Math.min(again, 3) / 3;
  if (firm > 1) e['two-names-here'] = 1;
  else if (firm > 0) e['name-here'] = 1;
  if (around.different > 1) e['different-here'] = Math.min(around.different - 1, 4) / 4;
  if (around.nearFirm > 0) e[short ? 'names-near-line' : 'names-near-prose'] = 1;
  if (around.siblings > 0) e.siblings = around.siblings / 4;
  if (around.leading > 0 && !e['page-without-training'] && (e['whole-line'] || e['starts-line'] || e['is-a-title']))
    e['lines-alike'] = around.leading;
  if (around.heading > 0) e['training-heading'] = 1;
  if (reading.trainingWords > 0) e['training-words'] = Math.min(reading.trainingWords, 3) / 3;

  // The words listed with the name.
  if (c.term) speakFor(c.term, sentenceAround(c, lower).text, e);

  if (!short && !beside && !e['dose-in-prose'] && !e['in-series'] && firm === 0 && !e['is-done'] && !e['words-for']) {
    e[c.term?.bareHead ? 'movement-word-in-a-sentence' : 'nothing-in-sentence'] = 1;
  }
  return e;
}

/** What follows a name that is the subject or ends its part of the sentence. */
const STANDS = /^(?:\s*[,.;:)!?]|\s+(?:is|was|has|had|went|goes|feels|felt|and|or|for|at|with)\b|\s*$)/;
/** Before a thing one would say an article here: "for bench and deadlift", "; bench was heavy". */
const NO_ARTICLE = /(?:^|[.;:,!?–—-]\s|\b(?:for|and|in|of|with|after|before|then|heavy|my|his|her|their)\s)\s*$/;
const IS = /^(?:is|are|was|were|be|been|being|am|im|its|stay|stays|feel|feels|very|so|too)$/;
const PLACE =
  /\b(?:on|next to|beside|behind|near|in front of|onto|off|against|over|under|from|across|down|up|climb|climbing)\s+(?:an?|the|your|one)?\s*(?:\w+\s+)?$/;

const FUNCTION_WORD =
  /^(?:and|or|but|nor|so|yet|if|when|while|as|at|by|for|from|in|of|on|to|with|without|than|then|that|which|who|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|may|might|must|because|until|after|before|during|between|per|x|sets?|reps?|each|every|is|not|also|variations?|progressions?|exercises?|workouts?|technique|form)$/;

/** A page with less than one word of training in so many speaks of something else, unless it names several exercises. */
const SPARSE = 130;
/** A page of fewer words is too short to tell. */
const FEW_WORDS = 60;

function weighPage(page: PageEvidence, e: Evidence): void {
  if (page.different > 0) {
    e['page-exercises'] = Math.min(page.different, 6) / 6;
    e['page-mentions'] = Math.min(page.mentions, 12) / 12;
    // Numbers that look like sets are on every page of figures: they count only where exercises are named.
    if (page.doses > 0) e['page-doses'] = Math.min(page.doses, 8) / 8;
  }
  if (page.trainingWords > 0) e['page-words'] = Math.min((25 * page.trainingWords) / Math.max(page.words, 50), 1);
  if (page.words >= FEW_WORDS && page.different < 3 && page.trainingWords * SPARSE < page.words)
    e['page-without-training'] = 1;
}

/** One word in the plural, or "step ups": a noun. */
const isPlural = (c: Candidate, surface: string): boolean =>
  c.words === 1 ? /[^s]s$/i.test(surface) : /[a-z]\s(?:up|in|out|down|over|through)s$/i.test(surface);

const isCapitals = (surface: string): boolean => {
  const word = surface.replace(/s$/, '');
  return /[A-Z]/.test(word) && word === word.toUpperCase();
};

function nameEvidence(c: Candidate): string {
  if (c.basis !== 'name') return c.basis === 'bare' && c.term?.policy === 'never-alone' ? 'bare-never-alone' : c.basis;
  return c.policy === 'sure' ? 'sure' : `${c.policy}-${c.term?.risk ?? 'low'}`;
}

function doseBeside(c: Candidate, { reading }: Surroundings): 'dose' | 'measure' | undefined {
  const { doses, text } = reading;
  // The first dose that ends within reach in front; from there on until they start out of reach behind.
  let low = 0;
  let high = doses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doses[middle] as Dose).end < c.start - BESIDE) low = middle + 1;
    else high = middle;
  }
  let found: 'dose' | 'measure' | undefined;
  for (let i = low; i < doses.length; i++) {
    const d = doses[i] as Dose;
    if (d.start > c.end + BESIDE) break;
    const between = d.start >= c.end ? text.slice(c.end, d.start) : text.slice(d.end, c.start);
    if (/[.!?\n](?:\s|$)/.test(between)) continue;
    if (!d.measure) return 'dose';
    found = 'measure';
  }
  return found;
}
