import words from 'virtual:spotter/lookout-words';
import { createLookout, type Lookout } from '@/src/core/lookout/lookout';
import { canMark } from '@/src/page/can-mark';
import { createPageWatcher } from '@/src/page/page-watcher';
import { textBlocks } from '@/src/page/text-blocks';
import { createWorkQueue, soon, type WorkQueue } from '@/src/page/work-queue';
import { isExtensionAlive } from '@/src/platform/lifetime';
import { onMessages, send } from '@/src/platform/messages';
import { isOffAt } from '@/src/platform/off-sites';
import { engineMeeting } from './engine-meeting';

/** Where the background does not bring the engine, it is asked so often, and then when the reader comes back. */
const MOST_ASKED = 3;
const ASK_AGAIN_MS = 3000;

/**
 * All that a page pays for before it is known to be about exercises: looks through its text for a word that some name
 * cannot do without, has the engine brought when there is one, and gives the page over to it. `signal` ends both.
 */
export function lookOut(document: Document, signal: AbortSignal): void {
  // XML and drawings have no page to read; plain text stands in a `pre`, which is skipped. Chromium counts XHTML as XML.
  const isPage = document instanceof HTMLDocument || document.contentType === 'application/xhtml+xml';
  if (signal.aborted || !isPage || !document.body) return;
  // Files on disk have no host; they share one switch.
  const host = document.location.hostname || 'file';
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  let looking: { queue: WorkQueue; end: AbortController } | undefined;
  let holdsName: Lookout | undefined;
  let asked = 0;
  /** The engine has been asked for, or is here and about to take over. */
  let isComing = false;
  let isKnown = false;
  let worked = 0;

  const stop = (): void => {
    worked += looking?.queue.worked() ?? 0;
    looking?.end.abort();
    looking = undefined;
  };
  const start = (): void => {
    const end = new AbortController();
    const queue = createWorkQueue(document, end.signal);
    const look = (root: Element): void => queue.run(lookThrough(root, end.signal));
    const watcher = createPageWatcher(document, (changed) => changed.forEach(look), queue.worked, end.signal);
    function* lookThrough(root: Element, ended: AbortSignal): Generator<void> {
      if (isComing) return;
      holdsName ??= createLookout(JSON.parse(words));
      for (const { text, kind } of textBlocks(root, watcher.watch)) {
        if (isComing || ended.aborted) return;
        if (holdsName(text, kind !== 'prose')) return void ask();
        yield;
      }
    }
    looking = { queue, end };
    look(document.body);
  };
  const ask = async (): Promise<void> => {
    if (asked >= MOST_ASKED) return;
    // Once the extension has gone there is nobody to ask, and nothing to look for.
    if (!isExtensionAlive()) return stop();
    asked += 1;
    isComing = true;
    if (await send('bringEngine', undefined)) return;
    setTimeout(() => {
      isComing = false;
      lookAgain();
    }, ASK_AGAIN_MS);
  };
  const lookAgain = (): void => {
    if (until.aborted || !looking) return;
    stop();
    start();
  };
  const follow = async (): Promise<void> => {
    const isOff = await isOffAt(host);
    if (until.aborted) return;
    isKnown = true;
    if (isOff) stop();
    else if (!looking) start();
  };

  until.addEventListener('abort', stop);
  // Nothing reaches a page while it waits for the reader to come Back.
  document.defaultView?.addEventListener(
    'pageshow',
    (e) => {
      if (!e.persisted || !isExtensionAlive()) return;
      asked = 0;
      if (!isComing) stop();
      void follow();
    },
    { signal: until },
  );
  engineMeeting.await((engine) => {
    isComing = true;
    const takeOver = (): number => {
      stop();
      over.abort();
      return worked;
    };
    void engine({ document, host, takeOver, lookOut, signal });
  }, until);
  onMessages(
    {
      storedChanged: () => follow().then(() => true as const),
      pageStatus: () => ({ host, on: looking !== undefined, canMark: canMark(), exercises: [], engine: false }),
      readSpots: () => ({
        spots: [],
        reading: isComing || (looking?.queue.isBusy() ?? !isKnown),
        milliseconds: worked + (looking?.queue.worked() ?? 0),
      }),
      showOnPage: () => false,
      openNext: () => false,
    },
    until,
  );
  void follow();
}

/** The same once the page is idle: its start pays for as little as there can be. */
export function lookOutSoon(document: Document, signal: AbortSignal): void {
  engineMeeting.expect();
  soon(() => lookOut(document, signal));
}
