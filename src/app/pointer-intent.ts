import { closestDrawn, rootElementOf, viewOf } from '@/src/page/dom';
import type { PageSpot } from '@/src/page/spot-index';

/** How long the pointer must be still before we ask what is under it: moving over text costs the page nothing. */
const STILL_MS = 60;

export interface PointerIntent {
  spotAt: (x: number, y: number) => PageSpot | undefined;
  ownsEvent: (event: Event) => boolean;
  onSpot: (spot: PageSpot) => void;
  onCard: () => void;
  onElsewhere: () => void;
  /** A button or finger goes down on a mark: it takes some time to come up again. */
  onPress: (spot: PageSpot) => void;
  /** A click or tap that was meant for a mark, or for neither mark nor card. */
  onPick: (spot: PageSpot) => void;
  onClickElsewhere: () => void;
}

/** Links, buttons and fields keep their clicks to themselves; hovering opens the card there. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]';

/** Turns a person's pointer into intent. Only listens: no event of the page is stopped or changed. What scripts make up is no intent. */
export function watchPointer(
  document: Document,
  intent: PointerIntent,
  signal: AbortSignal,
): {
  /** What the pointer did so far is no intent any more: the reader has closed the card since. */
  forget(): void;
} {
  const options = { capture: true, passive: true, signal } as const;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      clearTimeout(timer);
      if (intent.ownsEvent(event)) return intent.onCard();
      const { clientX, clientY, buttons } = event;
      timer = setTimeout(() => {
        // While a button is down the reader selects text.
        const spot = buttons === 0 ? intent.spotAt(clientX, clientY) : undefined;
        if (spot) intent.onSpot(spot);
        else intent.onElsewhere();
      }, STILL_MS);
    },
    options,
  );
  rootElementOf(document).addEventListener(
    'pointerleave',
    (event) => {
      if (!event.isTrusted) return;
      clearTimeout(timer);
      intent.onElsewhere();
    },
    { passive: true, signal },
  );
  /** The mark that is pressed, unless the page has its own use for it. */
  const pressed = (event: MouseEvent): PageSpot | undefined => {
    const target = event.composedPath()[0];
    if (target instanceof Element && closestDrawn(target, INTERACTIVE) !== undefined) return undefined;
    return intent.spotAt(event.clientX, event.clientY);
  };
  const isPress = (event: MouseEvent): boolean => event.isTrusted && event.button === 0 && !intent.ownsEvent(event);
  document.addEventListener(
    'pointerdown',
    (event) => {
      const spot = isPress(event) ? pressed(event) : undefined;
      if (spot) intent.onPress(spot);
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!isPress(event)) return;
      const selected = viewOf(document)?.getSelection();
      const spot = selected && !selected.isCollapsed ? undefined : pressed(event);
      if (spot) intent.onPick(spot);
      else intent.onClickElsewhere();
    },
    options,
  );
  return { forget: () => clearTimeout(timer) };
}
