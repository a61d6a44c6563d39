import type { Dictionary, Hit } from '../names/dictionary';
import type { Token } from '../names/tokens';
import { type Found, foundAt, knownSense, modifiersBeside, modifiersIn, senseOf, surenessOf } from './found';

/** A movement word with qualifiers in front of it: "single-arm cable row". */
export function composed(
  d: Dictionary,
  tokens: Token[],
  start: number,
  at: number,
  head: Hit & { exercise: number },
): Found | undefined {
  const next = at + head.length;
  const sense = knownSense(d, tokens, [start, at, next], head.key, (phrase) => {
    const from = at - start;
    const exercise =
      nearest(d, phrase, 0, phrase.length, head.key) ??
      (head.exercise >= 0 ? head.exercise : d.hitsAt(phrase, from).movement?.exercise);
    if (exercise === undefined) return undefined;
    return senseOf(d, head.key, exercise, {
      modifiers: modifiersBeside(d, phrase, 0, from, exercise),
      ...surenessOf(d, phrase, 0, from),
      basis: 'composed',
      policy: 'phrase',
    });
  });
  return sense && foundAt(tokens, start, next, sense);
}

/**
 * The catalogue exercise nearest to a phrase: of the names that end in the same movement word, the one whose words are
 * all in the phrase and say the most. Undefined where no name says more than that word, or than `than` does already.
 */
export function nearest(
  d: Dictionary,
  tokens: Token[],
  from: number,
  to: number,
  key: string,
  than?: number,
): number | undefined {
  const words = new Set(tokens.slice(from, to).map((t) => t.norm));
  for (const word of key.split(' ')) words.add(word);
  // "1H", "SA", "DB": such a qualifier's id is its plainest spelling. Of others it is not: "goblet" is a front rack too.
  for (const id of modifiersIn(d, tokens, from, to)) {
    if (d.isTelling(id)) for (const word of id.split('-')) words.add(word);
  }
  const head = d.headOf(key);
  if (head === undefined) return undefined;
  const least = d.says(than === undefined ? head.split(' ') : key.split(' '));
  for (const name of d.namesEndingIn(head)) {
    if (name.says <= least) return undefined;
    if (name.words.every((w) => words.has(w))) return name.exercise;
  }
  return undefined;
}
