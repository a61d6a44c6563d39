import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CheckStore } from '@/src/core/history/types';
import { serviceWorker } from '../support/ask-page';
import { sleepBackground } from '../support/browser-window';
import { goTo, openCheckFromCard } from '../support/extension-page';
import { serveFixtures } from '../support/fixtures';
import { type Launched, launch } from '../support/launch';
import { noCard, pointOf, settledMarks } from '../support/page-marks';
import { type PageServer, SITE } from '../support/serve';

let server: PageServer;
beforeAll(async () => {
  server = await serveFixtures();
});
afterAll(() => server.close());

const DAY = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

/** One kept check of a mild strain, and its recheck so many milliseconds from now. */
const kept = (dueIn: number): CheckStore => ({
  version: 1,
  records: [
    { id: 'a', at: ago(3), answers: { severity: 'mild' }, disposition: 'self-care-mild-strain', rank: 1, revision: 2 },
  ],
  recheck: { due: new Date(Date.now() + dueIn).toISOString(), of: 'a' },
});

/** Writes the store as the extension would, from one of its own pages. */
const keep = (tab: Page, store: CheckStore): Promise<void> =>
  tab.evaluate(async (value) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension API of the page
    const { chrome } = globalThis as any;
    await chrome.storage.local.set({ checks: value });
  }, store as never);

/** The badge that all tabs show, asked of the background. */
async function badge(launched: Launched): Promise<string> {
  const worker = await serviceWorker(launched);
  return worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
    const { chrome } = globalThis as any;
    return (await chrome.action.getBadgeText({})) as string;
  });
}

const badgeIs = (launched: Launched, text: string): Promise<unknown> =>
  vi.waitUntil(async () => (await badge(launched)) === text, { timeout: 10_000, interval: 200 });

/** The badge of one tab, asked from a page of the extension, as works in both browsers. */
const badgeOf = (tab: Page, tabId: number): Promise<string> =>
  tab.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension API of the page
    const { chrome } = globalThis as any;
    return (await chrome.action.getBadgeText(id < 0 ? {} : { tabId: id })) as string;
  }, tabId);

const badgeOfIs = (tab: Page, tabId: number, wanted: RegExp): Promise<unknown> =>
  vi.waitUntil(async () => wanted.test(await badgeOf(tab, tabId)), { timeout: 10_000, interval: 100 });

/** The texts of what the page can see as marks to go gently with; undefined where there is no such entry. */
const gentleMarks = (page: Page): Promise<string[] | undefined> =>
  page.evaluate(() => {
    const gently = CSS.highlights.get('spotter-gently');
    return gently && ([...gently] as Range[]).map((r) => r.toString());
  });

const noGentleMarks = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => !CSS.highlights.has('spotter-gently'), { timeout: 5000, polling: 50 });

const plan = (): string => `http://${SITE}:${server.port}/plan-table/`;

describe('a recheck in chromium', () => {
  let launched: Launched;
  let tab: Page;
  beforeAll(async () => {
    launched = await launch('chromium');
    const page = await launched.newPage();
    await page.goto(plan());
    tab = await openCheckFromCard(launched, page, 'Side plank', 'Side plank');
  });
  afterAll(() => launched.close());

  it('shows on the badge when it is due, and no longer once it is gone', async () => {
    expect(await badge(launched)).toBe('');
    await keep(tab, kept(-1000));
    await badgeIs(launched, '!');
    const { recheck: _, ...done } = kept(0);
    await keep(tab, done);
    await badgeIs(launched, '');
  });

  it('wakes a sleeping background by its alarm', async () => {
    await keep(tab, kept(4000));
    await new Promise((r) => setTimeout(r, 500));
    expect(await badge(launched)).toBe('');
    await (await serviceWorker(launched)).close();
    await new Promise((r) => setTimeout(r, 5000));
    await badgeIs(launched, '!');
  });
});

