import { isHidden } from '@/src/page/dom';
import { soon } from '@/src/page/work-queue';
import { type CreateCardView, cardMeeting } from './card-meeting';
import type { CardView } from './card-view';

/** The card, whose script is brought into the page only where marks stand. Until it is there, it remembers what to show. */
export interface BroughtCard extends CardView {
  /** Marks stand: has the script brought while the page is idle and seen, so that no card will have to wait for it. */
  bringAhead(): void;
}

export interface CardSource {
  /** Has the script brought into this frame. Resolves when it has run, or when nobody brought it. */
  bring: () => Promise<unknown>;
  create: (from: CreateCardView) => CardView;
  /** The card that is to be shown does not come. The next intent asks for it again. */
  onMissing: () => void;
}

export function createBroughtCard(document: Document, source: CardSource, signal: AbortSignal): BroughtCard {
  let view: CardView | undefined;
  let wanted: Parameters<CardView['show']> | undefined;
  let isComing = false;
  let isAhead = false;

  const bring = async (): Promise<void> => {
    if (view || isComing || signal.aborted) return;
    isComing = true;
    await source.bring();
    isComing = false;
    if (!view && wanted) source.onMissing();
  };
  const bringSoon = (): void => soon(() => void bring());

  cardMeeting.await((create) => {
    view = source.create(create);
    if (wanted) view.show(...wanted);
    wanted = undefined;
  }, signal);
  return {
    bringAhead() {
      if (isAhead) return;
      isAhead = true;
      if (isHidden(document)) document.addEventListener('visibilitychange', bringSoon, { once: true, signal });
      else bringSoon();
    },
    prepare(spot) {
      if (view) view.prepare(spot);
      else void bring();
    },
    show(...what) {
      if (view) return view.show(...what);
      wanted = what;
      void bring();
    },
    hide() {
      wanted = undefined;
      view?.hide();
    },
    isThere: () => view?.isThere() ?? false,
    owns: (event) => view?.owns(event) ?? false,
  };
}
