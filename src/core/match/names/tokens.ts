import type { Spelling } from '../types';

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

// Letters and digits, with invisible characters (soft hyphen, zero-width) and apostrophes inside a word.
// An ampersand stands for the word "and".
const WORD = /&|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}\u00AD\u200B-\u200D\u2060'’]*/gu;
// What may stand between two words of one name: spaces, hyphens, slash, plus, ampersand, a closing quote or invisible character.
const SOFT_GAP = /^[\s\u00A0\u00AD\u200B-\u200D\u2060\-\u2010-\u2013\u2212/+&'’™®]*$/u;

// A slash with a space beside it stands between names, and so does a dash with two.
const PARTING = /\s\/|\/\s|\s[-\u2010-\u2013]\s/;
/** Longer gaps are all alike to the reader of names. */
const GAP = 3;

// Abbreviations in the plural: "RDLs".
const ABBREVIATIONS = /^(?=.*[A-Z])[A-Z0-9]{2,}s$/;
const DECIMAL_POINT = /^\.$/;

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

const isSoft = (gap: string, before: string, after: string): boolean =>
  gap === ' ' ||
  gap === '-' ||
  (SOFT_GAP.test(gap) && !gap.includes('\n') && !PARTING.test(gap)) ||
  (DECIMAL_POINT.test(gap) && /\d/.test(before) && /\d/.test(after));

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
  const memo = new Map<string, string[]>();

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
    let parts = memo.get(raw);
    if (!parts) {
      const s = singular(raw);
      parts = (compounds.get(s) ?? split(s) ?? verbal(raw) ?? [s]).flatMap((t) => (synonyms.get(t) ?? t).split(' '));
      if (memo.size < 20_000) memo.set(raw, parts);
    }
    return parts;
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

  const tokens = (text: string): Token[] => {
    const list: Token[] = [];
    let lastEnd = 0;
    for (const m of text.matchAll(WORD)) {
      const word = m[0].replace(/['’]+$/, '');
      const raw = isPartOfWord(text, m.index, m.index + word.length) ? '' : plain(word);
      const start = m.index;
      const gap = text.slice(lastEnd, start);
      const joined = list.length > 0 && isSoft(gap, text[lastEnd - 1] ?? '', word[0] ?? '');
      lastEnd = start + m[0].length;
      if (!raw) {
        // A word of another script: it stands between names like any word.
        const end = start + word.length;
        list.push({
          norm: '\u0000',
          raw: '',
          word,
          start,
          end,
          joined,
          gap: gap.slice(0, GAP),
          first: true,
          last: true,
        });
        continue;
      }
      // "TGUs": the small s is a plural even where the rules of words would keep it, as in "plus".
      const parts = fold(
        word.endsWith('s') && ABBREVIATIONS.test(word) && !pluralOnly.has(raw) ? raw.slice(0, -1) : raw,
      );
      parts.forEach((norm, i) => {
        list.push({
          norm,
          raw,
          word,
          start,
          end: start + word.length,
          joined: i > 0 || joined,
          gap: i === 0 ? gap.slice(0, GAP) : '',
          first: i === 0,
          last: i === parts.length - 1,
        });
      });
    }
    return join(list);
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
