/** What the lookout hands to the engine. */
export interface Handover {
  document: Document;
  /** The page's host as the settings know it. */
  host: string;
  /** Ends the lookout, which has answered for the page so far. Gives the milliseconds that it worked. */
  takeOver: () => number;
  /** Gives the page back to a lookout, once the engine is over: what it has read, marked and unpacked is freed then. */
  lookOut: (document: Document, signal: AbortSignal) => void;
  /** Ends the engine for good. */
  signal: AbortSignal;
}

export type Engine = (handover: Handover) => Promise<void>;

type Meet = (engine: Engine) => void;

/**
 * Scripts of an extension share one world in a page, which the page's own scripts cannot see. A symbol, as an element
 * of the page with a fitting id would show up under any name.
 */
const PLACE = Symbol.for('spotter');
const world = globalThis as { [PLACE]?: Meet | undefined };

let early: Engine | undefined;

/** Keeps an engine that comes before the lookout waits for it: the popup brings both at once. */
export function expectEngine(): void {
  world[PLACE] = (engine) => {
    early = engine;
  };
}

/** Calls `onEngine` with the first engine that is brought into this page. */
export function awaitEngine(onEngine: Meet, signal: AbortSignal): void {
  const meet: Meet = (engine) => {
    leave();
    onEngine(engine);
  };
  // A newer lookout may stand here by now.
  const leave = (): void => {
    if (world[PLACE] === meet) delete world[PLACE];
  };
  world[PLACE] = meet;
  signal.addEventListener('abort', leave);
  if (early) meet(early);
  early = undefined;
}

/** Gives the engine to the lookout that waits for it. Where none waits, one has come before, and nothing happens. */
export const meetLookout = (engine: Engine): void => world[PLACE]?.(engine);
