import type { Verdict } from './decide';
import type { Reading } from './reading';

/** The page's own names that are looked for in its sentences: no more than so many, and no shorter than so many letters. */
const MOST_NAMED = 60;
const MIN_NAMED = 7;

/** What a page once names as an exercise ("Hip roll" over a paragraph) it means by the same words elsewhere. */
export function findNamed(readings: readonly Reading[], verdicts: Verdict[][]): void {
  const named = new Map<string, Verdict>();
  verdicts.forEach((list, i) => {
    for (const v of list) {
      const { start, end, basis, words } = v.candidate;
      if (!v.kept || basis !== 'unlisted' || words < 2 || named.size >= MOST_NAMED) continue;
      const key = readings[i]?.text.slice(start, end).toLowerCase().replace(/s$/, '') ?? '';
      if (key.length >= MIN_NAMED && !named.has(key)) named.set(key, v);
    }
  });
  if (named.size === 0) return;
  const longestFirst = [...named.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.map(escaped).join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  readings.forEach(({ text }, i) => {
    const list = verdicts[i] as Verdict[];
    for (const m of text.matchAll(pattern)) {
      const origin = named.get((m[1] as string).toLowerCase());
      const start = m.index;
      const end = start + m[0].length;
      if (!origin || list.some((v) => v.kept && v.candidate.start < end && v.candidate.end > start)) continue;
      const at = list.findIndex((v) => v.candidate.start < end && v.candidate.end > start);
      const verdict: Verdict = {
        candidate: { ...origin.candidate, start, end },
        evidence: {},
        score: 0,
        kept: true,
        because: 'named on this page',
      };
      if (at >= 0) list.splice(at, 1, verdict);
      else {
        const place = list.findIndex((v) => v.candidate.start > start);
        list.splice(place < 0 ? list.length : place, 0, verdict);
      }
    }
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
