import type { HiddenBlocks } from './spot-index';

/**
 * Waits for hidden blocks to be shown (an opened accordion, a tab) without watching every style change of the page:
 * an element that gets a box begins to intersect. Calls `onShown` with the elements that did.
 */
export function createHiddenBlocks(onShown: (elements: Element[]) => void, signal: AbortSignal): HiddenBlocks {
  const observer = new IntersectionObserver((entries) => {
    // A box alone is not enough: with visibility: hidden there is one all along.
    const shown = entries.map((e) => e.target).filter((t) => t.checkVisibility({ visibilityProperty: true }));
    for (const element of shown) observer.unobserve(element);
    if (shown.length > 0) onShown(shown);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return { wait: (owner) => observer.observe(owner) };
}
