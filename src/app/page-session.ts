import type { Matcher } from '@/src/core/match/matcher';
import type { Spot } from '@/src/core/match/types';
import { canMark } from '@/src/page/can-mark';
import { parentElementOf, viewOf } from '@/src/page/dom';
import { spotAtPoint } from '@/src/page/hit-test';
import type { PageSpot } from '@/src/page/spot-index';
import { isBehind, isInView } from '@/src/page/spot-place';
import { createBroughtCard } from './brought-card';
import { createCardConductor } from './card-conductor';
import type { Reader } from './card-view';
import { createPageReader } from './page-reader';
import { watchPointer } from './pointer-intent';
import type { TipShelf } from './tip-shelf';

export interface PageSession {
  /** Different exercises in order of first mention, with how often each stands on the page. */
  exercises(): { exerciseId: string; count: number }[];
  /** Every spot in document order, with the text as the page writes it. */
  spots(): (Spot & { text: string })[];
  /** Is part of the page still to be read? */
  isReading(): boolean;
  /** Milliseconds worked on the page so far. */
  worked(): number;
  /** Scrolls to the first spot of an exercise and opens its card, focus in it. False where there is none any more. */
  show(exerciseId: string): boolean;
  /** Opens the card of the next spot: in view first, then onward. False on a page without spots. */
  openNext(): boolean;
  /** Decides anew what is marked, after the reader's settings have changed: at once, also in a tab that nobody sees. */
  refresh(): void;
  /** What cards and marks follow of the reader has changed: closes the card, as it says something else now, and marks anew. */
  followReader(): void;
  /** Does this browser draw marks? */
  canMark: boolean;
}

export interface SessionHooks {
  /** Has the card's script brought into this page. Resolves when it has run, or when nobody brought it. */
  bringCard: () => Promise<unknown>;
  /** The number of different exercises has changed. */
  onCount: (exercises: number) => void;
  onCheck: () => void;
  /** Did the reader say that these words are no exercise here? */
  isWrong: (text: string) => boolean;
  /** The reader says that these words are no exercise here, or takes it back. */
  onWrong: (text: string, isWrong: boolean) => void;
  /** The reader does not want to see a general tip again. */
  onUnwanted: (tipId: string) => void;
  /** The reader no longer wants cards and marks to follow the last check. */
  onTurnOff: () => void;
  reader: () => Reader;
  /** Does the reader want to see on its marks that an exercise is to be done gently? */
  isGentle: (exerciseId: string) => boolean;
  hover: () => boolean;
  /** Asked before anything is opened: false when the extension has gone under the page. */
  isAlive: () => boolean;
}

/** Spotter's life on one document: reads, marks, opens cards. `signal` ends it and leaves the page as it was found. */
export function startPageSession(
  document: Document,
  matcher: Matcher,
  shelf: TipShelf,
  hooks: SessionHooks,
  signal: AbortSignal,
): PageSession {
  const reader = createPageReader(
    document,
    matcher,
    {
      isAlive: hooks.isAlive,
      isWanted: (text) => !hooks.isWrong(text),
      onSettled: (spots, isLast) => onSettled(spots, isLast),
    },
    signal,
  );
  const { index, marks } = reader;

  let last: PageSpot | undefined;
  const on = {
    close: () => conductor.tell({ type: 'dismiss' }),
    check: () => {
      conductor.tell({ type: 'dismiss' });
      hooks.onCheck();
    },
    wrong: hooks.onWrong,
    unwanted: hooks.onUnwanted,
    turnOff: hooks.onTurnOff,
  };
  const card = createBroughtCard(
    document,
    {
      bring: hooks.bringCard,
      create: (createCardView) => createCardView(document, shelf, matcher, on, hooks.reader),
      onMissing: on.close,
    },
    signal,
  );
  const onOpenChange = (spot: PageSpot | undefined): void => {
    marks.setOpen(spot?.range);
    if (!spot) pointer.forget();
  };
  const conductor = createCardConductor(document, card, onOpenChange, signal);

  let counted = -1;
  const markGently = (): void => marks.setGently(hooks.isGentle);
  const onSettled = (spots: readonly PageSpot[], isLast: boolean): void => {
    const alive = new Set(spots);
    conductor.tell({ type: 'spots-changed', stillThere: (s) => alive.has(s) || s.range.toString().length > 0 });
    const ids = new Set(spots.map((s) => s.exerciseId));
    // How much an exercise asks stands in its tips.
    void shelf.bring([...ids]).then(markGently);
    if (ids.size > 0) card.bringAhead();
    // Where general tips stand is asked once the whole page is read.
    if (isLast) void shelf.follow([...ids]);
    const count = ids.size;
    if (count !== counted) {
      counted = count;
      hooks.onCount(count);
    }
  };
  // The browser clears the badge when the page is left, and tells nobody when Back brings it to life again.
  viewOf(document)?.addEventListener('pageshow', (e) => e.persisted && counted >= 0 && hooks.onCount(counted), {
    signal,
  });

  const pointer = watchPointer(
    document,
    {
      spotAt: (x, y) => (hooks.isAlive() ? spotAtPoint(document, index, x, y, reader.shadowRoots()) : undefined),
      ownsEvent: (event) => card.owns(event),
      onSpot(spot) {
        if (!hooks.hover()) return;
        card.prepare(spot);
        conductor.tell({ type: 'pointer-on-spot', spot });
      },
      onCard: () => conductor.tell({ type: 'pointer-on-card' }),
      onElsewhere: () => conductor.tell({ type: 'pointer-elsewhere' }),
      onPress: (spot) => card.prepare(spot),
      onPick: (spot) => conductor.tell({ type: 'pick', spot, focus: false }),
      onClickElsewhere: () => conductor.tell({ type: 'click-elsewhere' }),
    },
    signal,
  );

  const open = (spot: PageSpot): true => {
    last = spot;
    const target = parentElementOf(spot.range.startContainer);
    if (!isInView(spot)) target?.scrollIntoView({ block: 'center', behavior: 'instant' });
    conductor.tell({ type: 'pick', spot, focus: true });
    return true;
  };

  reader.start();
  return {
    canMark: canMark(),
    refresh: reader.refresh,
    followReader() {
      conductor.tell({ type: 'dismiss' });
      markGently();
    },
    isReading: () => reader.queue.isBusy(),
    worked: reader.queue.worked,
    spots: () =>
      index.spots().map(({ range, block: _, ...spot }) => ({ ...spot, text: range.toString().replace(/\s+/g, ' ') })),
    exercises() {
      const counts = new Map<string, number>();
      for (const s of index.spots()) counts.set(s.exerciseId, (counts.get(s.exerciseId) ?? 0) + 1);
      return [...counts].map(([exerciseId, count]) => ({ exerciseId, count }));
    },
    show(exerciseId) {
      const spot = index.spots().find((s) => s.exerciseId === exerciseId);
      return spot ? open(spot) : false;
    },
    openNext() {
      const spots = index.spots();
      const spot = (last ? spots.find((s) => isBehind(s, last as PageSpot)) : spots.find(isInView)) ?? spots[0];
      return spot ? open(spot) : false;
    },
  };
}
