import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../support/framework-pages';
import { expectMarks, openPage, treeOf } from '../support/hostile';
import type { Launched } from '../support/launch';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();
const AROUND = ['Back squat', 'Deadlift'];

const PAGE = `<style>#code, #prose { border: 1px solid; min-height: 4em }</style>
  <p>Deadlift 3x5</p><div id="code"></div><div id="prose"></div><p>Back squat 3x5</p>
  <script src="/editors.js"></script>`;
const TIMES = {
  'from the first': 'start()',
  'put where the marks stand':
    'const wait = setInterval(() => { if (location.hostname === "127.0.0.1" || marked().length === 2) {' +
    ' clearInterval(wait); start() } }, 20)',
};

/** What each editor holds and what stands in the page. */
const stateOf = async (page: Page): Promise<string> => `${await page.evaluate('read()')}\n${await treeOf(page)}`;

/** A key, and time for the editor to hear where the caret went: browsers tell a page that a little later. */
async function press(page: Page, key: KeyInput, withControl = false): Promise<void> {
  if (withControl) await page.keyboard.down('Control');
  await page.keyboard.press(key);
  if (withControl) await page.keyboard.up('Control');
  await page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r))));
}

/** Writes as a person does; after each step what is there is told. */
async function write(page: Page, editor: string, told: () => Promise<void>): Promise<void> {
  await page.click(`${editor} [contenteditable]`);
  await press(page, 'End', true);
  await press(page, 'Enter');
  await page.keyboard.type('Hip thrust 3x8, bench pres');
  await told();
  await page.keyboard.type('s 3x5');
  await press(page, 'Home', true);
  // In the middle of a name, and over the end of one.
  for (let i = 0; i < 4; i++) await press(page, 'ArrowRight');
  await press(page, 'Backspace');
  await page.keyboard.type('lat pulldown and ');
  await told();
  await press(page, 'z', true);
  await told();
  await press(page, 'z', true);
  await told();
  await press(page, 'y', true);
  await told();
}

describe.each(['chromium', 'firefox'] as const)('editors in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    server.extra.set('editors.js', { body: await bundleScript('editors-client.mjs') });
  });
  afterAll(() => launched.close());

  it.each(Object.entries(TIMES))(
    'CodeMirror and ProseMirror, %s, are written in as without Spotter, and hold no marks',
    async (_, when) => {
      const runs: string[][] = [];
      for (const host of ['127.0.0.1', SITE]) {
        const { page, faults } = await openPage(launched, server, `${PAGE}<script>${when}</script>`, { host });
        await page.waitForFunction('typeof read === "function"', { polling: 30 });
        const seen = [await stateOf(page)];
        for (const editor of ['#code', '#prose']) {
          await write(page, editor, async () => {
            if (host === SITE) await expectMarks(page, AROUND);
            seen.push(await stateOf(page));
          });
        }
        expect(await faults()).toEqual([]);
        runs.push(seen);
        await page.close();
      }
      expect(runs[1]).toEqual(runs[0]);
      const [start, half, inside, back] = runs[0] as [string, string, string, string];
      expect(half).toContain('Front squat 3x5\\nHip thrust 3x8, bench pres');
      expect(inside).toContain('Goblat pulldown and et squat');
      expect(back).not.toBe(inside);
      expect(start).not.toContain('Hip thrust');
    },
  );
});
