import type { Answers, Disposition, Rank } from '../self-check/types';

/** One check that the reader asked to keep. */
export interface CheckRecord {
  id: string;
  /** ISO date-time in UTC, as `toISOString` gives it. */
  at: string;
  answers: Answers;
  disposition: Disposition;
  rank: Rank;
  /** Of the rules that judged it. */
  revision: number;
  /** What the reader says was tried, in their words, at most 300 characters. */
  tried?: string;
}

/** A recheck the reader asked for. */
export interface Recheck {
  /** ISO date-time in UTC. */
  due: string;
  /** Id of the record it follows. */
  of: string;
}

/** All that is kept of checks on this device. Absent until the reader asks to keep something. */
export interface CheckStore {
  version: 1;
  /** Oldest first. */
  records: CheckRecord[];
  /** Answers of the section "about", kept only if asked. */
  profile?: Answers;
  recheck?: Recheck;
  /** The reader agreed that cards follow the last result. */
  adapt?: true;
  /** The reader agreed that marks, which a page can read, follow it too. Never without `adapt`; no file holds it. */
  adaptMarks?: true;
}
