import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFixtures } from '../support/fixtures';
import { type FrameworkPage, frameworkPage } from '../support/framework-pages';
import { expectMarks, openPage, treeOf } from '../support/hostile';
import type { Launched } from '../support/launch';
import { settledMarks } from '../support/page-marks';
import { type PageServer, SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';

/** All that a framework tells of: errors and warnings of its own are faults of the page. */
const LISTEN =
  '<script>for (const say of ["warn", "error"]) console[say] = (...all) => faults.push(all.join(" "));</script>';

let server: PageServer;
const pages = {} as Record<'vue' | 'svelte', FrameworkPage>;
beforeAll(async () => {
  server = await serveFixtures();
  for (const framework of ['vue', 'svelte'] as const) {
    pages[framework] = await frameworkPage(framework);
    server.extra.set(`${framework}.js`, { body: pages[framework].script });
  }
});
afterAll(() => server.close());

/** Before Spotter can start, as it starts, and once its marks stand. */
const TIMES = {
  'at once': 'start(); done.title = "yes"',
  'while Spotter reads': 'addEventListener("load", () => setTimeout(() => { start(); done.title = "yes" }, 15))',
  'under the marks':
    'const wait = setInterval(() => { if (location.hostname === "127.0.0.1" || marked().length === 3) {' +
    ' clearInterval(wait); start(); done.title = "yes" } }, 20)',
};

describe.each(['chromium', 'firefox'] as const)('pages of frameworks in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  it('React hydrates under the marks without a complaint, and draws what it draws without Spotter', async () => {
    const source = server.extra.get('react-plan/')?.body.toString() ?? '';
    const late = source.replace(
      '<script src="app.js" type="module"></script>',
      '<script>const go = setInterval(() => { if (location.hostname === "127.0.0.1" || CSS.highlights.get("spotter")?.size > 2) { clearInterval(go); import("/react-plan/app.js"); } }, 20)</script>',
    );
    expect(late).not.toBe(source);
    server.extra.set('react-late', { body: late });
    const trees: string[] = [];
    for (const host of ['127.0.0.1', SITE]) {
      const page = await launched.newPage();
      await page.goto(`http://${host}:${server.port}/react-late`);
      await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
      for (const button of (await page.$$('button')).slice(0, 3)) await button.click();
      if (host === SITE) await settledMarks(page, 1);
      expect(await page.evaluate('window.hydrationErrors')).toEqual([]);
      trees.push(await treeOf(page));
      await page.close();
    }
    expect(trees[1]).toBe(trees[0]);
  });

  const openFramework = (framework: 'vue' | 'svelte', when: string, host: string, from = '', to = from) =>
    openPage(
      launched,
      server,
      `${LISTEN}<div id="root">${pages[framework].html.replace(from, to)}</div><div id="done"></div>
       <script src="/${framework}.js"></script><script>${when}</script>`,
      { host },
    );

  it.each(['vue', 'svelte'] as const)(
    '%s hydrates and updates at any time without a complaint, as without Spotter, and the marks follow',
    async (framework) => {
      const steps = [
        ['rename', ['Back squat', 'Hip thrust', 'Plank', 'bench press']],
        ['turn', ['Back squat', 'Hip thrust', 'Plank', 'bench press']],
        ['drop', ['Hip thrust', 'Plank', 'bench press']],
      ] as const;
      await Promise.all(
        Object.values(TIMES).map(async (when) => {
          const trees: string[][] = [];
          for (const host of ['127.0.0.1', SITE]) {
            const { page, faults } = await openFramework(framework, when, host);
            await page.waitForFunction(() => document.getElementById('done')?.title === 'yes', { polling: 30 });
            if (host === SITE) await expectMarks(page, ['Back squat', 'Deadlift', 'Plank']);
            const seen = [await treeOf(page)];
            for (const [step, texts] of steps) {
              await page.evaluate(`void changes.${step}()`);
              if (host === SITE) await expectMarks(page, [...texts]);
              seen.push(await treeOf(page));
            }
            expect(await faults()).toEqual([]);
            trees.push(seen);
            await page.close();
          }
          expect(trees[1]).toEqual(trees[0]);
          expect(new Set(trees[0]).size).toBe(4);
        }),
      );
    },
  );

  it.each(['vue', 'svelte'] as const)(
    '%s does complain where a page is not as its server sent it',
    async (framework) => {
      const { page, faults } = await openFramework(framework, TIMES['at once'], '127.0.0.1', '<li>Deadlift', '');
      await page.waitForFunction(() => document.getElementById('done')?.title === 'yes', { polling: 30 });
      expect((await faults()).join()).toMatch(/hydrat/i);
      await page.close();
    },
  );
});
