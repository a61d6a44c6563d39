import { useEffect, useState } from 'preact/hooks';
import { emptyStore } from '@/src/core/history/history';
import { DEFAULT_SETTINGS } from '@/src/core/settings/settings';
import { loadChecks, watchChecks } from '@/src/platform/check-store';
import { loadSettings, watchSettings } from '@/src/platform/settings-store';

/** What a store holds, kept fresh while it is shown. */
function useStored<T>(
  first: T,
  load: () => Promise<T>,
  watch: (onChange: (value: T) => void, signal: AbortSignal) => void,
): T {
  const [value, setValue] = useState(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two doors of one store, the same for good
  useEffect(() => {
    const gone = new AbortController();
    void load().then((loaded) => gone.signal.aborted || setValue(loaded));
    watch(setValue, gone.signal);
    return () => gone.abort();
  }, []);
  return value;
}

/** The reader's settings. */
export const useSettings = () => useStored(DEFAULT_SETTINGS, loadSettings, watchSettings);

const NOTHING = emptyStore();

/** The checks that the reader asked to keep. */
export const useChecks = () => useStored(NOTHING, loadChecks, watchChecks);
