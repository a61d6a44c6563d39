import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckFromCard, startAgain } from '../support/extension-page';
import { serveFixtures } from '../support/fixtures';
import { type Launched, launch } from '../support/launch';
import { type PageServer, SITE } from '../support/serve';

let server: PageServer;
const folder = mkdtempSync(path.join(os.tmpdir(), 'spotter-files-'));
beforeAll(async () => {
  server = await serveFixtures();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const SORENESS = ['delayed', 'both', 'dull', 'mild', 'eases', 'better', 'd0_2', 'yes'];
const STRAIN = ['sudden', 'one', 'sharp', 'moderate', 'eases', 'same', 'd0_2', 'no'];

describe.each(['chromium', 'firefox'] as const)('kept checks in %s', (name) => {
  let launched: Launched;
  let tab: Page;
  beforeAll(async () => {
    launched = await launch(name);
    const page = await launched.newPage();
    await page.goto(`http://${SITE}:${server.port}/plan-table/`);
    tab = await openCheckFromCard(launched, page, 'Side plank', 'Side plank');
  });
  afterAll(() => launched.close());

  const click = (selector: string): Promise<void> => tab.$eval(selector, (e) => (e as HTMLElement).click());
  const stored = (): Promise<Record<string, unknown>> =>
    tab.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension API of the page
      const { chrome } = globalThis as any;
      return chrome.storage.local.get() as Promise<Record<string, unknown>>;
    });
  const store = (value: unknown): Promise<void> =>
    tab.evaluate(async (checks) => {
      // biome-ignore lint/suspicious/noExplicitAny: the extension API of the page
      const { chrome } = globalThis as any;
      await chrome.storage.local.set({ checks });
    }, value as never);
  const settle = (): Promise<void> => new Promise((r) => setTimeout(r, 300));

  const fillIn = async (pain: string[], { isKept = false } = {}): Promise<void> => {
    await startAgain(tab);
    await settle();
    await click('.check input[name="none"]');
    await click('.check [data-next]');
    if (!isKept) {
      await tab.waitForSelector('.check input[name="age"]');
      await click('.check input[name="age"][value="18-49"]');
      await click('.check input[name="none"]');
      await click('.check [data-next]');
    }
    for (const answer of pain) {
      await tab.waitForSelector(`[data-answer="${answer}"]`);
      await click(`[data-answer="${answer}"]`);
    }
    await tab.waitForSelector('.result');
  };
  const openHistory = async (): Promise<void> => {
    await startAgain(tab);
    await settle();
    await click('[data-history]');
    await tab.waitForSelector('.history');
  };
  const list = (): Promise<number> => tab.$$eval('.kept-checks > li', (all) => all.length);

  it('are none until the reader asks: a check leaves nothing behind', async () => {
    await fillIn(SORENESS);
    expect((await stored()).checks).toBeUndefined();
  });

  it('are kept on a click, with a reminder where it is asked for', async () => {
    await tab.type('.result textarea', 'a warm shower');
    await click('[data-keep]');
    await settle();
    const once = (await stored()).checks as { records: { rank: number }[]; recheck?: unknown };
    expect(once.records.map((r) => r.rank)).toEqual([0]);
    expect(once.recheck).toBeUndefined();
    await click('[data-remind="72"]');
    await settle();
    const twice = (await stored()).checks as { records: { tried: string }[]; recheck: { due: string } };
    expect(twice.records.map((r) => r.tried)).toEqual(['a warm shower']);
    expect(Math.round((Date.parse(twice.recheck.due) - Date.now()) / 3_600_000)).toBe(72);
    await click('[data-no-reminder]');
    await settle();
    expect(((await stored()).checks as { recheck?: unknown }).recheck).toBeUndefined();
  });

  it('are listed with their course, and outlive a restart of the page', async () => {
    await fillIn(STRAIN);
    await click('[data-keep]');
    await settle();
    await openHistory();
    expect(await list()).toBe(2);
    expect(await tab.$eval('.history', (e) => e.textContent)).toContain('Worse');
  });

  it('start a recheck from the last answers when it is due', async () => {
    const checks = (await stored()).checks as { records: { id: string; rank: number }[] };
    const soreness = checks.records.find((r) => r.rank === 0);
    await store({ ...checks, recheck: { due: new Date(Date.now() - 1000).toISOString(), of: soreness?.id } });
    await startAgain(tab);
    await settle();
    await click('.check input[name="none"]');
    await click('.check [data-next]');
    await tab.waitForSelector('.check input[name="age"]');
    // What was said of the person is filled in, to be confirmed.
    expect(await tab.$eval('.check input[name="age"][value="18-49"]', (e) => (e as HTMLInputElement).checked)).toBe(
      true,
    );
    await click('.check [data-next]');
    await tab.waitForSelector('[data-answer="delayed"]');
    expect(await tab.$eval('.check', (e) => e.textContent)).toContain('Last time');
    // More pain than last time counts as getting worse, whatever is said of the trend.
    for (const answer of ['delayed', 'both', 'dull', 'moderate', 'eases', 'better', 'd3_5', 'yes']) {
      await tab.waitForSelector(`[data-answer="${answer}"]`);
      await click(`[data-answer="${answer}"]`);
    }
    await tab.waitForSelector('.result.rank2');
    await click('[data-keep]');
    await settle();
    expect(((await stored()).checks as { recheck?: unknown }).recheck).toBeUndefined();
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
    await settle();
    await click('.history .chip.final');
    await tab.waitForFunction((n) => document.querySelectorAll('.kept-checks > li').length === n, {}, count - 1);
    await tab.$$eval('.history .chip', (all) => (all.at(-1) as HTMLElement).click());
    await settle();
    await click('.history .chip.final');
    await tab.waitForFunction(() => document.querySelectorAll('.kept-checks > li').length === 0);
    await settle();
    expect((await stored()).checks).toBeUndefined();
  });

  it('are left alone where they are of a newer Spotter, and the check works all the same', async () => {
    const newer = { version: 9, records: 'of another shape' };
    await store(newer);
    await fillIn(SORENESS);
    expect(await tab.$('[data-keep]')).toBeNull();
    expect(await tab.$eval('#place, .frame', (e) => e.textContent)).toContain('of a newer Spotter');
    expect((await stored()).checks).toEqual(newer);
    await openHistory();
    await tab.$$eval('.history .chip', (all) => (all.at(-1) as HTMLElement).click());
    await settle();
    await click('.history .chip.final');
    await settle();
    expect((await stored()).checks).toBeUndefined();
  });

  it('are shown as far as they can be read', async () => {
    const sound = { id: 'a', at: new Date().toISOString(), answers: { severity: 'mild' }, revision: 2 };
    const record = { ...sound, disposition: 'self-care-mild-strain', rank: 1 };
    await store({ version: 1, records: ['damaged', { id: 1 }, record] });
    await openHistory();
    expect(await list()).toBe(1);
  });
});
