import type { Page } from 'puppeteer-core';
import { type Bench, pause } from './bench-browsers';
import { catalogue } from './catalogue';
import { addLoadPages, LOAD_PAGES } from './load-pages';
import { load as busy } from './machine';
import { differencesOf, plain, showSpread, spreadOf } from './stats';
import type { Section } from './table';
import { type OwnTasks, ownTasks, traced } from './trace';

const PAIRS = 10;
/** How long after loading a page is watched: marks are there by then, and feeds are at rest. */
const SETTLE_MS = 1_200;

interface Loaded {
  shift: number;
  blocking: number;
}

/** What the page itself can see of its load: layout shift, and what tasks took over 50 ms. */
const WATCH = `window.__seen = { shift: 0, blocking: 0 };
new PerformanceObserver((l) => { for (const e of l.getEntries()) __seen.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((l) => { for (const e of l.getEntries()) __seen.blocking += Math.max(0, e.duration - 50); }).observe({ type: 'longtask', buffered: true });`;

/** When the first mark stood in view and when the first one out of it, looked at once a frame. */
const WATCH_MARKS = `window.__first = {};
const look = () => { const all = CSS.highlights.get('spotter');
  if (all) for (const r of all) { const b = r.getBoundingClientRect(); const k = b.bottom > 0 && b.top < innerHeight ? 'inView' : 'outside'; __first[k] ??= performance.now(); if (__first.inView && __first.outside) return; }
  requestAnimationFrame(look); };
requestAnimationFrame(look);`;

async function loaded(bench: Bench, name: string, withSpotter: boolean): Promise<Loaded> {
  const page = await (await bench.chromium()).newPage();
  try {
    await page.evaluateOnNewDocument(WATCH);
    await page.goto(bench.address(name, withSpotter), { waitUntil: 'load' });
    await pause(SETTLE_MS);
    return await page.evaluate(() => (window as unknown as { __seen: Loaded }).__seen);
  } finally {
    await page.close();
  }
}

async function tasksOn(bench: Bench, name: string): Promise<OwnTasks> {
  const { newPage, extensionId } = await bench.chromium();
  const page = await newPage();
  const events = await traced(page, async () => {
    await page.goto(bench.address(name, true), { waitUntil: 'load' });
    await pause(2 * SETTLE_MS);
  });
  await page.close();
  return ownTasks(events, extensionId);
}

/** Milliseconds from the first mark in view to the first one elsewhere, on a page opened in its middle. */
async function inViewFirst(bench: Bench): Promise<{ inView?: number; outside?: number }> {
  const page: Page = await (await bench.chromium()).newPage();
  await page.evaluateOnNewDocument(WATCH_MARKS);
  await page.goto(`${bench.address(LOAD_PAGES['article of 1 MB'] as string, true)}#middle`, { waitUntil: 'load' });
  await page.waitForFunction('__first.inView && __first.outside', { timeout: 30_000 }).catch(() => undefined);
  const first = await page.evaluate(() => (window as unknown as { __first: object }).__first);
  await page.close();
  return first;
}

/** Loads pages with Spotter and without, in pairs, and says what it added. Chromium only. */
export async function load(bench: Bench): Promise<Section> {
  addLoadPages(bench.server, catalogue().spellings);
  const rows: string[][] = [];
  const data: unknown[] = [];
  for (const [title, name] of Object.entries(LOAD_PAGES)) {
    const ours: Loaded[] = [];
    const theirs: Loaded[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      // Who goes first changes from pair to pair.
      for (const withSpotter of pair % 2 === 0 ? [true, false] : [false, true]) {
        (withSpotter ? ours : theirs).push(await loaded(bench, name, withSpotter));
      }
    }
    const tasks = await tasksOn(bench, name);
    const shift = spreadOf(
      differencesOf(
        ours.map((l) => l.shift),
        theirs.map((l) => l.shift),
      ),
    );
    const blocking = spreadOf(
      differencesOf(
        ours.map((l) => l.blocking),
        theirs.map((l) => l.blocking),
      ),
    );
    const without = spreadOf(theirs.map((l) => l.blocking));
    rows.push([
      title,
      showSpread(shift),
      showSpread(blocking, ' ms'),
      showSpread(without, ' ms'),
      `${tasks.long}`,
      `${plain(tasks.longest.clock)} ms (${plain(tasks.longest.processor)} ms of processor)`,
      `${plain(tasks.processor)} ms`,
    ]);
    data.push({ page: title, shift, blocking, without, tasks });
  }
  const firsts = [];
  for (let i = 0; i < 3; i++) firsts.push(await inViewFirst(bench));
  return {
    name: 'load',
    note: `Load ${busy()}. Chromium, ${PAIRS} pairs of loads a page, watched for ${SETTLE_MS / 1000} s after loading. Goals: no layout shift and no blocking time added, no long task of ours, marks in view first.`,
    tables: [
      {
        title: 'What Spotter adds to a load',
        head: [
          'page',
          'layout shift added',
          'blocking time added',
          'without Spotter',
          'long tasks of ours',
          'longest task of ours',
          'processor time of ours',
        ],
        rows,
        data,
      },
      {
        title: 'An article of 1 MB opened in its middle',
        head: ['load', 'first mark in view', 'first mark elsewhere', 'in view first?'],
        rows: firsts.map(({ inView, outside }, i) => [
          `${i + 1}`,
          inView === undefined ? 'none in 30 s' : `${plain(inView)} ms`,
          outside === undefined ? 'none in 30 s' : `${plain(outside)} ms`,
          inView !== undefined && (outside === undefined || inView <= outside) ? 'yes' : 'no',
        ]),
        data: firsts,
      },
    ],
  };
}
