import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { megabytes, probe } from '../bench/probes';
import { serviceWorker } from '../support/ask-page';
import { EXTENSIONS, type Launched } from '../support/launch';
import { cardOf, pointOf, settledMarks } from '../support/page-marks';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

describe.each(['chromium', 'firefox'] as const)('the size of Spotter for %s', (name) => {
  const folder = EXTENSIONS[name];

  it('is under 12 kB gzipped for a page that may have no exercise', () => {
    const script = readFileSync(path.join(folder, 'content-scripts/spotter.js'));
    expect(script.length).toBeGreaterThan(1000);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(12_000);
  });

  // The matcher with its names alone: tests/compile/budget.test.ts.
  it.each([
    ['engine.js', 78_000],
    ['card.js', 21_000],
  ])('is within the bound of %s, which only pages with exercises pay for', (file, most) => {
    const script = readFileSync(path.join(folder, file));
    expect(script.length).toBeGreaterThan(1000);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(most);
  });

  it('is under 600 kB zipped', () => {
    // Each file as a zip holds it, with its name twice and the headers around.
    const sizes = filesOf(folder).map((file) => deflateRawSync(readFileSync(file)).length + 2 * file.length + 76);
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(600_000);
  });
});

/** The engine enters its marks in CSS.highlights at once, also where there are none to draw: so a page can tell. */
const hasEngine = (page: Page): Promise<boolean> => page.evaluate(() => CSS.highlights.has('spotter'));

