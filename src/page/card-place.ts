import { computePosition, flip, inline, offset, type Platform, shift, size } from '@floating-ui/core';
import { autoUpdate } from '@floating-ui/dom';
import { isHidden, parentElementOf } from './dom';

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

/**
 * What the library asks of a page. Its own answers look for what clips, scales or scrolls the surface, which took Firefox
 * half of the time until a card was seen; a card stands in the top layer, where the window alone does.
 */
const topLayerOf = (view: Window): Platform => ({
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getDimensions: sizeOf,
  getClippingRect() {
    // Without the scroll bars, and only what is seen of a page that fingers have zoomed.
    const seen = view.visualViewport;
    return seen
      ? { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height }
      : { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
  },
  getClientRects: (anchor) => anchor.getClientRects(),
});

const sizeOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement): { width: number; height: number } => ({
  width,
  height,
});

/** Keeps the surface beside a name, or at the foot of a narrow window. */
export function createCardPlace(view: Window, range: Range): CardPlace {
  const platform = topLayerOf(view);
  let measured: { box: DOMRect; lines: DOMRect[] } | undefined;
  const measure = (): NonNullable<typeof measured> => ({
    box: range.getBoundingClientRect(),
    lines: [...range.getClientRects()],
  });
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
    const { x, y } = await computePosition(anchor, surface, {
      platform,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip(INSIDE),
        shift(INSIDE),
        size({
          ...INSIDE,
          apply: ({ availableHeight }) =>
            surface.style.setProperty('--room', `${Math.max(160, Math.round(availableHeight))}px`),
        }),
      ],
    });
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
