import type { Spot } from './types';

/** Words that make two movements one: "squat to press", "deadlifts with rows". */
const INTO = /^[^\S\n]+(?:to|into|with|w\/)[^\S\n]+(?:an?[^\S\n]+)?$/i;
/** A way from one exercise to another, or two taken in turn, is no movement of its own. */
const APART =
  /\b(?:from|between|switch|swap|replace|replacing|replaced|compare|compared|comparing|pair|pairs|paired|pairing|superset|supersets|supersetting|alternate|alternates|alternating|combine|combines|combined|combining|progress|progressed|progressing|move|moving|moved|go|going|went|prefer|similar|start|starting|begin|finish|finishing|together|followed)\b[^.!?]*$/i;
const PLURAL = /s$/i;

/**
 * Makes one spot of movements that are done as one. Text as written, spots in order; the exercise is the first one's,
 * whose start asks most of the back.
 */
export function combine(text: string, spots: readonly Spot[]): Spot[] {
  const out: Spot[] = [];
  for (const spot of spots) {
    const before = out.at(-1);
    if (before && isOne(text, before, spot)) {
      out[out.length - 1] = { ...before, end: spot.end };
    } else out.push(spot);
  }
  return out;
}

function isOne(text: string, a: Spot, b: Spot): boolean {
  const between = text.slice(a.end, b.start);
  if (between.length > 12 || !INTO.test(between)) return false;
  if (APART.test(text.slice(Math.max(0, a.start - 80), a.end))) return false;
  // "From squats to deadlifts", "more squats to fewer rows": in the plural a way, in the singular a movement.
  return (
    !/^\s+to\s/i.test(between) || !PLURAL.test(text.slice(a.start, a.end)) || /ss$/i.test(text.slice(a.start, a.end))
  );
}
