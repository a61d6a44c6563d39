import type { Dictionary } from '../names/dictionary';
import { Flag, OF_A_NAME } from '../names/flags';
import { MIN_LENGTH, similar } from '../names/similar-words';
import type { Token, Word } from '../names/tokens';
import type { Words } from '../names/words';
import type { BlockKind } from '../types';
import { ALONE_IN, MOST_TOKENS as MOST_WITH_SLIPS } from './misspelt';

/** What of a block is worth a closer look. */
export interface Sifted {
  /** The words that may be part of a candidate, in order; none where nothing can be one. */
  tokens: Token[];
  /** Is this a part of the block only, which is too long for names with slips and for lines built like a name? */
  isPart: boolean;
  /** Does the block begin with a title? Known of parts only. */
  isTitled: boolean;
  /** Written words of the whole block, and words of training among them. */
  words: number;
  trainingWords: number;
  /** Is there a digit or a word that sets and reps are made of? */
  mayPrescribe: boolean;
  /** Is it in another language than English? Known only where there are tokens. */
  isForeign: boolean;
}

/**
 * Blocks of more words than this, lines and prose, are looked at in parts: only the stretches between punctuation that
 * hold the word some name cannot do without. More than names with slips and lines built like a name may have (unlisted.ts,
 * misspelt.ts), two words joined to one counted as two.
 */
