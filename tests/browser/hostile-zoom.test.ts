import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckFromCard } from '../support/extension-page';
import { expectMarks, openPage, treeOf } from '../support/hostile';
import { type Launched, launch } from '../support/launch';
import { cardOf, noCard, pointOf } from '../support/page-marks';
import { pagesOfFile } from '../support/spotter-opened';
import { zoomTo } from '../support/zoom';

const server = pagesOfFile();

/** Where the open card stands to the name it is of: "beside", or what is wrong, with the boxes. */
const whereIsCard = (page: Page, name: string): Promise<string> =>
  page.evaluate((text) => {
    const card = document.querySelector('spotter-card')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    const range = ([...(CSS.highlights.get('spotter') ?? [])] as Range[]).find((r) => String(r) === text);
    const mark = range?.getBoundingClientRect();
    if (!card || !mark) return 'no card or no mark';
    const boxes = JSON.stringify({ card, mark, innerWidth, innerHeight });
    if (card.width < 100 || card.height < 60) return `too small: ${boxes}`;
    if (card.left < -1 || card.top < -1 || card.right > innerWidth + 1 || card.bottom > innerHeight + 1)
      return `not inside: ${boxes}`;
    const misses =
      card.left >= mark.right - 1 ||
      card.right <= mark.left + 1 ||
      card.top >= mark.bottom - 1 ||
      card.bottom <= mark.top + 1;
    return misses ? 'beside' : `covers the name: ${boxes}`;
  }, name);

async function expectCardBeside(page: Page, text: string, heading: string): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.click(x, y);
  await cardOf(page, heading);
  const until = Date.now() + 4000;
  let seen = await whereIsCard(page, text);
  while (seen !== 'beside' && Date.now() < until) {
    await new Promise((r) => setTimeout(r, 50));
    seen = await whereIsCard(page, text);
  }
  expect(seen).toBe('beside');
  await page.keyboard.press('Escape');
  await noCard(page);
}

describe.each(['chromium', 'firefox'] as const)('zoomed by %s itself', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(name);
  });
  afterAll(() => launched.close());

  it('from 30 to 500 %, a card opens inside the window and beside the name, and closes', async () => {
    const { page, faults } = await openPage(
      launched,
      server,
      '<style>body { margin: 2em } .low { position: fixed; bottom: 0 }</style><p>Deadlift 3x5</p><p class="low">Plank 3x5</p>',
    );
    await expectMarks(page, ['Deadlift', 'Plank']);
    const before = await treeOf(page);
    const tab = await openCheckFromCard(launched, page, 'Plank', 'Plank');
    await page.bringToFront();
    for (const zoom of [0.3, 0.67, 1.5, 2, 3, 4, 5]) {
      await zoomTo(tab, page, zoom);
      for (const text of ['Deadlift', 'Plank'])
        await expectCardBeside(page, text, text).catch((e) => {
          throw new Error(`at ${zoom * 100} %, ${text}: ${e.message}`);
        });
    }
    expect(await treeOf(page)).toBe(before);
    expect(await faults()).toEqual([]);
    await page.close();
  });
});
