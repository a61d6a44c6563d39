import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openCheckFromCard } from '../support/extension-page';
import type { Launched } from '../support/launch';
import { cardOf, cardText, clickInCard, markTexts, noCard, pointOf, settledMarks } from '../support/page-marks';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const PLAN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plan</title><main><h1>Plan</h1><ul>
<li>Deadlift 3x5<li>Bench press 3x5<li>Back squat 3x5<li>Dips 3x8<li>Lunges 3x10<li>dips 2x8</ul></main></html>`;

const server = pagesOfFile();
beforeAll(() => {
  server.extra.set('plan/', { body: PLAN });
});

describe.each(['chromium', 'firefox'] as const)('tips in %s', (name) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    page = await launched.newPage();
    await visit();
  });
  afterAll(() => launched.close());

  const visit = async (): Promise<void> => {
    await page.bringToFront();
    await page.goto(`http://${SITE}:${server.port}/plan/`);
    await settledMarks(page, 4);
    // General tips come a moment after the marks.
    await new Promise((r) => setTimeout(r, 300));
  };
  const open = async (text: string, title: string): Promise<void> => {
    const { x, y } = await pointOf(page, text);
    await page.mouse.click(x, y);
    await cardOf(page, title);
  };
  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await noCard(page);
  };
  const inCard = <T>(read: (root: ShadowRoot) => T): Promise<T> =>
    page.evaluate(`(${read.toString()})(document.querySelector('spotter-card').shadowRoot)`) as Promise<T>;

  it('shows demand and three lines, everything else folded and within reach', async () => {
    await open('Deadlift', 'Deadlift');
    expect(await inCard((root) => [...root.querySelectorAll('.cues dt')].map((e) => e.textContent))).toEqual([
      'Set up',
      'Do',
      'Breathe',
    ]);
    expect(await inCard((root) => root.querySelectorAll('details[open]').length)).toBe(0);
    await clickInCard(page, '[data-fold="list"] summary');
    expect(await inCard((root) => root.querySelectorAll('.all-cues li').length)).toBeGreaterThan(3);
    await close();
  });

  it('leads from a number to its source', async () => {
    await open('Deadlift', 'Deadlift');
    await clickInCard(page, '.demand .cite');
    const label = await inCard((root) => root.querySelector('.demand .cite')?.getAttribute('aria-label') ?? '');
    const entry = await inCard((root) => root.activeElement?.textContent ?? '');
    expect(entry).toContain(label.replace(/^Source 1: /, ''));
    expect(await inCard((root) => root.querySelector('details[open]')?.getAttribute('data-fold'))).toBe('source');
    await close();
  });

  it('opens a harder exercise and comes back', async () => {
    await open('Deadlift', 'Deadlift');
    await clickInCard(page, '[data-fold="easier"] summary');
    const harder = await inCard((root) => root.querySelector('.steps:last-child .chip')?.textContent ?? '');
    await clickInCard(page, '.steps:last-child .chip');
    await cardOf(page, harder);
    await clickInCard(page, '[aria-label="Back"]');
    await cardOf(page, 'Deadlift');
    await close();
  });

  it('offers one general tip on a card, another on the next, and none that is not wanted again', async () => {
    const general = (): Promise<string[]> =>
      inCard((root) => [...root.querySelectorAll('.general h3')].map((e) => e.textContent ?? ''));
    await open('Deadlift', 'Deadlift');
    expect(await general()).toEqual(['Warm up for this one']);
    await clickInCard(page, '.general .quiet-button');
    await page.waitForFunction(() => !document.querySelector('spotter-card')?.shadowRoot?.querySelector('.general'), {
      timeout: 4000,
    });
    await close();
    await visit();
    await open('Deadlift', 'Deadlift');
    expect(await general()).toEqual(['Round it out with core work']);
    await close();
    await open('Lunges', 'Lunge');
    expect(await general()).toEqual([]);
    await close();
  });

  it('hides what was spotted wrongly, here and on the next visit, until it is taken back', async () => {
    expect(await markTexts(page)).toEqual(['Deadlift', 'Bench press', 'Back squat', 'Dips', 'Lunges', 'dips']);
    await open('Dips', 'Dip');
    await clickInCard(page, '.spotted-wrongly button');
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 0) === 4, { timeout: 4000 });
    expect(await cardText(page)).toContain('no longer marks “Dips” on this site');
    await clickInCard(page, '.hidden-note button');
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 0) === 6, { timeout: 4000 });
    await clickInCard(page, '.spotted-wrongly button');
    await close();
    await visit();
    expect(await markTexts(page)).toEqual(['Deadlift', 'Bench press', 'Back squat', 'Lunges']);
  });

  it('lists in the popup what is hidden here, and marks it again', async () => {
    const tab = await openCheckFromCard(launched, page, 'Deadlift', 'Deadlift');
    await goTo(tab, 'page');
    await tab.waitForSelector('.wrong');
    expect(await tab.$$eval('.wrong li > span', (all) => all.map((e) => e.textContent))).toEqual(['“dips”']);
    await tab.click('.wrong button');
    await tab.waitForFunction(() => !document.querySelector('.wrong'), { timeout: 4000 });
    await tab.waitForSelector('[data-exercise="dip"]');
    // The general tip that was sent away comes back as well, on the open page too.
    await tab.click('.setting + .quiet-button');
    await tab.waitForFunction(() => !document.querySelector('.setting + .quiet-button'), { timeout: 4000 });
    await page.bringToFront();
    await page.waitForFunction(() => (CSS.highlights.get('spotter')?.size ?? 0) === 6, { timeout: 4000 });
    await new Promise((r) => setTimeout(r, 300));
    await open('Deadlift', 'Deadlift');
    expect(await inCard((root) => root.querySelector('.general h3')?.textContent)).toBe('Warm up for this one');
    await close();
    await tab.close();
  });
});
