import { browser } from './browser';

export interface StoredSpec<T> {
  /** Under which name it stands in the browser's local storage. */
  key: string;
  /** The value of whatever is stored, damaged and missing included. Throws at nothing. */
  read: (raw: unknown) => T;
  /** What to store for a value; undefined stores nothing. */
  write: (value: T) => unknown;
  /** May what is stored be written over? By default always. */
  canRead?: (raw: unknown) => boolean;
}

/** One value in the browser's local storage. */
export interface Stored<T> {
  /** The value; what nothing stored means, where the browser does not let it be read. */
  load(): Promise<T>;
  /** False where something stands that must not be written over, or the browser does not let it be read. */
  canRead(): Promise<boolean>;
  /**
   * Changes the value, one change after another, so that two quick clicks do not undo each other. False where the browser
   * refused; what cannot be read is left as it is.
   */
  change(change: (value: T) => T): Promise<boolean>;
  /** Deletes it, also what cannot be read. */
  clear(): Promise<boolean>;
  /** Tells of every change, made here or in another place of the extension. */
  watch(onChange: (value: T) => void, signal: AbortSignal): void;
}

export function createStored<T>({ key, read, write, canRead = () => true }: StoredSpec<T>): Stored<T> {
  const { storage } = browser;
  const raw = async (): Promise<unknown> => (await storage.local.get(key))[key];
  const remove = async (): Promise<true> => {
    await storage.local.remove(key);
    return true;
  };
  let last: Promise<unknown> = Promise.resolve();
  /** Runs one after another; false where it fails. */
  const queue = (run: () => Promise<boolean>): Promise<boolean> => {
    const next = last.then(run).catch(() => false);
    last = next;
    return next;
  };
  return {
    load: () => raw().then(read, () => read(undefined)),
    canRead: () => raw().then(canRead, () => false),
    change: (change) =>
      queue(async () => {
        const before = await raw();
        if (!canRead(before)) return false;
        const value = write(change(read(before)));
        if (value === undefined) return remove();
        await storage.local.set({ [key]: value });
        return true;
      }),
    clear: () => queue(remove),
    watch(onChange, signal) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        if (area === 'local' && key in changes) onChange(read(changes[key]?.newValue));
      };
      storage.onChanged.addListener(listener);
      signal.addEventListener('abort', () => {
        // Once the extension is gone its API may be too.
        try {
          storage.onChanged.removeListener(listener);
        } catch {}
      });
    },
  };
}
