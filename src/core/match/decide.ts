import { type PageEvidence, pageLevel, type Signals } from './evidence';
import type { Candidate } from './types';

/** What stands around a candidate in its own block and the blocks beside it. */
export interface Surroundings {
  signals: Signals;
  /** Lower-case text of the block, for the words that speak for or against a term. */
  text: string;
  /** Sure exercise names in the same block, not counting this one. */
  sureHere: number;
  /** Sure names or doses in the neighbouring blocks (two each way). */
  near: number;
  /** Sets, reps, loads or times beside it: in its block, or in the neighbouring cells and lines of a list. */
  dosed: boolean;
}

const capitals = (word: string): boolean => /[A-Z]/.test(word) && word === word.toUpperCase();

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/**
 * Does a phrase stand in the text as whole words, a plural s apart? "rain" is not in "training". With `over`, only where
 * it covers that stretch: "in a row" over "row".
 */
function stands(text: string, phrase: string, over?: { start: number; end: number }): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    let end = at + phrase.length;
    if (text[end] === 's') end += 1;
    const before = isLetter(phrase[0]) && isLetter(text[at - 1]);
    if (before || (isLetter(phrase.at(-1)) && isLetter(text[end]))) continue;
    if (!over || (at <= over.start && end >= over.end && end - at > over.end - over.start)) return true;
  }
  return false;
}

/** Is the candidate part of a set phrase of its other sense? No evidence around it outweighs that. */
const isInOtherSense = (c: Candidate, text: string): boolean =>
  c.term?.against.some((p) => stands(text, p, c)) ?? false;

const mentions = (text: string, phrases: string[]): number => phrases.filter((p) => stands(text, p)).length;

/** "Do a plank", "I did some pull-ups": what one does is an exercise more often than a board. */
const DOING =
  /\b(?:do|does|did|doing|done|perform|performs|performed|performing|practi[cs]e|practi[cs]ing|repeat|attempt)\s+(?:(?:an?|the|some|your|my|these|those|more|any|several|\d+)\s+)*$/;

const isObject = (before: string): boolean => DOING.test(before.slice(-60));

/** Points for the exercise sense of a candidate from its surroundings. Each line is one kind of evidence, hand-set. */
export function evidencePoints(c: Candidate, around: Surroundings, page: PageEvidence): number {
  const { signals } = around;
  const listed = signals.kind !== 'prose';
  let points = 0;
  if (signals.doses > 0) points += listed ? 4 : 2;
  if (signals.words > 0) points += 1;
  if (around.sureHere > 0) points += around.sureHere > 1 ? 3 : 2;
  if (isObject(around.text.slice(0, c.start))) points += 2;
  if (around.near > 0) points += listed ? 2 : 1;
  points += pageLevel(page) * (listed ? 1.5 : 1);
  if (c.term) {
    points += Math.min(mentions(around.text, c.term.for), 2);
    points -= 4 * Math.min(mentions(around.text, c.term.against), 2);
  }
  return points;
}

/** What a candidate must reach, by how easily its name means something else. Hand-set; a later version learns them. */
const NEEDED = { low: 2, medium: 3, high: 4 } as const;

/**
 * Does the sentence itself speak of training? A page about training is no reason to take every "row" in its prose for the
 * exercise.
 */
const hasLocalEvidence = (c: Candidate, around: Surroundings): boolean =>
  around.signals.kind !== 'prose' ||
  around.signals.doses > 0 ||
  around.sureHere > 0 ||
  isObject(around.text.slice(0, c.start)) ||
  mentions(around.text, c.term?.for ?? []) > 0;

/**
 * May a candidate that failed by itself be taken because the page uses the same exercise elsewhere, beyond doubt? One
 * page seldom means two things by a word. Words that speak against it still hold, and so do bare heads and equipment.
 */
export function followsPage(c: Candidate, surface: string, around: Surroundings, accepted: number): boolean {
  if (accepted < OFTEN || c.term?.bareHead || (c.policy !== 'context' && c.policy !== 'abbrev')) return false;
  if (c.policy === 'abbrev' && !capitals(surface.replace(/s$/, ''))) return false;
  return mentions(around.text, c.term?.against ?? []) === 0;
}

/** "Turkish get-ups (TGUs)": is a candidate the other name, in brackets, of one just accepted? `text` as written. */
export function isIntroduced(c: Candidate, accepted: readonly Candidate[], text: string): boolean {
  return accepted.some((a) => a.exerciseId === c.exerciseId && /^\s*[([]\s*$/.test(text.slice(a.end, c.start)));
}

/** How often a page must use an exercise beyond doubt before its other uses follow. */
const OFTEN = 2;

/** Is this candidate an exercise here? `surface` is the text as written. */
export function isExercise(c: Candidate, surface: string, around: Surroundings, page: PageEvidence): boolean {
  if (c.policy === 'sure') return true;
  if (c.policy === 'never-alone' || isInOtherSense(c, around.text)) return false;
  const points = evidencePoints(c, around, page);
  const risk = c.term?.risk ?? 'low';
  if (c.term?.bareHead && !hasLocalEvidence(c, around)) return false;
  if (c.policy === 'dose') return around.dosed && points >= NEEDED[risk];
  if (c.policy === 'phrase') return risk === 'high' ? points >= 1 : points >= 0;
  if (c.policy === 'abbrev') return capitals(surface.replace(/s$/, '')) && points >= NEEDED[risk];
  return points >= NEEDED[risk];
}
