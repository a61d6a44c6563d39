import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openCheckFromCard, startAgain } from '../support/extension-page';
import { serveFixtures } from '../support/fixtures';
import { type Launched, launch } from '../support/launch';
import { cardOf, clickInCard, pointOf, settledMarks } from '../support/page-marks';
import { type PageServer, SITE } from '../support/serve';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: PageServer;
beforeAll(async () => {
  server = await serveFixtures();
});
afterAll(() => server.close());

/** What axe finds wrong, in words; `within` limits it to Spotter's own part of a page. */
async function faults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axe);
  const levels = JSON.stringify(LEVELS);
  const scope = within ? `[${JSON.stringify(within)}]` : 'document';
  return (await page.evaluate(`axe.run(${scope}, { runOnly: ${levels} }).then(r =>
    r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + (n.failureSummary || '').replace(/\\s+/g, ' '))))`)) as string[];
}

describe.each([
  ['chromium', false],
  ['chromium', true],
  ['firefox', false],
  ['firefox', true],
] as const)('axe in %s, dark: %s', (name, dark) => {
  let launched: Launched;
  let page: Page;
  let tab: Page;
  beforeAll(async () => {
    launched = await launch(name, { dark });
    page = await launched.newPage();
    await page.goto(`http://${SITE}:${server.port}/plan-table/`);
    tab = await openCheckFromCard(launched, page, 'Side plank', 'Side plank');
    if (dark && name === 'chromium') await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    // As narrow as a small phone, and as a window of 640 at 200 % zoom.
    await tab.setViewport({ width: 320, height: 640 });
  });
  afterAll(() => launched.close());

  const unfold = (): Promise<void> =>
    tab.$$eval('details', (all) => {
      for (const d of all) d.open = true;
    });

  it('finds nothing in the card', async () => {
    await page.bringToFront();
    await settledMarks(page);
    const { x, y } = await pointOf(page, 'DB RDL');
    await page.mouse.click(x, y);
    await cardOf(page, 'Dumbbell Romanian deadlift');
    await page.evaluate(() => {
      const root = document.querySelector('spotter-card')?.shadowRoot;
      for (const d of root?.querySelectorAll('details') ?? []) d.open = true;
    });
    // The card fades in; colours are judged when it is there.
    await new Promise((r) => setTimeout(r, 300));
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(dark);
    expect(await faults(page, 'spotter-card')).toEqual([]);
    await clickInCard(page, '.spotted-wrongly button');
    await new Promise((r) => setTimeout(r, 300));
    expect(await faults(page, 'spotter-card')).toEqual([]);
    await clickInCard(page, '.hidden-note button');
  });

  it('finds nothing in a card that offers other exercises of the name', async () => {
    const items = ['Romanian deadlift 3x8', 'Front squat 5x5', 'Rows 4x8', 'Hip thrust 3x10'];
    const body = `<!doctype html><html lang="en"><title>Plan</title><main><h1>Plan</h1><ul><li>${items.join('<li>')}</ul></main>`;
    server.extra.set('rows/', { body });
    const other = await launched.newPage();
    await other.goto(`http://${SITE}:${server.port}/rows/`);
    await settledMarks(other, 4);
    const { x, y } = await pointOf(other, 'Rows');
    await other.mouse.click(x, y);
    await cardOf(other, 'Rowing movement');
    await new Promise((r) => setTimeout(r, 300));
    expect(await faults(other, 'spotter-card')).toEqual([]);
    await other.close();
  });

  it('finds nothing in the popup: this page, tips, guide', async () => {
    await tab.bringToFront();
    await goTo(tab, 'page');
    await tab.waitForSelector('.group');
    expect(await faults(tab)).toEqual([]);
    await tab.click('[data-exercise="squat"]');
    await tab.waitForSelector('.tips-of');
    await tab.$$eval('details', (all) => {
      for (const d of all) d.open = true;
    });
    expect(await faults(tab)).toEqual([]);
    await goTo(tab, 'guide');
    await tab.$$eval('details', (all) => {
      for (const d of all) d.open = true;
    });
    expect(await faults(tab)).toEqual([]);
  });

  it('finds nothing in the check: list, person, question, results', async () => {
    await startAgain(tab);
    const tick = (selector: string): Promise<void> =>
      tab.$eval(`.check ${selector}`, (e) => (e as HTMLElement).click());
    await tick('input[name="legs"]');
    expect(await faults(tab)).toEqual([]);
    await tick('input[name="legs-what"][value="ache"]');
    await tick('[data-unsure="saddle"]');
    await tick('input[name="urine"]');
    await tick('input[name="urine-level"][value="dark_yellow"]');
    expect(await faults(tab)).toEqual([]);
    await tick('input[name="none"]');
    await tick('[data-next]');
    await tab.waitForSelector('input[name="age"]');
    expect(await faults(tab)).toEqual([]);
    await tick('input[name="age"][value="18-49"]');
    await tick('input[name="none"]');
    await tick('[data-next]');
    await tab.waitForSelector('[data-answer="delayed"]');
    expect(await faults(tab)).toEqual([]);
    for (const a of ['delayed', 'both', 'dull', 'mild', 'eases', 'better', 'd0_2', 'yes']) {
      await tab.waitForSelector(`[data-answer="${a}"]`);
      await tick(`[data-answer="${a}"]`);
    }
    await tab.waitForSelector('.result.rank0');
    expect(await faults(tab)).toEqual([]);
    // A visit, and advice for today.
    for (const [sign, rank] of [
      ['none', 2],
      ['fever', 3],
    ] as const) {
      await startAgain(tab);
      await tick(`input[name="${sign}"]`);
      await tick('[data-next]');
      await tab.waitForSelector('input[name="age"]');
      await tick('input[name="age"][value="18-49"]');
      await tick('input[name="none"]');
      await tick('[data-next]');
      for (const a of ['sudden', 'one', 'sharp', 'moderate', 'eases', 'worse', 'd3_5', 'no']) {
        await tab.waitForSelector(`[data-answer="${a}"]`);
        await tick(`[data-answer="${a}"]`);
      }
      await tab.waitForSelector(`.result.rank${rank}`);
      expect(await faults(tab)).toEqual([]);
    }
    await startAgain(tab);
    await tick('input[name="bladder"]');
    await tab.waitForSelector('.result.rank4');
    await unfold();
    expect(await faults(tab)).toEqual([]);
  });

  it('finds nothing in what is kept, in pain elsewhere and in a result that is kept', async () => {
    await startAgain(tab);
    const tick = (selector: string): Promise<void> =>
      tab.$eval(`.check ${selector}`, (e) => (e as HTMLElement).click());
    await tick('input[name="none"]');
    await tick('[data-next]');
    await tab.waitForSelector('input[name="age"]');
    await tick('input[name="age"][value="18-49"]');
    await tick('input[name="none"]');
    await tick('[data-next]');
    for (const a of ['sudden', 'one', 'sharp', 'moderate', 'eases', 'same', 'd0_2', 'no']) {
      await tab.waitForSelector(`[data-answer="${a}"]`);
      if (a === 'one') expect(await faults(tab)).toEqual([]);
      await tick(`[data-answer="${a}"]`);
    }
    await tab.waitForSelector('.result.rank1');
    await tick('[data-keep]');
    await tick('.follow-cards input');
    await unfold();
    await new Promise((r) => setTimeout(r, 300));
    expect(await faults(tab)).toEqual([]);
    // Tips that follow the check; on a page they stand in a root that axe cannot enter.
    await goTo(tab, 'page');
    await tab.waitForSelector('.group');
    await tab.click('[data-exercise="squat"]');
    await tab.waitForSelector('.for-you');
    await unfold();
    expect(await faults(tab)).toEqual([]);
    await goTo(tab, 'check');
    await startAgain(tab);
    await new Promise((r) => setTimeout(r, 300));
    await tick('[data-history]');
    await tab.waitForSelector('.history');
    expect(await faults(tab)).toEqual([]);
    await startAgain(tab);
    await tick('input[name="place"]:not(:checked)');
    await tick('input[name="none"]');
    await tick('[data-next]');
    await new Promise((r) => setTimeout(r, 300));
    expect(await faults(tab)).toEqual([]);
  });
});