it('outlives a restart of chromium', async () => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'spotter-profile-'));
  try {
    const first = await launch('chromium', { profile });
    const page = await first.newPage();
    await page.goto(plan());
    const tab = await openCheckFromCard(first, page, 'Side plank', 'Side plank');
    await keep(tab, kept(3000));
    await new Promise((r) => setTimeout(r, 1000));
    expect(await badge(first)).toBe('');
    await first.close();
    await new Promise((r) => setTimeout(r, 3000));
    const second = await launch('chromium', { profile });
    await badgeIs(second, '!');
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

describe.each(['chromium', 'firefox'] as const)('cards that follow the last check in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(name);
  });
  afterAll(() => launched.close());

  it('say so in a root that the page cannot read, and no longer when turned off', async () => {
    const page = await launched.newPage();
    await page.goto(plan());
    const tab = await openCheckFromCard(launched, page, 'Side plank', 'Side plank');
    await keep(tab, { ...kept(DAY), adapt: true });
    await page.bringToFront();
    await new Promise((r) => setTimeout(r, 300));
    await settledMarks(page, 10);
    const { x, y } = await pointOf(page, 'Back squat');
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector('spotter-card'), { timeout: 8000 });
    expect(await page.evaluate(() => document.querySelector('spotter-card')?.shadowRoot)).toBe(null);
    if (name === 'chromium') {
      // Assistive technology reads it all the same.
      const tree = JSON.stringify(await page.accessibility.snapshot());
      expect(tree).toContain('Your back was sore on');
    }
    await page.keyboard.press('Escape');
    await noCard(page);
    await keep(tab, kept(DAY));
    await new Promise((r) => setTimeout(r, 300));
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector('spotter-card')?.shadowRoot?.querySelector('h2'), {
      timeout: 8000,
    });
    expect(
      await page.evaluate(() => document.querySelector('spotter-card')?.shadowRoot?.textContent?.includes('sore on')),
    ).toBe(false);
  });
});

describe.each(['chromium', 'firefox'] as const)('the badge in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(name);
  });
  afterAll(() => launched.close());

  it('shows that a recheck is due beside the count too, and the count alone once it is not', async () => {
    const page = await launched.newPage();
    await page.goto(plan());
    const tab = await openCheckFromCard(launched, page, 'Side plank', 'Side plank');
    const tabId = Number(new URLSearchParams(await tab.evaluate(() => location.search)).get('tab'));
    const own = -1;
    await page.bringToFront();
    await badgeOfIs(tab, tabId, /^\d\d$/);
    const count = await badgeOf(tab, tabId);
    await keep(tab, kept(-1000));
    await badgeOfIs(tab, tabId, /^\d\d!$/);
    expect(await badgeOf(tab, tabId)).toBe(`${count}!`);
    await badgeOfIs(tab, own, /^!$/);
    // A page that counts anew while it is due says both, and one without exercises what all tabs say.
    await page.reload();
    await settledMarks(page, 10);
    await badgeOfIs(tab, tabId, /^\d\d!$/);
    server.extra.set('empty/', { body: '<!doctype html><title>Empty</title><p>Nothing here.' });
    await page.goto(`http://${SITE}:${server.port}/empty/`);
    await badgeOfIs(tab, tabId, /^!$/);
    await page.goto(plan());
    await badgeOfIs(tab, tabId, /^\d\d!$/);
    const { recheck: _, ...done } = kept(0);
    await keep(tab, done);
    await badgeOfIs(tab, tabId, /^\d\d$/);
    expect(await badgeOf(tab, tabId)).toBe(count);
    await badgeOfIs(tab, own, /^$/);
  });
});

