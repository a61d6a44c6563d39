import { createFolder, type Folder, type Token } from './tokens';
import type { AmbiguousTerm, ExerciseName, Names, Policy } from './types';

interface Node {
  next: Map<string, Node>;
  /** Set where a name, a head or a qualifying word ends. */
  exercise?: number;
  head?: number;
  modifier?: string;
  /** Qualifying words that only count before these heads. */
  identityOf?: string[];
}

/** What was found from one token on: how many tokens, and which folded key. */
export interface Hit {
  length: number;
  key: string;
}

export interface Dictionary {
  folder: Folder;
  contextWords: Set<string>;
  exercise(index: number): ExerciseName;
  /** Longest catalogue name that starts at token i. */
  nameAt(tokens: Token[], i: number): (Hit & { exercise: number }) | undefined;
  /** Longest bare head ("row") at token i; exercise -1 where none is the default. */
  headAt(tokens: Token[], i: number): (Hit & { exercise: number }) | undefined;
  /** Longest qualifying word or phrase at token i. */
  modifierAt(tokens: Token[], i: number): (Hit & { id: string; heads?: string[] }) | undefined;
  ambiguity(key: string): AmbiguousTerm | undefined;
  policy(key: string): Policy;
  /** Names whose last words are this head, with their sets of words: for composing names the catalogue does not list. */
  namesEndingIn(head: string): { words: Set<string>; exercise: number }[];
}

/** Builds the look-up structures once per page; `names` is not changed. */
export function createDictionary(names: Names): Dictionary {
  const folder = createFolder(names.spelling);
  const root: Node = { next: new Map() };
  const insert = (key: string): Node => {
    let node = root;
    for (const word of key.split(' ')) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    return node;
  };
  for (const [key, index] of Object.entries(names.keys)) insert(key).exercise = index;
  for (const [key, index] of Object.entries(names.heads)) insert(key).head = index;
  for (const [key, id] of Object.entries(names.modifiers)) insert(key).modifier = id;
  for (const [key, heads] of Object.entries(names.identityWords)) insert(key).identityOf = heads;

  // "chins" is an exercise and "chin" is not: slang is looked up as written.
  const slang = new Set(names.spelling.pluralOnly);
  const wordOf = (t: Token): string => (slang.has(t.raw) && t.first && t.last && root.next.has(t.raw) ? t.raw : t.norm);

  const longest = <T>(
    tokens: Token[],
    i: number,
    take: (node: Node) => T | undefined,
  ): (Hit & { value: T }) | undefined => {
    let node: Node | undefined = root;
    let best: (Hit & { value: T }) | undefined;
    let key = '';
    if (!tokens[i]?.first) return undefined;
    for (let j = i; j < tokens.length; j++) {
      const token = tokens[j] as Token;
      if (j > i && !token.joined) break;
      const word: string = j === i ? wordOf(token) : token.norm;
      const next: Node | undefined = node.next.get(word) ?? (j === i ? undefined : node.next.get(wordOf(token)));
      if (!next) break;
      key = key ? `${key} ${word}` : word;
      node = next;
      const value = token.last ? take(node) : undefined;
      if (value !== undefined) best = { length: j - i + 1, key, value };
    }
    return best;
  };

  const endings = new Map<string, { words: Set<string>; exercise: number }[]>();
  for (const head of Object.keys(names.heads)) endings.set(head, []);
  for (const [key, exercise] of Object.entries(names.keys)) {
    for (const [head, list] of endings) {
      if (key === head || key.endsWith(` ${head}`)) list.push({ words: new Set(key.split(' ')), exercise });
    }
  }

  return {
    folder,
    contextWords: new Set(names.contextWords.map((w) => folder.key(w))),
    exercise: (index) => names.exercises[index] as ExerciseName,
    nameAt(tokens, i) {
      const hit = longest(tokens, i, (n) => n.exercise);
      return hit && { length: hit.length, key: hit.key, exercise: hit.value };
    },
    headAt(tokens, i) {
      const hit = longest(tokens, i, (n) => n.head);
      return hit && { length: hit.length, key: hit.key, exercise: hit.value };
    },
    modifierAt(tokens, i) {
      const hit = longest(tokens, i, (n) => ((n.modifier ?? n.identityOf) ? n : undefined));
      if (!hit) return undefined;
      const { modifier, identityOf } = hit.value;
      return modifier
        ? { length: hit.length, key: hit.key, id: modifier }
        : { length: hit.length, key: hit.key, id: hit.key, ...(identityOf && { heads: identityOf }) };
    },
    ambiguity: (key) => names.ambiguous[key],
    policy: (key) => names.ambiguous[key]?.policy ?? 'sure',
    namesEndingIn: (head) => endings.get(head) ?? [],
  };
}
