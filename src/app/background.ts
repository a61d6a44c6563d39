import generalTips from 'virtual:spotter/general-tips';
import book from 'virtual:spotter/tips';
import { withAdapt } from '@/src/core/history/history';
import { followedOf } from '@/src/core/tips/for-you';
import { pageExercises, placeGeneralTips, shownGeneralTip } from '@/src/core/tips/general-tips';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { checkStore } from '@/src/platform/check-store';
import { onOpenCardCommand } from '@/src/platform/commands';
import { onMessages, sendToAllTabs, sendToTab } from '@/src/platform/messages';
import { settingsStore } from '@/src/platform/settings-store';
import { bringCard, bringEngine, openInTab, setBadge } from '@/src/platform/tabs';
import { keepRecheck } from './recheck-keeper';

/**
 * Brings the engine where a lookout asks for it, and the card where an engine does. Hands out tips and what pages follow
 * of the kept checks, tells them when the store changes, keeps the badge right, passes on the keyboard command, opens the
 * check in a tab, reminds of a recheck. Holds no state: it may sleep at any time.
 */
export function runBackground(): void {
  const always = new AbortController().signal;
  onMessages(
    {
      spotted: async ({ exercises }, sender) => {
        if (sender.tabId !== undefined) await setBadge(sender.tabId, exercises);
        return true as const;
      },
      bringEngine: (_, sender) => bringEngine(sender),
      bringCard: (_, sender) => bringCard(sender),
      tips: ({ ids }) => ids.flatMap((id) => resolveTips(book, id) ?? []),
      generalTips: async ({ ids }) => {
        const { unwantedTips } = await settingsStore.load();
        const placed = placeGeneralTips(generalTips, pageExercises(book, ids), unwantedTips);
        return [...placed].map(([exerciseId, tip]) => ({ exerciseId, tip: shownGeneralTip(tip, book.sources) }));
      },
      followed: async () => followedOf(await checkStore.load(), new Date()),
      turnOff: () => checkStore.change((stored) => withAdapt(stored, false)),
      openCheck: async (_, sender) => {
        await openInTab('check', sender.tabId);
        return true as const;
      },
    },
    always,
  );
  const tellPages = (): void => void sendToAllTabs('storedChanged', undefined);
  settingsStore.watch(tellPages, always);
  checkStore.watch(tellPages, always);
  keepRecheck();
  onOpenCardCommand((tabId) => void sendToTab(tabId, 'openNext', undefined));
}