const MANY = { line: 124, prose: 48 };
/** Twice as many as a title's tokens may be, as two words may be joined to one. */
const MOST_IN_TITLE = 16;
const TITLE_MARK = /^\s?[:(\u2010-\u2015-]/;

/**
 * Lets through what can be a candidate at all; most of most pages cannot. A sieve only: it lets through whatever
 * `findCandidates` would find in the whole block, by the parts that each kind of candidate must have.
 */
export function sift(d: Dictionary, text: string, kind: BlockKind): Sifted {
  const words = d.folder.words(text);
  const isLine = kind !== 'prose';
  let all = 0;
  let trainingWords = 0;
  for (let i = 0; i < words.count; i++) {
    const flags = flagsOf(d, words.known[i] as Word);
    all |= flags;
    if (flags >= Flag.training) trainingWords += trainingIn(d, text, words, i);
  }
  const mayPrescribe = (all & Flag.dose) !== 0;
  const isPart = words.count > (isLine ? MANY.line : MANY.prose);
  if (isPart && all & OF_A_NAME) return { ...parts(d, text, words), mayPrescribe };
  const tokens = !isPart && mayHold(d, text, words, isLine, all) ? d.folder.tokensOf(text, words, 0, words.count) : [];
  const read = { tokens, isPart, isTitled: false, mayPrescribe };
  if (tokens.length === 0) return { ...read, words: words.count, trainingWords, isForeign: false };
  const counted = countIn(d, tokens);
  return { ...read, words: counted.words, trainingWords: counted.trainingWords, isForeign: isForeign(d, words) };
}

/** Nearly every word has been met before. */
const flagsOf = (d: Dictionary, word: Word): number => (word.flags >= 0 ? word.flags : d.flags.of(word));

/** How many words of training word i of a text is. */
const trainingIn = (d: Dictionary, text: string, words: Words<Word>, i: number): number =>
  d.folder.isPart(text, words, i) ? 0 : Math.trunc(flagsOf(d, words.known[i] as Word) / Flag.training);

function countIn(d: Dictionary, tokens: readonly Token[]): { words: number; trainingWords: number } {
  let words = 0;
  let trainingWords = 0;
  for (const t of tokens) {
    if (t.first) words += 1;
    if (d.contextWords.has(t.norm)) trainingWords += 1;
  }
  return { words, trainingWords };
}

/** How far into a block, in characters, its language is read. */
const LANGUAGE_REACH = 600;

/** Is a block in another language than English, by its commonest words? Short texts say too little: false. */
function isForeign(d: Dictionary, { known, starts, count }: Words<Word>): boolean {
  let english = 0;
  let other = 0;
  for (let i = 0; i < count && (starts[i] as number) < LANGUAGE_REACH; i++) {
    const flags = flagsOf(d, known[i] as Word);
    if (flags & Flag.english) english += 1;
    else if (flags & Flag.foreign) other += 1;
  }
  return other >= 2 && other > english;
}

/** May a short block hold a candidate? `all`: what its words may be, all together. */
function mayHold(d: Dictionary, text: string, words: Words<Word>, isLine: boolean, all: number): boolean {
  if (all & Flag.key) return true;
  if (all & (Flag.part | Flag.half)) {
    for (let i = 0; i < words.count; i++) if (holdsName(d, words, i)) return true;
  }
  if (all & Flag.movement && (isLine || hasTitle(d, text, words))) return true;
  if (words.count > MOST_WITH_SLIPS || !(isLine || all & Flag.number)) return false;
  for (let i = 0; i < words.count; i++) if (maySlip(d, words, i, isLine)) return true;
  return false;
}

/** May a word be a slip for a word of a name, with what must stand beside it? */
function maySlip(d: Dictionary, words: Words<Word>, i: number, isLine: boolean): boolean {
  const word = words.known[i] as Word;
  if (word.parts.length > 1 || word.raw.length < MIN_LENGTH) return false;
  const flags = flagsOf(d, word);
  if (flags & Flag.outside || (!isLine && flags & Flag.known)) return false;
  const isBeside = (j: number): boolean =>
    j >= 0 && j < words.count && (flagsOf(d, words.known[j] as Word) & Flag.ofNames) !== 0;
  if (words.count > ALONE_IN && !isBeside(i - 1) && !isBeside(i + 1)) return false;
  return similar(d, word.raw).length > 0;
}

/** Is a word a name, or with the word before or behind it part of one? */
function holdsName(d: Dictionary, { known, count }: Words<Word>, i: number): boolean {
  const word = known[i] as Word;
  const flags = flagsOf(d, word);
  if (flags & Flag.key) return true;
  if (!(flags & (Flag.part | Flag.half))) return false;
  const next = i + 1 < count ? (known[i + 1] as Word) : undefined;
  if (next && flags & Flag.half && d.folder.mayJoin(word, next)) return true;
  if (!(flags & Flag.part)) return false;
  return (
    (next !== undefined && d.flags.areNeighbours(word, next)) ||
    (i > 0 && d.flags.areNeighbours(known[i - 1] as Word, word))
  );
}

/** Is what stands before the first punctuation a title: "Ankle push-out - roll the foot"? */
function hasTitle(d: Dictionary, text: string, words: Words<Word>): boolean {
  let end = 1;
  while (end < words.count && end <= MOST_IN_TITLE && d.folder.runsInto(text, words, end)) end += 1;
  if (end >= words.count || end > MOST_IN_TITLE) return false;
  return TITLE_MARK.test(text.slice(words.ends[end - 1] as number, words.starts[end] as number));
}

/** Of a long block the stretches between punctuation that may hold a candidate. */
function parts(d: Dictionary, text: string, words: Words<Word>): Omit<Sifted, 'mayPrescribe'> {
  const isTitled = hasTitle(d, text, words);
  const tokens: Token[] = [];
  let skipped = 0;
  let trainingWords = 0;
  for (let from = 0, part = 0; from < words.count; part++) {
    // The second part is what the mark behind the title stands in front of.
    let isWanted = isTitled && part < 2;
    let training = 0;
    let to = from;
    do {
      const flags = flagsOf(d, words.known[to] as Word);
      isWanted ||= holdsName(d, words, to);
      if (flags >= Flag.training) training += trainingIn(d, text, words, to);
      to += 1;
    } while (to < words.count && d.folder.runsInto(text, words, to));
    if (isWanted) d.folder.tokensOf(text, words, from, to, tokens);
    else {
      skipped += to - from;
      trainingWords += training;
    }
    from = to;
  }
  const own = countIn(d, tokens);
  return {
    tokens,
    isPart: true,
    isTitled,
    words: skipped + own.words,
    trainingWords: trainingWords + own.trainingWords,
    isForeign: isForeign(d, words),
  };
}
