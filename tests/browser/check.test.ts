import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIn, PAIN } from '../support/check-in-tab';
import { startAgain } from '../support/extension-page';
import type { Launched } from '../support/launch';
import { sharedBrowser } from '../support/shared-browser';
import { openPlanAndCheck, pagesOfFile } from '../support/spotter-opened';
import { stored } from '../support/stored';

const server = pagesOfFile();

describe.each(['chromium', 'firefox'] as const)('the check in %s', (name) => {
  let launched: Launched;
  let tab: Page;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    ({ tab } = await openPlanAndCheck(launched, server));
    await tab.setViewport({ width: 700, height: 900 });
  });
  afterAll(() => launched.close());

  const { tick, next, none, aboutMe, pain, result, heading } = checkIn(() => tab);
  const begin = (): Promise<void> => startAgain(tab);

  it('says what it is before the first question', async () => {
    await begin();
    expect(await tab.$eval('.check', (e) => e.textContent)).toContain('It is not a diagnosis and can be wrong.');
    expect(await heading()).toContain('is any of this new?');
  });

  it('ends at normal soreness for plain soreness after new work', async () => {
    await begin();
    await none();
    await aboutMe();
    await pain(PAIN.soreness);
    const { disposition, text } = await result();
    expect(disposition).toBe('self-care-normal-soreness');
    for (const part of [
      'Why',
      'Do now',
      'Leave for now',
      'Train again',
      'Check again',
      'Get help, whatever',
      'not a diagnosis',
      'No clinician has reviewed',
      'Rules revision 3',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('ends at a mild strain for a sudden one-sided pain that eases', async () => {
    await begin();
    await none();
    await aboutMe();
    await pain(['sudden', 'one', 'cramp', 'moderate', 'eases', 'better', 'd0_2', 'no']);
    expect((await result()).disposition).toBe('self-care-mild-strain');
  });

  it('ends at a visit when it has lasted over two weeks', async () => {
    await begin();
    await none();
    await aboutMe();
    await pain(['delayed', 'both', 'dull', 'mild', 'eases', 'better', 'w2_6', 'yes']);
    const { disposition, text } = await result();
    expect(disposition).toBe('see-professional-routine');
    expect(text).toContain('More than two weeks is longer than soreness');
  });

  it('ends at advice today for a fever, whatever else is said', async () => {
    await begin();
    await tick('input[name="fever"]');
    await next();
    await aboutMe();
    await pain(PAIN.soreness);
    const { disposition, text } = await result();
    expect(disposition).toBe('urgent-same-day');
    expect(text).toContain('fever needs a check today');
  });

  it('stops at once at an emergency, and lets a slip be taken back', async () => {
    await begin();
    await tick('input[name="saddle"]');
    const { disposition, text } = await result();
    expect(disposition).toBe('emergency-now');
    expect(text).toContain('Hours matter');
    expect(text).toContain('911');
    await tick('.actions button');
    await tab.waitForSelector('.ticks');
    expect(await tab.$eval('input[name="saddle"]', (e) => (e as HTMLInputElement).checked)).toBe(true);
    await tick('input[name="saddle"]');
    await none();
    await tab.waitForSelector('input[name="age"]');
  });

  it('shows the emergency where it is seen, and goes back to the question that led to it', async () => {
    await tab.setViewport({ width: 700, height: 500 });
    await begin();
    await tick('input[name="injury"]');
    await tick('input[name="injury-level"][value="major"]');
    await result();
    expect(await tab.$eval('.verdict', (e) => e.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await begin();
    await none();
    await aboutMe('65+');
    await pain(['delayed', 'both', 'dull', 'severe', 'constant']);
    expect((await result()).disposition).toBe('emergency-now');
    await tick('.actions button');
    await tab.waitForSelector('[data-answer="constant"].chosen', { timeout: 4000 });
    await tab.setViewport({ width: 700, height: 900 });
  });

  it('takes a double-click for one answer', async () => {
    await begin();
    await none();
    await aboutMe();
    await tab.waitForSelector('[data-answer="delayed"]');
    await tab.click('[data-answer="delayed"]', { count: 2 });
    await tab.waitForSelector('[data-answer="both"]');
    expect(await heading()).toBe('Where is it?');
  });

  it('counts "not sure" about a danger sign as today', async () => {
    await begin();
    await tick('[data-unsure="chest"]');
    await next();
    await aboutMe();
    await pain(PAIN.soreness);
    expect((await result()).disposition).toBe('urgent-same-day');
  });

  it('asks on when a sign has levels, and takes the level', async () => {
    await begin();
    await tick('input[name="injury"]');
    await next();
    expect(await tab.$eval('.complaint', (e) => e.textContent)).toContain('Choose the line that fits best');
    await tick('input[name="injury-level"][value="unsure"]');
    await next();
    await aboutMe();
    await pain(PAIN.soreness);
    expect((await result()).disposition).toBe('see-professional-routine');
  });

  it('asks for the legs in steps, by keyboard too, and holds them on the way back', async () => {
    await begin();
    await pressOn('.check input[name="legs"]', ' ');
    await next();
    expect(await tab.$eval('.complaint', (e) => e.textContent)).toContain('What is it?');
    // Focus was led to the first step; the arrow keys choose in it.
    for (let i = 0; i < 3; i++) await tab.keyboard.press('ArrowDown');
    await tab.waitForSelector('input[name="legs-what"][value="numb"]:checked');
    await pressOn('input[name="legs-side"]', ' ');
    await next();
    expect(await tab.$eval('.complaint', (e) => e.textContent)).toContain('New or old, steady or growing?');
    await tick('input[name="legs-pace"][value="steady"]');
    await next();
    await tab.waitForSelector('input[name="age"]');
    await tick('[aria-label="Back"]');
    await tab.waitForSelector('input[name="legs-pace"][value="steady"]:checked');
    await next();
    await aboutMe();
    await pain(PAIN.soreness);
    expect((await result()).disposition).toBe('see-professional-routine');
  });

  it('does not move on from a list that nobody answered, nor without an age', async () => {
    await begin();
    await next();
    expect(await tab.$eval('.complaint', (e) => e.textContent)).toContain('None of these');
    await none();
    await tab.waitForSelector('input[name="age"]');
    await none();
    expect(await tab.$eval('.complaint', (e) => e.textContent)).toContain('How old are you?');
  });

  it('goes back without losing answers, and by keyboard alone', async () => {
    await begin();
    await none();
    await aboutMe();
    await tab.waitForSelector('[data-answer="delayed"]');
    await tab.waitForFunction(() => document.activeElement?.tagName === 'H2', { timeout: 4000 });
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('[data-answer="both"]');
    await tick('[aria-label="Back"]');
    await tab.waitForSelector('[data-answer="delayed"].chosen');
    await tick('[aria-label="Back"]');
    await tab.waitForSelector('input[name="age"]');
    expect(await tab.$eval('input[name="age"][value="18-49"]', (e) => (e as HTMLInputElement).checked)).toBe(true);
  });

  it('keeps answers while another place is looked at, and stores none', async () => {
    await begin();
    await none();
    await tab.waitForSelector('input[name="age"]');
    await tab.click('#tab-guide');
    await tab.waitForSelector('.guide');
    await tab.click('#tab-check');
    await tab.waitForSelector('input[name="age"]', { visible: true });
    expect(await stored(tab)).toEqual({});
  });

  /** Tab until something has focus, as a person without a pointer would. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 150; i++) {
      if (await tab.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
      await tab.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  const pressOn = async (selector: string, key: ' ' | 'Enter'): Promise<void> => {
    await tabTo(selector);
    await tab.keyboard.press(key);
  };

  it.each([
    ['normal soreness', 'none', '11121111', 0],
    ['a mild strain', 'none', '52431313', 1],
    ['a visit', 'none', '52431423', 2],
    ['advice today', 'fever', '11121111', 3],
    ['an emergency', 'bladder', '', 4],
  ] as const)('reaches %s by keyboard alone, with number keys for answers', async (_, sign, keys, rank) => {
    await begin();
    await pressOn(`.check input[name="${sign}"]`, ' ');
    if (keys) {
      await pressOn('.check [data-next]', 'Enter');
      await tab.waitForSelector('.check input[name="age"]');
      await pressOn('.check input[name="age"]', ' ');
      await pressOn('.check input[name="none"]', ' ');
      await pressOn('.check [data-next]', 'Enter');
      await tab.waitForSelector('[data-answer="delayed"]');
    }
    for (const key of keys) {
      const before = await heading();
      await tab.keyboard.press(key as '1');
      await tab.waitForFunction(
        (old) => document.querySelector('.check [data-focus]')?.textContent !== old,
        {},
        before,
      );
    }
    await tab.waitForSelector(`.result.rank${rank}`);
    // Focus is on the headline, so that it is read out.
    await tab.waitForFunction(() => document.activeElement?.matches('.result [data-focus]'), { timeout: 4000 });
  });

  it.runIf(name === 'chromium')('reads well to a screen reader: a question and a result', async () => {
    interface Node {
      role: string;
      name?: string;
      children?: Node[];
    }
    const said = (node: Node | null, inside: string[] = []): string[] => {
      if (!node) return inside;
      if (node.name && node.role !== 'RootWebArea') inside.push(`${node.role}: ${node.name}`);
      for (const child of node.children ?? []) said(child, inside);
      return inside;
    };
    const tree = async (): Promise<string[]> => said((await tab.accessibility.snapshot()) as Node | null);
    await begin();
    await none();
    await aboutMe();
    await tab.waitForSelector('[data-answer="delayed"]');
    const question = await tree();
    const start = question.indexOf('heading: How did it start?');
    expect(start).toBeGreaterThan(0);
    expect(question.filter((line) => line.startsWith('button: ')).slice(-6)).toEqual([
      'button: Hours to two days after a workout fine at first, sore later',
      'button: Built up during or right after it grew bit by bit',
      'button: From sitting, driving or daily jobs light housework too',
      'button: I woke up with it no workout in the two days before',
      'button: Suddenly, in one movement a lift, a twist, a cough',
      'button: No clear reason or not sure also sudden, with no movement',
    ]);
    await begin();
    await tick('input[name="bladder"]');
    await tab.waitForSelector('.result.rank4');
    const result = (await tree()).filter((line) => /^(heading|link): /.test(line));
    expect(result.slice(0, 3)).toEqual([
      'heading: Spotter',
      'heading: Get emergency help now.',
      expect.stringMatching(/^(link: Call \d+|heading: Do this now)/),
    ]);
  });
});
