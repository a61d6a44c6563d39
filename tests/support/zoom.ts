import type { Page } from 'puppeteer-core';

/**
 * Zooms a page as the browser's own zoom does, through an extension's page in a tab, and waits until the page has it.
 * Both browsers keep it for the site.
 */
export async function zoomTo(tab: Page, page: Page, zoom: number): Promise<void> {
  const address = page.url();
  const is = await tab.evaluate(
    async (url, factor) => {
      // biome-ignore lint/suspicious/noExplicitAny: runs in the extension's page, where the API is
      const { tabs } = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
      const all = (await tabs.query({})) as { id: number; url?: string }[];
      const found = all.find((t) => t.url === url);
      if (!found) return `no tab of ${url}`;
      await tabs.setZoom(found.id, factor);
      return (await tabs.getZoom(found.id)) as number;
    },
    address,
    zoom,
  );
  if (typeof is !== 'number' || Math.abs(is - zoom) > 0.01) throw new Error(`the zoom is ${is}, not ${zoom}`);
  await page.waitForFunction((z) => Math.abs(devicePixelRatio - z) < 0.02, { timeout: 5000, polling: 50 }, zoom);
}
