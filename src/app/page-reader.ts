import type { Matcher } from '@/src/core/match/matcher';
import { bodyOf, isInPage, parentOf } from '@/src/page/dom';
import { createHiddenElements } from '@/src/page/hidden-elements';
import { inView } from '@/src/page/in-view';
import { createMarks, type Marks } from '@/src/page/marks';
import { createPageWatcher } from '@/src/page/page-watcher';
import { createSpotIndex, type PageSpot, type SpotIndex } from '@/src/page/spot-index';
import { createWorkQueue, type WorkQueue } from '@/src/page/work-queue';

/** Marks so far are shown when this much time has passed in reading. */
const FIRST_MARKS_MS = 120;
/** Deciding while reading takes at most one part in so many of the time. */
const SETTLE_SHARE = 8;

/** What reads a page and keeps its marks in step with it. */
export interface PageReader {
  index: SpotIndex;
  marks: Marks;
  queue: WorkQueue;
  /** The open shadow trees that were read. */
  shadowRoots(): ShadowRoot[];
  /** Reads the whole page: first what the reader sees, where that is further down. */
  start(): void;
  /** Decides anew what is marked, at once, also in a tab that nobody sees. */
  refresh(): void;
}

export interface ReaderHooks {
  /** False when the extension has gone under the page: then nothing is read any more. */
  isAlive: () => boolean;
  /** False for words that are to be left unmarked whatever they mean. */
  isWanted: (text: string) => boolean;
  /** Told of all spots after each decision; `isLast` where nothing else is to be read. */
  onSettled: (spots: readonly PageSpot[], isLast: boolean) => void;
}

/** Reads a page, and again what changes of it, a slice at a time. `signal` ends it and takes the marks away. */
export function createPageReader(
  document: Document,
  matcher: Matcher,
  hooks: ReaderHooks,
  signal: AbortSignal,
): PageReader {
  const shadowRoots = new Set<ShadowRoot>();
  const marks = createMarks(document, signal);
  const queue = createWorkQueue(document, signal);
  const hidden = createHiddenElements(document, () => queue.run(settle(queue.isLast)), signal);
  const index = createSpotIndex(matcher, marks, hidden, hooks.isWanted, (root) => {
    shadowRoots.add(root);
    marks.styleRoot(root);
    watcher.watch(root);
  });
  const watcher = createPageWatcher(document, (roots) => readAgain(roots), queue.worked, signal);

  function* settle(isLast: () => boolean): Generator<void> {
    yield* index.settle();
    for (const root of shadowRoots) {
      if (isInPage(root.host)) continue;
      shadowRoots.delete(root);
      marks.unstyleRoot(root);
    }
    hooks.onSettled(index.spots(), isLast());
  }
  /** Elements to be read whose turn has not come: what lies inside one of them need not be queued again. */
  const waiting = new Set<Node>();
  const isWaiting = (root: Element): boolean => {
    if (waiting.size === 0) return false;
    for (let at: Node | null = root; at; at = parentOf(at)) if (waiting.has(at)) return true;
    return false;
  };
  const readAgain = (roots: Element[]): void => {
    if (!hooks.isAlive()) return;
    const wanted = roots.filter((root) => !isWaiting(root));
    if (wanted.length === 0) return;
    for (const root of wanted) waiting.add(root);
    queue.run(readAndSettle(wanted));
  };
  function* readAndSettle(roots: readonly Element[]): Generator<void> {
    for (const root of roots) waiting.delete(root);
    // A long page shows its first marks soon, and is not decided anew at every step.
    let due = performance.now() + FIRST_MARKS_MS;
    for (const _ of index.read(roots)) {
      if (performance.now() > due) {
        const began = performance.now();
        yield* settle(() => false);
        due = performance.now() + Math.max(FIRST_MARKS_MS, SETTLE_SHARE * (performance.now() - began));
      }
      yield;
    }
    yield* settle(queue.isLast);
  }

  return {
    index,
    marks,
    queue,
    shadowRoots: () => [...shadowRoots],
    start() {
      const body = bodyOf(document);
      if (!body) return;
      // Read before all that stands above it, where the reader is further down: a reload, a link into the page.
      for (const ahead of inView(document, body)) queue.run(readAndSettle(ahead));
      readAgain([body]);
    },
    refresh() {
      for (const _ of settle(() => !queue.isBusy()));
    },
  };
}
