import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, linesOf, placeBeside, roomBeside } from '@/src/core/card-place/card-place';

const box = (left: number, top: number, width = 80, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const WINDOW = box(0, 0, 1000, 800);
const CARD = { width: 376, height: 400 };
const at = (...boxes: Box[]): { first: Box; last: Box } => linesOf(boxes) as { first: Box; last: Box };

describe('the lines of a name', () => {
  it('are the one it stands on, or the first and the last', () => {
    expect(linesOf([])).toBe(undefined);
    expect(at(box(10, 10))).toEqual({ first: box(10, 10), last: box(10, 10) });
    expect(at(box(900, 10), box(0, 30))).toEqual({ first: box(900, 10), last: box(0, 30) });
    expect(at(box(0, 50), box(900, 10), box(0, 30))).toEqual({ first: box(900, 10), last: box(0, 50) });
  });

  it('are read of what browsers measure, which has nothing of its own', () => {
    const rect: Box = Object.create(box(10, 10));
    expect(at(rect)).toEqual({ first: box(10, 10), last: box(10, 10) });
  });

  it('hold pieces of different height', () => {
    const line = { left: 10, top: 8, right: 130, bottom: 30 };
    expect(at(box(10, 10, 80, 20), box(90, 8, 40, 8))).toEqual({ first: line, last: line });
    expect(at(box(10, 8, 80, 22), box(90, 10, 40, 8))).toEqual({ first: line, last: line });
  });
});

describe('a card', () => {
  const side = (top: number, before?: 'above' | 'below', height = 400): string =>
    placeBeside(at(box(100, top)), WINDOW, { ...CARD, height }, before).side;

  it('stands below its name, at its start', () => {
    expect(placeBeside(at(box(100, 100)), WINDOW, CARD)).toEqual({ side: 'below', left: 100, top: 128 });
  });

  it('stands above where it does not fit below, at the first line', () => {
    expect(placeBeside(at(box(300, 600), box(0, 620)), WINDOW, CARD)).toEqual({ side: 'above', left: 300, top: 192 });
    expect(placeBeside(at(box(300, 100), box(0, 120)), WINDOW, CARD)).toEqual({ side: 'below', left: 8, top: 148 });
  });

  it('takes the side with more room where it fits on none, no higher than that', () => {
    expect(side(300, undefined, 600)).toBe('below');
    expect(placeBeside(at(box(100, 500)), WINDOW, { ...CARD, height: 600 })).toEqual({
      side: 'above',
      left: 100,
      top: 8,
    });
    // In a window as low as this it is cut off below rather than too low to be read.
    expect(roomBeside(at(box(100, 50)), box(0, 0, 1000, 150))).toEqual({ below: 160, above: 160 });
  });

  it('stays on its side while it fits there', () => {
    expect(side(450, 'above')).toBe('above');
    expect(side(100, 'above')).toBe('below');
    expect(side(600, 'below')).toBe('above');
  });

  it('moves sideways only as far as it must', () => {
    const left = (x: number, window = WINDOW): number => placeBeside(at(box(x, 100)), window, CARD).left;
    expect(left(900)).toBe(1000 - 8 - 376);
    expect(left(-50)).toBe(8);
    // Wider than the window, and in a part of the page that is zoomed in.
    expect(left(50, box(0, 0, 300, 800))).toBe(8);
    expect(left(900, box(500, 0, 600, 800))).toBe(716);
  });

  it('never covers its name where there is room beside it, and never leaves the window then', () => {
    const size = { width: fc.integer({ min: 200, max: 376 }), height: fc.integer({ min: 160, max: 600 }) };
    const shape = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 780 }), ...size });
    fc.assert(
      fc.property(shape, fc.constantFrom('below', 'above'), ({ x, y, width, height }, before) => {
        const name = box(x, y);
        const lines = at(name);
        const rooms = roomBeside(lines, WINDOW);
        const most = Math.max(rooms.below, rooms.above);
        const place = placeBeside(lines, WINDOW, { width, height: Math.min(height, most) }, before);
        const tall = Math.min(height, rooms[place.side]);
        expect(place.top + tall <= name.top || place.top >= name.bottom).toBe(true);
        expect(place.left >= 8 && place.left + width <= 992).toBe(true);
        expect(place.top >= 8 && place.top + tall <= 792).toBe(true);
      }),
      { seed: 20261122 },
    );
  });
});
