import type { Dictionary, Hit } from '../names/dictionary';
import type { Token } from '../names/tokens';
import { isApart } from '../names/word-trie';
import type { BlockKind, Candidate } from '../types';
import { composed, nearest } from './compose';
import { type Found, foundAt, knownSense, modifiersBeside, type Sense, senseOf, spanOf, surenessOf } from './found';
import { findMisspelt } from './misspelt';
import type { Sifted } from './sift';
import { findUnlisted } from './unlisted';
import { widen } from './widen';

/** More qualifying words than this in a row are no name; the bound keeps the work on a page linear. */
const MOST_MODIFIERS = 8;

const PARTED = /[/+]/;

/**
 * Every possible exercise in a block's tokens, left to right, without overlap: the longest catalogue name with the
 * qualifying words in front of it ("paused", "single-arm"), a movement word made a name by its qualifiers ("incline
 * dumbbell press") or bare ("rows"), words built like a name, names with a slip of the keyboard. Says nothing yet of
 * whether the sentence is about training.
 */
export function findCandidates(dictionary: Dictionary, sifted: Sifted, kind: BlockKind): Candidate[] {
  const { tokens } = sifted;
  const isLine = kind !== 'prose';
  let found: Found[] = [];
  let i = 0;
  while (i < tokens.length) {
    const hit = dictionary.begins(tokens[i] as Token) ? phraseAt(dictionary, tokens, i) : undefined;
    if (hit) {
      found.push(hit);
      i = hit.next;
    } else i += 1;
  }
  if (!sifted.isPart)
    found = findMisspelt(dictionary, tokens, found, isLine, (list, at) => phraseAt(dictionary, list, at));
  found = widen(dictionary, sifted, found, isLine);
  found = findUnlisted(dictionary, sifted, found, isLine);
  return found.sort((a, b) => a.from - b.from).map((f) => f.candidate);
}

/** The longest candidate that starts at a token. */
export function phraseAt(d: Dictionary, tokens: Token[], start: number): Found | undefined {
  const mods: (string[] | undefined)[] = [];
  let best: Found | undefined;
  const keep = (found: Found | undefined): void => {
    if (found && found.next > (best?.next ?? start)) best = found;
  };
  let inside = 0;
  for (let i = start; mods.length <= MOST_MODIFIERS; ) {
    // "Conventional/sumo deadlift": what stands before the slash qualifies another name.
    if (i > start && (!tokens[i]?.joined || PARTED.test(tokens[i]?.gap ?? '') || isApart(tokens, i))) break;
    const { name, head, modifier, identity } = d.hitsAt(tokens, i);
    const mod = identity && identity.length > (modifier?.length ?? 0) ? identity : modifier;
    // "Leg press" is a name though "leg" qualifies; "dumbbell" alone is only a qualifier even where it starts a longer phrase.
    if (name && i >= inside && (!mod || name.length >= mod.length)) {
      keep(named(d, tokens, start, i, name));
      // "Dumbbell bench step-ups": what looks like a name may be qualifiers of the next one; "side kick backs": a
      // movement word may begin inside it. One word that is both is taken as the name: "bench, squat".
      const qualifies = (name.length > 1 || mods.length > 0) && isAllQualifiers(d, tokens, i, name.length);
      if (!qualifies && name.length < 2) break;
      if (!qualifies) inside = i + name.length;
    } else if (head && (!name || head.length >= name.length)) {
      if (mods.length === 0) keep(bare(d, tokens, i, head));
      else if (mods.every((heads) => !heads || heads.includes(head.key))) keep(composed(d, tokens, start, i, head));
      if (!mod) break;
    }
    if (!mod) break;
    mods.push('heads' in mod ? mod.heads : undefined);
    i += mod.length;
  }
  return best && trimmed(d, tokens, best);
}

/** Without the words in front that are said of the exercise and no part of its name: "heavy", "advanced". */
function trimmed(d: Dictionary, tokens: Token[], found: Found): Found {
  let from = found.from;
  while (from < found.next - 1 && tokens[from + 1]?.first && d.isAside(tokens[from]?.norm ?? '')) from += 1;
  if (from === found.from || d.hitsAt(tokens, found.from).name?.length === found.next - found.from) return found;
  return { ...found, from, candidate: { ...found.candidate, ...spanOf(tokens, from, found.next) } };
}

function isAllQualifiers(d: Dictionary, tokens: Token[], from: number, length: number): boolean {
  for (let i = from; i < from + length; ) {
    const mod = d.hitsAt(tokens, i).modifier;
    if (!mod || i + mod.length > from + length) return false;
    i += mod.length;
  }
  return true;
}

/** The other exercises of a shared name. */
function othersOf(d: Dictionary, key: string, exercise: number): { others?: string[] } {
  const { id } = d.exercise(exercise);
  const others = d.ambiguity(key)?.ids.filter((other) => other !== id) ?? [];
  return others.length > 0 ? { others } : {};
}

/** A catalogue name at `at`, with the qualifiers from `start` on in front of it. */
function named(d: Dictionary, tokens: Token[], start: number, at: number, name: Hit & { exercise: number }): Found {
  const next = at + name.length;
  const sense = knownSense(d, tokens, [start, at, next], name.key, (phrase) => {
    const from = at - start;
    // The qualifiers may make another exercise of it: "sumo" + "deadlift".
    const better = from > 0 ? nearest(d, phrase, 0, phrase.length, name.key, name.exercise) : undefined;
    // Bare "rows" are some kind of row: only the movement is sure.
    const exercise = better ?? d.generalOf(name.key) ?? name.exercise;
    return senseOf(d, name.key, exercise, {
      modifiers: from > 0 ? modifiersBeside(d, phrase, 0, better === undefined ? from : phrase.length, exercise) : [],
      ...(from > 0 && surenessOf(d, phrase, 0, from)),
      basis: 'name',
      policy: d.policy(name.key),
      ...(better === undefined && othersOf(d, name.key, exercise)),
    });
  });
  return foundAt(tokens, start, next, sense as Sense);
}

/** A movement word alone: an exercise only where much speaks for it. */
function bare(d: Dictionary, tokens: Token[], at: number, head: Hit & { exercise: number }): Found | undefined {
  if (head.exercise < 0) return undefined;
  const sense = senseOf(d, head.key, head.exercise, {
    modifiers: [],
    basis: 'bare',
    policy: d.ambiguity(head.key)?.policy ?? 'context',
    ...othersOf(d, head.key, head.exercise),
  });
  return foundAt(tokens, at, at + head.length, sense);
}
