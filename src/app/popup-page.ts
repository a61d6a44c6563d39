import book from 'virtual:spotter/tips';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SpotSummary } from '@/src/core/tips/group-spots';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { type PageStatus, type SpottedExercise, sendToTab } from '@/src/platform/messages';
import { settingsStore } from '@/src/platform/settings-store';
import { pageTab, startOnPage } from '@/src/platform/tabs';
import type { PageModel } from '@/src/ui/popup/PagePlace';

/** A page goes on loading after the popup opened: asked again this often, while it is open. */
const ASK_AGAIN_MS = 700;
/** How often a page that was just started is asked before we say that it failed. */
const START_TRIES = 8;

const summary = ({ exerciseId, count }: SpottedExercise): SpotSummary[] => {
  const tips = resolveTips(book, exerciseId);
  return tips ? [{ exerciseId, count, name: tips.exercise.name, demand: tips.tips.demand }] : [];
};

const modelOf = (status: PageStatus): PageModel => ({
  state: 'here',
  host: status.host,
  on: status.on,
  canMark: status.canMark,
  spots: status.exercises.flatMap(summary),
});

/** Pages on which a browser lets no extension run: its own, other extensions', files without leave. */
const isOpenable = (url: string | undefined): boolean => url === undefined || /^https?:|^file:/.test(url);

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What is known of the page in the tab, kept fresh while the popup is open, and the click that starts Spotter there. */
export function usePage(named: number | undefined): {
  page: PageModel;
  tabId: number | undefined;
  start: () => Promise<void>;
} {
  const [page, setPage] = useState<PageModel>({ state: 'asking' });
  const [tabId, setTabId] = useState<number>();

  const ask = useCallback(async (id: number): Promise<PageStatus | undefined> => {
    const status = await sendToTab(id, 'pageStatus', undefined);
    if (status) setPage(modelOf(status));
    return status;
  }, []);

  useEffect(() => {
    const gone = new AbortController();
    let timer: ReturnType<typeof setInterval> | undefined;
    void (async () => {
      const tab = await pageTab(named);
      if (gone.signal.aborted) return;
      setTabId(tab?.id);
      if (!tab || !(await ask(tab.id)))
        setPage({ state: 'absent', canStart: tab !== undefined && isOpenable(tab.url), failed: false });
      if (!tab || gone.signal.aborted) return;
      // The background tells every page, but it may have to wake up first.
      const told = (): Promise<unknown> => sendToTab(tab.id, 'storedChanged', undefined);
      settingsStore.watch(() => void told().then(() => ask(tab.id)), gone.signal);
      timer = setInterval(async () => {
        if (await ask(tab.id)) return;
        // The tab has gone to another page, or Spotter has gone.
        const now = await pageTab(tab.id);
        const canStart = now !== undefined && isOpenable(now.url);
        setPage((known) => (known.state === 'here' ? { state: 'absent', canStart, failed: false } : known));
      }, ASK_AGAIN_MS);
    })();
    return () => {
      gone.abort();
      clearInterval(timer);
    };
  }, [named, ask]);

  const start = async (): Promise<void> => {
    if (tabId === undefined) return;
    const started = await startOnPage(tabId);
    for (let i = 0; started && i < START_TRIES; i++) {
      if (await ask(tabId)) return;
      await wait(100);
    }
    setPage({ state: 'absent', canStart: true, failed: true });
  };
  return { page, tabId, start };
}
