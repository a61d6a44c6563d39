import type { PageSpot, SpotIndex } from './spot-index';

/** The spot at a point of the viewport, or undefined. Asks the browser which text stands there, then our index. */
export function spotAtPoint(
  document: Document,
  index: SpotIndex,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): PageSpot | undefined {
  if (typeof document.caretPositionFromPoint !== 'function') return undefined;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return undefined;
  const spot = index.at(caret.offsetNode, caret.offset);
  // The caret snaps to the nearest text: make sure the point really lies on the name.
  return spot &&
    [...spot.range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)
    ? spot
    : undefined;
}
