import type { Candidate } from '../types';
import type { Surroundings } from './surroundings';

/** Between two members of a list: "squats, rows and presses", "deadlifts/squats". */
const JOINT =
  /^\s*(?:,|;|\/|&|\+|·|\||(?:,\s*)?(?:and|or|plus|then|vs\.?|versus)(?=\s)|(?:superset(?:ted)?\s+)?with(?=\s))\s*(?:(?:the|some|heavy|your|light)\s+)?$/i;
/** So many members of a list are looked at either side. */
const SERIES_REACH = 8;

/** Between the parts of a movement done as one: "curl to press". */
const COMBINED = /^\s+(?:to|into|w\/)\s+(?:an?\s+)?$/i;

/** The list a candidate stands in, with only commas, "and", slashes between: is one of it beyond doubt, how many others? */
export function seriesAround(index: number, { reading, firm }: Surroundings): { firm: boolean; others: number } {
  // From neighbour to neighbour: "rows" vouches for "presses" once "curls" vouches for "rows".
  const line = reading.candidates;
  let others = 0;
  for (const way of [-1, 1]) {
    for (let i = index; Math.abs(i - index) < SERIES_REACH; i += way) {
      const other = line[i + way];
      if (!other) break;
      const [a, b] = (way < 0 ? [other, line[i]] : [line[i], other]) as [Candidate, Candidate];
      if (b.start - a.end > 30 || !JOINT.test(reading.text.slice(a.end, b.start))) break;
      // Equipment side by side is a shop, not a workout.
      if (firm.has(other) && other.policy !== 'dose') return { firm: true, others };
      others += 1;
    }
  }
  return { firm: false, others };
}

/** Is it one part of a combined movement whose other part is beyond doubt? */
export function isCombined(index: number, { reading, firm }: Surroundings): boolean {
  const line = reading.candidates;
  const c = line[index] as Candidate;
  const [before, behind] = [line[index - 1], line[index + 1]];
  const joins = (a: Candidate, b: Candidate): boolean =>
    b.start - a.end < 10 && COMBINED.test(reading.text.slice(a.end, b.start));
  return Boolean((before && firm.has(before) && joins(before, c)) || (behind && firm.has(behind) && joins(c, behind)));
}
