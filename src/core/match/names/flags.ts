import type { Names } from '../types';
import { FUNCTION_WORDS, NOT_IN_NAMES } from './english';
import { POSE } from './pose';
import type { Word } from './tokens';

/** What a written word may be part of. The rest of `flagsOf`, from TRAINING on, counts its words of training. */
export const Flag = {
  /** A name or a movement word by itself: "plank", "press". */
  key: 1,
  /** The word without which some longer name is not that name, beside others of its words: "muscle" in "muscle up". */
  part: 2,
  /** The last word of a movement that the catalogue does not list: "roll", "rolling". */
  movement: 4,
  /** A word of names or qualifiers, or a number. */
  ofNames: 8,
  /** In the catalogue as it stands. */
  known: 16,
  number: 32,
  /** A yoga pose, by its ending. */
  pose: 64,
  /** A word that no name holds: "the". */
  outside: 128,
  /** One of the commonest words of English, or of another language. */
  english: 256,
  foreign: 512,
  /** The first half of a word of names written as two: "dumb bell". */
  half: 1024,
  /** Holds what sets, reps and loads cannot do without: a digit, or a word for as many as one can. */
  dose: 2048,
  training: 4096,
} as const;

/** Without a word of one of these no name begins anywhere. */
export const OF_A_NAME = Flag.key | Flag.part | Flag.movement | Flag.half;

/** What a folded spelling may be short for: itself, or the movement word of which it is a verb form. */
interface Spelt {
  verbs: ReadonlyMap<string, string>;
  contextWords: ReadonlySet<string>;
  vocabulary: ReadonlySet<string>;
  mayJoinNext: (word: Word) => boolean;
}

/** What is known of words before any sentence is looked at. */
export interface Flags {
  /** Worked out once a word. */
  of(word: Word): number;
  /** Do two words stand next to each other in some name that no single word of it gives away? */
  areNeighbours(word: Word, next: Word): boolean;
}

export function createFlags(names: Names, { verbs, contextWords, vocabulary, mayJoinNext }: Spelt): Flags {
  const { alone, needed, pairs } = wordsNeeded(names);
  const movements = new Set(Object.keys(names.movements).map((key) => key.slice(key.lastIndexOf(' ') + 1)));

  const work = (written: Word): number => {
    const { word, raw, parts } = written;
    const small = word.toLowerCase();
    let flags = FUNCTION_WORDS.english.has(small) ? Flag.english : FUNCTION_WORDS.other.has(small) ? Flag.foreign : 0;
    let training = 0;
    if (POSE.test(raw)) flags |= Flag.pose | Flag.movement;
    if (/^\d/.test(raw)) flags |= Flag.number | Flag.ofNames;
    if (NOT_IN_NAMES.has(raw)) flags |= Flag.outside;
    if (mayJoinNext(written)) flags |= Flag.half;
    if (/\d|amrap|failure/i.test(word)) flags |= Flag.dose;
    for (const part of [...parts, raw]) {
      const verb = verbs.get(part);
      if (alone.has(part) || verb !== undefined) flags |= Flag.key;
      // "Muscleups" holds its neighbour.
      if (needed.has(part)) flags |= parts.length > 1 ? Flag.key : Flag.part;
      if (movements.has(part) || (verb !== undefined && movements.has(verb))) flags |= Flag.movement;
      // "High jumper", "knee marching": who or what does the movement.
      const base = /^(.{3,}?)(?:er|ing)$/.exec(part)?.[1];
      if (base && [base, `${base}e`, base.slice(0, -1)].some((form) => movements.has(form))) flags |= Flag.movement;
      if (vocabulary.has(part) && !NOT_IN_NAMES.has(raw)) flags |= Flag.ofNames;
    }
    for (const part of parts) {
      if (vocabulary.has(part)) flags |= Flag.known;
      if (contextWords.has(part)) training += 1;
    }
    return flags + training * Flag.training;
  };
  const arePair = (a: string, b: string): boolean => pairs.get(a)?.has(b) === true;
  return {
    of(word) {
      if (word.flags < 0) word.flags = work(word);
      return word.flags;
    },
    areNeighbours(word, next) {
      const a = word.parts.at(-1) as string;
      const b = next.parts[0] as string;
      if (arePair(a, b)) return true;
      const [verb, nextVerb] = [verbs.get(a), verbs.get(b)];
      // Slang is looked up as written, and movement words as verbs too.
      return (
        arePair(word.raw, b) ||
        arePair(a, next.raw) ||
        arePair(word.raw, next.raw) ||
        (verb !== undefined && (arePair(verb, b) || arePair(verb, next.raw))) ||
        (nextVerb !== undefined && (arePair(a, nextVerb) || arePair(word.raw, nextVerb))) ||
        (verb !== undefined && nextVerb !== undefined && arePair(verb, nextVerb))
      );
    },
  };
}

/** Names of one word; of every other name one word that it cannot do without, and its pairs of neighbours. */
function wordsNeeded(names: Names): {
  alone: Set<string>;
  needed: Set<string>;
  pairs: Map<string, Set<string>>;
} {
  const keys = [...Object.keys(names.keys), ...Object.keys(names.heads)];
  const alone = new Set(keys.filter((key) => !key.includes(' ')));
  const needed = new Set<string>();
  const pairs = new Map<string, Set<string>>();
  // How little a word stands elsewhere: the commonest are everywhere, then qualifiers; longer words do less.
  const rarity = (word: string): number => {
    const isCommon = NOT_IN_NAMES.has(word) || COMMON.has(word) || /\d/.test(word);
    return (isCommon ? 0 : Object.hasOwn(names.modifiers, word) ? 100 : 200) + word.length;
  };
  for (const key of keys) {
    const words = key.split(' ');
    if (words.some((word) => alone.has(word))) continue;
    needed.add(words.reduce((a, b) => (rarity(b) > rarity(a) ? b : a)));
    for (let i = 1; i < words.length; i++) {
      const word = words[i - 1] as string;
      pairs.set(word, (pairs.get(word) ?? new Set()).add(words[i] as string));
    }
  }
  return { alone, needed, pairs };
}

/** Words of names that stand in any text. */
const COMMON = new Set(
  'and to in on with into up down out over off through under around back body full high side front forward behind lower upper get set sets arm arms leg legs head hand foot feet'.split(
    ' ',
  ),
);
