/** What a page has to change in so little time to be one that changes all the time. */
const FLOOD = 1000;
const WITHIN_MS = 200;
/** As long as it goes on, fewer changes tell. */
const STILL = 100;

/** How long to look away, at first and at most. */
const LEAST_MS = 250;
const MOST_MS = 1000;

/** Reading such a page again and again takes at most one part in so many of the time, unless that were too long to wait. */
const SHARE = 50;
const TOO_LONG_MS = 5000;

export interface Flood {
  /** Told of changes as they come: have they become too many? Then `away` has been called. */
  rises(changes: number): boolean;
  isAway(): boolean;
  end(): void;
}

/**
 * A ticker or a list that scrolls by itself changes thousands of times a second, and being told of each change costs the
 * page more than the change. While that goes on nobody listens: `away` is called, and some time later `back`, where
 * everything is to be read, as nobody knows what has changed. `worked`: milliseconds that reading has taken so far.
 */
export function createFlood(worked: () => number, on: { away: () => void; back: () => void }): Flood {
  let counted = 0;
  let since = performance.now();
  /** 0 where there is no flood. */
  let pause = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How often it was looked back with little time between, so that bursts with pauses between are held to the share too. */
  let times = 0;
  /** When it was last looked back, and what had been read by then. */
  let last: { at: number; read: number } | undefined;

  const lookBack = (): void => {
    const now = performance.now();
    // The first readings are not held against it: a page that loads in bursts is no ticker.
    const owed = last && times > 1 ? Math.min((worked() - last.read) * SHARE, TOO_LONG_MS) - (now - last.at) : 0;
    timer = owed > 0 ? setTimeout(lookBack, owed) : undefined;
    if (timer !== undefined) return;
    counted = 0;
    since = now;
    last = { at: now, read: worked() };
    times += 1;
    on.back();
  };
  return {
    rises(changes) {
      const now = performance.now();
      if (now - since > WITHIN_MS) {
        counted = 0;
        since = now;
        pause = 0;
      }
      counted += changes;
      if (counted < (pause > 0 ? STILL : FLOOD)) return false;
      if (pause === 0 && last && now - last.at > TOO_LONG_MS) times = 0;
      pause = Math.min(MOST_MS, Math.max(LEAST_MS, pause * 2));
      timer = setTimeout(lookBack, pause);
      on.away();
      return true;
    },
    isAway: () => timer !== undefined,
    end: () => clearTimeout(timer),
  };
}
