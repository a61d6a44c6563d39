import type { Page } from 'puppeteer-core';
import type { Launched } from './launch';
import { cardOf, clickInCard, pointOf, settledMarks } from './page-marks';

/**
 * Opens Spotter's own pages in a tab the way a reader does, from a card: the one way that works in both browsers, as
 * Firefox lets nobody navigate to an extension page from outside.
 */
export async function openCheckFromCard(launched: Launched, page: Page, mark: string, name: string): Promise<Page> {
  await settledMarks(page);
  const point = await pointOf(page, mark);
  await page.mouse.click(point.x, point.y);
  await cardOf(page, name);
  await clickInCard(page, '.check-link');
  const tab = await popupTab(launched);
  await tab.waitForSelector('.frame');
  return tab;
}

/** The tab with Spotter's own pages. Asks each tab for its address: Firefox's tools still call it about:blank. */
async function popupTab({ browser }: Launched): Promise<Page> {
  const until = Date.now() + 15_000;
  while (Date.now() < until) {
    for (const tab of await browser.pages()) {
      const address = await tab.evaluate(() => location.href).catch(() => '');
      if (address.includes('popup.html')) return tab;
    }
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error('the tab did not open');
}

/** Starts the popup's page anew. Firefox's tools wait for ever for a reload of an extension's page, so the page does it. */
export async function startAgain(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    document.documentElement.dataset.old = 'true';
    location.reload();
  });
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const fresh = await tab
      .evaluate(() => !document.documentElement.dataset.old && document.querySelector('.ticks') !== null)
      .catch(() => false);
    if (fresh) return;
    await new Promise((r) => setTimeout(r, 50));
  }
  throw new Error('the page did not start again');
}

/** Goes to one of the popup's places. */
export async function goTo(tab: Page, place: 'page' | 'check' | 'guide'): Promise<void> {
  await tab.click(`#tab-${place}`);
  await tab.waitForSelector(`#tab-${place}[aria-selected="true"]`);
}
