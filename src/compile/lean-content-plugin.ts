import path from 'node:path';
import type { Plugin } from 'vite';

const POLYFILL = '@wxt-dev/webextension-polyfill/browser';
const CONTEXT = 'wxt/utils/content-script-context';

/**
 * Leaves out of a content script what it does not need, as every page pays for it: `browser` is as the browser gives it,
 * without webextension-polyfill, and the context is ours, which knows when a newer script takes over and nothing else.
 */
export const leanContentPlugin = (): Plugin => ({
  name: 'spotter-lean-content',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === CONTEXT) return path.resolve(import.meta.dirname, '../platform/content-script-context.ts');
    return id === POLYFILL ? this.resolve('@wxt-dev/browser', importer) : undefined;
  },
});
