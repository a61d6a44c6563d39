import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildEmptyExtension } from '../bench/empty-script';
import { ensureBuilt } from '../support/build';
import { launch } from '../support/launch';
import { SITE, servePages } from '../support/serve';

const ROUNDS = 40;
/** The first loads fill caches and are not counted. */
const WARM = 5;

interface TraceEvent {
  name: string;
  /** Microseconds, as is how long it took. */
  ts: number;
  dur?: number;
  args: { data?: { url?: string }; fileName?: string };
}

/** Microseconds to compile and run each extension's content script in one load of a page. */
async function timesOf(page: Page, address: string, ids: readonly string[]): Promise<number[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((done) => setTimeout(done, 150));
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) as Uint8Array).toString()) as {
    traceEvents: TraceEvent[];
  };
  return ids.map(
    (id) =>
      trace.traceEvents
        .filter((e) => ['EvaluateScript', 'v8.compile'].includes(e.name))
        .filter((e) => (e.args.data?.url ?? e.args.fileName ?? '').includes(`${id}/content-scripts/`))
        .sort((a, b) => a.ts - b.ts)
        // Compiling may be part of running, or stand before it.
        .reduce(
          ({ sum, until }, { ts, dur = 0 }) => ({
            sum: sum + Math.max(0, ts + dur - Math.max(ts, until)),
            until: Math.max(until, ts + dur),
          }),
          { sum: 0, until: 0 },
        ).sum,
  );
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] as number;

/**
 * `start-up`: how long the lookout takes to compile and run on a page, beside an empty content script of WXT on the same
 * page at the same time. Says the ratio first: times are of this machine.
 */
export async function main(): Promise<number> {
  const empty = buildEmptyExtension();
  const launched = await launch('chromium', { extension: ensureBuilt('chromium') });
  const server = await servePages(path.resolve('tests/pages'));
  server.extra.set('plain', { body: '<!doctype html><title>Plain</title><p>The board met in May.' });
  try {
    const ids = [launched.extensionId, await launched.browser.installExtension(empty)];
    const page = await launched.newPage();
    const times: number[][] = [];
    for (let i = 0; i < WARM + ROUNDS; i++) {
      const round = await timesOf(page, `http://${SITE}:${server.port}/plain`, ids);
      if (i >= WARM && round.every((t) => t > 0)) times.push(round);
    }
    if (times.length < ROUNDS / 2) throw new Error(`only ${times.length} of ${ROUNDS} loads could be timed`);
    const [own, base] = [median(times.map((t) => t[0] as number)), median(times.map((t) => t[1] as number))];
    const ratios = times.map((t) => (t[0] as number) / (t[1] as number)).sort((a, b) => a - b);
    const quarter = (q: number): string => (ratios[Math.floor(ratios.length * q)] as number).toFixed(2);
    const { length } = readFileSync(path.resolve('.output/chrome-mv3/content-scripts/spotter.js'));
    console.log(
      `${(own / base).toFixed(2)} x an empty content script (${quarter(0.25)} to ${quarter(0.75)} in half of ${times.length} loads)`,
    );
    console.log(`lookout ${(own / 1000).toFixed(2)} ms, ${length} bytes; empty ${(base / 1000).toFixed(2)} ms`);
  } finally {
    await launched.close();
    await server.close();
  }
  return 0;
}
