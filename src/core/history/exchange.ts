import { answerProblems, evaluate } from '../self-check/evaluate';
import { aboutAnswers } from '../self-check/profile';
import type { SelfCheckTable } from '../self-check/types';
import { emptyStore, MOST_RECORDS, readStore } from './history';
import { answersFrom, isObject, isTime, recheckFrom, recordFrom } from './shapes';
import { DAY } from './trend';
import type { CheckRecord, CheckStore } from './types';

const FORMAT = 'spotter-checks';
const VERSION = 1;
/** In bytes. A file of the most checks that are kept stays well below. */
export const MOST_FILE = 1_000_000;

export type Imported = { store: CheckStore } | { fault: string };

/** What stands in a file, and where; anything else in it is a fault. */
const KEYS = {
  file: ['format', 'version', 'exported', 'records', 'profile', 'recheck', 'adapt'],
  record: ['id', 'at', 'answers', 'disposition', 'rank', 'revision', 'tried'],
  recheck: ['due', 'of'],
};

export const FAULTS = {
  large: 'This file is larger than 1 MB. No file that Spotter saved is so large.',
  unreadable: 'This file cannot be read. It may be damaged or cut off.',
  foreign: 'This file was not saved by Spotter.',
  newer: 'This file is from a newer Spotter. Update Spotter, then try again.',
};
const damaged = (what: string): string => `This file is damaged or was changed: ${what}.`;

/**
 * Everything that is kept, as the text of a file. The same store and time always give the same text. What pages may find
 * out is agreed to on each device, so no file carries it.
 */
export function exportText(store: CheckStore, now: Date): string {
  const { version, adaptMarks: _, ...kept } = store;
  return `${JSON.stringify({ format: FORMAT, version, exported: now.toISOString(), ...kept }, null, 1)}\n`;
}

/** A name for that file, with its day. */
export const exportName = (now: Date): string => `spotter-checks-${now.toISOString().slice(0, 10)}.json`;

/**
 * The store that a file holds, or why the file is refused, in words. All or nothing: one fault refuses the whole file.
 * Takes any text and throws at nothing. Questions, answers and results are held against the table.
 */
export function importText(table: SelfCheckTable, text: string, now: Date): Imported {
  if (text.length > MOST_FILE) return { fault: FAULTS.large };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: FAULTS.unreadable };
  }
  if (!isObject(raw) || raw.format !== FORMAT) return { fault: FAULTS.foreign };
  if (typeof raw.version === 'number' && raw.version > VERSION) return { fault: FAULTS.newer };
  const fault = fileFault(table, raw, now);
  if (fault) return { fault };
  const { format: _, exported: __, ...kept } = raw;
  const store = readStore({ ...emptyStore(), ...kept });
  return { store };
}

function fileFault(table: SelfCheckTable, raw: Record<string, unknown>, now: Date): string | undefined {
  const { version, exported, records, profile, recheck, adapt } = raw;
  if (version !== VERSION) return damaged('it lacks its version');
  const unknown = unknownKey(raw, KEYS.file);
  if (unknown) return damaged(`it ${unknown}`);
  if (!isTime(exported)) return damaged('it lacks the date on which it was saved');
  if (!Array.isArray(records)) return damaged('it lacks its list of checks');
  if (records.length > MOST_RECORDS) return damaged(`it holds more than ${MOST_RECORDS} checks`);
  const ids = new Set<string>();
  for (const [i, entry] of records.entries()) {
    const record = recordFrom(entry);
    const fault =
      'fault' in record ? record.fault : (unknownKey(entry, KEYS.record) ?? recordFault(table, record, now));
    if (fault === FAULTS.newer) return fault;
    if (fault) return damaged(`check ${i + 1} in it ${fault}`);
    ids.add((record as CheckRecord).id);
  }
  if (ids.size < records.length) return damaged('one check stands in it twice');
  if (profile !== undefined && !isProfile(table, profile))
    return damaged('the answers about you are not as Spotter asks');
  const due = recheckFrom(recheck);
  if (recheck !== undefined && (!due || unknownKey(recheck, KEYS.recheck) || !ids.has(due.of)))
    return damaged('its reminder belongs to no check');
  if (adapt !== undefined && adapt !== true) return damaged('it does not say if cards follow the last result');
  return undefined;
}

/** What is wrong with a record in the light of the table. */
function recordFault(table: SelfCheckTable, record: CheckRecord, now: Date): string | undefined {
  // An update may add questions; then the file is newer, not damaged.
  if (record.revision > table.revision) return FAULTS.newer;
  if (answerProblems(table, record.answers).length > 0) return 'has an answer that Spotter does not know';
  // A day's grace: clocks run wrong. A check of the far future would for ever count as the last one.
  if (Date.parse(record.at) > now.getTime() + DAY) return 'is dated in the future';
  // Never less than the answers call for. More may stand: a recheck raises what got worse.
  if (record.revision === table.revision && record.rank < evaluate(table, record.answers).rank)
    return 'has a result that its answers do not give';
  return undefined;
}

function isProfile(table: SelfCheckTable, raw: unknown): boolean {
  const answers = answersFrom(raw);
  const count = Object.keys(answers ?? {}).length;
  return answers !== undefined && count > 0 && Object.keys(aboutAnswers(table, answers)).length === count;
}

const unknownKey = (raw: unknown, known: string[]): string | undefined =>
  Object.keys(raw as object).every((k) => known.includes(k)) ? undefined : 'has a part that Spotter does not know';