describe.each(['chromium', 'firefox'] as const)('the lookout in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  const open = async (body: string): Promise<Page> => {
    server.extra.set('page', { body: `<!doctype html><html lang="en"><title>Page</title><body>${body}` });
    const page = await launched.newPage();
    await page.goto(`http://${SITE}:${server.port}/page`);
    return page;
  };
  const PLAIN = '<p>The board met in May, and the office moved to a new building.</p>';
  /** Firefox's tools wait for ever for a page that comes back as it was left, so the page goes by itself. */
  const go = async (page: Page, by: number, title: string): Promise<void> => {
    await page.evaluate((n) => void setTimeout(() => history.go(n)), by);
    await vi.waitUntil(async () => (await page.title().catch(() => '')) === title, { timeout: 10_000, interval: 50 });
  };
  const soon = (): Promise<unknown> => new Promise((done) => setTimeout(done, 1500));
  const clickMark = async (page: Page): Promise<void> => {
    const { x, y } = await pointOf(page, 'Deadlift');
    await page.mouse.click(x, y);
  };
  /** The scripts of the extension that run in a page, in the order in which they came. Chromium only. */
  const scriptsOf = async (page: Page): Promise<() => string[]> => {
    const session = await page.createCDPSession();
    const seen: string[] = [];
    session.on('Debugger.scriptParsed', ({ url }) => {
      const file = url.split(`chrome-extension://${launched.extensionId}/`)[1];
      if (file) seen.push(file);
    });
    await session.send('Debugger.enable');
    return () => seen;
  };

  it('brings no engine to a page that names no exercise, until it does', async () => {
    const page = await open(PLAIN);
    const before = await page.content();
    await soon();
    expect(await hasEngine(page)).toBe(false);
    expect(await page.content()).toBe(before);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Deadlift 3x5' }));
    });
    expect(await settledMarks(page)).toEqual(['Deadlift']);
    await page.close();
  });

  it('sees a name in a shadow tree that comes later', async () => {
    const page = await open(`${PLAIN}<div id="host"></div>`);
    await soon();
    await page.evaluate(() => {
      const root = (document.getElementById('host') as HTMLElement).attachShadow({ mode: 'open' });
      root.innerHTML = '<p>Nothing yet</p>';
      document.body.append(document.createElement('hr'));
    });
    await soon();
    expect(await hasEngine(page)).toBe(false);
    await page.evaluate(() => {
      const text = document.getElementById('host')?.shadowRoot?.querySelector('p')?.firstChild as Text;
      text.data = 'Goblet squat 3x10';
    });
    expect(await settledMarks(page)).toEqual(['Goblet squat']);
    await page.close();
  });

  it('works on after Back, with and without the engine', async () => {
    const page = await open(PLAIN);
    await soon();
    server.extra.set('other', { body: '<!doctype html><title>Other</title><body><p>Deadlift 3x5</p>' });
    await page.goto(`http://${SITE}:${server.port}/other`);
    expect(await settledMarks(page)).toEqual(['Deadlift']);
    await go(page, -1, 'Page');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Back squat 3x5' }));
    });
    expect(await settledMarks(page)).toEqual(['Back squat']);
    await go(page, 1, 'Other');
    expect(await settledMarks(page)).toEqual(['Deadlift']);
    await page.close();
  });

  it('has a card opened once the engine is there', async () => {
    const page = await open('<p>Deadlift 3x5</p>');
    await settledMarks(page);
    await clickMark(page);
    await cardOf(page, 'Deadlift');
    await page.close();
  });

  it.runIf(name === 'chromium')('brings the card where marks stand, once, and nowhere else', async () => {
    const page = await open('<p>The common name of it is row, and a clean one.</p>');
    const scripts = await scriptsOf(page);
    await page.waitForFunction(() => CSS.highlights.has('spotter'));
    await soon();
    // Words of names brought the engine in vain; without a mark no card can be wanted.
    expect(scripts()).toEqual(['content-scripts/spotter.js', 'engine.js']);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Deadlift 3x5' }));
    });
    await settledMarks(page);
    await vi.waitUntil(() => scripts().includes('card.js'));
    await clickMark(page);
    await cardOf(page, 'Deadlift');
    expect(scripts()).toEqual(['content-scripts/spotter.js', 'engine.js', 'card.js']);
    await page.close();
  });

  it.runIf(name === 'chromium')('brings no card to a tab that nobody sees, until it is seen', async () => {
    const page = await open('<p>Deadlift 3x5</p>');
    await settledMarks(page);
    const seen = await launched.newPage();
    await seen.bringToFront();
    await page.reload();
    const scripts = await scriptsOf(page);
    await soon();
    expect(scripts()).not.toContain('card.js');
    await page.bringToFront();
    await vi.waitUntil(() => scripts().includes('card.js'), 10_000);
    await seen.close();
    await page.close();
  });

  it.runIf(name === 'chromium')('opens no card that does not come, and asks again at the next click', async () => {
    const worker = await serviceWorker(launched);
    const hold = (isHeld: boolean): Promise<void> =>
      worker.evaluate((held) => {
        // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
        const scope = globalThis as any;
        scope.execute ??= scope.chrome.scripting.executeScript;
        scope.chrome.scripting.executeScript = (what: { files: string[] }, ...rest: unknown[]) => {
          if (!held || !what.files.includes('/card.js')) return scope.execute(what, ...rest);
          return new Promise((_, fail) => setTimeout(() => fail(new Error('held')), 300));
        };
      }, isHeld);
    await hold(true);
    const page = await open('<p>Deadlift 3x5</p><p id="end">End</p>');
    await settledMarks(page);
    const isOpen = (): Promise<boolean> => page.evaluate(() => (CSS.highlights.get('spotter-open')?.size ?? 0) > 0);
    await soon();
    await clickMark(page);
    expect(await isOpen()).toBe(true);
    await vi.waitUntil(async () => !(await isOpen()));
    expect(await page.$('spotter-card')).toBe(null);
    // Dismissed while it is on its way: it does not open when it comes.
    await clickMark(page);
    await page.click('#end');
    await hold(false);
    await soon();
    expect(await page.$('spotter-card')).toBe(null);
    await clickMark(page);
    await cardOf(page, 'Deadlift');
    await page.close();
  });

  it.runIf(name === 'chromium')(
    'holds no more after it is switched off than where it was off from the start',
    async () => {
      const worker = await serviceWorker(launched);
      const setOff = (offSites: string[]): Promise<void> =>
        worker.evaluate(async (sites) => {
          // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
          await (globalThis as any).chrome.storage.local.set({ settings: { offSites: sites } });
        }, offSites);
      await setOff([SITE]);
      const page = await open('<p>Deadlift 3x5</p><p id="end">End</p>');
      await soon();
      const { countsAfterGc } = await probe(page);
      const before = await countsAfterGc();
      for (let i = 0; i < 2; i++) {
        await setOff([]);
        await settledMarks(page);
        await clickMark(page);
        await cardOf(page, 'Deadlift');
        const on = await countsAfterGc();
        expect(on.JSEventListeners).toBeGreaterThan(before.JSEventListeners + 10);
        expect(megabytes(on.JSHeapUsedSize - before.JSHeapUsedSize)).toBeGreaterThan(1.5);
        await setOff([SITE]);
        await page.waitForFunction(() => !CSS.highlights.has('spotter'));
        await soon();
        const off = await countsAfterGc();
        expect(off.JSEventListeners).toBeLessThanOrEqual(before.JSEventListeners);
        // Compiled code of the lookout that has run in between.
        expect(megabytes(off.JSHeapUsedSize - before.JSHeapUsedSize)).toBeLessThan(0.6);
      }
      await setOff([]);
      await page.close();
    },
  );

  it.runIf(name === 'chromium')(
    'answers for the page, starts one engine, and follows the switch of the site',
    async () => {
      const worker = await serviceWorker(launched);
      const tell = (message: string): Promise<{ on: boolean; engine: boolean } | undefined> =>
        worker.evaluate(async (wanted) => {
          // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
          const { chrome } = globalThis as any;
          const [tab] = await chrome.tabs.query({ active: true, url: '*://*.exrx.net/page' });
          return chrome.tabs.sendMessage(tab.id, { spotter: 1, name: wanted });
        }, message);
      const store = (settings: object): Promise<void> =>
        worker.evaluate(async (value) => {
          // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
          await (globalThis as any).chrome.storage.local.set({ settings: value });
        }, settings);
      await store({ offSites: [SITE] });
      const page = await open('<p>Deadlift 3x5</p>');
      await page.bringToFront();
      await soon();
      expect(await tell('pageStatus')).toMatchObject({ host: SITE, on: false, exercises: [], engine: false });
      await store({});
      expect(await settledMarks(page)).toEqual(['Deadlift']);
      expect(await tell('pageStatus')).toMatchObject({ on: true, engine: true });
      // Brought once more, it finds nobody who waits for it.
      await worker.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
        const { chrome } = globalThis as any;
        const [tab] = await chrome.tabs.query({ active: true, url: '*://*.exrx.net/page' });
        for (let i = 0; i < 2; i++)
          await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/engine.js'] });
      });
      await store({ offSites: [SITE] });
      await page.waitForFunction(() => !CSS.highlights.has('spotter'));
      expect(await tell('pageStatus')).toMatchObject({ on: false, engine: false });
      await store({});
      expect(await settledMarks(page)).toEqual(['Deadlift']);
      await page.close();
    },
  );
});
