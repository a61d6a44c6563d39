import { DEFAULT_SETTINGS, readSettings, type Settings } from '@/src/core/settings/settings';
import { SETTINGS_KEY } from './settings-key';
import { createStored } from './stored';

const isDefault = ([key, value]: [string, unknown]): boolean =>
  JSON.stringify(value) === JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]);

/** The reader's settings. Only what differs from the defaults is stored. */
export const settingsStore = createStored<Settings>({
  key: SETTINGS_KEY,
  read: readSettings,
  write(settings) {
    const changed = Object.entries(settings).filter((entry) => !isDefault(entry));
    return changed.length > 0 ? Object.fromEntries(changed) : undefined;
  },
});
