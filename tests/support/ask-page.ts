import type { Page, WebWorker } from 'puppeteer-core';
import type { PageReading } from '@/src/platform/messages';
import type { Launched } from './launch';

/** The service worker of Spotter in Chromium, woken if it sleeps. */
export async function serviceWorker({ browser, extensionId }: Launched): Promise<WebWorker> {
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(extensionId), {
    timeout: 15_000,
  });
  const worker = await target.worker();
  if (!worker) throw new Error('the service worker did not start');
  return worker;
}

/**
 * What Spotter has read of the page in front, through its own message, once it has nothing left to read. Undefined when
 * Spotter does not answer on it within `patience` milliseconds. Chromium only: it asks from the service worker.
 */
export async function readSpots(launched: Launched, page: Page, patience = 15_000): Promise<PageReading | undefined> {
  const worker = await serviceWorker(launched);
  await page.bringToFront();
  const url = page.url();
  const until = Date.now() + patience;
  let last = '';
  let same = 0;
  while (Date.now() < until) {
    const reading = (await worker.evaluate(async (address: string) => {
      // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
      const { chrome } = globalThis as any;
      const tabs = await chrome.tabs.query({ active: true });
      for (const tab of tabs) {
        try {
          const answer = await chrome.tabs.sendMessage(tab.id, { spotter: 1, name: 'readSpots' });
          if (answer && (tab.url === undefined || tab.url === address)) return answer;
        } catch {}
      }
      return null;
    }, url)) as PageReading | null;
    if (reading && !reading.reading) {
      // Hydrating pages change right after load: the same answer three times is a settled page.
      const key = JSON.stringify(reading.spots);
      same = key === last ? same + 1 : 0;
      last = key;
      if (same >= 2) return reading;
    }
    await new Promise((r) => setTimeout(r, 150));
  }
  return undefined;
}
