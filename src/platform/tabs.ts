import { browser } from './browser';
import type { Sender } from './messages';

const SCRIPT = '/content-scripts/spotter.js';
const ENGINE = '/engine.js';
const CARD = '/card.js';
const STYLE = '/content-scripts/spotter.css';

export interface PageTab {
  id: number;
  url: string | undefined;
}

/** The tab the popup speaks of: the one it was opened over, or the one named when it runs in a tab of its own. */
export async function pageTab(named: number | undefined): Promise<PageTab | undefined> {
  try {
    if (named !== undefined) {
      const tab = await browser.tabs.get(named);
      return { id: named, url: tab.url };
    }
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
  } catch {
    return undefined;
  }
}

/** "Use on this page": starts Spotter in a tab by the reader's click. False where the browser does not let it. */
export async function startOnPage(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [STYLE] });
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT, ENGINE] });
    return true;
  } catch {
    return false;
  }
}

/** Brings the engine into a frame in which the lookout runs. False where the browser does not let it. */
export const bringEngine = (sender: Sender): Promise<boolean> => bring(ENGINE, sender);

/** Brings the card into a frame in which the engine runs. False where the browser does not let it. */
export const bringCard = (sender: Sender): Promise<boolean> => bring(CARD, sender);

async function bring(script: typeof ENGINE | typeof CARD, { tabId, frameId }: Sender): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [script] });
    return true;
  } catch {
    return false;
  }
}

/** Opens the popup's pages in a tab, at a place, still speaking of the page in `tabId`. */
export async function openInTab(place: string, tabId: number | undefined): Promise<void> {
  const query = new URLSearchParams({ place, view: 'tab', ...(tabId !== undefined && { tab: String(tabId) }) });
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?${query}` as never) });
}

/** The badge of a tab: the number of different exercises, with a "!" behind it while a recheck waits, or nothing. */
export async function setBadge(tabId: number, exercises: number): Promise<void> {
  await inTurn(async () => {
    const due = await browser.action.getBadgeText({});
    await drawBadge(tabId, exercises === 0 ? '' : exercises > 99 ? '99+' : String(exercises), due === DUE);
  });
}

/** Says on every tab that a recheck waits, or says it no longer; counts of exercises stay. */
export async function setDueBadge(due: boolean): Promise<void> {
  await inTurn(async () => {
    const text = due ? DUE : '';
    if ((await browser.action.getBadgeText({})) !== text) {
      const tabs = await browser.tabs.query({});
      await Promise.all(
        tabs.map(async ({ id: tabId }) => {
          const count = tabId === undefined ? '' : countIn(await browser.action.getBadgeText({ tabId }));
          if (tabId !== undefined && count !== '') await drawBadge(tabId, count, due);
        }),
      );
    }
    // Last, as it tells that every tab has been seen to.
    await browser.action.setBadgeBackgroundColor({ color: due ? DUE_COLOR : COLOR });
    await browser.action.setTitle({ title: titleOf('', due) });
    await browser.action.setBadgeText({ text });
  });
}

const DUE = '!';
const COLOR = '#0b6b5d';
const DUE_COLOR = '#a4480b';

/** The browser keeps what badges say while the background sleeps, so the count is read from there. */
const countIn = (badge: string): string => /^\d+\+?/.exec(badge)?.[0] ?? '';

const titleOf = (count: string, due: boolean): string => {
  const says = [
    ...(due ? ['your recheck is due'] : []),
    ...(count ? [`${count} ${count === '1' ? 'exercise' : 'exercises'} on this page`] : []),
  ];
  return says.length > 0 ? `Spotter: ${says.join(', ')}` : 'Spotter';
};

async function drawBadge(tabId: number, count: string, due: boolean): Promise<void> {
  // Null says nothing of its own, so that what all tabs say shows through; the types know only strings.
  const text = (count === '' ? null : due ? `${count}${DUE}` : count) as string;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: due ? DUE_COLOR : COLOR });
    await browser.action.setTitle({ tabId, title: titleOf(count, due) });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab closed in the meantime.
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after another, so that a count that comes while all tabs are gone through is not left without its sign. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const next = last.then(work);
  last = next.catch(() => {});
  return next;
}
