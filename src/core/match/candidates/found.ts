import { type Dictionary, lastWord } from '../names/dictionary';
import type { Token } from '../names/tokens';
import type { Candidate } from '../types';

/** A candidate and the tokens it stands on. */
export interface Found {
  candidate: Candidate;
  from: number;
  /** First token behind it. */
  next: number;
}

/** Trailing possessive that belongs to the sentence, not to the name. */
const POSSESSIVE = /['’]s?$/;

/** The text that tokens cover, a trailing possessive apart. */
export function spanOf(tokens: Token[], from: number, to: number): { start: number; end: number; words: number } {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const possessive = last.word.match(POSSESSIVE);
  let words = 0;
  for (let i = from; i < to; i++) if (tokens[i]?.first) words += 1;
  return { start: first.start, end: last.end - (possessive ? possessive[0].length : 0), words };
}

/** A candidate on tokens `from` up to `next`, named by `key`, leading to an exercise; the rest is how it was found. */
export function foundAt(
  d: Dictionary,
  tokens: Token[],
  [from, next]: readonly [number, number],
  key: string,
  exercise: number,
  rest: Pick<Candidate, 'basis' | 'policy' | 'modifiers'> & Partial<Candidate>,
): Found {
  const term = d.ambiguity(key);
  return {
    from,
    next,
    candidate: {
      ...spanOf(tokens, from, next),
      head: lastWord(key),
      exerciseId: d.exercise(exercise).id,
      ...rest,
      ...(term && { term }),
    },
  };
}

/** Ids of the qualifying words among some tokens. */
export const modifiersIn = (d: Dictionary, tokens: Token[], from: number, to: number): string[] => {
  const ids: string[] = [];
  for (let i = from; i < to; ) {
    const mod = d.hitsAt(tokens, i).modifier;
    // "Heavy", "easy" are said of an exercise, and do not make it another one.
    if (mod && !d.isAside(mod.key)) ids.push(mod.id);
    i += mod?.length ?? 1;
  }
  return [...new Set(ids)];
};

/** The qualifying words among some tokens that an exercise's own name does not say. */
export function modifiersBeside(d: Dictionary, tokens: Token[], from: number, to: number, exercise: number): string[] {
  const own = new Set(d.folder.key(d.exercise(exercise).name).split(' '));
  return modifiersIn(d, tokens, from, to).filter(
    (id) =>
      !d.folder
        .key(id)
        .split(' ')
        .every((w) => own.has(w)),
  );
}

/** What the qualifiers among some tokens say of how sure a candidate is. */
export function surenessOf(d: Dictionary, tokens: Token[], from: number, to: number): { told?: true; ofBody?: true } {
  const ids = modifiersIn(d, tokens, from, to);
  if (ids.some((id) => d.isTelling(id))) return { told: true };
  return ids.length > 0 && ids.every((id) => d.isBodyPart(id)) ? { ofBody: true } : {};
}
