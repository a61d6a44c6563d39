import type { Page } from 'puppeteer-core';

/** Answers on the pain, in the order asked, that end at each kind of result; danger signs and age aside. */
export const PAIN = {
  soreness: ['delayed', 'both', 'dull', 'mild', 'eases', 'better', 'd0_2', 'yes'],
  strain: ['sudden', 'one', 'sharp', 'moderate', 'eases', 'same', 'd0_2', 'no'],
  visit: ['sudden', 'one', 'sharp', 'moderate', 'eases', 'worse', 'd3_5', 'no'],
};

/** Fills in the check in a tab of Spotter, as `tab` gives it; clicks are those of an assistive tool. */
export function checkIn(tab: () => Page) {
  const tick = (selector: string): Promise<void> =>
    tab().$eval(`.check ${selector}`, (e) => (e as HTMLElement).click());
  const next = (): Promise<void> => tick('[data-next]');
  const none = async (): Promise<void> => {
    await tick('input[name="none"]');
    await next();
  };
  /** The screen of danger signs: one of them, or none. */
  const sign = async (name: string): Promise<void> => {
    await tick(`input[name="${name}"]`);
    await next();
  };
  const aboutMe = async (age = '18-49'): Promise<void> => {
    await tab().waitForSelector('.check input[name="age"]');
    await tick(`input[name="age"][value="${age}"]`);
    await none();
  };
  const pain = async (answers: string[]): Promise<void> => {
    for (const answer of answers) {
      await tab().waitForSelector(`[data-answer="${answer}"]`, { timeout: 15_000 });
      await tick(`[data-answer="${answer}"]`);
    }
  };
  const result = async (): Promise<{ disposition: string | undefined; text: string }> => {
    await tab().waitForSelector('.result', { timeout: 15_000 });
    return tab().$eval('.result', (e) => ({
      disposition: (e as HTMLElement).dataset.disposition,
      text: e.textContent ?? '',
    }));
  };
  const heading = (): Promise<string> => tab().$eval('.check [data-focus]', (e) => e.textContent ?? '');
  return { tick, next, none, sign, aboutMe, pain, result, heading };
}
