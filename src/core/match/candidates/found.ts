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
  const possessive = POSSESSIVE.exec(last.word);
  let words = 0;
  for (let i = from; i < to; i++) if (tokens[i]?.first) words += 1;
  return { start: first.start, end: last.end - (possessive ? possessive[0].length : 0), words };
}

/** What a phrase is, wherever it stands. Shared by all candidates of the same words: never changed. */
export type Sense = Omit<Candidate, 'start' | 'end' | 'words'>;

/** A candidate on tokens `from` up to `next`. Field by field: made for every name, and always of one shape. */
export function foundAt(tokens: Token[], from: number, next: number, sense: Sense): Found {
  const { start, end, words } = spanOf(tokens, from, next);
  const candidate: Candidate = {
    start,
    end,
    words,
    exerciseId: sense.exerciseId,
    modifiers: sense.modifiers,
    others: sense.others,
    basis: sense.basis,
    policy: sense.policy,
    told: sense.told,
    ofBody: sense.ofBody,
    head: sense.head,
    known: sense.known,
    term: sense.term,
  };
  return { from, next, candidate };
}

/** The sense of a phrase named by `key` that leads to an exercise; the rest is how it was found. */
export function senseOf(
  d: Dictionary,
  key: string,
  exercise: number,
  rest: Pick<Candidate, 'basis' | 'policy' | 'modifiers'> & Partial<Candidate>,
): Sense {
  const term = d.ambiguity(key);
  return { head: lastWord(key), exerciseId: d.exercise(exercise).id, ...rest, ...(term && { term }) };
}

/** More phrases than this are no page's own. */
const MOST_PHRASES = 1 << 14;
const phrases = new WeakMap<Dictionary, Map<string, Sense | null>>();

/**
 * The sense of the phrase on tokens `start` up to `next`, named by `key` from token `at` on. Worked out once for the same
 * words written the same way: plans name the same exercises over and over. `work` gets that phrase's tokens alone.
 */
export function knownSense(
  d: Dictionary,
  tokens: Token[],
  [start, at, next]: readonly [number, number, number],
  key: string,
  work: (phrase: Token[]) => Sense | undefined,
): Sense | undefined {
  let known = phrases.get(d);
  if (!known) {
    known = new Map();
    phrases.set(d, known);
  }
  let written = `${at - start}${key}`;
  for (let i = start; i < next; i++) {
    const t = tokens[i] as Token;
    written += t.first ? `${i > start ? t.gap : ''}\n${t.word}` : `\t${t.norm}`;
  }
  const before = known.get(written);
  if (before !== undefined) return before ?? undefined;
  const sense = work(tokens.slice(start, next));
  if (known.size >= MOST_PHRASES) known.clear();
  known.set(written, sense ?? null);
  return sense;
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
