import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/core';
import { autoUpdate } from '@floating-ui/dom';
import { isHidden, parentElementOf } from './dom';
import { seenOf, topLayerOf } from './top-layer';

/** Below this width the card is a sheet at the bottom: beside a name there is no room for it. */
const SHEET_WIDTH = 480;

/** Windows as low as this are zoomed in: there a sheet keeps off the name, if that leaves it the least room to be read in. */
const LOW_WINDOW = 520;
const LEAST_ROOM = 100;

/** Between card and name, and between card and the edge of the window. */
const GAP = 8;

const INSIDE = { padding: GAP };

export interface CardPlace {
  /** Looks where the name is, before the surface makes the page's layout stale. */
  measure(): void;
  /** Puts the surface there before the next frame. */
  put(surface: HTMLElement): void;
  /** Puts it anew whenever the page scrolls or changes size, from after the next frame on. Returns what stops it. */
  follow(surface: HTMLElement): () => void;
}

const SIDES = ['bottom-start', 'top-start', 'right-start', 'left-start'] as const;
type Side = (typeof SIDES)[number];

/** Keeps the surface below a name, or where it is seen whole: above, or on one side. At the foot of a narrow window. */
export function createCardPlace(view: Window, range: Range): CardPlace {
  const platform = topLayerOf(view);
  /** Where it stood last: it stays there while the page scrolls, as long as it can. */
  let side: Side = SIDES[0];
  /** The window that the surface was made lower for. */
  let fitted = '';
  let measured: { box: DOMRect; lines: DOMRect[] } | undefined;
  const measure = (): NonNullable<typeof measured> => ({
    box: range.getBoundingClientRect(),
    lines: [...range.getClientRects()],
  });
  const isWideEnough = (at: Side, name: DOMRect, width: number): boolean => {
    // Too high, it is made lower; too wide, it would stand off the screen.
    const seen = seenOf(view);
    if (at === 'right-start') return seen.x + seen.width - name.right >= width + 2 * GAP;
    return at !== 'left-start' || name.left - seen.x >= width + 2 * GAP;
  };
  const place = async (surface: HTMLElement): Promise<void> => {
    const known = measured;
    measured = undefined;
    const anchor = {
      getBoundingClientRect: () => known?.box ?? range.getBoundingClientRect(),
      getClientRects: () => known?.lines ?? range.getClientRects(),
    };
    const isSheet = view.innerWidth <= SHEET_WIDTH;
    surface.classList.toggle('sheet', isSheet);
    if (isSheet) return placeSheet(surface, anchor.getBoundingClientRect(), view.innerHeight);
    const { width: wide, height: high } = seenOf(view);
    // What was cut for another name or window may be whole here. While it unfolds and scrolls, it stays as it is.
    if (fitted !== `${wide} ${high}`) surface.style.removeProperty('--room');
    fitted = `${wide} ${high}`;
    const [name, width] = [anchor.getBoundingClientRect(), surface.offsetWidth];
    const sides = SIDES.filter((at) => isWideEnough(at, name, width));
    const [first = SIDES[0], ...others] = sides.includes(side) ? [side, ...sides.filter((at) => at !== side)] : sides;
    const { x, y, placement } = await computePosition(anchor, surface, {
      platform,
      strategy: 'fixed',
      placement: first,
      middleware: [
        inline(),
        offset(GAP),
        flip({ ...INSIDE, crossAxis: false, fallbackPlacements: others }),
        shift(INSIDE),
        size({
          ...INSIDE,
          apply: ({ availableHeight }) =>
            surface.style.setProperty('--room', `${Math.max(160, Math.round(availableHeight))}px`),
        }),
      ],
    });
    side = placement as Side;
    surface.style.left = `${Math.round(x)}px`;
    surface.style.top = `${Math.round(y)}px`;
  };
  const put = (surface: HTMLElement): void => void place(surface).catch(() => {});

  return {
    measure() {
      measured = measure();
    },
    put,
    follow(surface) {
      const anchor = {
        getBoundingClientRect: () => range.getBoundingClientRect(),
        contextElement: parentElementOf(range.startContainer) ?? surface,
      };
      const moved = (): void => put(surface);
      let stop = (): void => {};
      const cancel = afterPaint(surface.ownerDocument, () => {
        try {
          stop = autoUpdate(anchor, surface, moved);
        } catch {
          // Around the name stands a form whose fields hide what it is made of: follow the window alone.
          stop = autoUpdate({ ...anchor, contextElement: surface }, surface, moved);
        }
      });
      return () => {
        cancel();
        stop();
      };
    },
  };
}

/** Lets a sheet stand at the foot of the window, or in a low one on the side of the name with more room, and no further. */
function placeSheet(surface: HTMLElement, name: DOMRect, height: number): void {
  const above = name.top - GAP;
  const below = height - name.bottom - GAP;
  const keepsOff = height <= LOW_WINDOW && Math.max(above, below) >= LEAST_ROOM;
  surface.classList.toggle('above', keepsOff && above > below);
  surface.style.setProperty('--room', keepsOff ? `${Math.floor(Math.max(above, below))}px` : '80vh');
  surface.style.left = '';
  surface.style.top = '';
}

/** Runs a step once the next frame is painted; soon in a tab that nobody sees, which has no frames. Returns what stops it. */
export function afterPaint(document: Document, step: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    timer = setTimeout(step);
  };
  if (isHidden(document)) {
    run();
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(run);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
