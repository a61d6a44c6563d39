import { browser } from './browser';

const ALARM = 'recheck';
/** Looked at again this often as well: an alarm can be lost when the clock is set or a browser restarts. */
const LOOK_AGAIN_MINUTES = 360;

/** Wakes the background at a time. A time that has passed wakes it at once. */
export async function setAlarm(when: Date): Promise<void> {
  await browser.alarms.create(ALARM, { when: when.getTime(), periodInMinutes: LOOK_AGAIN_MINUTES });
}

export async function clearAlarm(): Promise<void> {
  await browser.alarms.clear(ALARM);
}

/** Calls `look` on the alarm, when the browser starts and when Spotter was installed or updated. */
export function onWake(look: () => void): void {
  browser.alarms.onAlarm.addListener((alarm: { name: string }) => {
    if (alarm.name === ALARM) look();
  });
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
}

/** Asks for leave to show notifications. Only from a person's click. False where it is refused or unknown. */
export async function askToNotify(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    return false;
  }
}

/** Shows a notification, where it was allowed; nothing otherwise. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  try {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    const iconUrl = browser.runtime.getURL('/icon/128.png' as never);
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
  } catch {
    // A system without notifications: the badge says it too.
  }
}

/** Takes a notification back, where it still stands. */
export async function takeBack(id: string): Promise<void> {
  // Without the permission there is no such API.
  await browser.notifications?.clear(id);
}

/** Calls `open` when a person clicks a notification of Spotter. */
export function onNotificationClick(open: () => void): void {
  browser.notifications?.onClicked.addListener((id: string) => {
    void takeBack(id);
    open();
  });
}

/** Remembers until the browser closes that something was said, by its key. True the first time. */
export async function isFirstTime(key: string): Promise<boolean> {
  const said = (await browser.storage.session.get('said')).said;
  if (said === key) return false;
  await browser.storage.session.set({ said: key });
  return true;
}
