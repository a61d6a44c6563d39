import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CheckStore } from '@/src/core/history/types';
import { checkIn, PAIN } from '../support/check-in-tab';
import { startAgain } from '../support/extension-page';
import type { Launched } from '../support/launch';
import { sharedBrowser } from '../support/shared-browser';
import { openPlanAndCheck, pagesOfFile } from '../support/spotter-opened';
import { keep, stored as storedIn } from '../support/stored';

const server = pagesOfFile();
const folder = mkdtempSync(path.join(os.tmpdir(), 'spotter-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['chromium', 'firefox'] as const)('kept checks in %s', (name) => {
  let launched: Launched;
  let tab: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    ({ tab } = await openPlanAndCheck(launched, server));
  });
  afterAll(() => launched.close());

  const click = (selector: string): Promise<void> => tab.$eval(selector, (e) => (e as HTMLElement).click());
  const stored = (): Promise<Record<string, unknown>> => storedIn(tab);
  const store = (checks: unknown): Promise<void> => keep(tab, checks);
  const { none, next, aboutMe, pain, result } = checkIn(() => tab);
  /** What is kept, as soon as it is as expected. */
  const keptWhen = (expected: (checks: CheckStore | undefined) => boolean): Promise<CheckStore | undefined> =>
    vi
      .waitUntil(
        async () => {
          const checks = (await stored()).checks as CheckStore | undefined;
          return expected(checks) && { checks };
        },
        { timeout: 8000, interval: 50 },
      )
      .then((found) => found.checks);
  /** What is kept arrives on screen a moment after the page; nothing shows that there is none. */
  const settle = (): Promise<void> => new Promise((r) => setTimeout(r, 300));
  const confirm = async (): Promise<void> => {
    await tab.waitForSelector('.history .chip.final');
    await click('.history .chip.final');
  };

  const fillIn = async (answers: string[]): Promise<void> => {
    await startAgain(tab);
    await settle();
    await none();
    await aboutMe();
    await pain(answers);
    await result();
  };
  const openHistory = async (): Promise<void> => {
    await startAgain(tab);
    await tab.waitForSelector('[data-history]');
    await click('[data-history]');
    await tab.waitForSelector('.history');
  };
  const list = (): Promise<number> => tab.$$eval('.kept-checks > li', (all) => all.length);

  it('are none until the reader asks: a check leaves nothing behind', async () => {
    await fillIn(PAIN.soreness);
    expect((await stored()).checks).toBeUndefined();
  });

  it('are kept on a click, with a reminder where it is asked for', async () => {
    await tab.type('.result textarea', 'a warm shower');
    await click('[data-keep]');
    const once = await keptWhen((checks) => checks !== undefined);
    expect(once?.records.map((r) => r.rank)).toEqual([0]);
    expect(once?.recheck).toBeUndefined();
    await click('[data-remind="72"]');
    const twice = await keptWhen((checks) => checks?.recheck !== undefined);
    expect(twice?.records.map((r) => r.tried)).toEqual(['a warm shower']);
    expect(Math.round((Date.parse(twice?.recheck?.due ?? '') - Date.now()) / 3_600_000)).toBe(72);
    await tab.waitForSelector('[data-no-reminder]');
    await click('[data-no-reminder]');
    await keptWhen((checks) => checks !== undefined && checks.recheck === undefined);
  });

  it('are listed with their course, and outlive a restart of the page', async () => {
    await fillIn(PAIN.strain);
    await click('[data-keep]');
    await keptWhen((checks) => checks?.records.length === 2);
    await openHistory();
    expect(await list()).toBe(2);
    expect(await tab.$eval('.history', (e) => e.textContent)).toContain('Worse');
  });

  it('are shown from their top, however far down the way to them was', async () => {
    await startAgain(tab);
    await tab.waitForSelector('[data-history]');
    await tab.setViewport({ width: 320, height: 640 });
    await tab.$eval('[data-history]', (e) => e.scrollIntoView({ behavior: 'instant' }));
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(0);
    await click('[data-history]');
    await tab.waitForSelector('.history');
    await tab.waitForFunction(() => scrollY === 0, { timeout: 4000 });
    await tab.setViewport({ width: 1280, height: 900 });
  });

  it('start a recheck from the last answers when it is due', async () => {
    const checks = (await stored()).checks as CheckStore;
    const soreness = checks.records.find((r) => r.rank === 0);
    await store({ ...checks, recheck: { due: new Date(Date.now() - 1000).toISOString(), of: soreness?.id } });
    await startAgain(tab);
    await settle();
    await none();
    await tab.waitForSelector('.check input[name="age"]');
    // What was said of the person is filled in, to be confirmed.
    expect(await tab.$eval('.check input[name="age"][value="18-49"]', (e) => (e as HTMLInputElement).checked)).toBe(
      true,
    );
    await next();
    await tab.waitForSelector('[data-answer="delayed"]');
    expect(await tab.$eval('.check', (e) => e.textContent)).toContain('Last time');
    // More pain than last time counts as getting worse, whatever is said of the trend.
    await pain(['delayed', 'both', 'dull', 'moderate', 'eases', 'better', 'd3_5', 'yes']);
    await tab.waitForSelector('.result.rank2');
    await click('[data-keep]');
    await keptWhen((checks) => checks?.records.length === 3 && checks.recheck === undefined);
  });

  it('refuse a broken file whole, with the reason, and stay as they are', async () => {
    await openHistory();
    const before = await stored();
    const file = path.join(folder, 'broken.json');
    for (const [text, reason] of [
      ['{"format":"spotter-checks","version":1,"records":[{"id":"x"', 'damaged or cut off'],
      ['{"name":"something else"}', 'not saved by Spotter'],
      ['{"format":"spotter-checks","version":99,"records":[]}', 'newer Spotter'],
    ]) {
      writeFileSync(file, text as string);
      const input = (await tab.$('.history input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await tab.waitForFunction(
        (part) => document.querySelector('.history')?.textContent?.includes(part),
        {},
        reason as string,
      );
    }
    expect(await stored()).toEqual(before);
  });

  it('are deleted one by one, and all at once', async () => {
    const count = await list();
    expect(count).toBe(3);
    await click('.kept-checks > li .chip');
    await confirm();
    await tab.waitForFunction((n) => document.querySelectorAll('.kept-checks > li').length === n, {}, count - 1);
    await tab.$$eval('.history .chip', (all) => (all.at(-1) as HTMLElement).click());
    await confirm();
    await tab.waitForFunction(() => document.querySelectorAll('.kept-checks > li').length === 0);
    await keptWhen((checks) => checks === undefined);
  });

  it('are left alone where they are of a newer Spotter, and the check works all the same', async () => {
    const newer = { version: 9, records: 'of another shape' };
    await store(newer);
    await fillIn(PAIN.soreness);
    expect(await tab.$('[data-keep]')).toBeNull();
    expect(await tab.$eval('#place, .frame', (e) => e.textContent)).toContain('of a newer Spotter');
    expect((await stored()).checks).toEqual(newer);
    await openHistory();
    await tab.$$eval('.history .chip', (all) => (all.at(-1) as HTMLElement).click());
    await confirm();
    await keptWhen((checks) => checks === undefined);
  });

  it('are shown as far as they can be read', async () => {
    const sound = { id: 'a', at: new Date().toISOString(), answers: { severity: 'mild' }, revision: 2 };
    const record = { ...sound, disposition: 'self-care-mild-strain', rank: 1 };
    await store({ version: 1, records: ['damaged', { id: 1 }, record] });
    await openHistory();
    expect(await list()).toBe(1);
  });
});
