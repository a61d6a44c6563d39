import { canRead, isEmpty, readStore } from '@/src/core/history/history';
import type { CheckStore } from '@/src/core/history/types';
import { createStored } from './stored';

/** What the reader asked to keep of checks. A store of a newer Spotter is never written over; only deleted, when asked. */
export const checkStore = createStored<CheckStore>({
  key: 'checks',
  read: readStore,
  write: (store) => (isEmpty(store) && !store.adapt ? undefined : store),
  canRead,
});