describe.each(['chromium', 'firefox'] as const)('marks that follow the last check in %s', (name) => {
  let launched: Launched;
  let page: Page;
  let tab: Page;
  beforeAll(async () => {
    launched = await launch(name);
    page = await launched.newPage();
    const items = ['Deadlift 3x5', 'Side plank 3x20 s', 'Walking 20 min', 'Back squat 5x5'];
    server.extra.set('sore/', { body: `<!doctype html><title>Plan</title><ul><li>${items.join('<li>')}</ul>` });
    await page.goto(`http://${SITE}:${server.port}/sore/`);
    tab = await openCheckFromCard(launched, page, 'Side plank', 'Side plank');
    await page.keyboard.press('Escape');
  });
  afterAll(() => launched.close());

  const agreed = (dueIn: number): CheckStore => ({ ...kept(dueIn), adapt: true, adaptMarks: true });
  const gently = (): Promise<unknown> =>
    page.waitForFunction(() => CSS.highlights.get('spotter-gently')?.size === 2, { timeout: 5000, polling: 50 });

  it('are those of everybody where cards alone follow', async () => {
    const before = await settledMarks(page, 4);
    const entries = (): Promise<string[]> => page.evaluate(() => [...CSS.highlights.keys()].sort());
    expect(await entries()).toEqual(['spotter', 'spotter-open']);
    await keep(tab, { ...kept(DAY), adapt: true });
    await new Promise((r) => setTimeout(r, 700));
    expect(await entries()).toEqual(['spotter', 'spotter-open']);
    expect(await settledMarks(page, 4)).toEqual(before);
  });

  it('show on an open page what to take easy, each name in one entry', async () => {
    await page.bringToFront();
    await keep(tab, agreed(DAY));
    await gently();
    expect((await gentleMarks(page))?.sort()).toEqual(['Back squat', 'Deadlift']);
    expect(await settledMarks(page, 2)).toEqual(['Side plank', 'Walking']);
    // What comes later is drawn so at once.
    await page.evaluate(() => document.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li>Deadlift 1x5'));
    await page.waitForFunction(() => CSS.highlights.get('spotter-gently')?.size === 3, { timeout: 5000 });
    await page.reload();
    await gently();
  });

  it('come and go while the background sleeps at first', async () => {
    for (const store of [{ ...agreed(DAY), adaptMarks: undefined }, agreed(DAY)] as CheckStore[]) {
      await sleepBackground(launched);
      await keep(tab, store);
      await (store.adaptMarks ? gently() : noGentleMarks(page));
    }
  });

  it('are those of everybody again at once when turned off, when its time is up, and when Spotter is off here', async () => {
    await keep(tab, { ...kept(DAY), adapt: true });
    await noGentleMarks(page);
    expect(await settledMarks(page, 4)).toHaveLength(4);
    await keep(tab, agreed(2500));
    await gently();
    await noGentleMarks(page);
    await keep(tab, agreed(DAY));
    await gently();
    await tab.bringToFront();
    await goTo(tab, 'page');
    await tab.waitForSelector('[role="switch"]');
    await tab.click('[role="switch"]');
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 5000 });
    await tab.bringToFront();
    await tab.click('[role="switch"]');
    await page.bringToFront();
    await gently();
    await keep(tab, { ...kept(DAY), records: [] });
    await noGentleMarks(page);
  });

  // Only Chromium's tools reach into a closed root.
  it.runIf(name === 'chromium')('and cards end by one click on a card', async () => {
    await keep(tab, agreed(DAY));
    await page.bringToFront();
    await gently();
    const point = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('spotter-gently') ?? [])] as Range[];
      const box = range?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 8 };
    });
    await page.mouse.click(point.x, point.y);
    const off = await page.waitForSelector('aria/Turn this off');
    await off?.click();
    await noGentleMarks(page);
    const stored = await vi.waitUntil(
      () =>
        tab.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: the extension API of the page
          const { checks } = await (globalThis as any).chrome.storage.local.get('checks');
          return 'adapt' in checks ? undefined : (checks as object);
        }),
      { timeout: 5000 },
    );
    expect(Object.keys(stored ?? {}).sort()).toEqual(['recheck', 'records', 'version']);
  });
});
