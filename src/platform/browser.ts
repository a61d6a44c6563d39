/** The only door to the extension API: the polyfilled `browser` in builds, the fake one in tests. */
export { browser } from 'wxt/browser';
