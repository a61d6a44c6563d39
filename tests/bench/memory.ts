import type { Page } from 'puppeteer-core';
import { serviceWorker } from '../support/ask-page';
import { SITE } from '../support/serve';
import { type Bench, pause } from './bench-browsers';
import { catalogue } from './catalogue';
import { load } from './machine';
import { makePage } from './page-maker';
import { type Counts, megabytes, probe, rangesOf } from './probes';
import { plain } from './stats';
import type { Section } from './table';

const NAVIGATIONS = 1_000;
/** Of so many navigations one is waited for until its marks are there; the others go on after a frame. */
const EVERY = 5;
const VIEWS = 40;

const appPage = (views: readonly string[][]): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>App</title><link rel="icon" href="data:,"><main></main><script>
const views = ${JSON.stringify(views)};
const main = document.querySelector('main');
globalThis.go = (n) => { history.pushState({}, '', '?view=' + n);
  main.replaceChildren(...views[n % views.length].map((t) => Object.assign(document.createElement('p'), { textContent: t + ' (' + n + ')' }))); };
go(0);
</script>`;

/** Switches Spotter off or on for the site as the popup does, through the settings it stores. */
async function setOff(bench: Bench, sites: string[]): Promise<void> {
  const worker = await serviceWorker(await bench.chromium());
  await worker.evaluate(async (offSites) => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
    const { chrome } = globalThis as any;
    if (offSites.length > 0) await chrome.storage.local.set({ settings: { offSites } });
    else await chrome.storage.local.remove('settings');
    for (const tab of await chrome.tabs.query({})) {
      await chrome.tabs.sendMessage(tab.id, { spotter: 1, name: 'storedChanged' }).catch(() => undefined);
    }
  }, sites);
}

/** Goes through the app, a view after another, as fast as a frame allows. */
const navigate = (page: Page, from: number, to: number, waits: boolean): Promise<void> =>
  page.evaluate(
    async (first, last, every, isWaiting) => {
      const { go } = globalThis as unknown as { go: (n: number) => void };
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      for (let n = first; n < last; n++) {
        go(n);
        await frame();
        const until = performance.now() + 1500;
        const isMarked = (): boolean =>
          [...(CSS.highlights.get('spotter') ?? [])].some(
            (r) => !(r as Range).collapsed && r.startContainer.isConnected,
          );
        while (n % every === 0 && isWaiting && !isMarked() && performance.now() < until) await frame();
      }
    },
    from,
    to,
    EVERY,
    waits,
  );

/** A single-page app through a thousand views, with Spotter, then without it: what stays behind. Chromium only. */
export async function memory(bench: Bench): Promise<Section> {
  const { spellings } = catalogue();
  const views = Array.from({ length: VIEWS }, (_, i) =>
    makePage('plans dense with names', 2_000, spellings, 70 + i).map((b) => b.text),
  );
  bench.server.extra.set('bench-app', { body: appPage(views) });
  const rows: string[][] = [];
  const data: unknown[] = [];
  for (const withSpotter of [true, false]) {
    const page = await (await bench.chromium()).newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(bench.address('bench-app', withSpotter), { waitUntil: 'load' });
    await page.bringToFront();
    const probed = await probe(page);
    const note = async (when: string): Promise<void> => {
      await pause(1_500);
      const c: Counts = await probed.countsAfterGc();
      const ranges = await rangesOf(page);
      const heap = megabytes(c.JSHeapUsedSize);
      rows.push([
        withSpotter ? 'with Spotter' : 'without',
        when,
        `${plain(heap)} MB`,
        `${ranges}`,
        `${c.JSEventListeners}`,
        `${c.Nodes}`,
      ]);
      data.push({ withSpotter, when, heap, ranges, listeners: c.JSEventListeners, nodes: c.Nodes });
    };
    await note('first view');
    // A tenth first: caches that grow to their size are no leak.
    await navigate(page, 1, NAVIGATIONS / 10, withSpotter);
    await note(`${NAVIGATIONS / 10} navigations`);
    await navigate(page, NAVIGATIONS / 10, NAVIGATIONS + 1, withSpotter);
    await note(`${NAVIGATIONS} navigations`);
    if (withSpotter) {
      await setOff(bench, [SITE]);
      await note('Spotter switched off');
      await setOff(bench, []);
    }
    await page.close();
  }
  return {
    name: 'memory',
    note: `Load ${load()}. Chromium, ${NAVIGATIONS} navigations among ${VIEWS} views of 2 KB that are dense with names; every ${EVERY}th waits for its marks. Counted after garbage is gone. Listeners are those of the whole page, script of the extension included.`,
    tables: [
      {
        title: 'A single-page app',
        head: ['', 'after', 'heap', 'ranges', 'listeners', 'nodes'],
        rows,
        data,
      },
    ],
  };
}
