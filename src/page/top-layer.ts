import type { Platform, Rect } from '@floating-ui/core';

/** What is seen of a window: without the scroll bars, and only part of a page that fingers have zoomed. */
export function seenOf(view: Window): Rect {
  const seen = view.visualViewport;
  return seen
    ? { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height }
    : { x: 0, y: 0, width: view.innerWidth, height: view.innerHeight };
}

/**
 * What the library asks of a page. Its own answers look for what clips, scales or scrolls the surface, which took Firefox
 * half of the time until a card was seen; a card stands in the top layer, where the window alone does.
 */
export const topLayerOf = (view: Window): Platform => ({
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getDimensions: sizeOf,
  getClippingRect: () => seenOf(view),
  getClientRects: (anchor) => anchor.getClientRects(),
  isRTL: (surface) => getComputedStyle(surface).direction === 'rtl',
});

const sizeOf = ({ offsetWidth: width, offsetHeight: height }: HTMLElement): { width: number; height: number } => ({
  width,
  height,
});
