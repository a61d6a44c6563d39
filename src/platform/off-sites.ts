import { isOffIn } from '@/src/core/settings/off-sites';
import { browser } from './browser';
import { SETTINGS_KEY } from './settings-key';

/** Is Spotter off on a host? Not where the browser does not let the settings be read. */
export async function isOffAt(host: string): Promise<boolean> {
  try {
    return isOffIn((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY], host);
  } catch {
    return false;
  }
}
