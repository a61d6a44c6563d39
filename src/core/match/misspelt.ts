import type { Dictionary } from './dictionary';
import { NOT_IN_NAMES } from './english';
import type { Found } from './found';
import type { Token } from './tokens';

/** Names with slips stand in plans and short lines. In a longer block the look-up would cost more than it finds. */
const MOST_TOKENS = 24;
/** In lines of more words than this, a word beside the slip must be one of names. */
const ALONE_IN = 3;
/** Shorter words are too near to each other: "row", "now". */
const MIN_LENGTH = 4;
/** Words this long may have two slips. */
const LONG = 9;
/** A single word must be this long to be taken for another. */
const MIN_ALONE = 5;
/** How far before the slip a name may start, in tokens. */
const REACH = 4;

/**
 * Adds names in which one word has a slip of the keyboard ("Chrunch", "Lateral rise", "Bulgarian spilt squat"); they take
 * the place of shorter candidates inside them. Nothing is said yet of whether sets, reps or neighbours vouch for them.
 */
export function findMisspelt(
  d: Dictionary,
  tokens: Token[],
  taken: readonly Found[],
  isLine: boolean,
  phraseAt: (tokens: Token[], start: number) => Found | undefined,
): Found[] {
  if (tokens.length > MOST_TOKENS || !(isLine || tokens.some((t) => /^\d/.test(t.raw)))) return [...taken];
  let out = [...taken];
  for (const [i, token] of tokens.entries()) {
    if (!token.first || !token.last || token.raw.length < MIN_LENGTH || NOT_IN_NAMES.has(token.raw)) continue;
    if (tokens.length > ALONE_IN && !isOfNames(d, tokens[i - 1]) && !isOfNames(d, tokens[i + 1])) continue;
    // In a line a known word may be a slip for another: "lateral rise".
    if (!isLine && d.knows(token.norm)) continue;
    if (out.some((f) => f.from <= i && f.next > i)) continue;
    const found = mend(d, tokens, i, phraseAt);
    if (!found || (found.next - found.from < 2 && d.knows(token.norm))) continue;
    const inside = (f: Found): boolean => f.from >= found.from && f.next <= found.next;
    if (out.some((f) => f.from < found.next && f.next > found.from && !inside(f))) continue;
    out = [...out.filter((f) => !inside(f)), found];
  }
  return out;
}

const isOfNames = (d: Dictionary, token: Token | undefined): boolean =>
  token !== undefined && (/^\d/.test(token.raw) || (d.knows(token.norm) && !NOT_IN_NAMES.has(token.raw)));

/** The longest name around token i that some spelling near to that token would give. */
function mend(
  d: Dictionary,
  tokens: Token[],
  i: number,
  phraseAt: (tokens: Token[], start: number) => Found | undefined,
): Found | undefined {
  const token = tokens[i] as Token;
  const from = Math.max(0, i - REACH);
  let best: Found | undefined;
  for (const spelling of similar(d, token.raw)) {
    const parts = d.folder.tokens(spelling).map((t, k, all) => ({
      ...token,
      norm: t.norm,
      raw: t.raw,
      first: k === 0,
      last: k === all.length - 1,
      joined: k > 0 || token.joined,
    }));
    const more = parts.length - 1;
    const mended = [...tokens.slice(from, i), ...parts, ...tokens.slice(i + 1, i + 1 + REACH)];
    for (let start = from; start <= i; start++) {
      const found = phraseAt(mended, start - from);
      // It must run over the mended word, and not stand on that word's own meaning alone where the word is short.
      if (!found || found.next + from <= i + more || found.candidate.basis === 'bare') continue;
      const next = found.next + from - more;
      if (next - (found.from + from) < 2 && (token.raw.length < MIN_ALONE || found.candidate.basis !== 'name'))
        continue;
      if (next - found.from <= (best ? best.next - best.from : 0) + from) continue;
      best = { from: found.from + from, next, candidate: { ...found.candidate, basis: 'misspelt' } };
    }
  }
  return best;
}

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
function similar(d: Dictionary, word: string): string[] {
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
