import type { Spelling } from '../types';

/** A written word and what it folds to. */
export interface Spelt {
  /** As written, without closing quotes. */
  word: string;
  /** In plain small letters, '' in another script. */
  raw: string;
  /** What it folds to: one word, or the two of a name written as one. */
  parts: readonly string[];
}

/** What a word in another script folds to: no word of any name. */
export const OTHER_WORD: readonly string[] = ['\u0000'];

// Abbreviations in the plural: "RDLs".
const ABBREVIATIONS = /^(?=.*[A-Z])[A-Z0-9]{2,}s$/;

// Plain and typographic. Escaped, here and in words.ts: one character beyond Latin-1 makes browsers read the whole content
// script in two bytes a character.
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

function plain(word: string): string {
  if (word === '&') return 'and';
  // ASCII words, nearly all of them, need no normalisation.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase().replace(/'/g, '');
  const folded = word
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060'\u2019]/gu, '')
    .toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  return /^[\x00-\x7f]*$/.test(folded) ? folded : '';
}

/**
 * Builds the folding of single words: plurals, synonyms, compounds. `split` parts a word that is two words of a name
 * written as one.
 */
export function createSpelling(
  spelling: Spelling,
  split: (word: string) => readonly string[] | undefined,
): (surface: string) => Spelt {
  const irregular = new Map(Object.entries(spelling.irregular));
  const synonyms = new Map(Object.entries(spelling.synonyms));
  const keep = new Set(spelling.keep);
  const pluralOnly = new Set(spelling.pluralOnly);
  const compounds = new Map(spelling.compounds.map(([a, b]) => [a + b, [a, b]]));

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

  return (surface) => {
    let length = surface.length;
    while (length > 0 && isApostrophe(surface.charCodeAt(length - 1))) length -= 1;
    const word = surface.slice(0, length);
    const raw = plain(word);
    // "TGUs": the small s is a plural even where the rules of words would keep it, as in "plus".
    const isPlural = word.endsWith('s') && ABBREVIATIONS.test(word) && !pluralOnly.has(raw);
    return { word, raw, parts: raw === '' ? OTHER_WORD : fold(isPlural ? raw.slice(0, -1) : raw) };
  };
}
