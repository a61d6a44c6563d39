import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serviceWorker } from '../support/ask-page';
import { EXTENSIONS, type Launched } from '../support/launch';
import { cardOf, settledMarks } from '../support/page-marks';
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
    const { x, y } = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('spotter') ?? [])] as Range[];
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(x, y);
    await cardOf(page, 'Deadlift');
    await page.close();
  });

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
      expect(await tell('pageStatus')).toMatchObject({ on: false, engine: true });
      await store({});
      expect(await settledMarks(page)).toEqual(['Deadlift']);
      await page.close();
    },
  );
});
