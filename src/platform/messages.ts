import type { Followed } from '@/src/core/tips/for-you';
import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { browser } from './browser';

/** One exercise of a page as the popup lists it. */
export interface SpottedExercise {
  exerciseId: string;
  count: number;
}

export interface PageStatus {
  host: string;
  on: boolean;
  /** False where the browser cannot draw marks; the list works all the same. */
  canMark: boolean;
  exercises: SpottedExercise[];
  /** Is the engine on the page, or only the lookout, which has seen no exercise yet? */
  engine: boolean;
}

/** One occurrence on the page. */
export interface SpotOnPage {
  id: string;
  name: string;
  pattern: string;
  /** As the page writes it. */
  text: string;
  /** Ids of the qualifiers in it. */
  modifiers: string[];
  /** Ids of other exercises of the same name. */
  others?: string[];
}

export interface PageReading {
  /** In document order. */
  spots: SpotOnPage[];
  /** True while parts of the page are still to be read. */
  reading: boolean;
  /** How long Spotter has worked on this page so far. */
  milliseconds: number;
}

/** Every message of Spotter: its name, what it carries, what comes back. */
export interface Messages {
  /** Popup to page: what is spotted here? */
  pageStatus: { query: undefined; answer: PageStatus };
  /** Popup to page: scroll to the first spot of an exercise and open its card. */
  showOnPage: { query: { exerciseId: string }; answer: boolean };
  /** Extension to page: every occurrence, for `npm run spot` and the tests. */
  readSpots: { query: undefined; answer: PageReading };
  /** Background to page: open the card of the next exercise (the keyboard command). */
  openNext: { query: undefined; answer: boolean };
  /** Background or popup to page: settings or checks in the store have changed. Answered when the page follows the settings. */
  storedChanged: { query: undefined; answer: true };
  /** Page to background: the page may name an exercise, so bring the engine. False where the browser does not let it. */
  bringEngine: { query: undefined; answer: boolean };
  /** Page to background: marks stand or a card is wanted, so bring the card's script. False where the browser does not let it. */
  bringCard: { query: undefined; answer: boolean };
  /** Page to background: what do cards and marks follow of the kept checks now? */
  followed: { query: undefined; answer: Followed };
  /** Page to background: the reader no longer wants cards and marks to follow the last check. False where not stored. */
  turnOff: { query: undefined; answer: boolean };
  /** Page to background: how many different exercises the page has, for the badge. */
  spotted: { query: { exercises: number }; answer: true };
  /** Page to background: the tips of these exercises, to have at hand when a card opens. */
  tips: { query: { ids: string[] }; answer: ResolvedTips[] };
  /** Page to background: which general tip stands on which of the page's exercises, given in order of first mention. */
  generalTips: { query: { ids: string[] }; answer: { exerciseId: string; tip: ShownGeneralTip }[] };
  /** Page to background: open the soreness-or-pain check in a tab. */
  openCheck: { query: undefined; answer: true };
}

type Name = keyof Messages;
type Query<N extends Name> = Messages[N]['query'];
type Answer<N extends Name> = Messages[N]['answer'];
type Wire = { spotter: 1; name: Name; query: unknown };

const isIds = (q: unknown): q is { ids: string[] } => {
  const ids = (q as { ids?: unknown } | null)?.ids;
  return Array.isArray(ids) && ids.length <= 2000 && ids.every((id) => typeof id === 'string');
};

const isNothing = (q: unknown): q is undefined => q === undefined || q === null;

type Check<N extends Name> = (query: unknown) => query is Query<N>;

/** What a query must look like on arrival: an older or foreign sender may say anything. All others carry nothing. */
const CHECKS: { [N in Name as Query<N> extends undefined ? never : N]: Check<N> } = {
  tips: isIds,
  generalTips: isIds,
  showOnPage: (q): q is { exerciseId: string } =>
    typeof (q as { exerciseId?: unknown } | null)?.exerciseId === 'string' &&
    (q as { exerciseId: string }).exerciseId.length < 100,
  spotted: (q): q is { exercises: number } => {
    const n = (q as { exercises?: unknown } | null)?.exercises;
    return typeof n === 'number' && Number.isInteger(n) && n >= 0 && n < 10_000;
  },
};

const isRight = (name: Name, query: unknown): boolean =>
  (Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof typeof CHECKS] : isNothing)(query);

/** Sends to the background. Undefined where nobody answers: it is asleep, gone, or of another version. */
export async function send<N extends Name>(name: N, query: Query<N>): Promise<Answer<N> | undefined> {
  return quietly(() => browser.runtime.sendMessage({ spotter: 1, name, query } satisfies Wire));
}

/** Sends to the page in a tab. Undefined where Spotter is not on that page. */
export async function sendToTab<N extends Name>(
  tabId: number,
  name: N,
  query: Query<N>,
): Promise<Answer<N> | undefined> {
  return quietly(() => browser.tabs.sendMessage(tabId, { spotter: 1, name, query } satisfies Wire));
}

/** Sends to the page in every tab. What they answer is not asked. */
export async function sendToAllTabs<N extends Name>(name: N, query: Query<N>): Promise<void> {
  const tabs = (await quietly<{ id?: number }[]>(() => browser.tabs.query({}))) ?? [];
  await Promise.all(tabs.map(({ id }) => id !== undefined && sendToTab(id, name, query)));
}

async function quietly<T>(call: () => Promise<unknown>): Promise<T | undefined> {
  try {
    return ((await call()) ?? undefined) as T | undefined;
  } catch {
    return undefined;
  }
}

export interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
}

type Handlers = { [N in Name]?: (query: Query<N>, sender: Sender) => Answer<N> | Promise<Answer<N>> };

/**
 * Answers messages until `signal` aborts. Messages that are unknown, badly formed, or not from this extension are left
 * unanswered.
 */
export function onMessages(handlers: Handlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: {
      id?: string | undefined;
      tab?: { id?: number | undefined } | undefined;
      frameId?: number | undefined;
    },
    respond: (answer: unknown) => void,
  ): true | undefined => {
    const wire = message as Partial<Wire> | null;
    if (typeof wire !== 'object' || wire?.spotter !== 1 || typeof wire.name !== 'string') return undefined;
    if (sender.id !== undefined && sender.id !== browser.runtime.id) return undefined;
    const name = wire.name as Name;
    const handler = Object.hasOwn(handlers, name) ? (handlers[name] as (q: unknown, s: Sender) => unknown) : undefined;
    if (!handler || !isRight(name, wire.query)) return undefined;
    // The lookout does without the polyfill, so the answer goes the way that both browsers know without it.
    void Promise.resolve(handler(wire.query, { tabId: sender.tab?.id, frameId: sender.frameId })).then(respond, () =>
      respond(undefined),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => {
    // Once the extension is gone its API may be too.
    try {
      browser.runtime.onMessage.removeListener(listener as never);
    } catch {}
  });
}
