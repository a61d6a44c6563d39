import type { CheckRecord, CheckStore } from '../history/types';
import type { Rank } from '../self-check/types';
import type { ResolvedTips } from './resolve-tips';
import type { Demand } from './types';

/** What cards follow of the reader's last check, where the reader agreed to it. */
export interface BodyNote {
  /** ISO date-time of the check. */
  at: string;
  rank: Rank;
  /** ISO date-time from which it is no longer followed; absent where no date ends it. */
  until?: string;
}

/** All that a page is given of the kept checks. */
export interface Followed {
  note?: BodyNote;
  /** Care groups that the newest check names. */
  groups: string[];
  /** The reader agreed that marks follow the note too. */
  marks?: true;
}

/** What a card says to this reader in particular. */
export interface ForYou {
  /** What the last check means for this exercise. */
  note?: { at: string; says: 'lighter' | 'after-advice' | 'not-yet' };
  /** Cautions of the groups that the reader named, in the card's order. */
  care: ResolvedTips['care'];
}

const DAY_MS = 24 * 3_600_000;
/** A mild strain without a reminder is followed for a week, the second of its two times to check again. */
const STRAIN_DAYS = 7;

const newest = (store: CheckStore): CheckRecord | undefined =>
  [...store.records].sort((a, b) => a.at.localeCompare(b.at)).at(-1);

/**
 * What cards follow now: the newest check of rank 1 or above, where the reader agreed. A mild strain until its recheck; what
 * needs a professional until a newer check is kept or the reader turns it off, as no date tells that it was looked at.
 */
export function bodyNoteOf(store: CheckStore, now: Date): BodyNote | undefined {
  const last = newest(store);
  if (!store.adapt || !last || last.rank === 0) return undefined;
  const { at, rank } = last;
  if (rank > 1) return { at, rank };
  const due = store.recheck?.of === last.id ? Date.parse(store.recheck.due) : Number.NaN;
  const until = Number.isNaN(due) ? Date.parse(at) + STRAIN_DAYS * DAY_MS : due;
  return now.getTime() < until ? { at, rank, until: new Date(until).toISOString() } : undefined;
}

/** Answers about the person, and the care group whose cautions they bring. */
const GROUPS: [question: string, answers: string[], group: string][] = [
  ['bone', ['yes'], 'thin-bones'],
  ['preg', ['pregnant', 'warning'], 'pregnancy'],
  ['age', ['16-17', 'under16'], 'teen-athletes'],
];

/** The care groups that the newest kept check names, where the reader agreed that cards follow it. */
export function groupsOf(store: CheckStore): string[] {
  const answers = newest(store)?.answers;
  if (!store.adapt || !answers) return [];
  return GROUPS.flatMap(([question, given, group]) => (given.includes(answers[question] ?? '') ? [group] : []));
}

/** What a page may know of a store: what its cards and marks follow now, and nothing else of what is kept. */
export function followedOf(store: CheckStore, now: Date): Followed {
  const note = bodyNoteOf(store, now);
  return { groups: groupsOf(store), ...(note && { note }), ...(note && store.adaptMarks && { marks: true }) };
}

/** What is left of it at a later time: the note goes when its time is up, and with it what marks follow. */
export function followedAt(followed: Followed, now: Date): Followed {
  const until = followed.note?.until;
  return until !== undefined && now.getTime() >= Date.parse(until) ? { groups: followed.groups } : followed;
}

const isHard = (demand: Demand): boolean => demand === 'high' || demand === 'very-high';

/** What the last check means for an exercise of this demand, if anything. */
function saysOf(note: BodyNote | undefined, demand: Demand): 'lighter' | 'after-advice' | 'not-yet' | undefined {
  if (note && note.rank >= 3) return 'not-yet';
  if (!note || !isHard(demand)) return undefined;
  return note.rank === 2 ? 'after-advice' : 'lighter';
}

/** Are the marks of an exercise drawn as one to go gently with? Just where its card has a note, and marks may tell. */
export const isMarkedGently = ({ marks, note }: Followed, demand: Demand): boolean =>
  marks === true && saysOf(note, demand) !== undefined;

/** What a card says to this reader: nothing where neither check nor groups concern the exercise. */
export function forYou(tips: ResolvedTips, note: BodyNote | undefined, groups: string[]): ForYou | undefined {
  const says = saysOf(note, tips.tips.demand);
  // Beside "leave this" no way to do it may stand.
  const care = says === 'not-yet' ? [] : tips.care.filter((c) => groups.includes(c.group));
  if (care.length === 0 && !says) return undefined;
  return { care, ...(note && says && { note: { at: note.at, says } }) };
}
