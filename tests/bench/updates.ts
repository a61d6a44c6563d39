import type { Launched } from '../support/launch';
import { type Bench, pause } from './bench-browsers';
import { catalogue } from './catalogue';
import { load } from './machine';
import { makePage } from './page-maker';
import { megabytes, probe } from './probes';
import { ratiosOf, showSpread, spreadOf } from './stats';
import type { Section } from './table';
import { CHANGES, type Change, updatesPage } from './updates-page';

const A_SECOND = 10_000;
/** Seconds of all three kinds of change together, and of each alone. */
const SECONDS = { together: 10, alone: 4 };
/** What changes while a page with Spotter is measured beside one that marks as many names itself. */
const OF_MARKS: Change = 'ticker';
const PAIRS = { together: 3, alone: 2 };

interface Updated {
  /** Milliseconds of processor time on the main thread. */
  processor: number;
  /** Megabytes of heap that stayed, after what was garbage is gone. */
  kept: number;
}

/** The page marks its own list, one mark a line and as Spotter draws them: what any such marks cost in this browser. */
const OWN_MARKS = `{
  const ranges = [...document.querySelectorAll('#list li')].map((li) => {
    const range = new Range();
    range.setStart(li.firstChild, 0);
    range.setEnd(li.firstChild, Math.min(9, li.firstChild.length));
    return range;
  });
  CSS.highlights.set('own', new Highlight(...ranges));
  const style = document.createElement('style');
  style.textContent = '::highlight(own) { text-decoration: underline dotted 2px currentColor; text-underline-offset: 0.2em }';
  document.head.append(style);
}`;

async function updated(
  bench: Bench,
  launched: Launched,
  change: Change,
  withSpotter: boolean,
  hasOwnMarks = false,
): Promise<Updated> {
  const page = await launched.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(bench.address('bench-updates', withSpotter), { waitUntil: 'load' });
  await pause(800);
  if (hasOwnMarks) await page.evaluate(OWN_MARKS);
  const probed = await probe(page);
  const before = await probed.countsAfterGc();
  const began = await probed.counts();
  const seconds = change === 'all three' ? SECONDS.together : SECONDS.alone;
  await page.evaluate(
    (c, s, n) => (globalThis as unknown as { run: (c: string, s: number, n: number) => Promise<number> }).run(c, s, n),
    change,
    seconds,
    A_SECOND,
  );
  // Spotter reads after a quiet moment: that belongs to it too.
  await pause(1_200);
  const ended = await probed.counts();
  const after = await probed.countsAfterGc();
  await page.close();
  return {
    processor: (ended.TaskDuration - began.TaskDuration) * 1000,
    kept: megabytes(after.JSHeapUsedSize - before.JSHeapUsedSize),
  };
}

/** A page with ten thousand mutations a second, with Spotter and without: processor time and heap. Chromium only. */
export async function updates(bench: Bench): Promise<Section> {
  const texts = makePage('plans dense with names', 4_000, catalogue().spellings, 9).map((b) => b.text);
  bench.server.extra.set('bench-updates', { body: updatesPage(texts) });
  const launched = await bench.chromium();
  const rows: string[][] = [];
  const data: unknown[] = [];
  const kinds = [...CHANGES.map((change) => ({ change, hasOwnMarks: false })), { change: OF_MARKS, hasOwnMarks: true }];
  for (const { change, hasOwnMarks } of kinds) {
    const ours: Updated[] = [];
    const theirs: Updated[] = [];
    for (let pair = 0; pair < (change === 'all three' ? PAIRS.together : PAIRS.alone); pair++) {
      for (const withSpotter of pair % 2 === 0 ? [true, false] : [false, true]) {
        const one = await updated(bench, launched, change, withSpotter, hasOwnMarks && !withSpotter);
        (withSpotter ? ours : theirs).push(one);
      }
    }
    const time = (u: Updated): number => u.processor;
    const heap = (u: Updated): number => u.kept;
    rows.push([
      hasOwnMarks ? `${change}, beside a page with marks of its own` : change,
      showSpread(spreadOf(ratiosOf(ours.map(time), theirs.map(time)))),
      showSpread(spreadOf(ours.map(time)), ' ms'),
      showSpread(spreadOf(theirs.map(time)), ' ms'),
      showSpread(spreadOf(ours.map(heap)), ' MB'),
      showSpread(spreadOf(theirs.map(heap)), ' MB'),
    ]);
    data.push({ change, hasOwnMarks, ours, theirs });
  }
  return {
    name: 'updates',
    note: `Load ${load()}. Chromium, 10,000 mutations a second, ${SECONDS.together} s of all three kinds together in ${PAIRS.together} pairs, ${SECONDS.alone} s of each alone in ${PAIRS.alone}. Processor time of the main thread; Firefox does not tell it. Goal: at most 1.05 times the time without Spotter.`,
    tables: [
      {
        title: 'A page that changes all the time',
        head: ['what changes', 'times without', 'with Spotter', 'without', 'heap kept with', 'heap kept without'],
        rows,
        data,
      },
    ],
  };
}
