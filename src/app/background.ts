import generalTips from 'virtual:spotter/general-tips';
import book from 'virtual:spotter/tips';
import { pageExercises, placeGeneralTips, shownGeneralTip } from '@/src/core/tips/general-tips';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { onOpenCardCommand } from '@/src/platform/commands';
import { onMessages, sendToTab } from '@/src/platform/messages';
import { settingsStore } from '@/src/platform/settings-store';
import { openInTab, setBadge } from '@/src/platform/tabs';
import { keepRecheck } from './recheck-keeper';

/**
 * Hands out tips, keeps the badge right, passes on the keyboard command, opens the check in a tab, reminds of a recheck.
 * Holds no state: it may sleep at any time.
 */
export function runBackground(): void {
  onMessages(
    {
      spotted: async ({ exercises }, sender) => {
        if (sender.tabId !== undefined) await setBadge(sender.tabId, exercises);
        return true as const;
      },
      tips: ({ ids }) => ids.flatMap((id) => resolveTips(book, id) ?? []),
      generalTips: async ({ ids }) => {
        const { unwantedTips } = await settingsStore.load();
        const placed = placeGeneralTips(generalTips, pageExercises(book, ids), unwantedTips);
        return [...placed].map(([exerciseId, tip]) => ({ exerciseId, tip: shownGeneralTip(tip, book.sources) }));
      },
      openCheck: async (_, sender) => {
        await openInTab('check', sender.tabId);
        return true as const;
      },
    },
    new AbortController().signal,
  );
  keepRecheck();
  onOpenCardCommand((tabId) => void sendToTab(tabId, 'openNext', undefined));
}
