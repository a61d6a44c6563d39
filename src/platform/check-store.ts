import { canRead, emptyStore, isEmpty, readStore } from '@/src/core/history/history';
import type { CheckStore } from '@/src/core/history/types';
import { browser } from './browser';

const KEY = 'checks';

const stored = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

/** The checks that are kept; none where the store cannot be read. */
export async function loadChecks(): Promise<CheckStore> {
  try {
    return readStore(await stored());
  } catch {
    return emptyStore();
  }
}

/** False where something is stored that this version does not understand, or the browser does not let it be read. */
export async function canReadChecks(): Promise<boolean> {
  try {
    return canRead(await stored());
  } catch {
    return false;
  }
}

async function save(store: CheckStore): Promise<void> {
  if (isEmpty(store) && !store.adapt) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: store });
}

let last: Promise<unknown> = Promise.resolve();

/** Runs one after another; false where it fails. */
function queue(run: () => Promise<boolean>): Promise<boolean> {
  const next = last.then(run).catch(() => false);
  last = next;
  return next;
}

/**
 * Changes what is kept, one change after another, so that two quick clicks do not undo each other. False where the
 * browser refused; a store that cannot be read, or is of a newer Spotter, is left as it is.
 */
export function changeChecks(change: (store: CheckStore) => CheckStore): Promise<boolean> {
  return queue(async () => {
    const raw = await stored();
    if (!canRead(raw)) return false;
    await save(change(readStore(raw)));
    return true;
  });
}

/** Deletes all that is kept of checks, also what cannot be read: the reader's word counts more than the store's state. */
export function deleteChecks(): Promise<boolean> {
  return queue(async () => {
    await browser.storage.local.remove(KEY);
    return true;
  });
}

/** Tells of every change, made here or in another place of the extension. */
export function watchChecks(onChange: (store: CheckStore) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) onChange(readStore(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {}
  });
}
