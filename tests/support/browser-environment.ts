import type { Environment } from 'vitest/runtime';
import { closeSharedBrowsers } from './shared-browser';

/** Where browser tests run: Node, and when a process of tests ends, its browsers end with it. */
export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: closeSharedBrowsers }),
} satisfies Environment;
