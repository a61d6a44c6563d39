import type { CDPSession, Page } from 'puppeteer-core';

/** What Chromium counts of a page: the extension's script in it included. */
export interface Counts {
  /** Seconds of work on the main thread so far. */
  TaskDuration: number;
  ScriptDuration: number;
  JSHeapUsedSize: number;
  JSEventListeners: number;
  Nodes: number;
}

interface Probe {
  counts(): Promise<Counts>;
  /** Counts after everything that nobody holds has been freed. */
  countsAfterGc(): Promise<Counts>;
}

/** Opens a probe on a page of Chromium. */
export async function probe(page: Page): Promise<Probe> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const counts = async (): Promise<Counts> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map((m) => [m.name, m.value])) as unknown as Counts;
  };
  return {
    counts,
    async countsAfterGc() {
      // What is freed in one pass may hold what the next one frees.
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      return counts();
    },
  };
}

/** Ranges in the two lists of marks that a page can see. */
export const rangesOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...CSS.highlights].reduce((n, [name, ranges]) => n + (name.startsWith('spotter') ? ranges.size : 0), 0),
  );

export const megabytes = (bytes: number): number => bytes / 2 ** 20;
