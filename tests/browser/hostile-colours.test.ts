import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectMarks, openPage } from '../support/hostile';
import type { Launched } from '../support/launch';
import { type Colour, contrast, pixelsOf } from '../support/pixels';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

/** Backgrounds and text of pages, down to the greys on which text itself can only just be read. */
const PAGES = [
  ['white', '#fff', '#000'],
  ['white, grey text', '#fff', '#767676'],
  ['black', '#000', '#fff'],
  ['dark', '#121212', '#e0e0e0'],
  ['dark, grey text', '#1e1e1e', '#8a8a8a'],
  ['mid grey, black text', '#777', '#000'],
  ['mid grey, white text', '#757575', '#fff'],
  ['light grey', '#bbb', '#222'],
  ['teal', '#12a58f', '#000'],
  ['dark teal', '#0b6b5d', '#fff'],
  ['red', '#c62828', '#fff'],
  ['sepia', '#f4ecd8', '#5b4636'],
] as const;

/** One strip of 60 pixels for each. */
const strips = (pages: readonly (readonly [string, string, string])[]): string =>
  `<style>body { margin: 0 } p { box-sizing: border-box; height: 60px; margin: 0; padding: 8px; font: 32px/1 sans-serif }</style>
  ${pages.map(([, background, text]) => `<p style="background: ${background}; color: ${text}">Deadlift</p>`).join('')}`;

describe.each(['chromium', 'firefox'] as const)('the colour of marks in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  const drawn = async (html: string, host: string, count: number): Promise<Colour[][]> => {
    const { page } = await openPage(launched, server, html, { host });
    if (host === SITE)
      await expectMarks(
        page,
        Array.from({ length: count }, () => 'Deadlift'),
      );
    const pixels = pixelsOf(
      Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: count * 60 } })),
    );
    await page.close();
    return pixels;
  };

  /** Of each strip, the highest contrast of a pixel that is another with Spotter than without, against its background. */
  const contrasts = async (html: string, count: number): Promise<number[]> => {
    const [plain, marked] = [await drawn(html, '127.0.0.1', count), await drawn(html, SITE, count)] as const;
    return Array.from({ length: count }, (_, i) => {
      let best = 1;
      const background = plain[i * 60 + 2]?.[2] as Colour;
      // Below the letters, where the line is.
      for (let y = i * 60 + 36; y < i * 60 + 60; y++)
        for (let x = 0; x < 300; x++) {
          const pixel = marked[y]?.[x] as Colour;
          if (String(pixel) !== String(plain[y]?.[x])) best = Math.max(best, contrast(pixel, background));
        }
      return best;
    });
  };

  it('stands 3 to 1 or more against any background that text can be read on, as it is drawn', async () => {
    const seen = await contrasts(strips(PAGES), PAGES.length);
    const low = seen.flatMap((n, i) => (n < 3 ? [`${PAGES[i]?.[0]}: ${n.toFixed(2)}`] : []));
    expect(low).toEqual([]);
  });
});
