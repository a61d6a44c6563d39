import { describe, expect, it } from 'vitest';
import { questionsRead } from '@/src/core/self-check/explain';
import type { Condition, Rule } from '@/src/core/self-check/types';
import { named } from '../../support/prove-questions';
import { painRanks, TOP } from '../../support/prove-ranks';
import { KEPT_FOR_REASON } from '../../support/prove-rules';
import { cellsWhere, writtenOut } from '../../support/prove-space';
import { rankZeroCells, walkGates, walkRules } from '../../support/prove-steps';
import { PROOFS } from '../../support/prove-table';
import { rankWith, table } from '../../support/self-check';

/** The first walk over all cells takes a second or two; a busy machine may need more. */
const PATIENCE = 30_000;

const count = (ranks: Uint8Array): number[] => {
  const counts = [0, 0, 0, 0, 0];
  for (const rank of ranks) counts[rank] = (counts[rank] as number) + 1;
  return counts;
};

describe('the table of the check, over its whole space', () => {
  it.each(Object.entries(PROOFS).map(([id, { says, faults }]) => [id, says, faults] as const))(
    '%s: %s',
    (_, __, faults) => {
      expect(faults(table)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('the space', () => {
  it(
    'is walked in every one of the 20,747,014 cells of its rules',
    () => {
      const cells = walkRules(table).map(([id, { cells }]) => [id, cells] as const);
      expect(cells).toHaveLength(63);
      expect(cells.reduce((sum, [, n]) => sum + n, 0)).toBe(20_747_014);
      // Nearly all of them belong to the two rules that read the pattern of soreness.
      expect(Object.fromEntries(cells)).toMatchObject({ P6: 3_456_000, P16: 17_280_000 });
    },
    PATIENCE,
  );

  it(
    'is walked in all 3,456,000 cells of the pain questions for each gate',
    () => {
      expect(walkGates(table).map(([name, { cells }]) => [name, cells])).toEqual([
        ['soreness', 3_456_000],
        ['soreness_or_severe', 3_456_000],
        ['rank_0', 3_456_000],
        ['rank_1', 3_456_000],
      ]);
    },
    PATIENCE,
  );

  it('is too large to be walked at once', () => {
    expect(table.questions.reduce((size, q) => size * q.answers.length, 1)).toBeCloseTo(5.3e16, -15);
  });

  it('of the pain questions is self-care on a small island only', () => {
    const split = count(painRanks(table).ranks);
    expect(split).toEqual([48, 152_032, 1_437_680, 1_434_240, 432_000]);
    expect(split.reduce((a, b) => a + b)).toBe(3_456_000);
  });

  it('holds plain soreness in 176 sets of answers out of all there are', () => {
    const ages = rankZeroCells(table).map((cell) => cell.age);
    const at = (age: string): number => ages.filter((a) => a === age).length;
    expect(ages).toHaveLength(176);
    expect(['18-49', '50-64', '65+', '16-17', 'under16'].map(at)).toEqual([48, 48, 32, 48, 0]);
  });
});

describe('a single answer', () => {
  it('is an emergency by itself in the danger signs at their top, and in no other', () => {
    const alone = table.questions.flatMap((q) => q.answers.map((a): [string, string] => [q.id, a.id]));
    const emergencies = alone.filter(([q, a]) => rankWith({ [q]: a }) === 4);
    expect(emergencies.map(String).sort()).toEqual(TOP.map(String).sort());
  });
});

describe('the rules kept for their reason', () => {
  it.each(KEPT_FOR_REASON)('%s changes no result: where it fires, no gate of a lower rank holds', (id) => {
    const rule = table.rules.find((r) => r.id === id) as Rule;
    const passing = ['rank_0', 'rank_1'].slice(0, rule.rank).flatMap((gate) => {
      const both: Condition = { all: [rule.when, { gate }] };
      // The questions of the rule first: what the gate does to its answers is then plain at once.
      const questions = questionsRead(table, both).flatMap((q) => named(table, [q]));
      return [...cellsWhere(writtenOut(table, both), questions)];
    });
    expect(passing).toEqual([]);
  });
});
