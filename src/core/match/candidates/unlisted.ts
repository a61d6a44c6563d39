import type { Dictionary } from '../names/dictionary';
import { NOT_IN_NAMES } from '../names/english';
import { POSE } from '../names/pose';
import type { Token } from '../names/tokens';
import { type Found, modifiersIn, spanOf } from './found';
import { runs, title, wordsIn } from './lines';
import type { Sifted } from './sift';

const SPLIT = new Set(['push', 'pull', 'and', 'to', 'upper', 'lower', 'leg']);
/** Lines longer than this, in tokens, are no lines. */
const MOST_TOKENS = 60;
/** A name has at most so many written words. */
const MOST_WORDS = 5;
export const isNameWord = (t: Token): boolean =>
  !NOT_IN_NAMES.has(t.raw) && /^[a-z]+$/.test(t.norm) && t.norm.length > 1;

/** Does a movement word end exactly at `to`? Gives the index of its general exercise. */
export function movementEndingAt(d: Dictionary, tokens: Token[], from: number, to: number): number | undefined {
  for (let i = Math.max(from, to - 2); i < to; i++) {
    const hit = d.hitsAt(tokens, i).movement;
    if (hit && i + hit.length === to) return hit.exercise;
    if (POSE.test((tokens[i] as Token).raw)) return d.indexOf('any-stretch-mobility');
    // "High jumper", "knee marching": who or what does the movement.
    const token = tokens[i] as Token;
    const base = i + 1 === to && /^(.{3,}?)(?:er|ing)$/.exec(token.norm)?.[1];
    if (!base) continue;
    for (const form of [base, `${base}e`, base.slice(0, -1)]) {
      const by = d.hitsAt([{ ...token, norm: form, raw: form }], 0).movement;
      if (by) return by.exercise;
    }
  }
  return undefined;
}

/**
 * Adds, in a line or heading that is built like a name, what the catalogue does not list: "Hip roll", "Quad clenches", "Bend
 * and reach". The exercise stays open; the general one of the movement stands for it.
 */
export function findUnlisted(d: Dictionary, sifted: Sifted, taken: readonly Found[], isLine: boolean): Found[] {
  const { tokens } = sifted;
  let out = [...taken];
  if (isLine && (sifted.isPart || tokens.length > MOST_TOKENS)) return out;
  // In prose only what stands in front as a title: "Ankle push-out - roll the foot".
  for (const { from, to } of isLine ? runs(tokens) : title(sifted)) {
    const words = wordsIn(tokens, from, to);
    if (words > MOST_WORDS || (words < 2 && !POSE.test(tokens[from]?.raw ?? ''))) continue;
    const part = tokens.slice(from, to);
    if (!part.every((t) => isNameWord(t) || t.norm === 'and' || t.norm === 'to')) continue;
    if (part[0]?.norm === 'and' || part[0]?.norm === 'to') continue;
    if (taken.some((f) => f.from < to && f.next > from && f.candidate.basis !== 'bare')) continue;
    // "Anti-rotation", "push-off": a word with a hyphen is no name of two. "Lunge + twist" is two.
    if (words > 1 && !/\s/.test(part.findLast((t) => t.first)?.gap ?? '')) continue;
    if (part.some((t, k) => k > 0 && /[/+]/.test(t.gap))) continue;
    const pair = part.find((t) => t.norm === 'and' || t.norm === 'to');
    const exercise = movementEndingAt(d, tokens, from, to);
    // "Push and pull" is a day of a plan.
    if (pair && part.length === 3 && part.every((t) => SPLIT.has(t.norm))) continue;
    // "Bend and reach" is one; "chest and back stretch" may be anything.
    if (exercise === undefined || (pair && movementEndingAt(d, tokens, from, tokens.indexOf(pair)) === undefined))
      continue;
    out = out.filter((f) => f.from >= to || f.next <= from);
    out.push({
      from,
      next: to,
      candidate: {
        ...spanOf(tokens, from, to),
        head: tokens[to - 1]?.norm ?? '',
        exerciseId: d.exercise(exercise).id,
        modifiers: modifiersIn(d, tokens, from, to),
        basis: 'unlisted',
        known: part.length > 1 ? part.slice(0, -1).filter((t) => d.knows(t.norm)).length / (part.length - 1) : 1,
        policy: 'context',
      },
    });
  }
  return out;
}
