import { evaluate } from './evaluate';
import { type Raise, raisesOf } from './explain';
import type { Rank, SelfCheckTable, Verdict } from './types';

/** One thing that would change the answer, and what to do then. */
export interface Change {
  rank: Rank;
  /** "your back problem is worse than usual": fits behind "If". */
  told: string;
  advice: string;
}

const MOST = 3;

/** What may still come, most worth watching first. What has been (a fall, an age, how it began) cannot change. */
const WATCHED =
  'saddle bladder fever legs trend rest severity urine chest tear swelling collapse hip feel duration'.split(' ');

const ADVICE: Record<number, string> = {
  4: 'get emergency help now',
  3: 'get medical advice the same day',
  2: 'check again, and book a visit',
  1: 'check again',
};

/**
 * At most three single changes that would raise the result, the most worrying first: one for each level above it, and
 * among those what this person's other answers make count before what counts for anybody.
 */
export function whatWouldChange(table: SelfCheckTable, verdict: Verdict): Change[] {
  const placeOf = (r: Raise): number => WATCHED.indexOf(r.question);
  const known = raisesOf(table, verdict)
    .filter((r) => placeOf(r) >= 0 && isLater(table, r, verdict))
    .map((raise) => ({ raise, told: toldOf(table, raise), own: isOwn(table, raise) }))
    .filter((x) => x.told !== undefined)
    .sort((a, b) => Number(b.own) - Number(a.own) || placeOf(a.raise) - placeOf(b.raise));
  const chosen: typeof known = [];
  const take = (from: typeof known): void => {
    const next = from.find((x) => !chosen.some((c) => c.raise.question === x.raise.question));
    if (next && chosen.length < MOST) chosen.push(next);
  };
  for (const rank of [4, 3, 2]) take(known.filter((x) => x.raise.rank === rank));
  while (chosen.length < MOST && known.some((x) => !chosen.some((c) => c.raise.question === x.raise.question)))
    take([...known].sort((a, b) => b.raise.rank - a.raise.rank));
  return chosen
    .sort((a, b) => b.raise.rank - a.raise.rank)
    .map(({ raise, told }) => ({
      rank: raise.rank,
      told: told as string,
      advice: ADVICE[raise.rank] ?? 'check again',
    }));
}

/** Answers that say nothing of what may still come: no worsening, or something of the past. */
const NO_CHANGE = ['unsure', 'today', 'was_coloured', 'old_unchanged'];

/** A worse answer than the one given, and one that can still come true. */
function isLater(table: SelfCheckTable, { question, answer }: Raise, verdict: Verdict): boolean {
  const ids = table.questions.find((q) => q.id === question)?.answers.map((a) => a.id) ?? [];
  return !NO_CHANGE.includes(answer) && ids.indexOf(answer) > ids.indexOf(verdict.answers[question] ?? '');
}

const toldOf = (table: SelfCheckTable, { question, answer }: Raise): string | undefined =>
  table.questions.find((q) => q.id === question)?.answers.find((a) => a.id === answer)?.told;

/** Does it count only together with other answers of this person? Then plain soreness with that change stays lower. */
function isOwn(table: SelfCheckTable, { question, answer, rank }: Raise): boolean {
  const best = Object.fromEntries(table.questions.map((q) => [q.id, q.answers[0]?.id ?? '']));
  return evaluate(table, { ...best, [question]: answer }).rank < rank;
}
