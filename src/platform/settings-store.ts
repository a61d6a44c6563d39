import { DEFAULT_SETTINGS, readSettings, type Settings } from '@/src/core/settings/settings';
import { browser } from './browser';

const KEY = 'settings';

/** The settings; the defaults where the store cannot be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    return readSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return { ...DEFAULT_SETTINGS };
  }
}

/** Stores what differs from the defaults. False where the browser refused; nothing is lost then but the change. */
export async function saveSettings(settings: Settings): Promise<boolean> {
  const changed: Partial<Settings> = {
    ...(settings.offSites.length > 0 && { offSites: settings.offSites }),
    ...(settings.hover !== DEFAULT_SETTINGS.hover && { hover: settings.hover }),
  };
  try {
    if (Object.keys(changed).length === 0) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: changed });
    return true;
  } catch {
    return false;
  }
}

/** Tells of every change, made here or in another place of the extension. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) onChange(readSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {}
  });
}
