import { AFTER_VERB, BEFORE_VERB, DETERMINERS } from '../names/english';
import type { BlockKind, Candidate } from '../types';
import type { Dose } from './doses';
import { isInOtherSense, sentenceAround, speakFor } from './phrases';

/** What speaks for or against a candidate: the id of each kind of evidence (weights.yaml) and how much of it there is. */
export type Evidence = Record<string, number>;

/** The block a candidate stands in, as far as its evidence looks at it. */
export interface Place {
  text: string;
  /** The text in small letters, every character in its place. */
  lower: string;
  kind: BlockKind;
  /** Written words of the block, words of training among them, and what it prescribes. */
  words: number;
  trainingWords: number;
  doses: readonly Dose[];
  /** Is it in another language than English? */
  foreign: boolean;
}

/** What the block alone says of a candidate. Worked out once, however often the page around it changes. */
export interface Own {
  evidence: Evidence;
  /** Part of a set phrase of its other sense: no evidence outweighs that. */
  otherSense: boolean;
  /** Does it stand at the front of its line, or fill it but for sets and reps? Of short blocks only. */
  line: 'whole' | 'front' | undefined;
  /** Behind a word after which a movement word is a verb; counts where it is no part of a combined movement. */
  afterVerbWord: boolean;
  /** What stands right beside it. */
  beside: 'dose' | 'measure' | undefined;
  /** In a sentence that prescribes nothing and says nothing of it. */
  nothingBeside: boolean;
}

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
/** What follows a name that is the subject or ends its part of the sentence. */
const STANDS = /^(?:\s*[,.;:)!?]|\s+(?:is|was|has|had|went|goes|feels|felt|and|or|for|at|with)\b|\s*$)/;
/** Before a thing one would say an article here: "for bench and deadlift", "; bench was heavy". */
const NO_ARTICLE = /(?:^|[.;:,!?–—-]\s|\b(?:for|and|in|of|with|after|before|then|heavy|my|his|her|their)\s)\s*$/;
const IS = /^(?:is|are|was|were|be|been|being|am|im|its|stay|stays|feel|feels|very|so|too)$/;
const PLACE =
  /\b(?:on|next to|beside|behind|near|in front of|onto|off|against|over|under|from|across|down|up|climb|climbing)\s+(?:an?|the|your|one)?\s*(?:\w+\s+)?$/;
const SOMEBODYS = /(?:\b(?:my|his|her|their|our))\s+(?:\w+\s+)?$/;
const FUNCTION_WORD =
  /^(?:and|or|but|nor|so|yet|if|when|while|as|at|by|for|from|in|of|on|to|with|without|than|then|that|which|who|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|may|might|must|because|until|after|before|during|between|per|x|sets?|reps?|each|every|is|not|also|variations?|progressions?|exercises?|workouts?|technique|form)$/;

/**
 * Collects what the block says of a candidate in it. Pure: same arguments, same evidence. Looks no farther than a few
 * hundred characters, so that a page in one line costs no more than one in many.
 */
export function ownEvidence(c: Candidate, place: Place): Own {
  const { text, lower, kind } = place;
  const e: Evidence = {};
  const surface = text.slice(c.start, c.end);
  const before = lower.slice(Math.max(0, c.start - 60), c.start);
  const after = lower.slice(c.end, c.end + 60);
  const short = kind !== 'prose';

  weighName(c, surface, e);

  // Its place in the block.
  const leads = c.start < 12 && NUMBERING.test(text.slice(0, c.start));
  if (short) e[kind === 'item' && place.words > 12 ? 'in-long-item' : `in-${kind}`] = 1;
  if (!short && leads && /^\s*(?:[:(]|[–—-]\s)/.test(text.slice(c.end, c.end + 3))) e['is-a-title'] = 1;
  if (place.foreign && !short && (c.policy !== 'sure' || c.words < 2)) e['foreign-sentence'] = 1;
  if (VERB_FORM.test(surface) && c.basis !== 'name') e['verb-form'] = 1;

  // The words beside it.
  const next = NEXT_WORD.exec(after)?.[1] ?? '';
  const last = LAST_WORD.exec(before)?.[1] ?? '';
  const isVerbPlace = BEFORE_VERB.has(last) || leads || /[.!?:,]\s*$/.test(before);
  if (DETERMINERS.has(next) && !e.plural) e['has-object'] = 1;
  if (AFTER_VERB.has(next) && !e.plural && c.words === 1) e['has-particle'] = 1;
  if (IS.test(last)) e['said-of-something'] = 1;
  if (PLACE.test(before)) e['is-a-place'] = 1;
  if (SOMEBODYS.test(before)) e.somebodys = 1;
  if (/^['’]s?\b/.test(after)) e.possessive = 1;
  if (e['spelt-like-a-verb'] && isVerbPlace && /^\s+[a-z]/.test(after)) e['verb-place'] = 1;
  if (DOING.test(before)) e['is-done'] = 1;
  if (next && /^[\s-][a-z]/.test(after) && !DETERMINERS.has(next) && !AFTER_VERB.has(next) && !FUNCTION_WORD.test(next))
    e['before-a-noun'] = 1;
  if (c.words === 1 && !e.plural && !short && !DETERMINERS.has(last) && STANDS.test(after))
    e[c.policy === 'dose' && NO_ARTICLE.test(before) ? 'thing-without-article' : 'stands-as-a-name'] = 1;

  // Sets, reps, loads, words of training, the words listed with the name.
  const beside = doseBeside(c, place);
  if (beside) e[`${beside}-beside`] = 1;
  else if ((e.plural && /\b\d{1,3}\s+(?:[a-z-]+\s+)?$/.test(before)) || /^\s+\d{2,3}\b/.test(after)) e.counted = 1;
  else if (place.doses.some((d) => !d.measure)) e[short ? 'dose-in-line' : 'dose-in-prose'] = 1;
  if (place.trainingWords > 0) e['training-words'] = Math.min(place.trainingWords, 3) / 3;
  if (c.term) speakFor(c.term, sentenceAround(c, lower).text, e);

  return {
    evidence: e,
    otherSense: isInOtherSense(c, lower),
    line: !(short && leads) ? undefined : END_OF_NAME.test(text.slice(c.end, c.end + 20)) ? 'whole' : 'front',
    afterVerbWord: BEFORE_VERB.has(last) && last !== 'and' && last !== 'then',
    beside,
    nothingBeside: !short && !beside && !e['dose-in-prose'] && !e['is-done'] && !e['words-for'],
  };
}

/** What the name itself says, wherever it stands. */
function weighName(c: Candidate, surface: string, e: Evidence): void {
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
  if (c.basis === 'unlisted') e['known-words'] = c.known ?? 0;
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

function doseBeside(c: Candidate, { doses, text }: Place): 'dose' | 'measure' | undefined {
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
