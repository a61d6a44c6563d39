import { autoUpdate } from '@floating-ui/dom';
import { type Box, linesOf, placeBeside, roomBeside, type Side } from '@/src/core/card-place/card-place';
import { isHidden, parentElementOf } from './dom';

/** Below this width the card is a sheet at the bottom: beside a name there is no room for it. */
const SHEET_WIDTH = 480;

export interface CardPlace {
  /** Looks where the name is, before the surface makes the page's layout stale. */
  measure(): void;
  /** Puts the surface there. */
  put(surface: HTMLElement): void;
  /** Puts it anew whenever the page scrolls or changes size, from after the next frame on. Returns what stops it. */
  follow(surface: HTMLElement): () => void;
}

/**
 * Keeps the surface beside a name. By hand, and not by Floating UI's `computePosition`: that one lays the page out several
 * times and ends a few microtasks later, which in Firefox is half of the time that a card takes to open.
 */
export function createCardPlace(document: Document, view: Window, range: Range): CardPlace {
  let side: Side | undefined;
  let measured: { window: Box; lines: ReturnType<typeof linesOf> } | undefined;

  const measure = (): NonNullable<typeof measured> => {
    const { offsetLeft: left, offsetTop: top, width, height } = view.visualViewport ?? windowOf(view);
    return {
      window: { left, top, right: left + width, bottom: top + height },
      lines: linesOf([...range.getClientRects()]) ?? linesOf([range.getBoundingClientRect()]),
    };
  };
  const put = (surface: HTMLElement): void => {
    const { window, lines } = measured ?? measure();
    measured = undefined;
    const isSheet = view.innerWidth <= SHEET_WIDTH;
    if (surface.classList.contains('sheet') !== isSheet) surface.classList.toggle('sheet', isSheet);
    if (isSheet || !lines) {
      style(surface, 'left', '');
      style(surface, 'top', '');
      return;
    }
    const room = roomBeside(lines, window);
    // At first as high as it may be on either side; then the side it is on limits it, so that unfolding moves it nowhere.
    if (!side) style(surface, '--room', `${Math.max(room.below, room.above)}px`);
    const { width, height } = surface.getBoundingClientRect();
    const place = placeBeside(lines, window, { width, height }, side);
    side = place.side;
    style(surface, '--room', `${room[side]}px`);
    style(surface, 'left', `${place.left}px`);
    style(surface, 'top', `${place.top}px`);
  };

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
      const cancel = afterPaint(document, () => {
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

const windowOf = (view: Window): { offsetLeft: number; offsetTop: number; width: number; height: number } => ({
  offsetLeft: 0,
  offsetTop: 0,
  width: view.innerWidth,
  height: view.innerHeight,
});

/** What is written lays out anew even where it says the same. */
function style({ style }: HTMLElement, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
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
