import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serviceWorker } from '../support/ask-page';
import { badge, badgeIs } from '../support/background';
import { answerFirefox } from '../support/browser-window';
import { checkIn, PAIN } from '../support/check-in-tab';
import { startAgain } from '../support/extension-page';
import { DAY, kept } from '../support/kept';
import type { Launched } from '../support/launch';
import { clickNote, listen, notesOf, timesAsked } from '../support/notes';
import { allowedToNotify } from '../support/profile';
import { sharedBrowser } from '../support/shared-browser';
import { openPlanAndCheck, pagesOfFile } from '../support/spotter-opened';
import { keep, stored } from '../support/stored';

const server = pagesOfFile();

const { recheck: _, ...answered } = kept(0);
const NOTE = {
  id: 'recheck',
  title: 'How is your back today?',
  message: 'It is time for the check you asked for. It takes a minute.',
};
const notesAre = (launched: Launched, many: number): Promise<unknown> =>
  vi.waitUntil(async () => (await notesOf(launched)).length === many, { timeout: 8000, interval: 50 });

describe.each(['chromium', 'firefox'] as const)('a notification in %s, where they are allowed', (name) => {
  const extension = allowedToNotify(name);
  let launched: Launched;
  let tab: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name, { extension: extension.path });
    ({ tab } = await openPlanAndCheck(launched, server));
    await listen(launched);
  });
  afterAll(async () => {
    await launched.close();
    extension.remove();
  });

  it('does not come before the recheck is due', async () => {
    await keep(tab, kept(DAY));
    await vi.waitUntil(() => tab.evaluate('chrome.alarms.get("recheck").then(Boolean)'), { timeout: 8000 });
    expect(await notesOf(launched)).toEqual([]);
  });

  it('comes when it is due, once, and tells nothing of the answers or the result', async () => {
    await keep(tab, kept(-1000));
    await notesAre(launched, 1);
    expect(await notesOf(launched)).toEqual([NOTE]);
  });

  it('does not come again for the same recheck', async () => {
    const { recheck } = (await stored(tab)).checks as ReturnType<typeof kept>;
    await clickNote(launched, NOTE.id);
    await notesAre(launched, 0);
    await keep(tab, { ...kept(0), recheck, adapt: true });
    // Long enough for the background to look at what changed.
    await new Promise((r) => setTimeout(r, 1000));
    expect(await badge(launched)).toBe('!');
    expect(await notesOf(launched)).toEqual([]);
    if (name === 'chromium') expect(await timesAsked(launched)).toBe(1);
  });

  it('opened the check when it was clicked', async () => {
    const places = await Promise.all(
      (await launched.browser.pages()).map((p) => p.evaluate(() => location.search).catch(() => '')),
    );
    expect(places).toContain('?place=check&view=tab');
  });

  it.each([
    ['answered or taken back', answered],
    ['put off', kept(7 * DAY)],
  ])('goes when the recheck is %s', async (_, next) => {
    await keep(tab, kept(-2000 - Math.round(Math.random() * 1000)));
    await notesAre(launched, 1);
    await keep(tab, next);
    await notesAre(launched, 0);
    await badgeIs(launched, '');
  });
});

describe.each(['chromium', 'firefox'] as const)('a reminder in %s, where notifications are not allowed', (name) => {
  let launched: Launched;
  let tab: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    ({ tab } = await openPlanAndCheck(launched, server));
  });
  afterAll(() => launched.close());

  const { none, aboutMe, pain, result } = checkIn(() => tab);
  const allowed = (): Promise<unknown> =>
    tab.evaluate('chrome.permissions.contains({ permissions: ["notifications"] })');
  /** A check to its end, and "Remind me" pressed as a person does it, so that the browser may ask. */
  const askToBeReminded = async (): Promise<void> => {
    await keep(tab, { version: 1, records: [] });
    await startAgain(tab);
    await none();
    await aboutMe();
    await pain(PAIN.strain);
    await result();
    await tab.bringToFront();
    await (await tab.waitForSelector('[data-remind="72"]'))?.click();
    await vi.waitUntil(async () => ((await stored(tab)).checks as ReturnType<typeof kept>).recheck, { timeout: 8000 });
  };
  const alarm = (): Promise<unknown> => tab.evaluate('chrome.alarms.get("recheck").then((a) => a?.scheduledTime)');
  const keepsAlarmAndBadge = async (): Promise<void> => {
    const checks = (await stored(tab)).checks as ReturnType<typeof kept>;
    await vi.waitUntil(async () => (await alarm()) === Date.parse(checks.recheck?.due ?? ''), { timeout: 8000 });
    expect(await badge(launched)).toBe('');
    await keep(tab, { ...checks, recheck: { ...checks.recheck, due: new Date(Date.now() - 1000).toISOString() } });
    await badgeIs(launched, '!');
    expect(await allowed()).toBe(false);
  };

  it('keeps its alarm and its badge when the reader says no', async () => {
    await askToBeReminded();
    if (name === 'firefox') await answerFirefox(launched, 'no');
    await keepsAlarmAndBadge();
    if (name === 'chromium') {
      const worker = await serviceWorker(launched);
      // Without leave there is nothing to show one with.
      expect(await worker.evaluate('typeof chrome.notifications')).toBe('undefined');
    }
  });

  // Chromium asks in a window of its own that its tools cannot reach.
  it.runIf(name === 'firefox')('brings a notification when the reader says yes', async () => {
    await askToBeReminded();
    await answerFirefox(launched, 'yes');
    await vi.waitUntil(allowed, { timeout: 8000 });
    await keep(tab, kept(-1000));
    await notesAre(launched, 1);
    expect(await notesOf(launched)).toEqual([NOTE]);
  });
});
