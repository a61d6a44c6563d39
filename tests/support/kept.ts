import type { CheckStore } from '@/src/core/history/types';

export const DAY = 86_400_000;

/** One kept check of a mild strain, three days old, and its recheck so many milliseconds from now. */
export const kept = (dueIn: number): CheckStore => ({
  version: 1,
  records: [
    {
      id: 'a',
      at: new Date(Date.now() - 3 * DAY).toISOString(),
      answers: { severity: 'mild' },
      disposition: 'self-care-mild-strain',
      rank: 1,
      revision: 2,
    },
  ],
  recheck: { due: new Date(Date.now() + dueIn).toISOString(), of: 'a' },
});
