import { DEFAULT_SETTINGS, readSettings, type Settings } from '@/src/core/settings/settings';
import { browser } from './browser';

const KEY = 'settings';

const read = async (): Promise<Settings> => readSettings((await browser.storage.local.get(KEY))[KEY]);

/** The settings; the defaults where the store cannot be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    return await read();
  } catch {
    return { ...DEFAULT_SETTINGS };
  }
}

/** Stores what differs from the defaults. False where the browser refused; nothing is lost then but the change. */
export async function saveSettings(settings: Settings): Promise<boolean> {
  const changed = Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
    ),
  );
  try {
    if (Object.keys(changed).length === 0) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: changed });
    return true;
  } catch {
    return false;
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings, one change after another, so that two quick clicks do not undo each other. False where the
 * browser refused; a store that cannot be read is left as it is.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<boolean> {
  const next = last.then(async () => {
    try {
      return await saveSettings(change(await read()));
    } catch {
      return false;
    }
  });
  last = next;
  return next;
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
