import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectMarks, openPage, treeOf } from '../support/hostile';
import { type Launched, launch } from '../support/launch';
import { installOther, OTHER_COLOUR } from '../support/other-extension';
import { cardOf, noCard, pointOf } from '../support/page-marks';
import { pixelsOf } from '../support/pixels';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();
const TWO = '<p id="p">Deadlift 3x5</p><p id="q">Back squat 3x5</p>';
const MARKS = ['Back squat', 'Deadlift'];

/** How many pixels where the texts stand have just this colour. */
async function pixelsIn(page: Page, colour: readonly number[]): Promise<number> {
  const rows = pixelsOf(Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 320 } })));
  return rows.flat().filter((pixel) => String(pixel) === String(colour)).length;
}

async function openAndClose(page: Page): Promise<void> {
  const { x, y } = await pointOf(page, 'Deadlift');
  await page.mouse.click(x, y);
  await cardOf(page, 'Deadlift');
  await page.keyboard.press('Escape');
  await noCard(page);
}

describe.each(['chromium', 'firefox'] as const)('highlights of others in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(name);
    await installOther(launched);
  });
  afterAll(() => launched.close());

  it('a page with rules and highlights under the names of Spotter breaks nothing, and keeps its others', async () => {
    const { page, faults } = await openPage(
      launched,
      server,
      `<style>p { font: 30px/2 sans-serif }
        ::highlight(spotter) { background: rgb(10, 20, 250); text-decoration: none }
        ::highlight(spotter-open) { background: rgb(250, 20, 10) }
        ::highlight(own) { background: rgb(10, 250, 20) }</style>
      <p id="o">Tea at five</p>${TWO}<script>
        const over = (node) => { const range = new Range(); range.selectNodeContents(node); return new Highlight(range); };
        for (const name of ['spotter', 'spotter-open', 'spotter-gently']) CSS.highlights.set(name, over(o));
        window.own = over(o);
        CSS.highlights.set('own', own);</script>`,
    );
    await expectMarks(page, MARKS);
    const before = await treeOf(page);
    await openAndClose(page);
    await page.evaluate("q.firstChild.data = 'Hip thrust 3x8'");
    await expectMarks(page, ['Deadlift', 'Hip thrust']);
    await page.evaluate("q.firstChild.data = 'Back squat 3x5'");
    await expectMarks(page, MARKS);
    expect(await treeOf(page)).toBe(before);
    expect(await page.evaluate('CSS.highlights.get("own") === own && own.size')).toBe(1);
    // What Spotter does not use on this page stays the page's, under any name.
    expect(await page.evaluate('CSS.highlights.get("spotter-gently").size')).toBe(1);
    expect(await pixelsIn(page, [10, 250, 20])).toBeGreaterThan(500);
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('what another extension highlights is drawn with the marks, over the same words', async () => {
    const { page, faults } = await openPage(launched, server, `<style>p { font: 30px/2 sans-serif }</style>${TWO}`);
    await expectMarks(page, MARKS);
    await page.waitForFunction(() => CSS.highlights.get('other-find')?.size === 1, { polling: 50 });
    const before = await pixelsIn(page, OTHER_COLOUR);
    expect(before).toBeGreaterThan(500);
    await openAndClose(page);
    await page.keyboard.press('x');
    await expectMarks(page, MARKS);
    expect(await page.evaluate('CSS.highlights.get("other-find").size')).toBe(1);
    expect(await pixelsIn(page, OTHER_COLOUR)).toBe(before);
    // Both on one word: a dotted line below the fill.
    const line = await page.evaluate('getComputedStyle(q, "::highlight(spotter)").textDecorationLine');
    expect(line).toContain('underline');
    expect(await faults()).toEqual([]);
    await page.close();
  });
});
