import { describe, expect, it } from 'vitest';
import type { CheckRecord, CheckStore } from '@/src/core/history/types';
import { DISPOSITIONS, type Rank } from '@/src/core/self-check/types';
import { bodyNoteOf, followedAt, followedOf, forYou, groupsOf, isMarkedGently } from '@/src/core/tips/for-you';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { DEMANDS } from '@/src/core/tips/types';
import { content } from '../../support/content';

const record = (id: string, at: string, rank: Rank): CheckRecord => ({
  id,
  at,
  answers: {},
  disposition: DISPOSITIONS[rank],
  rank,
  revision: 2,
});
const AT = '2026-11-20T08:00:00.000Z';
const store = (rank: Rank, over: Partial<CheckStore> = {}): CheckStore => ({
  version: 1,
  records: [record('a', AT, rank)],
  adapt: true,
  ...over,
});
const days = (n: number): Date => new Date(Date.parse(AT) + n * 86_400_000);

describe('cards follow', () => {
  it('a strain until its recheck', () => {
    const recheck = { due: days(3).toISOString(), of: 'a' };
    expect(bodyNoteOf(store(1, { recheck }), days(2))).toEqual({ at: AT, rank: 1, until: recheck.due });
    expect(bodyNoteOf(store(1, { recheck }), days(3))).toBeUndefined();
  });

  it('a strain for a week where no reminder was asked for, or one of another check', () => {
    expect(bodyNoteOf(store(1), days(6.9))).toEqual({ at: AT, rank: 1, until: days(7).toISOString() });
    expect(bodyNoteOf(store(1), days(7))).toBeUndefined();
    expect(bodyNoteOf(store(1, { recheck: { due: days(1).toISOString(), of: 'b' } }), days(2))?.rank).toBe(1);
  });

  it.each([2, 3, 4] as const)('rank %i for as long as no newer check says otherwise', (rank) => {
    expect(bodyNoteOf(store(rank), days(60))?.rank).toBe(rank);
    const newer = [record('b', days(5).toISOString(), 0), record('a', AT, rank)];
    expect(bodyNoteOf(store(rank, { records: newer }), days(6))).toBeUndefined();
  });

  it('nothing without consent, without a check, or after plain soreness', () => {
    const { adapt: _, ...silent } = store(3);
    expect(bodyNoteOf(silent, days(0))).toBeUndefined();
    expect(bodyNoteOf(store(3, { records: [] }), days(0))).toBeUndefined();
    expect(bodyNoteOf(store(0), days(0))).toBeUndefined();
  });

  it('what was said of the person, and only with consent', () => {
    const answers = { bone: 'yes', preg: 'pregnant', age: '16-17' };
    const told = store(0, { records: [{ ...record('a', AT, 0), answers }] });
    expect(groupsOf(told)).toEqual(['thin-bones', 'pregnancy', 'teen-athletes']);
    const { adapt: _, ...silent } = told;
    expect(groupsOf(silent)).toEqual([]);
    expect(groupsOf(store(1))).toEqual([]);
    // Every group is one that cards know.
    expect(groupsOf(told).filter((g) => !content.tips.careGroups[g])).toEqual([]);
  });
});

describe('a page is given', () => {
  const answers = { bone: 'yes', severity: 'mild' };
  const told = (rank: Rank, over: Partial<CheckStore> = {}): CheckStore =>
    store(rank, {
      records: [{ ...record('a', AT, rank), answers, tried: 'heat' }],
      profile: { age: '18-49' },
      ...over,
    });

  it('date, rank, end and groups of the last check, and nothing else of what is kept', () => {
    const note = { at: AT, rank: 1, until: days(7).toISOString() };
    expect(followedOf(told(1), days(1))).toEqual({ groups: ['thin-bones'], note });
    expect(followedOf(told(1, { adaptMarks: true }), days(1))).toEqual({ groups: ['thin-bones'], note, marks: true });
    expect(followedOf(told(2), days(1))).toEqual({ groups: ['thin-bones'], note: { at: AT, rank: 2 } });
  });

  it('nothing at all without consent, and nothing for marks where there is no note', () => {
    const { adapt: _, ...silent } = told(3, { adaptMarks: true });
    expect(followedOf(silent, days(1))).toEqual({ groups: [] });
    expect(followedOf(told(0, { adaptMarks: true }), days(1))).toEqual({ groups: ['thin-bones'] });
    expect(followedOf(told(1, { adaptMarks: true }), days(7))).toEqual({ groups: ['thin-bones'] });
  });

  it('a note that ends by itself at its date, with what marks follow', () => {
    const followed = followedOf(told(1, { adaptMarks: true }), days(1));
    expect(followedAt(followed, days(6.9))).toEqual(followed);
    expect(followedAt(followed, days(7))).toEqual({ groups: ['thin-bones'] });
    const open = followedOf(told(2, { adaptMarks: true }), days(1));
    expect(followedAt(open, days(90))).toEqual(open);
  });
});

describe('marks are drawn as ones to go gently with', () => {
  const marks = (rank: Rank, over: Partial<CheckStore> = { adaptMarks: true }): string[] =>
    DEMANDS.filter((demand) => isMarkedGently(followedOf(store(rank, over), days(1)), demand));

  it('only by the second consent, and by the rank of the check', () => {
    expect(marks(1, {})).toEqual([]);
    expect(marks(4, {})).toEqual([]);
    expect([0, 1, 2].map((rank) => marks(rank as Rank))).toEqual([[], ['high', 'very-high'], ['high', 'very-high']]);
    expect([3, 4].map((rank) => marks(rank as Rank).length)).toEqual([4, 4]);
  });

  it('just where the card of the exercise has a note', () => {
    for (const rank of [0, 1, 2, 3, 4] as const) {
      const followed = followedOf(store(rank, { adaptMarks: true }), days(1));
      for (const id of ['deadlift', 'walking', 'plank', 'squat', 'side-plank']) {
        const tips = resolveTips(content.tips, id);
        if (!tips) throw new Error(`no tips of ${id}`);
        const hasNote = forYou(tips, followed.note, [])?.note !== undefined;
        expect(isMarkedGently(followed, tips.tips.demand)).toBe(hasNote);
      }
    }
  });
});
