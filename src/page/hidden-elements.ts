import { drawnParentOf, isInPage } from './dom';
import { isVisible } from './text-blocks';

/** Follows elements that are hidden until they show; a name in hidden text is never marked. */
export interface HiddenElements {
  wait(element: Element): void;
}

/** A click may open a panel with a fade; looked at again when that is likely over. */
const AFTER_CLICK_MS = 350;

/**
 * Waits for hidden elements to be shown (an opened accordion, a tab) without watching every style change of the page:
 * an element that gets a box begins to intersect, and `visibility` changes on a click or with a transition.
 */
export function createHiddenElements(document: Document, onShown: () => void, signal: AbortSignal): HiddenElements {
  /** Each with the element watched for it: what has no box of its own never intersects. */
  const waiting = new Map<Element, Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    let shown = false;
    for (const [element, box] of waiting) {
      if (isInPage(element) && !isVisible(element)) continue;
      waiting.delete(element);
      if (![...waiting.values()].includes(box)) observer.unobserve(box);
      shown ||= isInPage(element);
    }
    if (shown) onShown();
  };
  const lookSoon = (): void => {
    if (waiting.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(look, AFTER_CLICK_MS);
  };
  const observer = new IntersectionObserver(look);
  const options = { capture: true, passive: true, signal };
  document.addEventListener('click', lookSoon, options);
  document.addEventListener('transitionend', lookSoon, options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    waiting.clear();
  });
  return {
    wait(element) {
      if (waiting.has(element)) return;
      const box = boxOf(element);
      waiting.set(element, box);
      observer.observe(box);
    },
  };
}

function boxOf(element: Element): Element {
  for (let at: Node | null = element; at; at = drawnParentOf(at)) {
    if (at instanceof Element && getComputedStyle(at).display !== 'contents') return at;
  }
  return element;
}
