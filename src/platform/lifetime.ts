import { browser } from './browser';

/** How often a page that is seen asks whether its extension still lives. Chromium tells content scripts nothing when it goes. */
const ASK_MS = 5000;

/** Does the extension that put this script here still run? After an update or removal its id is gone. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Calls `onGone` once when the extension has been updated or removed under this page. */
export function watchLifetime(document: Document, onGone: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  const ask = (): void => {
    if (isExtensionAlive()) return;
    stop();
    onGone();
  };
  const start = (): void => {
    stop();
    if (document.hidden) return;
    ask();
    if (!signal.aborted) timer = setInterval(ask, ASK_MS);
  };
  document.addEventListener('visibilitychange', start, { signal });
  signal.addEventListener('abort', stop);
  start();
}
