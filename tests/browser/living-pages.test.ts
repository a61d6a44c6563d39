import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckFromCard } from '../support/extension-page';
import type { Launched } from '../support/launch';
import { cardOf, noCard, pointOf, settledMarks } from '../support/page-marks';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

describe.each(['chromium', 'firefox'] as const)('pages that live, in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  const open = async (body: string) => {
    server.extra.set('living', { body: `<!doctype html><html lang="en"><title>Living</title><body>${body}` });
    const page = await launched.newPage();
    await page.goto(`http://${SITE}:${server.port}/living`);
    return page;
  };

  it('marks text when it is shown, however it was hidden', async () => {
    const page = await open(`
      <p><span style="display:none">Day 1:</span> Deadlift 3x5</p>
      <p id="a" hidden>Back squat 3x5</p><p id="b" style="visibility:hidden">Hip thrust 3x5</p>
      <button onclick="a.hidden = false; b.style.visibility = 'visible'">More</button>`);
    expect(await settledMarks(page)).toEqual(['Deadlift']);
    await page.click('button');
    expect(await settledMarks(page, 3)).toEqual(['Deadlift', 'Back squat', 'Hip thrust']);
    await page.close();
  });

  it('parts words that only a style keeps apart', async () => {
    const page = await open(
      '<table><tr><td><span>Exercise</span>Deadlift<td>3x5</table><p><a>Box jump</a><a>Burpee</a> 3x5',
    );
    expect(await settledMarks(page, 3)).toEqual(['Deadlift', 'Box jump', 'Burpee']);
    await page.close();
  });

  it('takes marks out of text that becomes editable', async () => {
    const page = await open('<p id="p">Deadlift 3x5</p><p>Back squat 3x5</p>');
    await settledMarks(page, 2);
    await page.evaluate(() => document.getElementById('p')?.setAttribute('contenteditable', 'true'));
    await page.waitForFunction(() => CSS.highlights.get('spotter')?.size === 1, { timeout: 5000 });
    expect(await settledMarks(page)).toEqual(['Back squat']);
    await page.close();
  });

  it('keeps an open card, its name and its range while the page changes around it', async () => {
    const page = await open('<p>Deadlift 3x5</p><p>Back squat 3x5</p><div id="feed"></div>');
    await settledMarks(page, 2);
    const { x, y } = await pointOf(page, 'Deadlift');
    await page.mouse.click(x, y);
    await cardOf(page, 'Deadlift');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Hip thrust 3x8' }));
    });
    await page.waitForFunction(() => CSS.highlights.get('spotter')?.size === 3, { timeout: 5000 });
    expect(await page.evaluate(() => CSS.highlights.get('spotter-open')?.size)).toBe(1);
    await cardOf(page, 'Deadlift');
    // The name itself goes: so does its card.
    await page.evaluate(() => document.querySelector('p')?.remove());
    await noCard(page);
    await page.close();
  });

  it('keeps document order when parts are replaced out of order', async () => {
    const page = await open(
      '<div id="a"><p>Plank 3x30 s</p></div><div id="b"><p>Side plank 3x30 s</p></div><div id="c"><p>Bird dog 3x8</p></div>',
    );
    await settledMarks(page, 3);
    await page.evaluate(() => {
      for (const [id, text] of [
        ['c', 'Dead bug 3x8'],
        ['a', 'Bird dog 3x8'],
      ]) {
        const part = document.getElementById(id as string) as HTMLElement;
        part.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
      }
    });
    await page.waitForFunction(() =>
      [...(CSS.highlights.get('spotter') ?? [])].some((r) => r.toString() === 'Dead bug'),
    );
    await settledMarks(page, 3);
    const tab = await openCheckFromCard(launched, page, 'Bird dog', 'Bird dog');
    await tab.click('#tab-page');
    await tab.waitForSelector('.group');
    // All three ask little of the back, and within a group the popup lists in order of the page.
    const names = await tab.$$eval('[data-exercise] span:first-child', (all) => all.map((e) => e.textContent));
    expect(names).toEqual(['Bird dog', 'Side plank', 'Dead bug']);
    await tab.close();
    await page.close();
  });

  it('lets a script of the page open nothing', async () => {
    const page = await open('<p>Deadlift 3x5</p>');
    await settledMarks(page);
    const { x, y } = await pointOf(page, 'Deadlift');
    await page.mouse.click(x, y);
    await cardOf(page, 'Deadlift');
    const tabs = (await launched.browser.pages()).length;
    await page.evaluate(() => {
      const link = document.querySelector('spotter-card')?.shadowRoot?.querySelector<HTMLElement>('.check-link');
      link?.click();
    });
    await new Promise((r) => setTimeout(r, 600));
    expect((await launched.browser.pages()).length).toBe(tabs);
    await page.close();
  });

  it('takes an open card away with Spotter', async () => {
    const page = await open('<p>Deadlift 3x5</p>');
    await settledMarks(page);
    const { x, y } = await pointOf(page, 'Deadlift');
    await page.mouse.click(x, y);
    await cardOf(page, 'Deadlift');
    await launched.uninstall();
    await page.waitForFunction(
      () =>
        (document.querySelector('spotter-card')?.shadowRoot?.querySelector('.card')?.getClientRects().length ?? 0) ===
        0,
      { timeout: 9000 },
    );
    await page.close();
  });
});
