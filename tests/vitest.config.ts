import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { contentPlugin } from '../src/compile/content-plugin';
import { LongFilesFirst } from './support/long-files-first';

const root = path.resolve(import.meta.dirname, '..');
const shared = { resolve: { alias: { '@': root } } };

export default defineConfig({
  root,
  ...shared,
  test: {
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        ...shared,
        // The fake browser of WXT stands in for the extension API.
        plugins: [contentPlugin(path.join(root, 'src/data')), WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          // A busy machine is slow, and that is no fault of what is tested: nothing here measures by the clock.
          testTimeout: 30_000,
          root,
          include: ['tests/{core,compile,data,platform,page,app,ui,commands}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          exclude: ['tests/zz-*'],
          // Files share what is compiled, which costs more than most tests do. No test may leave anything behind.
          isolate: false,
          maxWorkers: 2,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/ensure-built.ts'],
          // Files of one process share its browsers, which its environment closes: see support/shared-browser.ts.
          isolate: false,
          environment: './tests/support/browser-environment.ts',
          // A browser of one test waits much of the time: three files at once keep two cores at work.
          maxWorkers: 3,
          // A browser on a busy machine now and then loses a press. What passes at the second try only is named by npm test.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
