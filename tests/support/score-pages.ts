import type { Matcher } from '@/src/core/match/matcher';
import type { Label, LabelledPage } from './labelled-pages';

/** What was counted over some pages. Rates from 0 to 1; undefined where there was nothing to count. */
export interface Score {
  pages: number;
  /** Labels that are not debatable, and those of them that a spot overlaps, with the very same ends. */
  labels: number;
  found: number;
  exact: number;
  /** Spots on a label, and spots on none. Spots on debatable labels alone count neither way. */
  hits: number;
  falseAlarms: number;
  pagesWithFalseAlarms: number;
  /** F1 of each page that has labels. */
  f1s: number[];
}

const overlaps = (a: { start: number; end: number }, b: Label): boolean => a.start < b.end && a.end > b.start;

/** Runs a matcher over labelled pages. `note` hears of every miss, wrong extent and false alarm, with its sentence. */
export function scorePages(pages: readonly LabelledPage[], matcher: Matcher, note?: (line: string) => void): Score {
  const total: Score = {
    pages: 0,
    labels: 0,
    found: 0,
    exact: 0,
    hits: 0,
    falseAlarms: 0,
    pagesWithFalseAlarms: 0,
    f1s: [],
  };
  for (const page of pages) {
    const of = scorePage(page, matcher, note);
    total.pages += 1;
    total.labels += of.labels;
    total.found += of.found;
    total.exact += of.exact;
    total.hits += of.hits;
    total.falseAlarms += of.falseAlarms;
    if (of.falseAlarms > 0) total.pagesWithFalseAlarms += 1;
    if (of.labels > 0) total.f1s.push(f1(of.hits / (of.hits + of.falseAlarms || 1), of.found / (of.labels || 1)));
  }
  return total;
}

function scorePage(
  page: LabelledPage,
  matcher: Matcher,
  note?: (line: string) => void,
): Omit<Score, 'pages' | 'f1s' | 'pagesWithFalseAlarms'> {
  const n = { labels: 0, found: 0, exact: 0, hits: 0, falseAlarms: 0 };
  const spots = matcher.findSpots(page.blocks);
  page.blocks.forEach(({ text }, i) => {
    const labels = page.labels[i] ?? [];
    const here = spots[i] ?? [];
    const around = ({ start, end }: { start: number; end: number }): string =>
      `${text.slice(Math.max(0, start - 50), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`.replace(
        /\s+/g,
        ' ',
      );
    for (const label of labels) {
      if (label.debatable) continue;
      n.labels += 1;
      const over = here.filter((s) => overlaps(s, label));
      if (over.length === 0) {
        note?.(`missed      ${page.id}: ${around(label)}`);
        continue;
      }
      n.found += 1;
      if (over.some((s) => s.start === label.start && s.end === label.end)) n.exact += 1;
      else
        note?.(
          `extent      ${page.id}: ${around(label)} marked "${over.map((s) => text.slice(s.start, s.end)).join('", "')}"`,
        );
    }
    for (const spot of here) {
      const over = labels.filter((l) => overlaps(spot, l));
      if (over.some((l) => !l.debatable)) n.hits += 1;
      else if (over.length === 0) {
        n.falseAlarms += 1;
        note?.(`false alarm ${page.id}: ${around(spot)} as ${spot.exerciseId}`);
      }
    }
  });
  return n;
}

const f1 = (p: number, r: number): number => (p + r > 0 ? (2 * p * r) / (p + r) : 0);
const show = (x: number): string => x.toFixed(3);

/** The usual figures in one line. */
export function describeScore(name: string, s: Score): string {
  const precision = s.hits / (s.hits + s.falseAlarms || 1);
  const recall = s.found / (s.labels || 1);
  const alarms = `false alarms ${s.falseAlarms} on ${s.pagesWithFalseAlarms} of ${s.pages} pages`;
  if (s.labels === 0) return `${name}: ${alarms}`;
  const mean = s.f1s.reduce((a, b) => a + b, 0) / s.f1s.length;
  return `${name}: precision ${show(precision)}, recall ${show(recall)}, F1 ${show(f1(precision, recall))} pooled and ${show(mean)} mean over pages, exact ${show(s.exact / (s.found || 1))}, ${alarms}`;
}
