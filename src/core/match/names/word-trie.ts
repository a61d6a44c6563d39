import { PROPER_NAMES } from './english';
import type { Token } from './tokens';

/** What may end at a word: a name, a movement word, a qualifier, the last word of an unlisted name. */
export interface Ending {
  /** Index of the exercise a name leads to. */
  exercise?: number;
  /** Index of the exercise a movement word leads to alone, -1 for none. */
  head?: number;
  /** Id of a qualifier. */
  modifier?: string;
  /** Index of the general exercise of a movement. */
  movement?: number;
  /** A word that only qualifies these movement words. */
  identityOf?: string[];
}

interface Node extends Ending {
  next?: Map<string, Node>;
  /** The phrase that ends here, where one does. */
  key?: string;
}

/** Which spelling of a token goes on a phrase, of the words that may follow; undefined where none does. */
export type Spell = (token: Token, first: boolean, next: ReadonlyMap<string, unknown>) => string | undefined;

/** Folded phrases by their words, for the longest match from a token on. */
export interface WordTrie {
  /** The node of a phrase, made where there is none; fill in what ends there. */
  at(key: string): Ending;
  /** Does any phrase begin with this word? */
  begins(word: string): boolean;
  /** Every phrase that starts at token i, shortest first. */
  walk(tokens: Token[], i: number, spell: Spell): Step[];
}

/** A phrase found: how many tokens, its folded words, and what ends there. */
export interface Step {
  length: number;
  key: string;
  ending: Ending;
}

const NONE: Step[] = [];

export function createWordTrie(): WordTrie {
  const root: Node = {};
  return {
    at(key) {
      let node = root;
      for (const word of key.split(' ')) {
        node.next ??= new Map();
        let next = node.next.get(word);
        if (!next) {
          next = {};
          node.next.set(word, next);
        }
        node = next;
      }
      node.key = key;
      return node;
    },
    begins: (word) => root.next?.has(word) ?? false,
    walk(tokens, i, spell) {
      if (!tokens[i]?.first) return NONE;
      let node: Node = root;
      let steps = NONE;
      for (let j = i; j < tokens.length; j++) {
        const token = tokens[j] as Token;
        if (j > i && (!token.joined || isApart(tokens, j))) break;
        // "Clean + jerk" is one; in "push press + front squat" the plus stands between two.
        if (j > i + 1 && token.gap.includes('+')) break;
        if (!node.next) break;
        const word = spell(token, j === i, node.next);
        if (word === undefined) break;
        node = node.next.get(word) as Node;
        if (node.key === undefined || !token.last || runsOn(tokens, j + 1)) continue;
        if (steps === NONE) steps = [];
        steps.push({ length: j - i + 1, key: node.key, ending: node });
      }
      return steps;
    },
  };
}

const PARTICLE = /^(?:up|down|out|over|through|back|off)$/;

/** Does the word before go on in this one: the "up" of "press-up"? */
const runsOn = (tokens: Token[], j: number): boolean => {
  const token = tokens[j];
  return token !== undefined && token.gap === '-' && PARTICLE.test(token.norm);
};

/** Words that stay small in a title: "Toes to Bar". */
const SMALL = /^(?:to|and|of|the|with|in|on|a|an|for|or|into|over|by|at)$/;

/** Do two words belong to different names: "front/Zercher/box squat", "the leg's swing"? */
export function isApart(tokens: Token[], j: number): boolean {
  const token = tokens[j] as Token;
  const before = tokens[j - 1] as Token;
  if (token.gap === '/' && (before.gap === '/' || tokens[j + 1]?.gap === '/')) return true;
  // "Box jump Burpee Row", links side by side: a capital after small letters begins another name.
  if (token.gap === ' ' && isSmall(before.word, 0) && isCapital(token.word, 0) && isSmall(token.word, 1)) {
    if (!SMALL.test(before.word) && !PROPER_NAMES.has(token.norm)) return true;
  }
  // "Farmer's carry" keeps its s when folded; "leg's" loses it, and is no part of a name.
  return before.norm !== before.raw && token.first && /['’]s$/.test(before.word);
}

/** Is a letter of a word in a to z? */
function isSmall(word: string, i: number): boolean {
  const code = word.charCodeAt(i);
  return code >= 97 && code <= 122;
}

function isCapital(word: string, i: number): boolean {
  const code = word.charCodeAt(i);
  return code >= 65 && code <= 90;
}
