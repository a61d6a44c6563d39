import type { CheckRecord } from './types';

/** The answers to "How bad at its worst today?", mildest first; a test holds them against the table. */
export const SEVERITIES: readonly string[] = ['none_now', 'mild', 'moderate', 'severe', 'cannot_walk'];
export type Severity = 0 | 1 | 2 | 3 | 4;

export interface SeverityPoint {
  /** Id of the record. */
  id: string;
  at: string;
  severity: Severity;
}

export const DAY = 86_400_000;
/** Further back than this, it may have been another pain: the longest recheck is due after two weeks, and is often late. */
const COMPARED_DAYS = 28;
/** The question asks for the worst of today. Less than this after a check, a lower answer says little. */
const SAME_DAY_HOURS = 20;

const WORDS = ['no pain', 'mild', 'moderate', 'severe', 'too bad to stand or walk'] as const;

/** How bad it was, or undefined where the check ended before that question. No guess: not asked is not "none". */
export function severityOf(record: CheckRecord): Severity | undefined {
  const at = SEVERITIES.indexOf(record.answers.severity ?? '');
  return at < 0 ? undefined : (at as Severity);
}

const newestLast = (records: readonly CheckRecord[]): CheckRecord[] =>
  [...records].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** How bad it was at each check that says so, oldest first. */
export const severityPoints = (records: readonly CheckRecord[]): SeverityPoint[] =>
  newestLast(records).flatMap((r) => {
    const severity = severityOf(r);
    return severity === undefined ? [] : [{ id: r.id, at: r.at, severity }];
  });

/**
 * The newest check against those before it, as sentences; empty without checks. Only how bad it was is compared, so
 * what calls for help stands first, and a fall counts less readily than a rise.
 */
export function trendOf(records: readonly CheckRecord[]): string[] {
  const sorted = newestLast(records);
  const last = sorted.at(-1);
  if (!last) return [];
  const from = Date.parse(last.at) - COMPARED_DAYS * DAY;
  const recent = sorted.slice(0, -1).filter((r) => Date.parse(r.at) >= from);
  const now = severityOf(last);
  const before = severityPoints(recent);
  // A good word only where neither the last result nor an earlier one asks for more than care of one's own.
  const calm = [last, ...recent].every((r) => r.rank <= (r === last ? 1 : 2)) && !rose(last, recent);
  const sentences =
    now === undefined
      ? ['The last check ended before it asked how bad it was. So there is no trend.']
      : before.length > 0
        ? course({ id: last.id, at: last.at, severity: now }, before, calm)
        : [
            sorted.length > 1
              ? 'No check close before says how bad it was. So there is no trend yet.'
              : 'This is one check. A trend takes two.',
          ];
  return [...help(last, recent), ...sentences, ...standing(last, recent)];
}

/** The course of severity: `before` is not empty. `kindly` where there is room for a good word. */
function course(last: SeverityPoint, before: SeverityPoint[], kindly: boolean): string[] {
  const previous = before.at(-1) as SeverityPoint;
  const [was, is] = [WORDS[previous.severity], WORDS[last.severity]];
  const mildest = Math.min(...before.map((p) => p.severity));
  const worst = Math.max(...before.map((p) => p.severity));
  if (last.severity > previous.severity)
    return [
      `Worse: ${was} at the check before, ${is} at the last one.`,
      'If it gets worse again, talk to a doctor or physical therapist.',
    ];
  if (last.severity < previous.severity) {
    if (Date.parse(last.at) - Date.parse(previous.at) < SAME_DAY_HOURS * 3_600_000)
      return ['Less bad than a few hours before. Check again another day to see a trend.'];
    if (last.severity > mildest) return [`Up and down: ${is} now, ${was} the time before, but milder earlier.`];
    return [
      `Less bad: ${was} at the check before, ${is} at the last one.`,
      ...(kindly ? ['That points the right way. Add load in small steps.'] : []),
    ];
  }
  const days = sameFor(last, before);
  if (days >= 7 && last.severity > 0)
    return [`No change in ${days} days: ${is}.`, 'Soreness mostly eases within a week. If it stays, book a visit.'];
  if (worst > last.severity && mildest < last.severity)
    return [`The same as the time before: ${is}. It goes up and down.`];
  if (worst > last.severity) return [`The same as the time before: ${is}. It was worse earlier.`];
  if (mildest < last.severity) return [`The same as the time before: ${is}. It was milder earlier.`];
  return [`The same as the time before: ${is}.`];
}

/** For how many whole days it has been as bad as at the last check. */
function sameFor(last: SeverityPoint, before: SeverityPoint[]): number {
  const other = before.findLastIndex((p) => p.severity !== last.severity);
  const since = before[other + 1] ?? last;
  return Math.floor((Date.parse(last.at) - Date.parse(since.at)) / DAY);
}

/** Does the last result ask for more than the one before? */
const rose = (last: CheckRecord, recent: CheckRecord[]): boolean => last.rank > (recent.at(-1)?.rank ?? last.rank);

/** Help that a result called for stands before any trend: how bad it is now does not settle a danger sign. */
function help(last: CheckRecord, recent: CheckRecord[]): string[] {
  if (last.rank >= 3) return ['Whatever the trend, get the help that your last result names.'];
  if (recent.some((r) => r.rank >= 3)) return ['An earlier check said to get help. If no one has looked yet, go now.'];
  return last.rank === 2 ? ['Whatever the trend, your last result says to book a visit.'] : [];
}

function standing(last: CheckRecord, recent: CheckRecord[]): string[] {
  return [
    ...(rose(last, recent) ? ['Your last result asks for more than the one before. Go by that.'] : []),
    ...(last.rank < 3 ? ['This looks only at how bad it was. If anything new comes, check again.'] : []),
  ];
}
