import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pressCommand } from '../support/browser-window';
import type { Launched } from '../support/launch';
import { cardOf, cardText, clickInCard, markTexts, noCard, pointOf, settledMarks } from '../support/page-marks';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile, planOn } from '../support/spotter-opened';

const server = pagesOfFile();

const inCard = <T>(page: Page, read: (root: ShadowRoot) => T): Promise<T> =>
  page.evaluate(`(${read.toString()})(document.querySelector('spotter-card').shadowRoot)`) as Promise<T>;

/** How many marks stand before the one the open card speaks of; -1 while none is open. */
const openOffset = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [open] = [...(CSS.highlights.get('spotter-open') ?? [])] as Range[];
    const all = [...(CSS.highlights.get('spotter') ?? [])] as Range[];
    return open ? all.filter((r) => r.compareBoundaryPoints(Range.START_TO_START, open) < 0).length : -1;
  });

const MEANINGS = `<!doctype html><html lang="en"><title>Plan</title><main><h1>Plan</h1><ul><li>Romanian deadlift 3x8
<li>Paused goblet squat 3x5<li>Quad clenches 3x10<li>Kettlebell swings 3x10<li>Windmills 3x5<li>Rows 4x8
<li>Hip thrust 3x10</ul></main></html>`;

describe.each(['chromium', 'firefox'] as const)('the card in %s', (name) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    page = await launched.newPage();
    await page.goto(planOn(server));
    await settledMarks(page, 10);
  });
  afterAll(() => launched.close());

  const hover = async (text: string): Promise<void> => {
    const { x, y } = await pointOf(page, text);
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y);
  };
  const click = async (text: string): Promise<void> => {
    const { x, y } = await pointOf(page, text);
    await page.mouse.click(x, y);
  };

  it('opens when the pointer rests on a name, stays while it is on the card, goes when it leaves', async () => {
    await hover('Side plank');
    await cardOf(page, 'Side plank');
    const box = await inCard(page, (root) => {
      const r = (root.querySelector('.card') as Element).getBoundingClientRect();
      return { x: r.x + 40, y: r.y + 40 };
    });
    await page.mouse.move(box.x, box.y, { steps: 4 });
    await new Promise((r) => setTimeout(r, 600));
    expect(await cardText(page)).toContain('Side plank');
    await page.mouse.move(5, 5);
    await noCard(page);
  });

  it('does not open for a pointer that only passes over', async () => {
    const { x, y } = await pointOf(page, 'Side plank');
    await page.mouse.move(x, y);
    await page.mouse.move(5, 5);
    await new Promise((r) => setTimeout(r, 700));
    expect(await cardText(page)).toBeUndefined();
  });

  it('says all that a card has to say', async () => {
    await click('DB RDL');
    await cardOf(page, 'Dumbbell Romanian deadlift');
    const text = (await cardText(page)) ?? '';
    for (const part of [
      'trains',
      'Lower back:',
      'Set up',
      'Do',
      'Breathe',
      'Common mistakes and fixes',
      'Who should take care',
      'Sources',
      'reviewed',
      'Back not happy today?',
      'coaching convention',
      'not a diagnosis',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/Lower back: (low|moderate|high|very high)\./);
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  it('stays after a click until Escape, and Escape then belongs to the page again', async () => {
    await click('Side plank');
    await cardOf(page, 'Side plank');
    await page.mouse.move(5, 5);
    await new Promise((r) => setTimeout(r, 600));
    expect(await cardText(page)).toBeDefined();
    await page.evaluate(() => {
      const w = window as typeof window & { escapes?: number };
      w.escapes = 0;
      window.addEventListener('keydown', (e) => {
        if (e.key === 'Escape') w.escapes = (w.escapes ?? 0) + 1;
      });
    });
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await page.evaluate('window.escapes')).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('window.escapes')).toBe(1);
  });

  it('closes on a click elsewhere and on its own button', async () => {
    await click('Back squat');
    await cardOf(page, 'Squat');
    await page.mouse.click(5, 5);
    await noCard(page);
    await click('Back squat');
    await cardOf(page, 'Squat');
    await clickInCard(page, '[aria-label="Close"]');
    await noCard(page);
  });

  it('opens an easier exercise and comes back', async () => {
    await click('Back squat');
    await cardOf(page, 'Squat');
    const easier = await inCard(page, (root) => root.querySelector('.steps .chip')?.textContent ?? '');
    await clickInCard(page, '[data-fold="easier"] summary');
    await clickInCard(page, '.steps .chip');
    await cardOf(page, easier);
    await clickInCard(page, '[aria-label="Back"]');
    await cardOf(page, 'Squat');
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  it('shows which name it speaks of, beside it and inside the window', async () => {
    await click('Side plank');
    await cardOf(page, 'Side plank');
    const seen = await page.evaluate(() => {
      const open = [...(CSS.highlights.get('spotter-open') ?? [])] as Range[];
      const name = open[0]?.getBoundingClientRect();
      const card = document.querySelector('spotter-card')?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
      if (!name || !card) return null;
      return {
        text: open[0]?.toString(),
        covers: card.left < name.right && card.right > name.left && card.top < name.bottom && card.bottom > name.top,
        inside: card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight,
      };
    });
    expect(seen).toEqual({ text: 'Side plank', covers: false, inside: true });
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  it('opens by the keyboard command, takes focus, goes through with Tab, and gives focus back', async () => {
    await page.evaluate(() => {
      window.scrollTo({ top: 0, behavior: 'instant' });
      (document.querySelector('a[href], button') as HTMLElement).focus();
    });
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    await pressCommand(launched, page);
    await page.waitForFunction(() => document.querySelector('spotter-card') !== null, { timeout: 8000 });
    const first = await openOffset(page);
    expect(await inCard(page, (root) => root.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Tab');
    expect(await inCard(page, (root) => root.activeElement?.getAttribute('aria-label'))).toBe('Close');
    await pressCommand(launched, page);
    await vi.waitUntil(async () => (await openOffset(page)) > first, { timeout: 8000 });
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
  });

  it('says how the page does it, what is not in the list, and what else goes by the name', async () => {
    server.extra.set('meanings/', { body: MEANINGS });
    await page.goto(`http://${SITE}:${server.port}/meanings/`);
    await settledMarks(page, 7);
    const meaning = (): Promise<string> => inCard(page, (root) => root.querySelector('.on-page')?.textContent ?? '');
    // A card lies over the lines below its name: each goes before the next is clicked.
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await noCard(page);
    };
    await click('Paused goblet squat');
    await cardOf(page, 'Goblet squat');
    expect(await meaning()).toBe('On this page: Paused goblet squat');
    await close();
    await click('Quad clenches');
    await cardOf(page, 'Thigh movement');
    expect(await meaning()).toBe('Spotter does not know “Quad clenches”. These tips are for this kind of movement.');
    await close();
    await click('Rows');
    await cardOf(page, 'Rowing movement');
    expect(await meaning()).toBe(
      '“Rows” can mean several exercises. These tips are for this kind of movement.' +
        'PerhapsBent-over rowDumbbell rowSeated cable rowRowing machine',
    );
    await close();
    await click('Windmills');
    await cardOf(page, 'Kettlebell windmill');
    expect(await meaning()).toBe('Or is itWindmill stretch');
    await clickInCard(page, '.on-page .chip');
    await cardOf(page, 'Windmill stretch');
    // What the page says is of the exercise it names, not of one opened from it.
    expect(await meaning()).toBe('');
    await close();
    await page.goto(planOn(server));
    await settledMarks(page, 10);
  });

  it('leaves clicks on links to the page', async () => {
    server.extra.set('linked', {
      body: '<!doctype html><title>Linked</title><body><ul><li><a href="#went">Deadlift</a> 3x5</li><li>Back squat 3x5</li></ul>',
    });
    const linked = await launched.newPage();
    await linked.goto(`http://${SITE}:${server.port}/linked`);
    await settledMarks(linked, 2);
    const { x, y } = await pointOf(linked, 'Deadlift');
    await linked.mouse.click(x, y);
    expect(await linked.evaluate(() => location.hash)).toBe('#went');
    await linked.close();
  });

  it('opens inside a modal dialog, and leaves it as it was', async () => {
    server.extra.set('dialog', {
      body: '<!doctype html><title>Dialog</title><body><dialog id="d"><p>Deadlift 3x5</p><p>Back squat 3x5</p></dialog><script>d.showModal()</script>',
    });
    const tab = await launched.newPage();
    await tab.goto(`http://${SITE}:${server.port}/dialog`);
    await settledMarks(tab, 2);
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const { x, y } = await pointOf(tab, 'Deadlift');
    await tab.mouse.click(x, y);
    await cardOf(tab, 'Deadlift');
    await clickInCard(tab, '[aria-label="Close"]');
    await noCard(tab);
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await tab.close();
  });

  it('is a sheet at the bottom on a phone, opened by a tap', async () => {
    const phone = await launched.newPage();
    await phone.setViewport(
      name === 'chromium' ? { width: 390, height: 780, hasTouch: true, isMobile: true } : { width: 500, height: 780 },
    );
    await phone.goto(`http://${SITE}:${server.port}/wod-list/`);
    expect((await markTexts(phone)).length + (await settledMarks(phone, 5)).length).toBeGreaterThan(5);
    const { x, y } = await pointOf(phone, 'Thrusters');
    // Firefox has no touch emulation to switch on: a tap there arrives as a touch pointer all the same.
    await phone.touchscreen.tap(x, y);
    await cardOf(phone, 'Thruster');
    if (name === 'chromium') {
      const sheet = await phone.evaluate(() => {
        const box = document
          .querySelector('spotter-card')
          ?.shadowRoot?.querySelector('.surface')
          ?.getBoundingClientRect();
        return (
          box && {
            left: box.left,
            bottom: Math.round(box.bottom),
            right: Math.round(box.right),
            width: innerWidth,
            height: innerHeight,
          }
        );
      });
      expect(sheet).toMatchObject({ left: 0, bottom: sheet?.height, right: sheet?.width });
    }
    await phone.close();
  });
});
