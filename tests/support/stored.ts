import type { Page } from 'puppeteer-core';

/** Everything that Spotter stores, read from one of its own pages. */
export const stored = (tab: Page): Promise<Record<string, unknown>> =>
  tab.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension API of the page
    const { chrome } = globalThis as any;
    return (await chrome.storage.local.get()) as Record<string, unknown>;
  });

/** Writes what is kept of checks as the extension would, from one of its own pages. */
export const keep = (tab: Page, checks: unknown): Promise<void> =>
  tab.evaluate(async (value) => {
    // biome-ignore lint/suspicious/noExplicitAny: the extension API of the page
    const { chrome } = globalThis as any;
    await chrome.storage.local.set({ checks: value });
  }, checks as never);
