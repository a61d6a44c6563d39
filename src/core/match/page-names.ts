import type { Verdict } from './decide';
import type { Reading } from './reading';

/** The page's own names that are looked for in its sentences: no more than so many, and no shorter than so many letters. */
const MOST_NAMED = 60;
const MIN_NAMED = 7;
/** So many blocks are searched in a step. */
const STEP = 50;

/** What a page once names as an exercise ("Hip roll" over a paragraph) it means by the same words elsewhere. */
export function* findNamed(readings: readonly Reading[], verdicts: Verdict[][]): Generator<void, void> {
  const named = new Map<string, Verdict>();
  verdicts.forEach((list, i) => {
    for (const v of list) {
      const { start, end, basis, words } = v.candidate;
      if (!v.kept || basis !== 'unlisted' || words < 2 || named.size >= MOST_NAMED) continue;
      const key = normal(readings[i]?.text.slice(start, end) ?? '');
      if (key.length >= MIN_NAMED && !named.has(key)) named.set(key, v);
    }
  });
  if (named.size === 0) return;
  const longestFirst = [...named.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.map(escaped).join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  if (pattern.source !== lastPattern) {
    lastPattern = pattern.source;
    places = new WeakMap();
  }
  for (const [i, reading] of readings.entries()) {
    if (i % STEP === STEP - 1) yield;
    const matches = placesIn(reading, pattern);
    if (matches.length === 0) continue;
    const list = verdicts[i] as Verdict[];
    const out: Verdict[] = [];
    let at = 0;
    // Both in order: one walk along the two, however many there are.
    for (const { start, text } of matches) {
      const origin = named.get(normal(text));
      const end = start + text.length;
      while (at < list.length && (list[at] as Verdict).candidate.end <= start) out.push(list[at++] as Verdict);
      let behind = at;
      while (behind < list.length && (list[behind] as Verdict).candidate.start < end) behind += 1;
      if (!origin || list.slice(at, behind).some((v) => v.kept)) continue;
      at = behind;
      const candidate = { ...origin.candidate, start, end };
      out.push({ candidate, evidence: {}, score: 0, kept: true, because: 'named on this page' });
    }
    if (out.length > 0) verdicts[i] = [...out, ...list.slice(at)];
  }
}

/** Where a reading holds one of the page's names. Blocks that have not changed since are not searched again. */
let places = new WeakMap<Reading, readonly Place[]>();
let lastPattern = '';
const NOWHERE: readonly Place[] = [];

interface Place {
  start: number;
  text: string;
}

function placesIn(reading: Reading, pattern: RegExp): readonly Place[] {
  let known = places.get(reading);
  if (!known) {
    known = [...reading.text.matchAll(pattern)].map((m) => ({ start: m.index, text: m[0] }));
    if (known.length === 0) known = NOWHERE;
    places.set(reading, known);
  }
  return known;
}

/** Small letters, single spaces, singular: what a page calls an exercise may stand in either number. */
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/((?:ch|sh|ss|x|z))es$/, '$1')
    .replace(/([^s])s$/, '$1');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
