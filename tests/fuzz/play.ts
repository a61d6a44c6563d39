import path from 'node:path';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { contentPlugin } from '@/src/compile/content-plugin';
import type { Launched } from '../support/launch';
import type { PageServer } from '../support/serve';
import { type Edit, KINDS, type Script } from './edits';

/** Pages played side by side: most of a quiet moment is waiting. */
const FRAMES = 12;

/** Bundles the page engine, and serves a page with frames in which it runs. */
export async function serveEngine(server: PageServer): Promise<void> {
  const root = path.resolve('.');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [contentPlugin(path.join(root, 'src/data'))],
    resolve: { alias: { '@': root } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: path.resolve('tests/fuzz/engine.ts'), output: { format: 'iife' as const } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the engine was not bundled');
  server.extra.set('engine.js', { body: output.output[0].code });
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Fuzz</title>';
  server.extra.set('fuzz-frame', {
    body: `${head}<style>body { font-size: 8px }</style><script src="engine.js"></script><body>`,
  }); // prettier-ignore
  const frames = '<iframe src="fuzz-frame" width="310" height="290"></iframe>'.repeat(FRAMES);
  server.extra.set('fuzz', { body: `${head}<body>${frames}` });
}

/** A tab with the engine in each of its frames. */
export async function openEngine(launched: Launched, server: PageServer): Promise<Page> {
  const page = await launched.newPage();
  await page.setViewport({ width: 1300, height: 920 });
  await page.goto(`http://127.0.0.1:${server.port}/fuzz`);
  return page;
}

const script: fc.Arbitrary<Script> = fc.record(
  {
    tree: fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 10 }),
    steps: fc.array(
      fc.array(fc.tuple(fc.nat(KINDS - 1), fc.nat(60), fc.nat(60), fc.nat(60)) as fc.Arbitrary<Edit>, {
        minLength: 1,
        maxLength: 4,
      }),
      { maxLength: 5 },
    ),
  },
  // The tools of Firefox send plain objects only.
  { noNullPrototype: true },
);

/** Plays scripts in the frames of a tab; gives the first fault. */
export const play = (page: Page, scripts: Script[]): Promise<string | undefined> =>
  page.evaluate(async (all) => {
    type Frame = Window & { run: (s: unknown) => Promise<string | undefined> };
    const faults = await Promise.all(all.map((s, i) => (frames[i] as unknown as Frame).run(s)));
    return faults.find((f) => f !== undefined);
  }, scripts as unknown[]);

/** Plays made-up scripts. Throws with the smallest script that fails, and the seed that leads to it again. */
export async function fuzz(page: Page, rounds: number, seed: number, seconds: number): Promise<void> {
  let last = '';
  const run = fc.assert(
    fc.asyncProperty(fc.array(script, { minLength: 1, maxLength: FRAMES, size: 'max' }), async (scripts) => {
      const fault = await play(page, scripts);
      if (fault) {
        last = fault;
        throw new Error(fault);
      }
    }),
    { numRuns: rounds, seed, interruptAfterTimeLimit: seconds * 1000 },
  );
  await run.catch((e) => {
    throw new Error(`${e.message}\n${last}`);
  });
}
