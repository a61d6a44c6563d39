/** Life of the card on a page. `S` is whatever the page calls a spot; only its identity matters here. */
export type CardState<S> =
  | { mode: 'closed' }
  /** The pointer rests on a mark; the card opens if it stays. */
  | { mode: 'pending'; spot: S }
  /** Opened by hovering: goes when the pointer leaves the mark and the card. */
  | { mode: 'open'; spot: S }
  /** The pointer has left mark and card; a short while to come back. */
  | { mode: 'leaving'; spot: S }
  /** Opened on purpose: stays until dismissed. `focus`: opened by keyboard, focus belongs in it. */
  | { mode: 'pinned'; spot: S; focus: boolean };

export type CardEvent<S> =
  | { type: 'pointer-on-spot'; spot: S }
  | { type: 'pointer-on-card' }
  | { type: 'pointer-elsewhere' }
  | { type: 'waited' }
  | { type: 'pick'; spot: S; focus: boolean }
  | { type: 'click-elsewhere' }
  | { type: 'dismiss' }
  | { type: 'spots-changed'; stillThere: (spot: S) => boolean };

/**
 * How long a state waits before `waited` is sent, in milliseconds. 300 to open: long enough that a pointer passing over
 * text opens nothing. 300 to close: time to cross the gap to the card (WCAG 1.4.13, hoverable).
 */
export const WAIT_MS = { pending: 300, leaving: 300 } as const;

/** The state after an event. Pure; events that mean nothing in a state leave it as it is. */
export function nextCardState<S>(state: CardState<S>, event: CardEvent<S>): CardState<S> {
  switch (event.type) {
    case 'pick':
      return { mode: 'pinned', spot: event.spot, focus: event.focus };
    case 'dismiss':
    case 'click-elsewhere':
      return state.mode === 'closed' ? state : { mode: 'closed' };
    case 'spots-changed':
      return state.mode === 'closed' || event.stillThere(state.spot) ? state : { mode: 'closed' };
    case 'pointer-on-spot':
      return onSpot(state, event.spot);
    case 'pointer-on-card':
      return state.mode === 'leaving' ? { mode: 'open', spot: state.spot } : state;
    case 'pointer-elsewhere':
      if (state.mode === 'pending') return { mode: 'closed' };
      return state.mode === 'open' ? { mode: 'leaving', spot: state.spot } : state;
    case 'waited':
      if (state.mode === 'pending') return { mode: 'open', spot: state.spot };
      return state.mode === 'leaving' ? { mode: 'closed' } : state;
  }
}

function onSpot<S>(state: CardState<S>, spot: S): CardState<S> {
  switch (state.mode) {
    case 'closed':
      return { mode: 'pending', spot };
    case 'pending':
      return state.spot === spot ? state : { mode: 'pending', spot };
    case 'open':
    case 'leaving':
      return state.spot === spot ? { mode: 'open', spot } : { mode: 'pending', spot };
    case 'pinned':
      return state;
  }
}

/** Is the card on screen in this state? */
export function isShown<S>(state: CardState<S>): state is Exclude<CardState<S>, { mode: 'closed' | 'pending' }> {
  return state.mode === 'open' || state.mode === 'leaving' || state.mode === 'pinned';
}
