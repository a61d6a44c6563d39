import type { Platform } from '@floating-ui/core';

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
