import type { Spelling } from '../types';
import { createSpelling, OTHER_WORD, type Spelt } from './spelling';
import { createWordReader, type Words } from './words';

/** A word of the text folded to its key form. One word may give several tokens ("pushups" -> push, up). */
export interface Token {
  /** Folded form, compared with the names. */
  norm: string;
  /** Lower-case form before plural and synonym folding: slang such as "chins" counts only in the plural. */
  raw: string;
  /** The word as written, for tests of capitals. */
  word: string;
  start: number;
  end: number;
  /** False where sentence punctuation or a line break stands in front: no name runs across it. */
  joined: boolean;
  /** What stands between it and the written word in front: "/" in "front/back squat", "-" in "push-up". */
  gap: string;
  /** True for the first token of a written word: a name starts and ends at written words. */
  first: boolean;
  last: boolean;
}

/** A written word as it is folded wherever it stands. */
export interface Word extends Spelt {
  /** What a dictionary knows of it, -1 until asked: see sift.ts. */
  flags: number;
}

export interface Folder {
  /** The written words of a text, folded one by one. The same object every time: read it before the next text. */
  words(text: string): Words<Word>;
  /** May a name run from the word before into word i of a text? False for the first. */
  runsInto(text: string, words: Words<Word>, i: number): boolean;
  /** Is word i of a text only a part of a word in mixed scripts? */
  isPart(text: string, words: Words<Word>, i: number): boolean;
  /** Tokens of the words `from` up to `to` of a text, behind those there are already. */
  tokensOf(text: string, words: Words<Word>, from: number, to: number, list?: Token[]): Token[];
  /** May a word be one word of a name with the next: the "dumb" of "dumb bell"? */
  mayJoinNext(word: Word): boolean;
  /** May two words next to each other be one word of a name: "dumb bell"? */
  mayJoin(word: Word, next: Word): boolean;
  /** Text -> tokens in order. Never throws; text without words gives an empty list. */
  tokens(text: string): Token[];
  /** Name -> folded key, the form in which names and texts are compared. */
  key(name: string): string;
}

// What may stand between two words of one name: spaces, hyphens, slash, plus, ampersand, a closing quote or invisible character.
const SOFT_GAP = /^[\s\u00A0\u00AD\u200B-\u200D\u2060\-\u2010-\u2013\u2212/+&'’™®]*$/u;

// A slash with a space beside it stands between names, and so does a dash with two.
const PARTING = /\s\/|\/\s|\s[-\u2010-\u2013]\s/;
/** Longer gaps are all alike to the reader of names. */
const GAP = 3;

// Scripts written without spaces may stand against a name; a letter of any other script makes it another word.
const OTHER_LETTER = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}]/u;

/** Is the Latin run from `start` to `end` only a part of a word in mixed scripts? */
const isPartOfWord = (text: string, start: number, end: number): boolean =>
  (text.charCodeAt(start - 1) > 127 || text.charCodeAt(end) > 127) &&
  (OTHER_LETTER.test(text[start - 1] ?? '') || OTHER_LETTER.test(text[end] ?? ''));

const softGaps = new Map<string, boolean>([
  [' ', true],
  ['-', true],
]);

/** May one name run across a gap? Numbers go on across a decimal point. */
function isSoft(gap: string, text: string, from: number, to: number): boolean {
  if (gap === '.') return isDigit(text.charCodeAt(from - 1)) && isDigit(text.charCodeAt(to));
  if (gap.length > 4) return SOFT_GAP.test(gap) && !gap.includes('\n') && !PARTING.test(gap);
  let known = softGaps.get(gap);
  if (known === undefined) {
    known = SOFT_GAP.test(gap) && !gap.includes('\n') && !PARTING.test(gap);
    if (softGaps.size < MOST_GAPS) softGaps.set(gap, known);
  }
  return known;
}

const SPACE = 32;
const HYPHEN = 45;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const MOST_GAPS = 1_000;

/**
 * Builds the folding of spellings to keys that names and texts share. `split` parts a word that is two words of a name
 * written as one.
 */
