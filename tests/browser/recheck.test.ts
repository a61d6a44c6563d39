import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serviceWorker } from '../support/ask-page';
import { badge, badgeIs, stateInFirefox } from '../support/background';
import { DAY, kept } from '../support/kept';
import { type Launched, launch } from '../support/launch';
import { noCard, pointOf, settledMarks } from '../support/page-marks';
import { profileWithSpotter } from '../support/profile';
import { sharedBrowser } from '../support/shared-browser';
import { openPlanAndCheck, pagesOfFile } from '../support/spotter-opened';
import { keep } from '../support/stored';

const server = pagesOfFile();

const { recheck: _, ...answered } = kept(0);
const passed = (milliseconds: number): Promise<void> => new Promise((r) => setTimeout(r, milliseconds));

/** Puts the background to sleep: by force in Chromium, by waiting for it in Firefox, where it may sleep after a second. */
async function asleep(launched: Launched): Promise<void> {
  if (launched.name === 'chromium') return (await serviceWorker(launched)).close();
  await vi.waitUntil(async () => (await stateInFirefox(launched)) === 'stopped', { timeout: 10_000, interval: 50 });
}

describe.each(['chromium', 'firefox'] as const)('a recheck in %s', (name) => {
  let launched: Launched;
  let page: Page;
  let tab: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name, { prefs: { 'extensions.background.idle.timeout': 1000 } });
    ({ page, tab } = await openPlanAndCheck(launched, server));
  });
  afterAll(() => launched.close());

  it('shows on the badge when it is due, and no longer once it is gone', async () => {
    expect(await badge(launched)).toBe('');
    await keep(tab, kept(-1000));
    await badgeIs(launched, '!');
    await keep(tab, answered);
    await badgeIs(launched, '');
  });

  it.each([
    ['set back, so that its time lies months ahead', 61 * DAY],
    ['set far on, so that its time lies long behind', -400 * DAY],
  ])('is due where the clock was %s', async (_, dueIn) => {
    await keep(tab, answered);
    await badgeIs(launched, '');
    await keep(tab, kept(dueIn));
    await badgeIs(launched, '!');
  });

  it('is not due before its time', async () => {
    await keep(tab, kept(14 * DAY));
    await badgeIs(launched, '');
  });

  it('wakes a sleeping background by its alarm', async () => {
    await keep(tab, answered);
    await badgeIs(launched, '');
    const due = Date.now() + 4000;
    await keep(tab, kept(4000));
    // Time to set the alarm.
    await passed(300);
    await asleep(launched);
    if (name === 'firefox') expect(await badge(launched)).toBe('');
    // Asking for the badge wakes Chromium's background: nobody asks before the alarm did it.
    await passed(due + 1000 - Date.now());
    await badgeIs(launched, '!');
  });

  it('lets cards say so in a root that the page cannot read, and no longer when turned off', async () => {
    await page.bringToFront();
    await settledMarks(page, 10);
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await noCard(page);
    };
    await close();
    /** Opens a card until its root is closed, or open: what cards follow comes to the page a moment after it is kept. */
    const openCard = async (isClosed: boolean): Promise<void> => {
      const { x, y } = await pointOf(page, 'Back squat');
      for (const until = Date.now() + 15_000; ; ) {
        // Sooner after the last, this would make a double-click, which selects a word and opens no card.
        await passed(600);
        await page.mouse.click(x, y);
        await page.waitForFunction(() => document.querySelector('spotter-card'), { timeout: 8000 });
        const isSo = await page.evaluate(() => document.querySelector('spotter-card')?.shadowRoot === null);
        if (isSo === isClosed || Date.now() > until) return expect(isSo).toBe(isClosed);
        await close();
      }
    };
    await keep(tab, { ...kept(DAY), adapt: true });
    await openCard(true);
    if (name === 'chromium') {
      // Assistive technology reads it all the same.
      const tree = JSON.stringify(await page.accessibility.snapshot());
      expect(tree).toContain('Your back was sore on');
    }
    await close();
    await keep(tab, kept(DAY));
    await openCard(false);
    await page.waitForFunction(() => document.querySelector('spotter-card')?.shadowRoot?.querySelector('h2'), {
      timeout: 8000,
    });
    expect(
      await page.evaluate(() => document.querySelector('spotter-card')?.shadowRoot?.textContent?.includes('sore on')),
    ).toBe(false);
  });
});

it.each(['chromium', 'firefox'] as const)('a recheck outlives a restart of %s', async (name) => {
  const profile = profileWithSpotter(name);
  try {
    const first = await launch(name, { profile: profile.path });
    const { tab } = await openPlanAndCheck(first, server);
    const due = Date.now() + 2000;
    await keep(tab, kept(2000));
    expect(await badge(first)).toBe('');
    await first.close();
    await passed(due - Date.now());
    const second = await launch(name, { profile: profile.path });
    await badgeIs(second, '!');
    await second.close();
  } finally {
    profile.remove();
  }
});
