import type { Matcher } from '@/src/core/match/matcher';
import type { Spot } from '@/src/core/match/types';
import { canMark } from '@/src/page/can-mark';
import { bodyOf, isBefore, isInPage, parentElementOf, parentOf, viewOf } from '@/src/page/dom';
import { createHiddenElements } from '@/src/page/hidden-elements';
import { spotAtPoint } from '@/src/page/hit-test';
import { inView } from '@/src/page/in-view';
import { createMarks } from '@/src/page/marks';
import { createPageWatcher } from '@/src/page/page-watcher';
import { createSpotIndex, type PageSpot } from '@/src/page/spot-index';
import { createWorkQueue } from '@/src/page/work-queue';
import { createBroughtCard } from './brought-card';
import { createCardConductor } from './card-conductor';
import type { Reader } from './card-view';
import { watchPointer } from './pointer-intent';
import type { TipShelf } from './tip-shelf';

/** Marks so far are shown when this much time has passed in reading. */
const FIRST_MARKS_MS = 120;
/** Deciding while reading takes at most one part in so many of the time. */
const SETTLE_SHARE = 8;

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
  /** Decides anew what is marked, after the reader's settings have changed. */
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
  const shadowRoots = new Set<ShadowRoot>();
  const marks = createMarks(document, signal);
  const queue = createWorkQueue(document, signal);
  const hidden = createHiddenElements(document, () => settleSoon(), signal);
  const isWanted = (text: string): boolean => !hooks.isWrong(text);
  const index = createSpotIndex(matcher, marks, hidden, isWanted, (root) => {
    if (shadowRoots.has(root)) return;
    shadowRoots.add(root);
    marks.styleRoot(root);
    watcher.watch(root);
  });
  const watcher = createPageWatcher(document, (roots) => readAgain(roots), queue.worked, signal);

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
  function* settle(): Generator<void> {
    yield* index.settle();
    for (const root of shadowRoots) {
      if (isInPage(root.host)) continue;
      shadowRoots.delete(root);
      watcher.forget(root);
    }
    const spots = index.spots();
    const alive = new Set(spots);
    conductor.tell({ type: 'spots-changed', stillThere: (s) => alive.has(s) || s.range.toString().length > 0 });
    const ids = new Set(spots.map((s) => s.exerciseId));
    // How much an exercise asks stands in its tips.
    void shelf.bring([...ids]).then(markGently);
    if (ids.size > 0) card.bringAhead();
    // Where general tips stand is asked once the whole page is read.
    if (queue.isLast()) void shelf.follow([...ids]);
    const count = ids.size;
    if (count !== counted) {
      counted = count;
      hooks.onCount(count);
    }
  }
  const settleSoon = (): void => queue.run(settle());
  const readAgain = (roots: Element[]): void => {
    if (!hooks.isAlive()) return;
    const wanted = roots.filter((root) => !isWaiting(root));
    if (wanted.length === 0) return;
    for (const root of wanted) waiting.add(root);
    queue.run(readAndSettle(wanted));
  };
  /** Elements to be read whose turn has not come: what lies inside one of them need not be queued again. */
  const waiting = new Set<Node>();
  const isWaiting = (root: Element): boolean => {
    if (waiting.size === 0) return false;
    for (let at: Node | null = root; at; at = parentOf(at)) if (waiting.has(at)) return true;
    return false;
  };
  function* readAndSettle(roots: readonly Element[]): Generator<void> {
    for (const root of roots) waiting.delete(root);
    // A long page shows its first marks soon, and is not decided anew at every step.
    let due = performance.now() + FIRST_MARKS_MS;
    for (const _ of index.read(roots)) {
      if (performance.now() > due) {
        const began = performance.now();
        yield* settle();
        due = performance.now() + Math.max(FIRST_MARKS_MS, SETTLE_SHARE * (performance.now() - began));
      }
      yield;
    }
    yield* settle();
  }
  // The browser clears the badge when the page is left, and tells nobody when Back brings it to life again.
  viewOf(document)?.addEventListener('pageshow', (e) => e.persisted && counted >= 0 && hooks.onCount(counted), {
    signal,
  });

  const pointer = watchPointer(
    document,
    {
      spotAt: (x, y) => (hooks.isAlive() ? spotAtPoint(document, index, x, y, [...shadowRoots]) : undefined),
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

  const body = bodyOf(document);
  const ahead = body ? inView(document, body) : [];
  // Read before all that stands above it, where the reader is further down: a reload, a link into the page.
  if (ahead.length > 0) queue.run(readAndSettle(ahead));
  if (body) readAgain([body]);
  return {
    canMark: canMark(),
    // At once, also in a tab that nobody sees: it is the reader who asks, often from the popup's own tab.
    refresh() {
      for (const _ of settle());
    },
    followReader() {
      conductor.tell({ type: 'dismiss' });
      markGently();
    },
    isReading: () => queue.isBusy(),
    worked: () => queue.worked(),
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

/** Does a spot stand behind another in the document? */
function isBehind(spot: PageSpot, other: PageSpot): boolean {
  const [a, b] = [other.range.startContainer, spot.range.startContainer];
  if (a === b) return spot.range.startOffset > other.range.startOffset;
  return isBefore(a, b);
}

function isInView(spot: PageSpot): boolean {
  const { top, bottom } = spot.range.getBoundingClientRect();
  const height = window.innerHeight;
  return bottom > 0 && top < height;
}
