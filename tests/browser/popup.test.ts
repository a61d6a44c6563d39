import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceWorker } from '../support/ask-page';
import { clickInPopup } from '../support/browser-window';
import { goTo } from '../support/extension-page';
import type { Launched } from '../support/launch';
import { cardOf, clickInCard, pointOf, settledMarks } from '../support/page-marks';
import { SITE } from '../support/serve';
import { OTHER_HOST, sharedBrowser } from '../support/shared-browser';
import { openPlanAndCheck, pagesOfFile, planOn } from '../support/spotter-opened';

const server = pagesOfFile();

describe.each(['chromium', 'firefox'] as const)('the popup in %s', (name) => {
  let launched: Launched;
  let page: Page;
  let tab: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    ({ page, tab } = await openPlanAndCheck(launched, server));
    await goTo(tab, 'page');
    await tab.waitForSelector('.group');
  });
  afterAll(() => launched.close());

  it('lists every exercise of the page once, grouped by demand', async () => {
    const names = await tab.$$eval('[data-exercise] span:first-child', (all) => all.map((e) => e.textContent));
    expect(names).toContain('Side plank');
    expect(names).toContain('Dumbbell Romanian deadlift');
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(25);
    const groups = await tab.$$eval('.group h3', (all) => all.map((e) => e.textContent));
    expect(groups).toEqual(['Very high', 'High', 'Moderate', 'Low'].filter((g) => groups.includes(g)));
  });

  it('opens tips inside, and an easier exercise from there, and comes back', async () => {
    await tab.click('[data-exercise="squat"]');
    await tab.waitForSelector('.tips-of');
    expect(await tab.$eval('.tips-of h2', (e) => e.textContent)).toBe('Squat');
    await tab.click('.tips-of [data-fold="easier"] summary');
    await tab.click('.tips-of .steps .chip');
    await tab.waitForFunction(() => document.querySelector('.tips-of h2')?.textContent !== 'Squat');
    await tab.click('[aria-label="Back to the list"]');
    await tab.waitForFunction(() => document.querySelector('.tips-of h2')?.textContent === 'Squat');
    await tab.click('[aria-label="Back to the list"]');
    await tab.waitForSelector('.group');
  });

  it('moves between its places with the arrow keys', async () => {
    await tab.focus('#tab-page');
    await tab.keyboard.press('ArrowRight');
    await tab.waitForSelector('#tab-check[aria-selected="true"]');
    await tab.keyboard.press('ArrowRight');
    await tab.waitForSelector('.guide');
    await goTo(tab, 'page');
  });

  it('has a guide that needs no answers', async () => {
    await goTo(tab, 'guide');
    const text = await tab.$eval('.guide', (e) => e.textContent);
    for (const part of ['What is normal', 'Emergency: go now', 'not a diagnosis']) expect(text).toContain(part);
    await goTo(tab, 'page');
  });

  it('switches Spotter off here, taking every mark back, and on again', async () => {
    await tab.waitForSelector('[role="switch"]');
    await tab.click('[role="switch"]');
    await tab.waitForFunction(() => document.body.textContent?.includes('Spotter is off on exrx.net'));
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 5000 });
    await page.reload();
    await new Promise((r) => setTimeout(r, 800));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await tab.bringToFront();
    await tab.waitForSelector('[role="switch"]');
    await tab.click('[role="switch"]');
    await page.bringToFront();
    expect((await settledMarks(page, 10)).length).toBeGreaterThan(25);
  });

  it('starts on any other page by a click, and only then', async () => {
    const other = await launched.newPage();
    await other.goto(`http://${OTHER_HOST}:${server.port}/plan-table/`);
    await new Promise((r) => setTimeout(r, 800));
    expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
    await clickInPopup(launched, other, '[data-start]');
    expect((await settledMarks(other, 10)).length).toBeGreaterThan(25);
    const { x, y } = await pointOf(other, 'Back squat');
    await other.mouse.click(x, y);
    await cardOf(other, 'Squat');
    await other.close();
  });

  it('reads a page where it was asked to, also one whose names are all misspelt', async () => {
    server.extra.set('slips', {
      body: '<!doctype html><title>Plan</title><ul><li>Chrunch 3 x 20<li>Lateral rise 3 x 12<li>Bulgarian spilt squat 3 x 8</ul>',
    });
    const other = await launched.newPage();
    await other.goto(`http://${OTHER_HOST}:${server.port}/slips`);
    await clickInPopup(launched, other, '[data-start]');
    expect(await settledMarks(other, 2)).toContain('Chrunch');
    await other.close();
  });

  it.runIf(name === 'chromium')('shows the number of different exercises on the badge', async () => {
    await page.bringToFront();
    const worker = await serviceWorker(launched);
    const badge = await worker.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
      const { chrome } = globalThis as any;
      const [front] = await chrome.tabs.query({ active: true });
      return chrome.action.getBadgeText({ tabId: front.id });
    });
    await tab.bringToFront();
    await tab.waitForSelector('.group');
    expect(Number(badge)).toBe((await tab.$$('[data-exercise]')).length);
  });

  it.runIf(name === 'chromium')('opens cards while the background sleeps, and wakes it for more', async () => {
    const fresh = await launched.newPage();
    await fresh.goto(planOn(server));
    await settledMarks(fresh, 10);
    await (await serviceWorker(launched)).close();
    const { x, y } = await pointOf(fresh, 'Back squat');
    await fresh.mouse.click(x, y);
    await cardOf(fresh, 'Squat');
    await clickInCard(fresh, '[data-fold="easier"] summary');
    await clickInCard(fresh, '.steps .chip');
    await fresh.waitForFunction(
      () => document.querySelector('spotter-card')?.shadowRoot?.querySelector('h2')?.textContent !== 'Squat',
      { timeout: 8000 },
    );
    await fresh.close();
  });

  it('goes quiet when Spotter is removed, leaving the page as it was', async () => {
    const plain = await launched.newPage();
    await plain.goto(`http://127.0.0.1:${server.port}/wod-list/`);
    const [html, picture] = [await plain.content(), await plain.screenshot({ encoding: 'base64' })];
    await plain.close();
    const marked = await launched.newPage();
    await marked.goto(`http://${SITE}:${server.port}/wod-list/`);
    expect((await settledMarks(marked, 10)).length).toBeGreaterThan(25);
    expect((await marked.screenshot({ encoding: 'base64' })) === picture).toBe(false);
    await launched.uninstall();
    if (name === 'chromium') {
      // The old script runs on until it notices, within a few seconds, and takes the marks back.
      await marked.waitForFunction(() => CSS.highlights.size === 0, { timeout: 9000 });
    } else {
      // No code of the extension runs any more; its stylesheet is gone, and with it every mark.
      const until = Date.now() + 9000;
      while (Date.now() < until && (await marked.screenshot({ encoding: 'base64' })) !== picture) {
        await new Promise((r) => setTimeout(r, 250));
      }
      expect((await marked.screenshot({ encoding: 'base64' })) === picture).toBe(true);
    }
    expect(await marked.content()).toBe(html);
  });
});