export function createFolder(
  spelling: Spelling,
  split: (word: string) => readonly string[] | undefined = () => undefined,
): Folder {
  const pluralOnly = new Set(spelling.pluralOnly);
  const joins = new Map<string, Map<string, string>>();
  for (const [from, to] of spelling.joins) {
    const [first = '', second = ''] = from.split(' ');
    if (!joins.has(first)) joins.set(first, new Map());
    joins.get(first)?.set(second, to);
  }

  const foldWord = createSpelling(spelling, split);
  /** Joins what is one word of a name written as two, from a token on. */
  const join = (list: Token[], from: number): void => {
    let out = from;
    for (let i = from; i < list.length; i++) {
      const token = list[i] as Token;
      const before = out > from ? (list[out - 1] as Token) : undefined;
      const joined = before && token.joined ? joins.get(before.norm)?.get(token.norm) : undefined;
      if (before && joined) {
        before.norm = joined;
        before.raw = `${before.raw} ${token.raw}`;
        before.word = `${before.word} ${token.word}`;
        before.end = token.end;
        before.last = token.last;
      } else {
        list[out] = token;
        out += 1;
      }
    }
    list.length = out;
  };

  const words = createWordReader((surface): Word => ({ ...foldWord(surface), flags: -1 }));
  const runsInto = (text: string, { starts, ends }: Words<Word>, i: number): boolean => {
    if (i === 0) return false;
    const from = ends[i - 1] as number;
    const to = starts[i] as number;
    if (to - from === 1) {
      const code = text.charCodeAt(from);
      if (code === SPACE || code === HYPHEN) return true;
    }
    return isSoft(text.slice(from, to), text, from, to);
  };

  const isPart = (text: string, { known, starts }: Words<Word>, i: number): boolean =>
    isPartOfWord(text, starts[i] as number, (starts[i] as number) + (known[i] as Word).word.length);

  const tokensOf = (text: string, read: Words<Word>, from: number, to: number, list: Token[] = []): Token[] => {
    const own = list.length;
    let mayJoin = false;
    for (let n = from; n < to; n++) {
      const known = read.known[n] as Word;
      const start = read.starts[n] as number;
      const end = start + known.word.length;
      // A word of another script stands between names like any word.
      const isOther = isPart(text, read, n);
      const raw = isOther ? '' : known.raw;
      const parts = isOther ? OTHER_WORD : known.parts;
      const lastEnd = n > 0 ? (read.ends[n - 1] as number) : 0;
      const joined = runsInto(text, read, n);
      const gap = text.slice(lastEnd, Math.min(start, lastEnd + GAP));
      for (let i = 0; i < parts.length; i++) {
        const norm = parts[i] as string;
        list.push({
          norm,
          raw,
          word: known.word,
          start,
          end,
          joined: i > 0 || joined,
          gap: i > 0 ? '' : gap,
          first: i === 0,
          last: i === parts.length - 1,
        });
        mayJoin ||= joins.has(norm);
      }
    }
    if (mayJoin) join(list, own);
    return list;
  };

  const tokens = (text: string): Token[] => {
    const read = words(text);
    return tokensOf(text, read, 0, read.count);
  };

  const key = (name: string): string => {
    // Decimal points and "1 1/2" fold like any other separator; only texts have sentence ends.
    const list = tokens(name.replace(/&/g, ' and ').replace(/[^\p{L}\p{N}\p{M}'’\u00AD]+/gu, ' '));
    const only = list.every((t) => t.raw === list[0]?.raw) ? list[0] : undefined;
    if (only && pluralOnly.has(only.raw)) return only.raw;
    return list.map((t) => t.norm).join(' ');
  };

  const mayJoinNext = (word: Word): boolean => joins.has(word.parts.at(-1) as string);
  const mayJoin = (word: Word, next: Word): boolean =>
    joins.get(word.parts.at(-1) as string)?.has(next.parts[0] as string) === true;

  return { words, runsInto, isPart, tokensOf, mayJoinNext, mayJoin, tokens, key };
}
