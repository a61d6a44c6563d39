import type { Line } from '../tips/types';
import type { Elsewhere } from './elsewhere';
import type { CountryNumbers } from './emergency-number';
import { holds } from './evaluate';
import type { Courses } from './timeline';
import type { Condition, Disposition, Rank, SelfCheckTable, Verdict } from './types';

/** What the result screen says for one disposition. */
export interface ResultText {
  rank: Rank;
  headline: string;
  why: Line;
  doNow: Line[];
  avoid: Line[];
  trainAgain: Line[];
  recheck: Line[];
}

export interface ExtraLine {
  when: Condition;
  fromRank: Rank;
  upToRank: Rank;
  line: Line;
}

export interface ResultBook {
  results: Record<Disposition, ResultText>;
  safetyNet: { title: string; emergency: string[]; sameDay: string[] };
  information: string;
  audience: string;
  review: string;
  reviewed: string;
  extraLines: ExtraLine[];
  /** Emergency numbers by country. */
  numbers: CountryNumbers[];
  /** What to expect after a self-care result. */
  courses: Courses;
  /** What stands for pain in other places than the lower back. */
  elsewhere: Elsewhere;
}

/** The lines that the person's own answers add to the result. */
export function extraLines(table: SelfCheckTable, book: ResultBook, verdict: Verdict): Line[] {
  return book.extraLines
    .filter((x) => verdict.rank >= x.fromRank && verdict.rank <= x.upToRank && holds(table, x.when, verdict.answers))
    .map((x) => x.line);
}
