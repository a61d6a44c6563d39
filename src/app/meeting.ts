/** Where a script that is brought into a page meets the one that waits for it, to hand over one thing. */
export interface Meeting<T> {
  /** Keeps what comes before anybody waits. */
  expect(): void;
  /** Calls `onCome` with the first that comes. A newer script that waits takes the place; `signal` gives it up. */
  await(onCome: (thing: T) => void, signal: AbortSignal): void;
  /** Gives it to whoever waits. Where nobody does, one has come before, and nothing happens. */
  bring(thing: T): void;
}

/**
 * Scripts of an extension share one world in a page, which the page's own scripts cannot see. A symbol, as an element
 * of the page with a fitting id would show up under any name.
 */
export function meetingAt<T>(name: string): Meeting<T> {
  const place = Symbol.for(name);
  const world = globalThis as { [place]?: ((thing: T) => void) | undefined };
  let early: T | undefined;
  return {
    expect() {
      world[place] = (thing) => {
        early = thing;
      };
    },
    await(onCome, signal) {
      const meet = (thing: T): void => {
        leave();
        onCome(thing);
      };
      const leave = (): void => {
        if (world[place] === meet) delete world[place];
      };
      world[place] = meet;
      signal.addEventListener('abort', leave);
      const waiting = early;
      early = undefined;
      if (waiting !== undefined) meet(waiting);
    },
    bring: (thing) => world[place]?.(thing),
  };
}
