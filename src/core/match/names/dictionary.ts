import type { AmbiguousTerm, ExerciseName, Names, Policy } from '../types';
import { createFlags, type Flags } from './flags';
import { createFolder, type Folder, type Token } from './tokens';
import { verbsOf } from './verbs';
import { createWordTrie, type Ending, type Spell, type Step } from './word-trie';

/** What was found from one token on: how many tokens, and which folded key. */
export interface Hit {
  length: number;
  key: string;
}

/** The longest of each kind that starts at a token. */
export interface Hits {
  name?: Hit & { exercise: number };
  /** A movement word ("row"); exercise -1 where none is the default. */
  head?: Hit & { exercise: number };
  /** A qualifying word or phrase. */
  modifier?: Hit & { id: string };
  /** A word that only qualifies these movement words: "hammer" before "curl". */
  identity?: Hit & { heads: string[] };
  /** The last word of an unlisted name. */
  movement?: Hit & { exercise: number };
}

/** A name by the movement word that ends it. */
export interface HeadedName {
  words: readonly string[];
  exercise: number;
  /** How much its words tell, see `Dictionary.says`. */
  says: number;
}

export interface Dictionary {
  folder: Folder;
  contextWords: Set<string>;
  exercise(index: number): ExerciseName;
  /** Index of an exercise, -1 for an unknown id. */
  indexOf(id: string): number;
  /** What a written word may be part of. */
  flags: Flags;
  /** May anything begin at a token? Most words of most pages begin nothing. */
  begins(token: Token): boolean;
  hitsAt(tokens: Token[], i: number): Hits;
  ambiguity(key: string): AmbiguousTerm | undefined;
  policy(key: string): Policy;
  /** Names whose last words are this head, what says the most first: for composing names the catalogue does not list. */
  namesEndingIn(head: string): readonly HeadedName[];
  /** How much folded words tell of which exercise it is: one each, less for implement, side and load. */
  says(words: readonly string[]): number;
  /** The general exercise of a movement word that alone says no more than the movement: "row". */
  generalOf(key: string): number | undefined;
  /** The longest movement word that ends a folded name. */
  headOf(key: string): string | undefined;
  /** Is a folded word said of exercises, without being part of their names: "heavy"? */
  isAside(word: string): boolean;
  /** Does a qualifier name a part of the body? */
  isBodyPart(id: string): boolean;
  /** Is a qualifier never used of anything but exercises? */
  isTelling(id: string): boolean;
  /** Is a folded word part of any name or qualifier? */
  knows(word: string): boolean;
  /** Every word of names and qualifiers, and every pair of first words written as one ("benchpress"). */
  spellings(): Iterable<string>;
}

/** Implement, side and load tell less of which exercise it is than stance and angle do. */
const LIGHT = 0.6;

/** Shorter pairs written as one are English words too often ("legend"). */
const MIN_JOINED = 7;
const NOTHING: Hits = {};

