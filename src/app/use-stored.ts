import { useEffect, useState } from 'preact/hooks';
import { emptyStore } from '@/src/core/history/history';
import { DEFAULT_SETTINGS } from '@/src/core/settings/settings';
import { checkStore } from '@/src/platform/check-store';
import { settingsStore } from '@/src/platform/settings-store';
import type { Stored } from '@/src/platform/stored';

/** What a store holds, kept fresh while it is shown. */
function useStored<T>(first: T, store: Stored<T>): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const gone = new AbortController();
    void store.load().then((loaded) => gone.signal.aborted || setValue(loaded));
    store.watch(setValue, gone.signal);
    return () => gone.abort();
  }, [store]);
  return value;
}

/** The reader's settings. */
export const useSettings = () => useStored(DEFAULT_SETTINGS, settingsStore);

const NOTHING = emptyStore();

/** The checks that the reader asked to keep. */
export const useChecks = () => useStored(NOTHING, checkStore);
