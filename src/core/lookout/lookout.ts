import { POSE } from '../match/names/pose';
import { createSpelling, type Spelt } from '../match/names/spelling';
import { createWordReader } from '../match/names/words';
import type { Spelling } from '../match/types';

/** What a text must hold to name an exercise; it does not tell which. Every list is one string, parted by "|". */
export interface LookoutWords {
  /** Names of one word, and other names as they are written in one. */
  alone: string;
  /** Words and, behind each, those in front of it that make a name with it. Every longer name has such a pair. */
  pairs: string;
  /** Names of one word that are no names in most texts ("run"), movement words and their verb forms ("pressing"). */
  heads: string;
  /** Qualifiers: behind one of them a word of `heads` may be a name. So may it be in a line with a number. */
  before: string;
  /** Last words of unlisted names: in a line, behind a word that is none of `apart`. */
  movements: string;
  apart: string;
  /** Other words that names are written in one with: "turkish" in "turkishget-up". */
  others: string;
  spelling: Spelling;
}

/** May a text hold a name? `isLine` for headings, list items and the like, where names need not be in the catalogue. */
export type Lookout = (text: string, isLine: boolean) => boolean;

/** Shorter words are not taken for two. */
const MIN_JOINED = 7;

/** Longer names of one word are seen at the end of another word, whatever stands before: "commandoplank". */
const MIN_ENDING = 4;

/** Parts words that may be two of a name written as one: "pushups", "cablerow". */
export function createSplit(words: LookoutWords): (word: string) => readonly string[] | undefined {
  const { alone, pairs, heads, before, movements, others } = words;
  const names = new Set(alone.split('|'));
  const known = new Set([alone, pairs, heads, before, movements, others].join('|').split(/[ |]/));
  return (word) => {
    if (word.length < MIN_JOINED || known.has(word)) return undefined;
    for (let i = word.length - 2; i > 1; i--) {
      const [first, second] = [word.slice(0, i), word.slice(i)];
      const isEnding = i > 2 && second.length >= MIN_ENDING && names.has(second);
      if (isEnding || (known.has(first) && known.has(second))) return [first, second];
    }
    return undefined;
  };
}

/** Looser than the matcher, never stricter: what it passes over holds no name, but for slips of the keyboard. */
export function createLookout(words: LookoutWords): Lookout {
  const set = (list: string): Set<string> => new Set(list.split('|'));
  const [alone, heads] = [set(words.alone), set(words.heads)];
  const pairs = new Set<string>();
  for (const group of words.pairs.split('|')) {
    const [second, ...firsts] = group.split(' ');
    for (const first of firsts) pairs.add(`${first} ${second}`);
  }
  const [before, movements, apart] = [set(words.before), set(words.movements), set(words.apart)];
  const joins = new Map(words.spelling.joins);
  const split = createSplit(words);
  const readWords = createWordReader(createSpelling(words.spelling, split));

  /** "Rolls", "marching", "jumper". */
  const isMovement = (word: string): boolean => {
    if (movements.has(word)) return true;
    const stem = /^(.{3,}?)(?:er|ing)$/.exec(word)?.[1];
    return stem !== undefined && [stem, `${stem}e`, stem.slice(0, -1)].some((form) => movements.has(form));
  };

  return (text, isLine) => {
    const read = readWords(text);
    const isDosed = isLine && /\d/.test(text);
    let last = '';
    let lastRaw = '';
    for (let i = 0; i < read.count; i++) {
      const { raw, parts } = read.known[i] as Spelt;
      // "Chins" is an exercise and "chin" is not: some words count as they are written.
      if (alone.has(raw) || (isDosed && heads.has(raw)) || POSE.test(raw)) return true;
      if (pairs.has(`${last} ${raw}`) || pairs.has(`${lastRaw} ${raw}`)) return true;
      for (const part of parts) {
        if (alone.has(part) || pairs.has(`${last} ${part}`) || pairs.has(`${lastRaw} ${part}`)) return true;
        if (heads.has(part) && (isDosed || before.has(last) || before.has(lastRaw))) return true;
        if (isLine && last.length > 1 && !apart.has(lastRaw) && isMovement(part)) return true;
        last = joins.get(`${last} ${part}`) ?? part;
        lastRaw = raw;
      }
    }
    return false;
  };
}
