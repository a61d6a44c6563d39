import { vi } from 'vitest';
import { serviceWorker } from './ask-page';
import { inFirefoxWindow } from './browser-window';
import { FIREFOX_ID, type Launched } from './launch';

const POLICY = `WebExtensionPolicy.getByID('${FIREFOX_ID}')`;

/** The badge that all tabs show: asked of the background in Chromium, which wakes it; read off the button in Firefox. */
export async function badge(launched: Launched): Promise<string> {
  if (launched.name === 'firefox') {
    return inFirefoxWindow(
      launched,
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const button = ExtensionParent.apiManager.global.browserActionFor(${POLICY}?.extension);
      return button ? button.action.getProperty(null, 'badgeText') : 'no button';`,
    );
  }
  const worker = await serviceWorker(launched);
  return worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
    const { chrome } = globalThis as any;
    return (await chrome.action.getBadgeText({})) as string;
  });
}

/** Waits until the badge of all tabs says this. */
export const badgeIs = (launched: Launched, text: string, timeout = 10_000): Promise<unknown> =>
  vi.waitUntil(async () => (await badge(launched).catch(() => undefined)) === text, { timeout, interval: 100 });

/** Whether the background of Spotter runs in Firefox; reading this does not wake it. */
export const stateInFirefox = (launched: Launched): Promise<string> =>
  inFirefoxWindow(launched, `return String(${POLICY}?.extension?.backgroundState);`);
