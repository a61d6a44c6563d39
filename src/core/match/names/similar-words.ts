import type { Dictionary } from './dictionary';

/** Shorter words are too near to each other: "row", "now". */
export const MIN_LENGTH = 4;
/** Words this long may have two slips. */
const LONG = 9;

/** A spelling of the catalogue, with a bit for each letter in it: words that share too few letters are not compared. */
interface Spelling {
  text: string;
  letters: number;
}

const indexes = new WeakMap<Dictionary, { byFirst: Map<string, Spelling[]>; memo: Map<string, string[]> }>();

const FIRST_LETTER = 97;

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - FIRST_LETTER;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

function bitsIn(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

/** Spellings of the catalogue that differ from a word by a slip or two, the first letter apart: slips spare it. */
export function similar(d: Dictionary, word: string): string[] {
  let index = indexes.get(d);
  if (!index) {
    const byFirst = new Map<string, Spelling[]>();
    for (const text of d.spellings()) {
      if (text.length < MIN_LENGTH || /\d/.test(text)) continue;
      const entry = { text, letters: lettersOf(text) };
      const bucket = byFirst.get(text[0] as string);
      if (bucket) bucket.push(entry);
      else byFirst.set(text[0] as string, [entry]);
    }
    index = { byFirst, memo: new Map() };
    indexes.set(d, index);
  }
  let known = index.memo.get(word);
  if (!known) {
    known = [];
    const most = word.length >= LONG ? 2 : 1;
    const letters = lettersOf(word);
    for (const s of index.byFirst.get(word[0] as string) ?? []) {
      if (Math.abs(s.text.length - word.length) > most + 1 || bitsIn(s.letters ^ letters) > 2 * most + 1) continue;
      // The catalogue is in the singular.
      if (slips(word, s.text, most) <= most || (word.endsWith('s') && slips(word, `${s.text}s`, most) <= most)) {
        known.push(s.text);
      }
    }
    if (index.memo.size < 20_000) index.memo.set(word, known);
  }
  return known;
}

/** Letters added, left out, changed or swapped with their neighbour between two words; more than `most` counts as more. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] as number;
}
