import type { Dictionary } from '../names/dictionary';
import { NOT_IN_NAMES } from '../names/english';
import { MIN_LENGTH, similar } from '../names/similar-words';
import type { Token } from '../names/tokens';
import type { Found } from './found';
import { runs } from './lines';

/** Names with slips stand in plans and short lines. In a longer block the look-up would cost more than it finds. */
export const MOST_TOKENS = 24;
/** In lines of more words than this, a word beside the slip must be one of names. */
export const ALONE_IN = 3;
/** A single word must be this long to be taken for another. */
const MIN_ALONE = 5;
/** How far before the slip a name may start, in tokens. */
const REACH = 4;

/**
 * Adds names in which one word has a slip of the keyboard ("Chrunch", "Lateral rise", "Bulgarian spilt squat"); they take
 * the place of shorter candidates inside them. Nothing is said yet of whether sets, reps or neighbours vouch for them.
 */
export function findMisspelt(
  d: Dictionary,
  tokens: Token[],
  taken: readonly Found[],
  isLine: boolean,
  phraseAt: (tokens: Token[], start: number) => Found | undefined,
): Found[] {
  if (tokens.length > MOST_TOKENS || !(isLine || tokens.some((t) => /^\d/.test(t.raw)))) return [...taken];
  let out = [...taken];
  for (const [i, token] of tokens.entries()) {
    if (!token.first || !token.last || token.raw.length < MIN_LENGTH || NOT_IN_NAMES.has(token.raw)) continue;
    if (tokens.length > ALONE_IN && !isOfNames(d, tokens[i - 1]) && !isOfNames(d, tokens[i + 1])) continue;
    // In a line a known word may be a slip for another: "lateral rise".
    if (!isLine && d.knows(token.norm)) continue;
    if (out.some((f) => f.from <= i && f.next > i)) continue;
    const found = mend(d, tokens, i, phraseAt);
    if (!found || (found.next - found.from < 2 && d.knows(token.norm))) continue;
    if (isLine && !heads(tokens, found)) continue;
    const inside = (f: Found): boolean => f.from >= found.from && f.next <= found.next;
    if (out.some((f) => f.from < found.next && f.next > found.from && !inside(f))) continue;
    out = [...out.filter((f) => !inside(f)), found];
  }
  return out;
}

/** Does a name head its run, or fill it if it is one word? In the middle of a line a word is meant as it stands. */
function heads(tokens: Token[], { from, next }: Found): boolean {
  for (const run of runs(tokens)) if (run.from === from) return next - from > 1 || run.to === next;
  return false;
}

const isOfNames = (d: Dictionary, token: Token | undefined): boolean =>
  token !== undefined && (/^\d/.test(token.raw) || (d.knows(token.norm) && !NOT_IN_NAMES.has(token.raw)));

/** The longest name around token i that some spelling near to that token would give. */
function mend(
  d: Dictionary,
  tokens: Token[],
  i: number,
  phraseAt: (tokens: Token[], start: number) => Found | undefined,
): Found | undefined {
  const token = tokens[i] as Token;
  const from = Math.max(0, i - REACH);
  let best: Found | undefined;
  for (const spelling of similar(d, token.raw)) {
    const parts = d.folder.tokens(spelling).map((t, k, all) => ({
      ...token,
      norm: t.norm,
      raw: t.raw,
      first: k === 0,
      last: k === all.length - 1,
      joined: k > 0 || token.joined,
    }));
    const more = parts.length - 1;
    const mended = [...tokens.slice(from, i), ...parts, ...tokens.slice(i + 1, i + 1 + REACH)];
    for (let start = from; start <= i; start++) {
      const found = phraseAt(mended, start - from);
      // It must run over the mended word, and not stand on that word's own meaning alone where the word is short.
      if (!found || found.next + from <= i + more || found.candidate.basis === 'bare') continue;
      const next = found.next + from - more;
      if (next - (found.from + from) < 2 && (token.raw.length < MIN_ALONE || found.candidate.basis !== 'name'))
        continue;
      if (next - found.from <= (best ? best.next - best.from : 0) + from) continue;
      best = { from: found.from + from, next, candidate: { ...found.candidate, basis: 'misspelt' } };
    }
  }
  return best;
}
