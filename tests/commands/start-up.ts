import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
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

/** The id that Chromium gives an extension of a folder: letters for the digits of a hash of its path. */
const idOf = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');

/** A copy of an extension's folder under a name that gives it a fitting id. */
function copyWithId(folder: string, fits: (id: string) => boolean): string {
  for (let i = 0; ; i++) {
    const copy = `${folder}-${i}`;
    if (!fits(idOf(copy))) continue;
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    return copy;
  }
}

interface Time {
  at: number;
  took: number;
}

/** What each extension's content script did in one load of a page: when, and microseconds to compile and run it. */
async function timesOf(page: Page, address: string, ids: readonly string[]): Promise<Time[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((done) => setTimeout(done, 150));
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) as Uint8Array).toString()) as {
    traceEvents: TraceEvent[];
  };
  return ids.map((id) => {
    const events = trace.traceEvents
      .filter((e) => ['EvaluateScript', 'v8.compile'].includes(e.name))
      .filter((e) => (e.args.data?.url ?? e.args.fileName ?? '').includes(`${id}/content-scripts/`))
      .sort((a, b) => a.ts - b.ts);
    // Compiling may be part of running, or stand before it.
    const { sum } = events.reduce(
      ({ sum, until }, { ts, dur = 0 }) => ({
        sum: sum + Math.max(0, ts + dur - Math.max(ts, until)),
        until: Math.max(until, ts + dur),
      }),
      { sum: 0, until: 0 },
    );
    return { at: events[0]?.ts ?? 0, took: sum };
  });
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] as number;

/**
 * `start-up`: how long the lookout takes to compile and run on a page, beside an empty content script of WXT in the same
 * loads. Says the ratio first: times are of this machine. Of several scripts on a page the first pays for what all of them
 * need, and Chromium runs them in the order of their ids: so one empty script goes ahead, and the one behind is compared.
 */
export async function main(): Promise<number> {
  const empty = buildEmptyExtension(SITE);
  const launched = await launch('chromium', { extension: ensureBuilt('chromium') });
  const server = await servePages(path.resolve('tests/pages'));
  server.extra.set('plain', { body: '<!doctype html><title>Plain</title><p>The board met in May.' });
  try {
    const own = launched.extensionId;
    const ahead = await launched.browser.installExtension(copyWithId(empty, (id) => id < own));
    const behind = await launched.browser.installExtension(copyWithId(empty, (id) => id > own));
    const page = await launched.newPage();
    const times: { own: number; empty: number }[] = [];
    for (let i = 0; i < WARM + ROUNDS; i++) {
      const round = await timesOf(page, `http://${SITE}:${server.port}/plain`, [ahead, own, behind]);
      const [first, second, third] = round as [Time, Time, Time];
      const isInOrder = 0 < first.at && first.at < second.at && second.at < third.at;
      if (i >= WARM && isInOrder) times.push({ own: second.took, empty: third.took });
    }
    if (times.length < ROUNDS / 2) throw new Error(`only ${times.length} of ${ROUNDS} loads could be timed`);
    const [ours, base] = [median(times.map((t) => t.own)), median(times.map((t) => t.empty))];
    const ratios = times.map((t) => t.own / t.empty).sort((a, b) => a - b);
    const quarter = (q: number): string => (ratios[Math.floor(ratios.length * q)] as number).toFixed(2);
    const { length } = readFileSync(path.resolve('.output/chrome-mv3/content-scripts/spotter.js'));
    console.log(
      `${(ours / base).toFixed(2)} x an empty content script (${quarter(0.25)} to ${quarter(0.75)} in half of ${times.length} loads)`,
    );
    console.log(`lookout ${(ours / 1000).toFixed(2)} ms, ${length} bytes; empty ${(base / 1000).toFixed(2)} ms`);
  } finally {
    await launched.close();
    await server.close();
  }
  return 0;
}
