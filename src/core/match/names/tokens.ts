import type { Spelling } from '../types';
import { endOfWord, nextWord } from './words';

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

export interface Folder {
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

// Abbreviations in the plural: "RDLs".
const ABBREVIATIONS = /^(?=.*[A-Z])[A-Z0-9]{2,}s$/;

function plain(word: string): string {
  if (word === '&') return 'and';
  // ASCII words, nearly all of them, need no normalisation.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase().replace(/'/g, '');
  const folded = word
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060'’]/gu, '')
    .toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  return /^[\x00-\x7f]*$/.test(folded) ? folded : '';
}

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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A written word: without closing quotes, in plain small letters ('' in another script), and what it folds to. */
interface Word {
  word: string;
  raw: string;
  parts: readonly string[];
}

const OTHER_WORD: readonly string[] = ['\u0000'];
const MOST_KNOWN = 40_000;
const MOST_GAPS = 1_000;

/**
 * Builds the folding of spellings to keys that names and texts share. `split` parts a word that is two words of a name
 * written as one.
 */
export function createFolder(
  spelling: Spelling,
  split: (word: string) => readonly string[] | undefined = () => undefined,
): Folder {
  const irregular = new Map(Object.entries(spelling.irregular));
  const synonyms = new Map(Object.entries(spelling.synonyms));
  const keep = new Set(spelling.keep);
  const pluralOnly = new Set(spelling.pluralOnly);
  const compounds = new Map(spelling.compounds.map(([a, b]) => [a + b, [a, b]]));
  const joins = new Map<string, Map<string, string>>();
  for (const [from, to] of spelling.joins) {
    const [first = '', second = ''] = from.split(' ');
    if (!joins.has(first)) joins.set(first, new Map());
    joins.get(first)?.set(second, to);
  }
  const firstOfJoin = new Set(joins.keys());

  const singular = (t: string): string => {
    const known = irregular.get(t);
    if (known) return known;
    if (t === 'dips') return 'dip';
    if (keep.has(t) || t.length < 4 || !t.endsWith('s') || /(ss|us|is)$/.test(t)) return t;
    if (t.endsWith('ies')) return `${t.slice(0, -3)}y`;
    return /(?:ch|sh|ss|x|z)es$/.test(t) ? t.slice(0, -2) : t.slice(0, -1);
  };

  /** "Deadlifting", "deadlifted": a compound as a verb. */
  const verbal = (t: string): readonly string[] | undefined => {
    const stem = /^(.{6,})(?:ing|ed)$/.exec(t)?.[1];
    return stem === undefined ? undefined : (compounds.get(stem) ?? split(stem));
  };

  const fold = (raw: string): string[] => {
    const s = singular(raw);
    return (compounds.get(s) ?? split(s) ?? verbal(raw) ?? [s]).flatMap((t) => (synonyms.get(t) ?? t).split(' '));
  };

  const join = (list: Token[]): Token[] => {
    const out: Token[] = [];
    for (const token of list) {
      const before = out.at(-1);
      const joined = before && token.joined ? joins.get(before.norm)?.get(token.norm) : undefined;
      if (before && joined) {
        before.norm = joined;
        before.raw = `${before.raw} ${token.raw}`;
        before.word = `${before.word} ${token.word}`;
        before.end = token.end;
        before.last = token.last;
      } else out.push(token);
    }
    return out;
  };

  const words = new Map<string, Word>();
  /** What a written word folds to, whatever stands around it. */
  const wordOf = (surface: string): Word => {
    let known = words.get(surface);
    if (!known) {
      let length = surface.length;
      while (length > 0 && (surface[length - 1] === "'" || surface[length - 1] === '’')) length -= 1;
      const word = surface.slice(0, length);
      const raw = plain(word);
      // "TGUs": the small s is a plural even where the rules of words would keep it, as in "plus".
      const isPlural = word.endsWith('s') && ABBREVIATIONS.test(word) && !pluralOnly.has(raw);
      known = { word, raw, parts: raw === '' ? OTHER_WORD : fold(isPlural ? raw.slice(0, -1) : raw) };
      if (words.size < MOST_KNOWN) words.set(surface, known);
    }
    return known;
  };

  const tokens = (text: string): Token[] => {
    const list: Token[] = [];
    let joins = false;
    let lastEnd = 0;
    for (let at = nextWord(text, 0); at < text.length; ) {
      const after = endOfWord(text, at);
      const { word, raw: plainWord, parts: folded } = wordOf(text.slice(at, after));
      const end = at + word.length;
      // A word of another script stands between names like any word.
      const isPart = isPartOfWord(text, at, end);
      const raw = isPart ? '' : plainWord;
      const parts = isPart ? OTHER_WORD : folded;
      const gap = text.slice(lastEnd, at);
      const joined = list.length > 0 && isSoft(gap, text, lastEnd, at);
      for (let i = 0; i < parts.length; i++) {
        list.push({
          norm: parts[i] as string,
          raw,
          word,
          start: at,
          end,
          joined: i > 0 || joined,
          gap: i > 0 ? '' : gap.length > GAP ? gap.slice(0, GAP) : gap,
          first: i === 0,
          last: i === parts.length - 1,
        });
      }
      joins ||= parts.some((part) => firstOfJoin.has(part));
      lastEnd = after;
      at = nextWord(text, after);
    }
    return joins ? join(list) : list;
  };

  const key = (name: string): string => {
    // Decimal points and "1 1/2" fold like any other separator; only texts have sentence ends.
    const list = tokens(name.replace(/&/g, ' and ').replace(/[^\p{L}\p{N}\p{M}'’\u00AD]+/gu, ' '));
    const only = list.every((t) => t.raw === list[0]?.raw) ? list[0] : undefined;
    if (only && pluralOnly.has(only.raw)) return only.raw;
    return list.map((t) => t.norm).join(' ');
  };

  return { tokens, key };
}
