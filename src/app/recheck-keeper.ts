import { isDue } from '@/src/core/self-check/recheck';
import { checkStore } from '@/src/platform/check-store';
import {
  clearAlarm,
  isFirstTime,
  notify,
  onNotificationClick,
  onWake,
  setAlarm,
  takeBack,
} from '@/src/platform/reminders';
import { openInTab, setDueBadge } from '@/src/platform/tabs';

const NOTE = 'recheck';
const TITLE = 'How is your back today?';
const MESSAGE = 'It is time for the check you asked for. It takes a minute.';

/**
 * Reminds of a recheck that the reader asked for: by an alarm, a badge and, where allowed, a notification. Holds no state
 * and looks at the store and the clock each time it is woken, so that it survives sleep, restarts and a clock set anew.
 */
export function keepRecheck(): void {
  const look = async (): Promise<void> => {
    const { recheck } = await checkStore.load();
    if (!recheck) {
      await clearAlarm();
      await setDueBadge(false);
      return takeBack(NOTE);
    }
    // Set even when it is due: it wakes the background again every few hours.
    const now = new Date();
    const due = isDue(recheck.due, now);
    await setAlarm(due ? new Date(now.getTime() + 6 * 3_600_000) : new Date(recheck.due));
    await setDueBadge(due);
    if (!due) await takeBack(NOTE);
    else if (await isFirstTime(recheck.due)) await notify(NOTE, TITLE, MESSAGE);
  };
  const soon = (): void => void look();
  onWake(soon);
  onNotificationClick(() => void openInTab('check', undefined));
  checkStore.watch(soon, new AbortController().signal);
  soon();
}
