import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults as faultsIn } from '../support/axe';
import { checkIn, PAIN } from '../support/check-in-tab';
import { goTo, startAgain } from '../support/extension-page';
import type { Launched } from '../support/launch';
import { cardOf, clickInCard, pointOf, settledMarks } from '../support/page-marks';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { openPlanAndCheck, pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

describe.each(['chromium', 'firefox'] as const)('axe in %s, light and dark,', (name) => {
  let launched: Launched;
  let page: Page;
  let tab: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    ({ page, tab } = await openPlanAndCheck(launched, server));
    // As narrow as a small phone, and as a window of 640 at 200 % zoom.
    await tab.setViewport({ width: 320, height: 640 });
  });
  afterAll(() => launched.close());

  const faults = (where: Page, within?: string): Promise<string[]> => faultsIn(launched, where, within);
  const { tick, none, sign, aboutMe, pain } = checkIn(() => tab);
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
    expect(await faults(page, 'spotter-card')).toEqual([]);
    await clickInCard(page, '.spotted-wrongly button');
    await page.waitForFunction(() =>
      document.querySelector('spotter-card')?.shadowRoot?.querySelector('.hidden-note button'),
    );
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
    await unfold();
    expect(await faults(tab)).toEqual([]);
    await goTo(tab, 'guide');
    await unfold();
    expect(await faults(tab)).toEqual([]);
  });

  it('finds nothing in the check: list, person, question, results', async () => {
    await startAgain(tab);
    await tick('input[name="legs"]');
    expect(await faults(tab)).toEqual([]);
    await tick('input[name="legs-what"][value="ache"]');
    await tick('[data-unsure="saddle"]');
    await tick('input[name="urine"]');
    await tick('input[name="urine-level"][value="dark_yellow"]');
    expect(await faults(tab)).toEqual([]);
    await none();
    await tab.waitForSelector('input[name="age"]');
    expect(await faults(tab)).toEqual([]);
    await aboutMe();
    await tab.waitForSelector('[data-answer="delayed"]');
    expect(await faults(tab)).toEqual([]);
    await pain(PAIN.soreness);
    await tab.waitForSelector('.result.rank0');
    expect(await faults(tab)).toEqual([]);
    // A visit, and advice for today.
    for (const [ticked, rank] of [
      ['none', 2],
      ['fever', 3],
    ] as const) {
      await startAgain(tab);
      await sign(ticked);
      await aboutMe();
      await pain(PAIN.visit);
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
    await none();
    await aboutMe();
    const [first, ...others] = PAIN.strain;
    await pain([first ?? '']);
    await tab.waitForSelector('[data-answer="one"]');
    expect(await faults(tab)).toEqual([]);
    await pain(others);
    await tab.waitForSelector('.result.rank1');
    await tick('[data-keep]');
    await tick('.follow-cards input');
    await tab.waitForSelector('.follow-marks');
    await tick('.follow-marks input');
    await tab.waitForSelector('.follow-marks input:checked');
    await unfold();
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
    await tab.waitForSelector('.check [data-history]');
    await tick('[data-history]');
    await tab.waitForSelector('.history');
    expect(await faults(tab)).toEqual([]);
    await startAgain(tab);
    await tick('input[name="place"]:not(:checked)');
    await none();
    await tab.waitForSelector('.elsewhere');
    expect(await faults(tab)).toEqual([]);
  });
});
