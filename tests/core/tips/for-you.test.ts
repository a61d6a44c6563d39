import { describe, expect, it } from 'vitest';
import type { CheckRecord, CheckStore } from '@/src/core/history/types';
import { DISPOSITIONS, type Rank } from '@/src/core/self-check/types';
import { bodyNoteOf, groupsOf } from '@/src/core/tips/for-you';
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
    expect(bodyNoteOf(store(1, { recheck }), days(2))).toEqual({ at: AT, rank: 1 });
    expect(bodyNoteOf(store(1, { recheck }), days(3))).toBeUndefined();
  });

  it('a strain for a week where no reminder was asked for, or one of another check', () => {
    expect(bodyNoteOf(store(1), days(6.9))?.rank).toBe(1);
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
