import { aboutAnswers } from '../self-check/profile';
import type { Answers, SelfCheckTable } from '../self-check/types';
import { answersFrom, isObject, isTime, recheckFrom, recordFrom } from './shapes';
import type { CheckRecord, CheckStore, Recheck } from './types';

/** About one a day for most of a year, and few enough that a file with all of them can be read in again. */
export const MOST_RECORDS = 300;

export const emptyStore = (): CheckStore => ({ version: 1, records: [] });

/** Is nothing kept? Consent alone, without a check that cards could follow, is nothing. */
export const isEmpty = (store: CheckStore): boolean => store.records.length === 0 && store.profile === undefined;

/**
 * May what the browser stores be changed? Not where it is of a newer Spotter or no store at all: a change would
 * write over what this version does not understand.
 */
export const canRead = (stored: unknown): boolean =>
  stored === undefined || (isObject(stored) && stored.version === 1 && Array.isArray(stored.records));

/** The store from whatever the browser holds: damaged parts are dropped, the rest is kept. Throws at nothing. */
export function readStore(stored: unknown): CheckStore {
  if (!isObject(stored) || !canRead(stored)) return emptyStore();
  const read = (stored.records as unknown[]).map(recordFrom);
  const profile = answersFrom(stored.profile);
  const recheck = recheckFrom(stored.recheck);
  return settled({
    version: 1,
    records: read.filter((r): r is CheckRecord => !('fault' in r)),
    ...(profile && Object.keys(profile).length > 0 && { profile }),
    ...(recheck && { recheck }),
    ...(stored.adapt === true && { adapt: true }),
    ...(stored.adapt === true && stored.adaptMarks === true && { adaptMarks: true }),
  });
}

const byTime = (a: CheckRecord, b: CheckRecord): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** One record an id (the first), oldest first, no more than are kept, and no recheck of a check that is gone. */
function settled({ recheck, ...store }: CheckStore): CheckStore {
  const byId = new Map(store.records.toReversed().map((r) => [r.id, r]));
  const records = [...byId.values()].sort(byTime).slice(-MOST_RECORDS);
  const stands = recheck && records.some((r) => r.id === recheck.of);
  return { ...store, records, ...(stands && { recheck }) };
}

/** With a check kept. One with the same id is replaced; the oldest goes when there are too many. */
export function withRecord(store: CheckStore, record: CheckRecord): CheckStore {
  const read = recordFrom(record);
  return 'fault' in read ? store : settled({ ...store, records: [read, ...store.records] });
}

/** Without a check and the recheck that follows it. With the last one consent goes: there is nothing to follow. */
export function withoutRecord(store: CheckStore, id: string): CheckStore {
  const left = settled({ ...store, records: store.records.filter((r) => r.id !== id) });
  return left.records.length > 0 ? left : withAdapt(left, false);
}

/** With the answers about the person kept: those of the section "about" alone, whatever else is given. */
export function withProfile(store: CheckStore, table: SelfCheckTable, answers: Answers): CheckStore {
  const profile = aboutAnswers(table, answers);
  return Object.keys(profile).length > 0 ? { ...store, profile } : withoutProfile(store);
}

export function withoutProfile(store: CheckStore): CheckStore {
  const { profile: _, ...rest } = store;
  return rest;
}

/** With a recheck in place of the one before, or with none. Keep its check first: one of an unknown check is dropped. */
export function withRecheck(store: CheckStore, recheck: Recheck | undefined): CheckStore {
  const { recheck: _, ...rest } = store;
  return recheck && isTime(recheck.due) ? settled({ ...rest, recheck }) : rest;
}

/** With the reader's consent that cards follow the last result. Without it marks do not follow it any more either. */
export function withAdapt(store: CheckStore, on: boolean): CheckStore {
  if (on) return { ...store, adapt: true };
  const { adapt: _, adaptMarks: __, ...rest } = store;
  return rest;
}

/** With the second consent, that marks follow too, or without it. Where cards do not follow, marks cannot. */
export function withAdaptMarks(store: CheckStore, on: boolean): CheckStore {
  const { adaptMarks: _, ...rest } = store;
  return on && store.adapt ? { ...rest, adaptMarks: true } : rest;
}

/**
 * With what a file holds. Where nothing is kept here, all of it: that brings a history back. Otherwise its checks
 * alone, each once, and of two with one id the one that is here. Nobody asked for a profile, a reminder or consent by
 * adding checks.
 */
export function withImported(store: CheckStore, file: CheckStore): CheckStore {
  return isEmpty(store) ? settled(file) : settled({ ...store, records: [...store.records, ...file.records] });
}
