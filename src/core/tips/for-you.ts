import type { CheckRecord, CheckStore } from '../history/types';
import type { Rank } from '../self-check/types';
import type { ResolvedTips } from './resolve-tips';
import type { Demand } from './types';

/** What cards follow of the reader's last check, where the reader agreed to it. */
export interface BodyNote {
  /** ISO date-time of the check. */
  at: string;
  rank: Rank;
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
  if (last.rank === 1) {
    const due = store.recheck?.of === last.id ? Date.parse(store.recheck.due) : Number.NaN;
    const until = Number.isNaN(due) ? Date.parse(last.at) + STRAIN_DAYS * DAY_MS : due;
    if (now.getTime() >= until) return undefined;
  }
  return { at: last.at, rank: last.rank };
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

const isHard = (demand: Demand): boolean => demand === 'high' || demand === 'very-high';

/** What a card says to this reader: nothing where neither check nor groups concern the exercise. */
export function forYou(tips: ResolvedTips, note: BodyNote | undefined, groups: string[]): ForYou | undefined {
  const says =
    note && note.rank >= 3
      ? 'not-yet'
      : note && isHard(tips.tips.demand)
        ? note.rank === 2
          ? 'after-advice'
          : 'lighter'
        : undefined;
  // Beside "leave this" no way to do it may stand.
  const care = says === 'not-yet' ? [] : tips.care.filter((c) => groups.includes(c.group));
  if (care.length === 0 && !says) return undefined;
  return { care, ...(note && says && { note: { at: note.at, says } }) };
}
