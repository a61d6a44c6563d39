/** A box as the browser measures it, in pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Side = 'below' | 'above';

export interface Place {
  left: number;
  top: number;
  side: Side;
}

/** Between name and card. */
const GAP = 8;
/** Between card and the edge of the window. */
const EDGE = 8;
/** A card is never lower than this, even where there is less room. */
const LEAST_ROOM = 160;

/** The first and the last line of a name that may run over several, from the boxes that the browser draws for it. */
export function linesOf(boxes: readonly Box[]): { first: Box; last: Box } | undefined {
  const lines: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1);
    // On the same line stand pieces of different height, such as a superscript.
    if (!line || box.top - line.top > (line.bottom - line.top) / 2) {
      // One by one: what a browser measures has these by its prototype.
      const { left, top, right, bottom } = box;
      lines.push({ left, top, right, bottom });
    } else {
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
      line.bottom = Math.max(line.bottom, box.bottom);
    }
  }
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last && { first, last };
}

/** How high a card may be on each side of a name. */
export function roomBeside({ first, last }: { first: Box; last: Box }, window: Box): Record<Side, number> {
  const room = (n: number): number => Math.max(LEAST_ROOM, Math.round(n));
  return { below: room(window.bottom - EDGE - last.bottom - GAP), above: room(first.top - GAP - window.top - EDGE) };
}

/**
 * Where a card of this size stands: below the name where it fits there, else above, else where there is more room; moved
 * sideways only as far as it must. It stays on the side where it is, `before`, as long as it fits there.
 */
export function placeBeside(
  lines: { first: Box; last: Box },
  window: Box,
  card: { width: number; height: number },
  before: Side = 'below',
): Place {
  const room = roomBeside(lines, window);
  const other: Side = before === 'below' ? 'above' : 'below';
  const side =
    card.height <= room[before] || (card.height > room[other] && room[before] >= room[other]) ? before : other;
  const height = Math.min(card.height, room[side]);
  const { left } = side === 'below' ? lines.last : lines.first;
  return {
    side,
    // Where it is wider than the window, its start is what is seen.
    left: Math.round(Math.max(window.left + EDGE, Math.min(left, window.right - EDGE - card.width))),
    top: Math.round(side === 'below' ? lines.last.bottom + GAP : lines.first.top - GAP - height),
  };
}
