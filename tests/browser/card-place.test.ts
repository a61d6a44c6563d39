import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../support/hostile';
import type { Launched } from '../support/launch';
import { cardOf, noCard, settledMarks } from '../support/page-marks';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

const PLAN = `<style>
  body { margin: 0; height: 4000px; font: 16px/20px sans-serif }
  p { position: absolute; margin: 0; width: max-content }
</style>
<p style="top: 440px; left: 100px">Deadlift 3x5</p>
<p style="top: 440px; right: 40px">Back squat 3x5</p>
<p style="top: 410px; left: 380px">Leg press 3x10</p>
<p style="top: 40px; left: 500px">Side plank 3x20 s</p>
<p style="top: 860px; left: 500px">Hip thrust 3x8</p>`;

/** On which side of the open card's name it stands, whole within the window; or what is wrong. */
const sideOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const card = document.querySelector('spotter-card')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    const [range] = [...(CSS.highlights.get('spotter-open') ?? [])] as Range[];
    const name = range?.getBoundingClientRect();
    if (!card || !name) return 'no card';
    if (card.left < 0 || card.top < 0 || card.right > innerWidth || card.bottom > innerHeight) return 'off screen';
    if (card.top >= name.bottom) return 'below';
    if (card.bottom <= name.top) return 'above';
    if (card.left >= name.right) return 'right';
    return card.right <= name.left ? 'left' : 'over the name';
  });

describe.each(['chromium', 'firefox'] as const)('the place of the card in %s', (name) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    ({ page } = await openPage(launched, server, PLAN));
    await page.setViewport({ width: 1280, height: 900 });
    await settledMarks(page, 5);
  });
  afterAll(() => launched.close());

  const open = async (text: string, heading: string): Promise<void> => {
    const { x, y } = await page.evaluate((wanted) => {
      const range = ([...(CSS.highlights.get('spotter') ?? [])] as Range[]).find((r) => String(r) === wanted);
      const box = range?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
    }, text);
    await page.mouse.click(x, y);
    await cardOf(page, heading);
  };
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await noCard(page);
  };
  /** Once it has been placed anew, which takes some frames. */
  const sideIs = async (...wanted: string[]): Promise<void> => {
    await new Promise((r) => setTimeout(r, 300));
    expect(wanted).toContain(await sideOf(page));
  };
  const scrollBy = (y: number): Promise<void> =>
    page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), y);

  it.each([
    ['Side plank', 'Side plank', 'below'],
    ['Hip thrust', 'Hip thrust', 'above'],
    ['Deadlift', 'Deadlift', 'right'],
    ['Back squat', 'Squat', 'left'],
  ])('lets it be seen whole: %s', async (text, heading, side) => {
    await open(text, heading);
    expect(await sideOf(page)).toBe(side);
    await close();
  });

  it('stays on its side while the page scrolls, as long as it can', async () => {
    await open('Deadlift', 'Deadlift');
    for (const by of [100, 100, -250]) {
      await scrollBy(by);
      await sideIs('right');
    }
    await close();
    await scrollBy(-1000);
  });

  it('is made lower where it is too high for any side, and is whole again in a wider window', async () => {
    await page.setViewport({ width: 520, height: 900 });
    await open('Deadlift', 'Deadlift');
    await sideIs('below', 'above');
    const height = (): Promise<number> =>
      page.evaluate(
        () =>
          document.querySelector('spotter-card')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect().height ??
          0,
      );
    const low = await height();
    await page.setViewport({ width: 1280, height: 900 });
    await sideIs('right');
    expect(await height()).toBeGreaterThan(low + 20);
    await close();
  });

  it('is whole for the next name, where it was cut for the one before', async () => {
    await page.setViewport({ width: 800, height: 900 });
    await open('Leg press', 'Leg press');
    await sideIs('below', 'above');
    await open('Deadlift', 'Deadlift');
    await sideIs('right');
    await close();
  });
});
