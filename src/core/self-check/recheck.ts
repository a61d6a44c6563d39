import type { Answers, Disposition, SelfCheckTable } from './types';

const HOUR_MS = 3_600_000;

/** When to check again, in hours after a check, as the result texts say. None where a professional decides. */
export const RECHECK_HOURS: Record<Disposition, number[]> = {
  'self-care-normal-soreness': [72, 168],
  'self-care-mild-strain': [72, 168, 336],
  'see-professional-routine': [],
  'urgent-same-day': [],
  'emergency-now': [],
};

/** Longer than any recheck: a date beyond it was written by a clock that ran wrong. */
const MOST_MS = 60 * 24 * HOUR_MS;

/** Is a recheck due? A date that cannot be read, or lies absurdly far ahead, counts as due: rather asked than forgotten. */
export function isDue(due: string, now: Date): boolean {
  const ahead = Date.parse(due) - now.getTime();
  return !(ahead > 0 && ahead <= MOST_MS);
}

/** Answers in which a step up since the last check tells that it is getting worse, whatever was said of the trend. */
const TELLING = ['severity', 'legs', 'rest', 'feel'];

/**
 * The answers of a recheck, with the course between the checks in them: where one of the telling answers is worse than
 * last time, the trend counts as "worse". It only ever raises; a trend said to be worse stays so.
 */
export function withCourse(table: SelfCheckTable, before: Answers, now: Answers): Answers {
  const level = (id: string, answers: Answers): number =>
    table.questions.find((q) => q.id === id)?.answers.findIndex((a) => a.id === answers[id]) ?? -1;
  const isWorse = TELLING.some((id) => level(id, before) >= 0 && level(id, now) > level(id, before));
  const worst = table.questions.find((q) => q.id === 'trend')?.answers.at(-1)?.id;
  return isWorse && worst ? { ...now, trend: worst } : now;
}
