import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { contentPlugin } from '../src/compile/content-plugin';

const root = path.resolve(import.meta.dirname, '..');
const shared = { resolve: { alias: { '@': root } } };

export default defineConfig({
  root,
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        // The fake browser of WXT stands in for the extension API.
        plugins: [contentPlugin(path.join(root, 'src/data')), WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          root,
          include: ['tests/{core,compile,data,platform,page,app,ui,commands}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          exclude: ['tests/zz-*'],
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
