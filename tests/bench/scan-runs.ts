import type { Page } from 'puppeteer-core';
import type { PageKind } from './page-maker';
import { EXPRESSION, FLOOR, MATCHER, READING } from './rivals';
import type { ScanBench, ScanJob, ScanTimes } from './scan-entry';
import { spreadOf } from './stats';

/** All rounds of one rival on one kind and size of page. */
export interface Timed {
  rival: string;
  kind: PageKind;
  characters: number;
  nanoseconds: number[];
  /** Found in the last round, so that a rival that finds nothing is seen. */
  found: number;
}

/** A rival that would take longer than this gets fewer rounds; one that needs twice as long for a single one, none. */
const PATIENCE_MS = 2_500;
/** mark.js takes seconds for a page of this size. */
const MARK_SIZE = 10_000;

const roundsFor = (characters: number): number => (characters > 1e6 ? 3 : characters > 1e5 ? 5 : 7);
/** Small pages come in numbers, or the clock is too coarse for them. */
const pagesFor = (characters: number): number => Math.max(1, Math.floor(100_000 / characters));

const run = (page: Page, job: ScanJob): Promise<ScanTimes> =>
  page.evaluate((j) => (globalThis as unknown as { bench: ScanBench }).bench.time(j), job);

/**
 * Rounds of all rivals, round about, on the same pages; the first round warms up and is not counted. `before` says what a
 * character took each of them on a smaller page.
 */
async function timedAt(
  page: Page,
  rivals: readonly string[],
  job: Omit<ScanJob, 'rival' | 'seed'>,
  before: readonly Timed[] = [],
): Promise<Timed[]> {
  const all = rivals.flatMap((rival) => {
    const known = before.filter((t) => t.rival === rival).at(-1);
    const oneRound = ((known ? spreadOf(known.nanoseconds).median : 0) * job.characters * job.pages) / 1e6;
    const rounds = Math.min(roundsFor(job.characters), Math.max(1, Math.floor(PATIENCE_MS / oneRound)));
    return oneRound > 2 * PATIENCE_MS
      ? []
      : [{ rival, rounds, timed: { rival, ...job, nanoseconds: [], found: 0 } as Timed }];
  });
  for (let round = 0; round <= roundsFor(job.characters); round++) {
    for (const { rival, rounds, timed } of all) {
      // Who has few rounds is warm from the smaller pages.
      if (round > rounds || (round === 0 && rounds < 3)) continue;
      const { nanoseconds, found } = await run(page, { ...job, rival, seed: job.characters + round });
      if (round > 0) timed.nanoseconds.push(nanoseconds);
      timed.found = found;
    }
  }
  return all.map((a) => a.timed);
}

/** Times rivals on a kind of page at each size, smallest first; who is too slow for a size stays out of it. */
export async function timedSizes(
  page: Page,
  rivals: readonly string[],
  kind: PageKind,
  sizes: readonly number[],
): Promise<Timed[]> {
  const all: Timed[] = [];
  for (const characters of sizes) {
    all.push(...(await timedAt(page, rivals, { kind, characters, pages: pagesFor(characters) }, all)));
  }
  return all;
}

/** mark.js over elements with the text of a small page: once, as it takes so long. */
export async function timedMark(page: Page, kind: PageKind): Promise<Timed> {
  const { nanoseconds, found } = await page.evaluate(
    (k, characters) => (globalThis as unknown as { bench: ScanBench }).bench.timeMark(k, characters, 1),
    kind,
    MARK_SIZE,
  );
  return { rival: 'mark.js, on elements', kind, characters: MARK_SIZE, nanoseconds, found };
}

export interface Catalogue {
  exercises: number;
  spellings: number;
  timed: Timed[];
}

/** The same page with a small, the own and a large catalogue. */
export async function timedCatalogues(page: Page): Promise<Catalogue[]> {
  const out: Catalogue[] = [];
  for (const exercises of [500, undefined, 5_000]) {
    const counts = await page.evaluate(
      (n) => (globalThis as unknown as { bench: ScanBench }).bench.catalogue(n),
      exercises,
    );
    const job = { kind: 'prose with few names' as const, ...(exercises && { exercises }) };
    out.push({
      ...counts,
      timed: [
        ...(await timedAt(page, [FLOOR, MATCHER, READING], { ...job, characters: 1_000_000, pages: 1 })),
        ...(await timedAt(page, [EXPRESSION], { ...job, characters: 10_000, pages: 2 })),
      ],
    });
  }
  return out;
}
