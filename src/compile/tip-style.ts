import type { Line } from '../core/tips/types';
import type { Faults } from './content-error';

/** "Under 16 words a sentence." A colon, a semicolon and a bracket end a sentence too: lists read clause by clause. */
export const MOST_WORDS = 15;

/** Words that no text about training may hold, with the reason a writer is told. */
const NOT_SAID: [RegExp, string][] = [
  [/\bnever\b/i, '"never" scares; say what to do'],
  [/\bdangerous/i, '"dangerous" scares; say what to do'],
  [/\bwill injure\b/i, 'no tip can know what will injure'],
  [/\bdamag|\bwreck|\bdestroy|\bcripp/i, 'a scare word'],
  [/\bnewtons?\b|\d\s?k?N\b/, 'no newtons in a card'],
  [/[‘’“”–—]/, 'straight quotes and plain hyphens only'],
];
const PROMISES = /\b(protect|prevent)(s|ed|ing)?\b/i;

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+|[:;()]\s*/);
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;

/** Notes what a writer's line breaks of the style: length, scare words, a promise that only convention stands behind. */
export function checkStyle(text: string, sources: string[], faults: Faults, file: string, entry: string): void {
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence);
    if (words > MOST_WORDS) faults.add(file, entry, `${words} words, at most ${MOST_WORDS}: "${sentence}"`);
  }
  for (const [pattern, fault] of NOT_SAID) if (pattern.test(text)) faults.add(file, entry, `${fault}: "${text}"`);
  if (PROMISES.test(text) && sources.every((key) => key === 'convention'))
    faults.add(file, entry, `"protects" and "prevents" need a source that says so: "${text}"`);
}

/** Most words of a line that a card shows before anything is unfolded: three of them are read in ten seconds. */
const MOST_AT_ONCE = 20;

/** Notes lines that are too long to be read at a glance. */
export function checkAtOnce(lines: (Line | undefined)[], faults: Faults, file: string, entry: string): void {
  for (const line of lines) {
    const words = line ? wordsOf(line.text) : 0;
    if (words > MOST_AT_ONCE)
      faults.add(file, entry, `${words} words where a card shows at most ${MOST_AT_ONCE} at once: "${line?.text}"`);
  }
}
