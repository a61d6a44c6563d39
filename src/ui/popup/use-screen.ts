import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Shows a place from its top: the popup scrolls its main part, a tab of its own the document. */
export function toTop(place: Element | null): void {
  place?.closest('main')?.scrollTo({ top: 0 });
  place?.ownerDocument.defaultView?.scrollTo({ top: 0 });
}

/** Each new screen starts at its top, with its heading read out; the first is left alone so that nothing jumps on opening. */
export function useFocusOn(root: RefObject<HTMLElement | null>, screen: string): void {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the screen changes
  useEffect(() => {
    if (first.current) first.current = false;
    else {
      root.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
      toTop(root.current);
    }
  }, [screen]);
}

/** Two clicks closer than this are one gesture, also where the browser counts each tap as the first. */
const ONE_GESTURE_MS = 300;
/** So long after a screen came up, the second click of a gesture may still be on its way. */
const SETTLING_MS = 600;

/**
 * The second click of a double-click or double tap answers nothing on the screen that the first one brought up. Clicks
 * by keyboard and by assistive tools have no count and are left alone.
 */
export function useCalmClicks(root: RefObject<HTMLElement | null>, screen: string): void {
  const changed = useRef(Number.NEGATIVE_INFINITY);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the screen changes
  useLayoutEffect(() => {
    if (!first.current) changed.current = performance.now();
    first.current = false;
  }, [screen]);
  useEffect(() => {
    const at = root.current;
    let last = Number.NEGATIVE_INFINITY;
    const click = (event: MouseEvent): void => {
      if (event.detail < 1) return;
      const now = performance.now();
      const isSecond = event.detail > 1 || now - last < ONE_GESTURE_MS;
      last = now;
      if (!isSecond || now - changed.current > SETTLING_MS) return;
      event.preventDefault();
      event.stopPropagation();
    };
    at?.addEventListener('click', click, { capture: true });
    return () => at?.removeEventListener('click', click, { capture: true });
  }, [root]);
}
