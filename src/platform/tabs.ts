import { browser } from './browser';

const SCRIPT = '/content-scripts/spotter.js';
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
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
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

/** The badge of a tab: the number of different exercises, or nothing. */
export async function setBadge(tabId: number, exercises: number): Promise<void> {
  // Null says nothing of its own, so that what all tabs say shows through; the types know only strings.
  const text = (exercises === 0 ? null : exercises > 99 ? '99+' : String(exercises)) as string;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6b5d' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({
      tabId,
      title:
        exercises === 0
          ? 'Spotter'
          : `Spotter: ${exercises} ${exercises === 1 ? 'exercise' : 'exercises'} on this page`,
    });
  } catch {
    // The tab closed in the meantime.
  }
}

/** The badge of all tabs that say nothing of their own: a recheck waits, or nothing. */
export async function setDueBadge(due: boolean): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#a4480b' });
  await browser.action.setBadgeText({ text: due ? '!' : '' });
  await browser.action.setTitle({ title: due ? 'Spotter: your recheck is due' : 'Spotter' });
}
