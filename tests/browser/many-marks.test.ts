import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { marked, openPage } from '../support/hostile';
import type { Launched } from '../support/launch';
import { settledMarks } from '../support/page-marks';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

const LINES = 600;
/** Each line has a number behind its name, by which the tests know it. */
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p style="height:40px">Deadlift <i id="n${i}">${i}</i></p>`).join('');

/** Numbers of the lines whose name is marked. */
const markedLines = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    ([...(CSS.highlights.get('spotter') ?? [])] as Range[])
      .map((r) => Number(r.endContainer.parentElement?.querySelector('i')?.textContent))
      .sort((a, b) => a - b),
  );

/** Waits until the lines that can be seen are marked, and gives all that are. */
async function seenAreMarked(page: Page): Promise<number[]> {
  const until = Date.now() + 8000;
  for (;;) {
    const all = await markedLines(page);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('i')]
        .filter((i) => {
          const { top, bottom } = i.getBoundingClientRect();
          const box = i.closest('.scroller')?.getBoundingClientRect();
          return bottom > Math.max(0, box?.top ?? 0) && top < Math.min(innerHeight, box?.bottom ?? innerHeight);
        })
        .map((i) => Number(i.textContent)),
    );
    const missing = seen.filter((n) => !all.includes(n));
    if (missing.length === 0 && seen.length > 0 && all.length > 0) return all;
    if (Date.now() > until) throw new Error(`not marked: ${missing}`);
    await new Promise((r) => setTimeout(r, 50));
  }
}

describe.each(['chromium', 'firefox'] as const)('a page with hundreds of names in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  it('draws the marks near what is seen, wherever the reader goes', async () => {
    const { page, faults } = await openPage(launched, server, lines(LINES));
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 0) > 20, { polling: 50 });
    // Once all is read: the last line is far away.
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 600) < 200, { polling: 50 });
    await settledMarks(page, 20);
    const top = await seenAreMarked(page);
    expect(top[0]).toBe(0);
    expect(top.length).toBeLessThan(150);
    for (const place of [300, LINES - 1, 100, 0]) {
      await page.evaluate((n) => document.getElementById(`n${n}`)?.scrollIntoView({ block: 'center' }), place);
      expect(await seenAreMarked(page)).toContain(place);
    }
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 600) < 200, { polling: 50 });
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('follows a part of the page that scrolls by itself, and the page as it grows and shrinks', async () => {
    const { page } = await openPage(
      launched,
      server,
      `<div id="above"></div><div class="scroller" style="height:400px;overflow:auto">${lines(LINES)}</div>`,
    );
    await page.waitForFunction(() => ![0, 600].includes(CSS.highlights.get('spotter')?.size ?? 0), { polling: 50 });
    const scroller = (y: number): Promise<void> =>
      page.evaluate((top) => document.querySelector('.scroller')?.scrollTo(0, top), y);
    await scroller(12_000);
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 600) < 200, { polling: 50 });
    expect(Math.max(...(await seenAreMarked(page)))).toBeGreaterThan(200);
    await scroller(0);
    expect(Math.min(...(await seenAreMarked(page)))).toBe(0);
    // Pushed far down by something above, and back into view.
    await page.evaluate(() => {
      (document.getElementById('above') as HTMLElement).style.height = '9000px';
    });
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 600) === 0, { polling: 50 });
    await page.evaluate(() => {
      (document.getElementById('above') as HTMLElement).style.height = '0';
    });
    expect((await seenAreMarked(page)).length).toBeGreaterThan(5);
    await page.close();
  });

  it('follows what scrolls inside a shadow tree', async () => {
    const { page } = await openPage(launched, server, '<div id="host"></div>');
    await page.evaluate((html) => {
      const root = (document.getElementById('host') as HTMLElement).attachShadow({ mode: 'open' });
      root.innerHTML = `<div style="height:400px;overflow:auto">${html}</div>`;
      // A new shadow tree alone is no change of a page.
      document.body.append(document.createElement('hr'));
    }, lines(LINES));
    await page.waitForFunction(() => ![0, 600].includes(CSS.highlights.get('spotter')?.size ?? 0), { polling: 50 });
    await settledMarks(page, 20);
    expect((await markedLines(page)).at(-1)).toBeLessThan(200);
    await page.evaluate(() => document.getElementById('host')?.shadowRoot?.firstElementChild?.scrollTo(0, 20_000));
    await vi.waitUntil(async () => (await markedLines(page)).includes(350), { timeout: 5000, interval: 50 });
    expect((await markedLines(page))[0]).toBeGreaterThan(200);
    await page.close();
  });

  it('draws all of them where few are left', async () => {
    const { page } = await openPage(launched, server, lines(LINES));
    await seenAreMarked(page);
    await page.evaluate(() => {
      for (const p of [...document.querySelectorAll('p')].slice(140)) p.remove();
    });
    await page.waitForFunction(() => CSS.highlights.get('spotter')?.size === 140, { polling: 50 });
    expect(await marked(page)).toHaveLength(140);
    await page.close();
  });
});
