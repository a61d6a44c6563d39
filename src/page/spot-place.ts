import { isBefore } from './dom';
import type { PageSpot } from './spot-index';

/** Does a spot stand behind another in the document? */
export function isBehind(spot: PageSpot, other: PageSpot): boolean {
  const [a, b] = [other.range.startContainer, spot.range.startContainer];
  if (a === b) return spot.range.startOffset > other.range.startOffset;
  return isBefore(a, b);
}

/** Does a spot stand in the window, at least in part? */
export function isInView(spot: PageSpot): boolean {
  const { top, bottom } = spot.range.getBoundingClientRect();
  const height = window.innerHeight;
  return bottom > 0 && top < height;
}
