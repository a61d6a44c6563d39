import { type CardEvent, type CardState, isShown, nextCardState, WAIT_MS } from '@/src/core/card-state/card-state';
import { viewOf } from '@/src/page/dom';
import type { PageSpot } from '@/src/page/spot-index';
import type { CardView } from './card-view';

export interface CardConductor {
  tell(event: CardEvent<PageSpot>): void;
}

/** Runs the card's state: sends `waited` when a state has waited, and shows or hides the view as the state says. */
export function createCardConductor(
  document: Document,
  view: CardView,
  onOpenChange: (spot: PageSpot | undefined) => void,
  signal: AbortSignal,
): CardConductor {
  let state: CardState<PageSpot> = { mode: 'closed' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let whileOpen: AbortController | undefined;

  const apply = (next: CardState<PageSpot>): void => {
    if (next === state) return;
    const before = state;
    state = next;
    clearTimeout(timer);
    if (next.mode === 'pending' || next.mode === 'leaving') {
      // A name whose dialog has closed in the meantime is nowhere to stand beside.
      const isDrawn = (): boolean => next.spot.range.getClientRects().length > 0;
      timer = setTimeout(() => tell({ type: isDrawn() ? 'waited' : 'dismiss' }), WAIT_MS[next.mode]);
    }
    if (isShown(next)) {
      if (!isShown(before) || before.spot !== next.spot || (next.mode === 'pinned' && before.mode !== 'pinned')) {
        listenForEscape();
        view.show(next.spot, next.mode === 'pinned' && next.focus);
        onOpenChange(next.spot);
      }
    } else if (isShown(before)) {
      whileOpen?.abort();
      whileOpen = undefined;
      view.hide();
      onOpenChange(undefined);
    }
  };

  const tell = (event: CardEvent<PageSpot>): void => {
    if (!signal.aborted) apply(nextCardState(state, event));
  };

  /** Escape is taken only while a card is open; otherwise no key of the page is touched. */
  const listenForEscape = (): void => {
    if (whileOpen) return;
    whileOpen = new AbortController();
    viewOf(document)?.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
        // Where the page has taken the card out, the key is the page's.
        if (view.isThere()) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        tell({ type: 'dismiss' });
      },
      { capture: true, signal: AbortSignal.any([signal, whileOpen.signal]) },
    );
  };

  viewOf(document)?.addEventListener('pagehide', () => tell({ type: 'dismiss' }), { signal });
  signal.addEventListener('abort', () => apply({ mode: 'closed' }));
  return { tell };
}
