import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { inFirefoxWindow } from './browser-window';
import type { Launched } from './launch';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ between light and dark: the same elements in other colours. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Shows pages in light or dark, as the system's setting would. */
async function inColours(launched: Launched, page: Page, dark: boolean): Promise<void> {
  if (launched.name === 'firefox') {
    const setting = 'layout.css.prefers-color-scheme.content-override';
    await inFirefoxWindow(launched, `Services.prefs.setIntPref('${setting}', ${dark ? 0 : 1});`);
  } else {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  }
  await page.waitForFunction((wanted) => matchMedia('(prefers-color-scheme: dark)').matches === wanted, {}, dark);
}

/** What fades or slides is judged when it has arrived. */
const arrive = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const card = document.querySelector('spotter-card')?.shadowRoot;
    for (const move of [...document.getAnimations(), ...(card?.getAnimations() ?? [])]) move.finish();
  });

/** What axe finds wrong, in words: by every rule in light, and in the colours of dark. `within` limits it to a part. */
export async function faults(launched: Launched, page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const scope = within ? `[${JSON.stringify(within)}]` : 'document';
  const found: string[] = [];
  for (const dark of [true, false]) {
    await inColours(launched, page, dark);
    await arrive(page);
    const rules = JSON.stringify(dark ? COLOURS : ALL);
    const bad = (await page.evaluate(`axe.run(${scope}, { runOnly: ${rules}, resultTypes: ['violations'] }).then(r =>
      r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + (n.failureSummary || '').replace(/\\s+/g, ' '))))`)) as string[];
    found.push(...bad.map((text) => `${dark ? 'dark' : 'light'}, ${text}`));
  }
  return found;
}
