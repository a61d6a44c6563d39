import { mentions } from './evidence/phrases';
import type { Reading } from './reading';
import type { Candidate } from './types';

/** How many blocks either side are read for a hint. */
const NEAR = 4;

/**
 * Of the exercises that share a candidate's name, the one that most hints near by speak for, else the first listed. The
 * rest stay as `others`, for the card to offer.
 */
export function pickSense(c: Candidate, readings: readonly Reading[], i: number): Candidate {
  const hints = c.others && c.term?.hints;
  if (!hints) return c;
  const own = readings[i]?.text.slice(Math.max(0, c.start - 300), c.end + 300).toLowerCase() ?? '';
  let wide = '';
  for (let j = Math.max(0, i - NEAR); j <= Math.min(readings.length - 1, i + NEAR); j++) {
    if (j !== i) wide += `${readings[j]?.text.slice(0, 500).toLowerCase()}\n`;
  }
  let best = { id: c.exerciseId, points: 0 };
  for (const [id, words] of Object.entries(hints)) {
    const points = 3 * mentions(own, words) + mentions(wide, words);
    if (points > best.points) best = { id, points };
  }
  if (best.id === c.exerciseId) return c;
  const before = c.term?.ids.includes(c.exerciseId) ? [c.exerciseId] : [];
  return { ...c, exerciseId: best.id, others: [...before, ...(c.others ?? [])].filter((id) => id !== best.id) };
}
