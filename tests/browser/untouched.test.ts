import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFixtures, WORKOUT_PAGES } from '../support/fixtures';
import type { Launched } from '../support/launch';
import { cardOf, noCard, pointOf, settledMarks } from '../support/page-marks';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile(serveFixtures);

const dom = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** Ready when a framework that hydrates says so; other pages at load. */
const hydrated = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => !document.querySelector('script[src="app.js"]') || document.documentElement.dataset.hydrated === 'true',
  );

describe.each(['chromium', 'firefox'] as const)('the page in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  it.each(WORKOUT_PAGES)('is byte for byte what it is without Spotter: %s', async (fixture) => {
    // The same page under a host where Spotter does not start.
    const without = await launched.newPage();
    await without.goto(`http://127.0.0.1:${server.port}/${fixture}/`);
    await hydrated(without);
    const plain = await dom(without);
    expect(await without.evaluate(() => CSS.highlights.size)).toBe(0);
    await without.close();

    const page = await launched.newPage();
    await page.goto(`http://${SITE}:${server.port}/${fixture}/`);
    await hydrated(page);
    const marks = await settledMarks(page, 3);
    expect(await dom(page)).toBe(plain);

    const { x, y } = await pointOf(page, marks.at(-1) ?? '', 0);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await page.waitForSelector('spotter-card', { timeout: 8000 });
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await dom(page)).toBe(plain);
    await page.close();
  });

  it('hydrates without an error and keeps working under the marks', async () => {
    const page = await launched.newPage();
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(String(e)));
    await page.goto(`http://${SITE}:${server.port}/react-plan/`);
    await hydrated(page);
    const before = await settledMarks(page, 3);
    const [first] = before;
    // Each day is a button; the list under it is drawn anew, text nodes are rewritten in place.
    const buttons = await page.$$('button');
    for (const button of buttons.slice(0, 4)) await button.click();
    await settledMarks(page, 1);
    const stale = await page.evaluate(
      () =>
        ([...(CSS.highlights.get('spotter') ?? [])] as Range[]).filter(
          (r) => r.collapsed || !r.startContainer.isConnected,
        ).length,
    );
    expect(stale).toBe(0);
    expect(first).toBeDefined();
    expect(await page.evaluate('window.hydrationErrors')).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('gives nothing but marks to strict pages: default-src none', async () => {
    server.extra.set('strict', {
      body: '<!doctype html><title>Strict</title><body><p>Deadlift 3x5</p><p>Back squat 3x5</p>',
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
    });
    const page = await launched.newPage();
    await page.goto(`http://${SITE}:${server.port}/strict`);
    expect(await settledMarks(page, 2)).toEqual(['Deadlift', 'Back squat']);
    const { x, y } = await pointOf(page, 'Deadlift');
    await page.mouse.click(x, y);
    await cardOf(page, 'Deadlift');
    const styled = await page.evaluate(() => {
      const card = document.querySelector('spotter-card')?.shadowRoot?.querySelector('.card');
      return card && getComputedStyle(card).borderRadius;
    });
    expect(styled).toBe('16px');
    await page.close();
  });
});
