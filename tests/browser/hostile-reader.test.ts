import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFirefoxWindow } from '../support/browser-window';
import { expectMarks, openPage, treeOf } from '../support/hostile';
import type { Launched } from '../support/launch';
import { cardOf, noCard, pointOf } from '../support/page-marks';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

/** Long enough to pass for an article. */
const ARTICLE = `<article><h1>My week</h1><p>On Monday comes the deadlift 3x5.</p>${'<p>This is a long, calm paragraph, written so that the reader takes the page for an article and not for a list of links.</p>'.repeat(20)}<p>On Friday comes the back squat 3x5.</p></article>`;

/** Goes back as the button does. The tools wait for ever for a page that comes out of the browser's memory as it was. */
const goBack = (launched: Launched): Promise<string> =>
  inFirefoxWindow(
    launched,
    `gBrowser.selectedBrowser.goBack();
    for (let i = 0; i < 100 && gBrowser.currentURI.spec.startsWith('about:reader'); i++)
      await new Promise((r) => setTimeout(r, 50));
    return gBrowser.currentURI.spec;`,
  );

// The reader of Chromium is a panel beside the page, which stays.
describe('the reader view of Firefox', () => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser('firefox');
  });
  afterAll(() => launched.close());

  it('shows an article without Spotter, and the page behind it is as it was', async () => {
    const { page, faults } = await openPage(launched, server, ARTICLE);
    await expectMarks(page, ['back squat', 'deadlift']);
    const before = await treeOf(page);
    const address = page.url();
    await page.bringToFront();
    await page.goto(`about:reader?url=${encodeURIComponent(address)}`);
    await page.waitForFunction(() => document.querySelector('.moz-reader-content')?.textContent?.includes('deadlift'), {
      timeout: 15_000,
      polling: 100,
    });
    await new Promise((r) => setTimeout(r, 600));
    expect(await page.evaluate('[CSS.highlights.size, document.querySelectorAll("spotter-card").length]')).toEqual([
      0, 0,
    ]);
    expect(await goBack(launched)).toBe(address);
    await expectMarks(page, ['back squat', 'deadlift']);
    expect(await treeOf(page)).toBe(before);
    const { x, y } = await pointOf(page, 'deadlift');
    await page.mouse.click(x, y);
    await cardOf(page, 'Deadlift');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await faults()).toEqual([]);
    await page.close();
  });
});
