import type { Plugin } from 'vite';

const POLYFILL = '@wxt-dev/webextension-polyfill/browser';

/**
 * Takes `browser` as the browser gives it, without webextension-polyfill. For the lookout, which every page pays for:
 * of what the polyfill brings it needs nothing.
 */
export const plainBrowserPlugin = (): Plugin => ({
  name: 'spotter-plain-browser',
  enforce: 'pre',
  resolveId(id, importer) {
    return id === POLYFILL ? this.resolve('@wxt-dev/browser', importer) : undefined;
  },
});
