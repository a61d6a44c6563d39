import { describe, expect, it } from 'vitest';
import { evaluate } from '@/src/core/self-check/evaluate';
import { idsOf, PAIN } from '../../support/prove-questions';
import { rankZeroCells } from '../../support/prove-steps';
import { rankWith, table } from '../../support/self-check';

// Every set of answers to all 28 questions that passes the gate of rank 0.
const cells = rankZeroCells(table);
const adults = cells.filter((c) => c.age === '18-49');
const values = (id: string): (string | undefined)[] => [...new Set(cells.map((c) => c[id]))];

describe('plain soreness (rank 0)', () => {
  it('is the result wherever its gate holds: no rule gainsays it', () => {
    expect(cells.filter((c) => evaluate(table, c).rank !== 0)).toEqual([]);
  });

  it('starts within two days of a session, is mild to moderate, and fits the days', () => {
    expect(['onset', 'severity', 'duration'].map(values)).toEqual([
      ['delayed', 'built_up'],
      ['none_now', 'mild', 'moderate'],
      ['d0_2', 'd3_5', 'd6_7'],
    ]);
    const trends = (duration: string) => new Set(cells.filter((c) => c.duration === duration).map((c) => c.trend));
    expect(['d0_2', 'd3_5', 'd6_7'].map((d) => trends(d).size)).toEqual([4, 3, 1]);
  });

  it('leaves a choice in no other question but age', () => {
    const open = table.questions.map((q) => q.id).filter((id) => values(id).length > 1);
    expect(open).toEqual(['age', 'onset', 'severity', 'trend', 'duration']);
  });

  it('is lost by any other answer, but for an age that is no risk', () => {
    const kept = table.questions
      .filter((q) => !PAIN.includes(q.id))
      .flatMap((q) =>
        idsOf(q)
          .slice(1)
          .filter((id) => adults.some((c) => rankWith({ ...c, [q.id]: id }) === 0))
          .map((id) => `${q.id} ${id}`),
      );
    expect(kept).toEqual(['age 50-64', 'age 65+', 'age 16-17']);
  });

  it('at 65 or over is mild at most', () => {
    const old = cells.filter((c) => c.age === '65+');
    expect([...new Set(old.map((c) => c.severity))]).toEqual(['none_now', 'mild']);
  });
});