/** Builds the look-up structures once per page; `names` is not changed. */
export function createDictionary(names: Names): Dictionary {
  const vocabulary = new Set<string>();
  const pairs = new Map<string, [string, string]>();
  const folder = createFolder(names.spelling, (word) =>
    word.length < MIN_JOINED || vocabulary.has(word) ? undefined : pairs.get(word),
  );
  const trie = createWordTrie();
  const enter = (key: string, ending: Ending): void => {
    Object.assign(trie.at(key), ending);
    for (const word of key.split(' ')) vocabulary.add(word);
  };
  for (const key in names.keys) {
    enter(key, { exercise: names.keys[key] as number });
    const [a, b] = key.split(' ');
    if (a && b && a.length > 1 && b.length > 1) pairs.set(a + b, [a, b]);
  }
  for (const key in names.heads) enter(key, { head: names.heads[key] as number });
  for (const key in names.modifiers) enter(key, { modifier: names.modifiers[key] as string });
  for (const key in names.identityWords) enter(key, { identityOf: names.identityWords[key] as string[] });
  for (const key in names.movements) enter(key, { movement: names.movements[key] as number });

  const verbs = verbsOf(names);
  const light = new Set(names.lightWords);
  const aside = new Set(names.asideWords);
  const telling = new Set(names.telling);
  const bodyParts = new Set(names.bodyParts);
  // "chins" is an exercise and "chin" is not: slang is looked up as written.
  const slang = new Set(names.spelling.pluralOnly);
  const spell: Spell = (t, first, next) => {
    if (!first && next.has(t.norm)) return t.norm;
    const asWritten = slang.has(t.raw) && t.first && t.last && trie.begins(t.raw);
    const word = asWritten ? t.raw : first ? t.norm : undefined;
    if (word !== undefined && next.has(word)) return word;
    const verb = first ? undefined : verbs.get(t.norm);
    return verb !== undefined && next.has(verb) ? verb : undefined;
  };

  const hitsAt = (tokens: Token[], i: number): Hits => {
    const token = tokens[i] as Token;
    // "Strict pressing", "I deadlifted 90 kg": a movement word as a verb.
    const verb = token.first && token.last ? verbs.get(token.norm) : undefined;
    const head = verb === undefined ? undefined : { length: 1, key: verb, exercise: names.heads[verb] ?? -1 };
    const steps = trie.walk(tokens, i, spell);
    if (steps.length === 0) return head ? { head } : NOTHING;
    const hits = longestOf(steps);
    return hits.head || !head ? hits : { ...hits, head };
  };

  let byLastWord: Map<string, string[]> | undefined;
  const namesByLastWord = (): Map<string, string[]> => {
    if (byLastWord) return byLastWord;
    byLastWord = new Map();
    for (const key in names.keys) {
      const word = lastWord(key);
      const list = byLastWord.get(word);
      if (list) list.push(key);
      else byLastWord.set(word, [key]);
    }
    return byLastWord;
  };
  const headed = new Map<string, HeadedName[]>();
  const says = (words: readonly string[]): number => words.reduce((n, word) => n + (light.has(word) ? LIGHT : 1), 0);
  const byId = new Map(names.exercises.map((e, i) => [e.id, i]));

  const contextWords = new Set(names.contextWords.map((w) => folder.key(w)));
  return {
    folder,
    contextWords,
    flags: createFlags(names, { verbs, contextWords, vocabulary, mayJoinNext: folder.mayJoinNext }),
    exercise: (index) => names.exercises[index] as ExerciseName,
    indexOf: (id) => byId.get(id) ?? -1,
    begins: (t) => t.first && (trie.begins(t.norm) || verbs.has(t.norm) || slang.has(t.raw)),
    hitsAt,
    ambiguity: (key) => names.ambiguous[key],
    policy: (key) => names.ambiguous[key]?.policy ?? 'sure',
    // Collected for a movement word when a page first asks: most pages ask for few.
    namesEndingIn(head) {
      let list = headed.get(head);
      if (!list) {
        list = (namesByLastWord().get(lastWord(head)) ?? [])
          .filter((key) => key === head || key.endsWith(` ${head}`))
          .map((key) => {
            const words = key.split(' ');
            return { words, exercise: names.keys[key] as number, says: says(words) };
          })
          .sort((a, b) => b.says - a.says);
        headed.set(head, list);
      }
      return list;
    },
    says,
    generalOf(key) {
      const usual = names.heads[key];
      return usual !== undefined && names.exercises[usual]?.general ? usual : undefined;
    },
    headOf(key) {
      const words = key.split(' ');
      return words.map((_, from) => words.slice(from).join(' ')).find((tail) => Object.hasOwn(names.heads, tail));
    },
    isBodyPart: (id) => bodyParts.has(id),
    isTelling: (id) => telling.has(id),
    isAside: (word) => aside.has(word),
    knows: (word) => vocabulary.has(word),
    *spellings() {
      yield* vocabulary;
      yield* pairs.keys();
    },
  };
}

/** The last word of a folded name. */
export const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

function longestOf(steps: readonly Step[]): Hits {
  const hits: Hits = {};
  for (const { length, key, ending } of steps) {
    const { exercise, head, modifier, movement, identityOf } = ending;
    if (exercise !== undefined) hits.name = { length, key, exercise };
    if (head !== undefined) hits.head = { length, key, exercise: head };
    if (movement !== undefined) hits.movement = { length, key, exercise: movement };
    if (modifier !== undefined) hits.modifier = { length, key, id: modifier };
    if (identityOf) hits.identity = { length, key, heads: identityOf };
  }
  return hits;
}
