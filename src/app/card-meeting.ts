import type { createCardView } from './card-view';

export type CreateCardView = typeof createCardView;

type Meet = (create: CreateCardView) => void;

/** Where the engine waits for the card's script, in the world that both share; see `engine-meeting.ts`. */
const PLACE = Symbol.for('spotter.card');
const world = globalThis as { [PLACE]?: Meet | undefined };

/** Calls `onCard` with the first card that is brought into this page. */
export function awaitCard(onCard: Meet, signal: AbortSignal): void {
  const meet: Meet = (create) => {
    leave();
    onCard(create);
  };
  // A newer page session may wait here by now.
  const leave = (): void => {
    if (world[PLACE] === meet) delete world[PLACE];
  };
  world[PLACE] = meet;
  signal.addEventListener('abort', leave);
}

/** Gives the card to the engine that waits for it. Where none waits, one has come before, and nothing happens. */
export const meetEngine = (create: CreateCardView): void => world[PLACE]?.(create);
