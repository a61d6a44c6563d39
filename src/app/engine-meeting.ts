import { meetingAt } from './meeting';

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

/** Between lookout and engine. The popup brings both at once, so an engine may come before the lookout waits for it. */
export const engineMeeting = /* @__PURE__ */ meetingAt<Engine>('spotter');
