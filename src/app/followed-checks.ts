import { type Followed, followedAt } from '@/src/core/tips/for-you';

/** A note that ends by a date is looked at this often: a timer alone comes late after a computer has slept. */
const LOOK_MS = 60_000;

const NOTHING: Followed = { groups: [] };

/** What cards and marks of a page follow of the kept checks. */
export interface FollowedChecks {
  now(): Followed;
  /** Asks anew what is to be followed. */
  ask(): Promise<void>;
  /** Follows nothing any more, before anything is stored. */
  drop(): void;
}

/**
 * Holds what `source` last gave; it keeps what it has while nobody answers. Calls `onChange` when something else is
 * followed than before, also where its time is up while the page is open.
 */
export function createFollowedChecks(
  source: () => Promise<Followed | undefined>,
  onChange: () => void,
  signal: AbortSignal,
): FollowedChecks {
  let held = NOTHING;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (next: Followed): void => {
    const isNew = JSON.stringify(next) !== JSON.stringify(held);
    held = next;
    clearTimeout(timer);
    const until = held.note?.until;
    if (until !== undefined) timer = setTimeout(look, Math.min(Math.max(0, Date.parse(until) - Date.now()), LOOK_MS));
    if (isNew) onChange();
  };
  const look = (): void => take(followedAt(held, new Date()));

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    now: () => followedAt(held, new Date()),
    async ask() {
      asked += 1;
      const mine = asked;
      const next = await source();
      // Of two answers the one to the later question counts.
      if (next && mine === asked && !signal.aborted) take(followedAt(next, new Date()));
    },
    drop() {
      asked += 1;
      clearTimeout(timer);
      held = NOTHING;
    },
  };
}
