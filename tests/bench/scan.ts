import { type Bench, blankPage } from './bench-browsers';
import { bundle } from './bundle';
import { load } from './machine';
import { PAGE_KINDS } from './page-maker';
import { EXPRESSION, FLOOR, MATCHER, RIVALS } from './rivals';
import type { Timed } from './scan-runs';
import { timedCatalogues, timedMark, timedSizes } from './scan-runs';
import { ratiosOf, showSpread, spreadOf } from './stats';
import type { Section, Table } from './table';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000] as const;
/** Where every rival is asked for its ratio to the floor, and by how much the matcher is faster. */
const COMPARED = 100_000;

const size = (characters: number): string => (characters >= 1e6 ? `${characters / 1e6} MB` : `${characters / 1e3} KB`);

const of = (all: readonly Timed[], rival: string, characters: number): number[] | undefined =>
  all.find((t) => t.rival === rival && t.characters === characters)?.nanoseconds;

/** "2.1 (1.9 to 2.4)", or a dash where the rival was too slow to be asked. */
function times(ours: number[] | undefined, theirs: number[] | undefined): string {
  if (!ours || !theirs) return '-';
  const length = Math.min(ours.length, theirs.length);
  return showSpread(spreadOf(ratiosOf(ours.slice(0, length), theirs.slice(0, length))));
}

/** One table for a kind of page: how many times the floor, at each size. */
function ratioTable(browser: string, kind: string, all: readonly Timed[]): Table {
  const rows = [...new Set(all.map((t) => t.rival))].map((rival) => [
    rival,
    ...SIZES.map((s) => times(of(all, rival, s), of(all, FLOOR, s))),
    times(
      of(all, rival, COMPARED) ?? of(all, rival, 10_000),
      of(all, MATCHER, of(all, rival, COMPARED) ? COMPARED : 10_000),
    ),
  ]);
  return {
    title: `${kind}, ${browser}: times the floor`,
    head: ['', ...SIZES.map(size), 'times the matcher'],
    rows,
    data: all,
  };
}

function flatTable(browser: string, kind: string, all: readonly Timed[]): Table {
  const rows = [FLOOR, MATCHER, EXPRESSION].map((rival) => [
    rival,
    ...SIZES.map((s) => {
      const own = of(all, rival, s);
      return own ? showSpread(spreadOf(own)) : '-';
    }),
  ]);
  return { title: `${kind}, ${browser}: nanoseconds a character`, head: ['', ...SIZES.map(size)], rows, data: null };
}

/** Times every rival over pages of each kind and size, in both browsers: what it takes to scan a page. */
export async function scan(bench: Bench): Promise<Section> {
  const script = await bundle('scan-entry.ts');
  const tables: Table[] = [];
  for (const launched of await bench.both()) {
    const page = await blankPage(bench, launched, script);
    for (const kind of PAGE_KINDS) {
      const all = await timedSizes(
        page,
        RIVALS.map((r) => r.name),
        kind,
        SIZES,
      );
      all.push(await timedMark(page, kind));
      tables.push(ratioTable(launched.name, kind, all), flatTable(launched.name, kind, all));
    }
    const catalogues = await timedCatalogues(page);
    tables.push({
      title: `Size of the catalogue, ${launched.name}: nanoseconds a character, prose with few names`,
      head: ['', ...catalogues.map((c) => `${c.exercises} exercises, ${c.spellings} spellings`)],
      rows: [...new Set(catalogues.flatMap((c) => c.timed.map((t) => t.rival)))].map((rival) => [
        rival,
        ...catalogues.map((c) => {
          const own = c.timed.find((t) => t.rival === rival);
          return own ? showSpread(spreadOf(own.nanoseconds)) : '-';
        }),
      ]),
      data: catalogues,
    });
    await page.close();
  }
  return {
    name: 'scan',
    note: `Load ${load()}. A rival that is slow on large pages has fewer rounds there, or none (-). mark.js works on elements: timed once, on a page of 10 KB. Goals: matcher at most 3 times the floor on prose, 5 on plans, and at least 10 times as fast as the expression.`,
    tables,
  };
}
