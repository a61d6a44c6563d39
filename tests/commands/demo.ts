import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBuilt } from '../support/build';
import { goTo, openCheckFromCard, startAgain } from '../support/extension-page';
import { serveFixtures } from '../support/fixtures';
import { type Launched, launch } from '../support/launch';
import { cardOf, noCard, pointOf, settledMarks } from '../support/page-marks';
import { type PageServer, SITE } from '../support/serve';

const USAGE = 'usage: npm run demo [-- --headless] [-- --firefox]';

/** Is there a screen to show a window on? */
const hasScreen = (): boolean =>
  !process.env.CI && (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

/** `demo`: a browser with Spotter on a sample workout page; without a screen, pictures of it. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.find((a) => a !== '--headless' && a !== '--firefox');
  if (unknown) throw new Error(`unknown option ${unknown}\n${USAGE}`);
  const name = args.includes('--firefox') ? 'firefox' : 'chromium';
  const extension = ensureBuilt(name);
  const server = await serveFixtures();
  try {
    if (args.includes('--headless') || !hasScreen()) await takePictures(name, extension, server);
    else await showWindow(name, extension, server);
  } finally {
    await server.close();
  }
  return 0;
}

async function showWindow(name: 'chromium' | 'firefox', extension: string, server: PageServer): Promise<void> {
  const launched = await launch(name, { extension, headless: false });
  const [page] = await launched.browser.pages();
  await page?.goto(`http://${SITE}:${server.port}/plan-table/`);
  console.log(
    'Spotter is on the sample page. Rest the pointer on an underlined exercise, or click the toolbar button.',
  );
  console.log(
    `More pages: ${['long-article', 'wod-list', 'exercise-library', 'react-plan'].map((p) => `http://${SITE}:${server.port}/${p}/`).join('  ')}`,
  );
  console.log('Close the window to end.');
  await new Promise<void>((done) => launched.browser.once('disconnected', () => done()));
}

async function takePictures(name: 'chromium' | 'firefox', extension: string, server: PageServer): Promise<void> {
  const folder = path.resolve('tests/.out/demo');
  mkdirSync(folder, { recursive: true });
  console.log(`No screen here (or --headless): taking pictures in headless ${name}.`);
  for (const dark of [false, true]) {
    const launched = await launch(name, { extension, dark, width: 1100, height: 820 });
    try {
      const shoot = picturesInto(folder, dark ? 'dark' : 'light');
      await walkThrough(launched, server, dark, shoot);
    } finally {
      await launched.close();
    }
  }
}

type Shoot = (page: Page, what: string) => Promise<void>;

const picturesInto =
  (folder: string, theme: string): Shoot =>
  async (page, what) => {
    const file = path.join(folder, `${what}-${theme}.png`) as `${string}.png`;
    await page.screenshot({ path: file });
    console.log(file);
  };

/** What a person would see: marks, a card, the popup's three places, the check to its ends. */
async function walkThrough(launched: Launched, server: PageServer, dark: boolean, shoot: Shoot): Promise<void> {
  const page = await launched.newPage();
  await page.goto(`http://${SITE}:${server.port}/${dark ? 'wod-list' : 'plan-table'}/`);
  const marks = await settledMarks(page, 10);
  console.log(`${marks.length} marks on "${await page.title()}"`);
  const [mark, exercise] = dark ? ['KB swings', 'Kettlebell swing'] : ['DB RDL', 'Dumbbell Romanian deadlift'];
  const { x, y } = await pointOf(page, mark as string);
  await shoot(page, '1-marks');
  await page.mouse.click(x, y);
  await cardOf(page, exercise as string);
  await settle();
  await shoot(page, '2-card');
  await page.keyboard.press('Escape');
  await noCard(page);

  const tab = await openCheckFromCard(launched, page, mark as string, exercise as string);
  if (dark && launched.name === 'chromium')
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await tab.setViewport({ width: 400, height: 820 });
  const tick = (selector: string): Promise<void> => tab.$eval(`.check ${selector}`, (e) => (e as HTMLElement).click());
  await settle();
  await shoot(tab, '3-check-danger-signs');
  await tick('input[name="none"]');
  await tick('[data-next]');
  await tab.waitForSelector('input[name="age"]');
  await shoot(tab, '4-check-about-you');
  await tick('input[name="age"][value="18-49"]');
  await tick('input[name="none"]');
  await tick('[data-next]');
  await tab.waitForSelector('[data-answer="delayed"]');
  await shoot(tab, '5-check-question');
  for (const a of ['delayed', 'both', 'dull', 'mild', 'eases', 'better', 'd0_2', 'yes']) {
    await tab.waitForSelector(`[data-answer="${a}"]`);
    await tick(`[data-answer="${a}"]`);
  }
  await tab.waitForSelector('.result');
  await shoot(tab, '6-check-soreness');
  await startAgain(tab);
  await tick('input[name="bladder"]');
  await tab.waitForSelector('.result.rank4');
  await shoot(tab, '7-check-emergency');
  await goTo(tab, 'page');
  await tab.waitForSelector('.group');
  await shoot(tab, '8-this-page');
  await tab.click('[data-exercise]');
  await tab.waitForSelector('.tips-of');
  await shoot(tab, '9-tips-in-popup');
  await goTo(tab, 'guide');
  await tab.$$eval('.guide-section', (all) => {
    for (const d of all.slice(0, 1)) (d as HTMLDetailsElement).open = true;
  });
  await shoot(tab, '10-guide');
}

/** Lets a fade of 140 ms end before a picture. */
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 300));
