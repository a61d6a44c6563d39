import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CheckStore } from '@/src/core/history/types';
import { serviceWorker } from '../support/ask-page';
import { openCheckFromCard } from '../support/extension-page';
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
