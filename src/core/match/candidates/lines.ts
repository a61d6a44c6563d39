import type { Token } from '../names/tokens';
import type { Sifted } from './sift';

/** Words of sets, reps and loads that may stand around a name in its line. */
const AROUND = new Set(
  'x sets set reps rep each side per kg lb lbs sec secs seconds s min mins of rounds round max amrap total weight ea'.split(
    ' ',
  ),
);
const NUMBERED = /^(?:\d+[a-z]?|[a-z]\d?)$/i;

export interface Run {
  from: number;
  to: number;
}

const isAround = (t: Token | undefined): boolean => !t || /\d/.test(t.norm) || AROUND.has(t.raw);

/** The runs of tokens between punctuation, without numbering in front and sets and reps around. */
export function runs(tokens: Token[]): Run[] {
  const out: Run[] = [];
  for (let i = 0; i < tokens.length; ) {
    let end = i + 1;
    while (end < tokens.length && tokens[end]?.joined) end += 1;
    let from = i;
    let to = end;
    if (to - from > 1 && NUMBERED.test(tokens[from]?.word ?? '')) from += 1;
    while (from < to && isAround(tokens[from])) from += 1;
    while (to > from && isAround(tokens[to - 1])) to -= 1;
    // "Front lever hold 3 x 10 s each leg": what follows the first number is no name.
    for (let k = from; k < to; k++) if (/^\d/.test(tokens[k]?.raw ?? '') && tokens[k]?.first) to = k;
    if (to > from) out.push({ from, to });
    i = end;
  }
  return out;
}

/** Written words among some tokens. */
export const wordsIn = (tokens: Token[], from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i++) if (tokens[i]?.first) n += 1;
  return n;
};

/** The first run of a block, where a colon or dash behind it makes it a title. */
export function title({ tokens, isPart, isTitled }: Sifted): Run[] {
  if (isPart && !isTitled) return [];
  let end = 1;
  while (end < tokens.length && tokens[end]?.joined) end += 1;
  if (end >= tokens.length || end > 8 || !/^\s?[:(\u2010-\u2015-]/.test(tokens[end]?.gap ?? '')) return [];
  return runs(tokens.slice(0, end));
}
