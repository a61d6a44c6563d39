import { createLookout, createSplit, type LookoutWords } from '../core/lookout/lookout';
import { NOT_IN_NAMES } from '../core/match/names/english';
import { POSE } from '../core/match/names/pose';
import { createSpelling } from '../core/match/names/spelling';
import { verbsOf } from '../core/match/names/verbs';
import type { Names, Spelling } from '../core/match/types';

/** The policy of names that are marked only where very much speaks for them: "run". */
const NEVER = 'never-alone';

/** Words of names that stand in any text: a pair with one of them is taken only where there is no other. */
const COMMON = new Set(
  'and to in on into with up down out over off through under around back body full side set sets lower upper'.split(
    ' ',
  ),
);

const isCommon = (word: string): boolean => NOT_IN_NAMES.has(word) || COMMON.has(word);

/** The commonest words in front of a word that is no movement there: "the roll", "we reach". */
const APART = 'a|and|in|of|the|to|your';

const lastWord = (phrase: string): string => phrase.slice(phrase.lastIndexOf(' ') + 1);
const list = (words: Iterable<string>): string => [...words].sort().join('|');

/** Gathers what a text must hold to name an exercise, as little of it as there can be: every page pays for it. */
export function compileLookout(names: Names): LookoutWords {
  const keys = Object.keys(names.keys);
  const single = keys.filter((key) => !key.includes(' '));
  const alone = new Set(single.filter((key) => names.ambiguous[key]?.policy !== NEVER));
  const heads = new Set(single.filter((key) => !alone.has(key)));
  for (const head of Object.keys(names.heads)) if (!head.includes(' ') && !alone.has(head)) heads.add(head);
  for (const [verb, head] of verbsOf(names)) (alone.has(head) ? alone : heads).add(verb);

  const qualifiers = [...Object.keys(names.modifiers), ...Object.keys(names.identityWords)];
  const before = new Set(qualifiers.map(lastWord));
  // "Sit up" is as good as a name; "up" alone is not the last word of any.
  const phrases = Object.keys(names.movements).filter((key) => key.includes(' '));
  const movements = Object.keys(names.movements).filter((key) => !key.includes(' '));
  const longer = [...keys, ...Object.keys(names.heads), ...phrases]
    .filter((key) => key.includes(' '))
    .map((key) => key.split(' '));
  const isOpen = (words: string[]): boolean => !words.some((word) => alone.has(word));
  // "Pigeon pose": a word that stands in front of a movement word in some name counts as one that qualifies it.
  for (const words of longer.filter(isOpen)) {
    const [at, word] = [words.length - 2, words.at(-1) as string];
    if (heads.has(word) && !isCommon(words[at] as string)) before.add(words[at] as string);
  }
  const isBehind = (words: string[]): boolean =>
    words.some((word, i) => i > 0 && heads.has(word) && before.has(words[i - 1] as string));
  const words: LookoutWords = {
    alone: list([...alone].filter((word) => !POSE.test(word))),
    pairs: grouped(pairsOf(longer.filter((name) => isOpen(name) && !isBehind(name)))),
    heads: list(heads),
    before: list([...before].filter((word) => !alone.has(word))),
    movements: list(movements.filter((word) => !alone.has(word))),
    apart: APART,
    others: '',
    spelling: spellingOf(names.spelling),
  };
  const all = { ...words, others: list(others(longer, words)) };
  const split = createSplit(all);
  const compounds = all.spelling.compounds.filter(([a, b]) => split(a + b)?.[0] !== a);
  return { ...all, spelling: { ...all.spelling, compounds } };
}

/** Pairs by their second word: a fifth smaller than pair by pair. */
function grouped(pairs: Set<string>): string {
  const groups = new Map<string, string[]>();
  for (const pair of [...pairs].sort()) {
    const [first = '', second = ''] = pair.split(' ');
    groups.set(second, [...(groups.get(second) ?? [second]), first]);
  }
  return [...groups.values()].map((group) => group.join(' ')).join('|');
}

/** Few pairs of neighbours, so that each of the names has one. */
function pairsOf(names: string[][]): Set<string> {
  const pairsIn = (words: string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const often = new Map<string, number>();
  for (const words of names) for (const pair of pairsIn(words)) often.set(pair, (often.get(pair) ?? 0) + 1);
  const rank = (pair: string): number => (often.get(pair) ?? 0) - 1000 * pair.split(' ').filter(isCommon).length;
  const chosen = new Set<string>();
  // Names with the least choice first.
  for (const words of [...names].sort((a, b) => a.length - b.length)) {
    const own = pairsIn(words);
    if (own.some((pair) => chosen.has(pair))) continue;
    chosen.add(own.reduce((a, b) => (rank(b) > rank(a) ? b : a)));
  }
  return chosen;
}

/** Words that names are written in one with ("turkishget-up"), which the lookout does not know yet. */
function others(names: string[][], words: LookoutWords): Set<string> {
  const lookout = createLookout(words);
  const found = new Set<string>();
  const known = new Set(Object.values(words).flatMap((w) => (typeof w === 'string' ? w.split(/[ |]/) : [])));
  for (const [first = '', second = '', ...rest] of names) {
    if (first.length < 2 || second.length < 2 || lookout([first + second, ...rest].join(' '), false)) continue;
    for (const word of [first, second]) if (!known.has(word)) found.add(word);
  }
  return found;
}

/** The spelling without what the rules of words or the lookout's own words give as well. */
function spellingOf(spelling: Spelling): Spelling {
  const byRule = createSpelling({ ...spelling, irregular: {} }, () => undefined);
  return {
    ...spelling,
    // Such words are looked up as they are written.
    pluralOnly: [],
    irregular: Object.fromEntries(
      Object.entries(spelling.irregular).filter(([word, single]) => byRule(word).parts.join(' ') !== single),
    ),
  };
}
