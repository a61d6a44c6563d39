import { type Bench, OTHER_SITE, pause } from './bench-browsers';
import { catalogue } from './catalogue';
import { buildEmptyExtension } from './empty-script';
import { addLoadPages, LOAD_PAGES } from './load-pages';
import { load } from './machine';
import { ratiosOf, showSpread, spreadOf } from './stats';
import type { Section } from './table';
import { callsOf, traced } from './trace';

const LOADS = 15;

interface Start {
  /** Milliseconds of processor time: compiling the script and running it once through. */
  script: number;
  /** And all of it until the page is at rest. */
  whole: number;
}

/** The scripts of Spotter and one that does nothing, in turns on the same small article. Chromium only. */
export async function start(bench: Bench): Promise<Section> {
  addLoadPages(bench.server, catalogue().spellings);
  const { browser, newPage, extensionId } = await bench.chromium();
  const emptyId = await browser.installExtension(buildEmptyExtension(OTHER_SITE));
  const ours: Start[] = [];
  const empty: Start[] = [];
  // The first load warms up the caches of compiled code and is not counted.
  for (let n = 0; n <= LOADS; n++) {
    for (const [id, list] of [
      [extensionId, ours],
      [emptyId, empty],
    ] as const) {
      const page = await newPage();
      const events = await traced(page, async () => {
        await page.goto(bench.address(LOAD_PAGES['small article'] as string, list === ours), { waitUntil: 'load' });
        await pause(600);
      });
      await page.close();
      const calls = callsOf(events, id);
      const sum = (of: typeof calls): number => of.reduce((total, c) => total + (c.tdur ?? c.dur ?? 0), 0) / 1000;
      if (n > 0) list.push({ script: sum(calls.filter((c) => c.name !== 'FunctionCall')), whole: sum(calls) });
    }
  }
  await browser.uninstallExtension(emptyId);
  const row = (title: string, of: (s: Start) => number): string[] => [
    title,
    showSpread(spreadOf(ratiosOf(ours.map(of), empty.map(of)))),
    showSpread(spreadOf(ours.map(of)), ' ms'),
    showSpread(spreadOf(empty.map(of)), ' ms'),
  ];
  return {
    name: 'start',
    note: `Load ${load()}. Chromium, ${LOADS} loads of a small article, each with Spotter and with the empty script, in turns. Processor time.`,
    tables: [
      {
        title: 'All scripts of Spotter, engine and card too, beside an empty content script',
        head: ['', 'times the empty one', 'Spotter', 'empty'],
        rows: [
          row('compiling all scripts of Spotter and running them through', (s) => s.script),
          row('and all until the small page is read and marked', (s) => s.whole),
        ],
        data: { ours, empty },
      },
    ],
  };
}
