import { type Answers, DISPOSITIONS, type Rank } from '../self-check/types';
import type { CheckRecord, Recheck } from './types';

/** What a reader may write down of what was tried. */
export const MOST_TRIED = 300;

const ID = /^[a-z0-9][a-z0-9_-]{0,63}$/i;
/** Ids of questions and answers, such as "65+" and "d0_2". No leading underscore: no name that objects give a meaning. */
const WORD = /^[a-z0-9][a-z0-9_+-]{0,39}$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const MOST_ANSWERS = 100;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** An ISO date-time in UTC that the calendar has: 30 February is none. */
export function isTime(value: unknown): value is string {
  if (typeof value !== 'string' || !TIME.test(value)) return false;
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === value.slice(0, 19);
}

/** Answers as a copy, or undefined where something else stands there. Whether the ids are known is not looked at. */
export function answersFrom(raw: unknown): Answers | undefined {
  if (!isObject(raw)) return undefined;
  const entries = Object.entries(raw);
  const fine = ([id, value]: [string, unknown]): boolean =>
    WORD.test(id) && typeof value === 'string' && WORD.test(value);
  return entries.length <= MOST_ANSWERS && entries.every(fine) ? (Object.fromEntries(entries) as Answers) : undefined;
}

/** The reader's own words, without line breaks, control characters and halves of one, so that a file of them stays small and plain. */
export const plainWords = (text: string): string => flat(flat(text).slice(0, MOST_TRIED));

const flat = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** A record as a copy with nothing else in it, or what is wrong with it, to stand behind "this check". */
export function recordFrom(raw: unknown): CheckRecord | { fault: string } {
  if (!isObject(raw)) return { fault: 'is not one' };
  const { id, at, disposition, rank, revision, tried } = raw;
  const answers = answersFrom(raw.answers);
  if (!isId(id)) return { fault: 'lacks its id' };
  if (!isTime(at)) return { fault: 'lacks its date' };
  if (!answers) return { fault: 'lacks its answers' };
  const known = DISPOSITIONS.find((d) => d === disposition);
  // The two say the same; a record in which they differ tells two stories.
  if (!known || DISPOSITIONS.indexOf(known) !== rank) return { fault: 'lacks its result' };
  if (!Number.isSafeInteger(revision) || (revision as number) < 1) return { fault: 'lacks the version of its rules' };
  if (tried !== undefined && typeof tried !== 'string') return { fault: 'has notes that are no text' };
  const words = plainWords(tried ?? '');
  return {
    id,
    at,
    answers,
    disposition: known,
    rank: rank as Rank,
    revision: revision as number,
    ...(words && { tried: words }),
  };
}

export const recheckFrom = (raw: unknown): Recheck | undefined =>
  isObject(raw) && isTime(raw.due) && isId(raw.of) ? { due: raw.due, of: raw.of } : undefined;
