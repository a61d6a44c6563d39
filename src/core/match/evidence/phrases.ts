import type { AmbiguousTerm, Candidate } from '../types';
import type { Evidence } from './own';

/** How many characters either side of a candidate are read for words that speak for or against it. */
const REACH = 250;

/** A text in small letters, every character in its place: "İ" would become two. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}

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

export const mentions = (text: string, phrases: readonly string[]): number =>
  phrases.filter((p) => stands(text, p)).length;

/** Is the candidate part of a set phrase of its other sense? No evidence around it outweighs that. */
export function isInOtherSense(c: Candidate, lower: string): boolean {
  if (!c.term || c.term.against.length === 0) return false;
  const near = sentenceAround(c, lower);
  return c.term.against.some((p) => stands(near.text, p, near));
}

/** Adds what the words listed with a name say. */
export function speakFor(term: AmbiguousTerm, text: string, e: Evidence): void {
  const speaksFor = Math.min(mentions(text, term.for), 2);
  const against = Math.min(mentions(text, term.against), 2);
  if (speaksFor > 0) e['words-for'] = speaksFor / 2;
  if (against > 0) e['words-against'] = against / 2;
}

/** What stands within reach of a candidate, with the candidate's place in it. */
export function sentenceAround(c: Candidate, lower: string): { text: string; start: number; end: number } {
  const from = Math.max(0, c.start - REACH);
  return { text: lower.slice(from, c.end + REACH), start: c.start - from, end: c.end - from };
}
