import type { Dictionary } from './dictionary';
import type { Token } from './tokens';
import type { Candidate } from './types';

/** More qualifying words than this in a row are no name; the bound keeps the work on a page linear. */
const MOST_MODIFIERS = 8;

/** Trailing possessive that belongs to the sentence, not to the name. */
const POSSESSIVE = /['’]s$/;

/**
 * Every possible exercise in a run of tokens, left to right, without overlap: the longest catalogue name, with the
 * qualifying words in front of it ("paused", "single-arm"), or a bare head made into a name by its qualifiers
 * ("incline dumbbell press"). Says nothing yet of whether the sentence is about training.
 */
export function findCandidates(dictionary: Dictionary, tokens: Token[]): Candidate[] {
  const out: Candidate[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = phraseAt(dictionary, tokens, i);
    if (found) {
      out.push(found.candidate);
      i = found.next;
    } else i += 1;
  }
  return out;
}

function phraseAt(d: Dictionary, tokens: Token[], start: number): { candidate: Candidate; next: number } | undefined {
  const mods: { id: string; from: number; to: number; heads?: string[] }[] = [];
  let i = start;
  for (;;) {
    if (i > start && !tokens[i]?.joined) return undefined;
    const name = d.nameAt(tokens, i);
    const head = d.headAt(tokens, i);
    const mod = d.modifierAt(tokens, i);
    // "Leg press" is a name though "leg" qualifies; "dumbbell" alone is only a qualifier even where it starts a longer phrase.
    if (name && (!mod || name.length >= mod.length)) {
      const whole = extend(d, tokens, start, i, name);
      if (whole) return whole;
    }
    if (head && mods.length > 0 && (!name || head.length >= name.length)) {
      const kept = mods.filter((m) => !m.heads || m.heads.includes(head.key));
      if (kept.length === mods.length) return compose(d, tokens, start, i, head, mods);
      return undefined;
    }
    if (!mod || mods.length >= MOST_MODIFIERS) return undefined;
    mods.push({ id: mod.id, from: i, to: i + mod.length, ...(mod.heads && { heads: mod.heads }) });
    i += mod.length;
  }
}

function spanOf(tokens: Token[], from: number, to: number): { start: number; end: number } {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const possessive = last.word.match(POSSESSIVE);
  return { start: first.start, end: last.end - (possessive ? possessive[0].length : 0) };
}

const modifiersIn = (d: Dictionary, tokens: Token[], from: number, to: number): string[] => {
  const ids: string[] = [];
  for (let i = from; i < to; ) {
    const mod = d.modifierAt(tokens, i);
    if (mod) ids.push(mod.id);
    i += mod?.length ?? 1;
  }
  return [...new Set(ids)];
};

/** A catalogue name at `at`, with the qualifiers from `start` on in front of it. */
function extend(
  d: Dictionary,
  tokens: Token[],
  start: number,
  at: number,
  name: { length: number; key: string; exercise: number },
): { candidate: Candidate; next: number } | undefined {
  const next = at + name.length;
  const policy = d.policy(name.key);
  const modifiers = modifiersIn(d, tokens, start, at);
  const term = d.ambiguity(name.key);
  // The qualifiers may make another exercise of it: "sumo" + "deadlift".
  const better = at > start ? nearest(d, tokens, start, next, name.key) : undefined;
  const exercise = better ?? name.exercise;
  return {
    candidate: {
      ...spanOf(tokens, start, next),
      exerciseId: d.exercise(exercise).id,
      modifiers,
      // A qualifier in front is evidence of its own: "single-arm row" is nobody's table row.
      policy: modifiers.length > 0 && policy !== 'sure' ? qualified(policy) : policy,
      ...(term && { term }),
    },
    next,
  };
}

/** A qualifier makes a name surer, but a "flat bench" is a bench still. */
const qualified = (policy: Candidate['policy']): Candidate['policy'] => {
  if (policy === 'dose') return 'dose';
  return policy === 'never-alone' ? 'context' : 'phrase';
};

function compose(
  d: Dictionary,
  tokens: Token[],
  start: number,
  at: number,
  head: { length: number; key: string; exercise: number },
  mods: { id: string }[],
): { candidate: Candidate; next: number } | undefined {
  const next = at + head.length;
  const exercise = nearest(d, tokens, start, next, head.key) ?? (head.exercise >= 0 ? head.exercise : undefined);
  if (exercise === undefined) return undefined;
  return {
    candidate: {
      ...spanOf(tokens, start, next),
      exerciseId: d.exercise(exercise).id,
      modifiers: [...new Set(mods.map((m) => m.id))],
      policy: 'phrase',
    },
    next,
  };
}

/**
 * The catalogue exercise nearest to a phrase: of the names that end in the same head, the one whose words are all in
 * the phrase and are the most. Undefined where no name shares more than the head.
 */
function nearest(d: Dictionary, tokens: Token[], from: number, to: number, head: string): number | undefined {
  const words = new Set(tokens.slice(from, to).map((t) => t.norm));
  const headSize = head.split(' ').length;
  let best: { exercise: number; size: number } | undefined;
  for (const name of d.namesEndingIn(head)) {
    if (name.words.size <= headSize || name.words.size <= (best?.size ?? 0)) continue;
    if ([...name.words].every((w) => words.has(w))) best = { exercise: name.exercise, size: name.words.size };
  }
  return best?.exercise;
}
