import { browser } from './browser';

/** Calls `run` with the tab in front when the reader presses the keyboard command. */
export function onOpenCardCommand(run: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name: string, tab?: { id?: number | undefined }) => {
    if (name !== 'open-card') return;
    if (tab?.id !== undefined) run(tab.id);
    else {
      void browser.tabs.query({ active: true, currentWindow: true }).then(([front]) => {
        if (front?.id !== undefined) run(front.id);
      });
    }
  });
}
