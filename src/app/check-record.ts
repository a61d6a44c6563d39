import type { CheckRecord } from '@/src/core/history/types';
import type { Answers, Verdict } from '@/src/core/self-check/types';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Is this the check that was just kept? The same answers a good while later are another check. */
export const isSameCheck = (last: CheckRecord, answers: Answers): boolean =>
  JSON.stringify(last.answers) === JSON.stringify(answers) && Date.now() - Date.parse(last.at) < 30 * MINUTE_MS;

/** The newest kept check, where it is of the same weeks: what grew since then counts as getting worse. */
export const recent = (records: CheckRecord[], now: Date): CheckRecord | undefined => {
  const last = records.at(-1);
  const age = last ? now.getTime() - Date.parse(last.at) : 0;
  // Of this very hour it may be the same pain looked at twice.
  return age > 60 * MINUTE_MS && age < 28 * DAY_MS ? last : undefined;
};

/** A record of this moment. */
export const recordOf = (answers: Answers, verdict: Verdict, revision: number): CheckRecord => ({
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  answers,
  disposition: verdict.disposition,
  rank: verdict.rank,
  revision,
});
