import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, holds } from '@/src/core/self-check/evaluate';
import type { Answers } from '@/src/core/self-check/types';
import { answersArb, BEST, idsOf, questionsNamed, rankWith, table } from '../../support/self-check';

const PAIN_BLOCK = ['legs', 'onset', 'where', 'feel', 'severity', 'rest', 'trend', 'duration', 'novel'];
const pain = questionsNamed(PAIN_BLOCK);
const others = table.questions.filter((q) => !PAIN_BLOCK.includes(q.id));

/** All pain answers that pass the gate of rank 0, found by trying each of the 3,456,000 cells of the block. */
function cellsOfRankZero(): Answers[] {
  const found: Answers[] = [];
  const gate = table.gates.rank_0;
  const cell = { ...BEST };
  const tryFrom = (i: number): void => {
    const question = pain[i];
    if (question) {
      for (const { id } of question.answers) {
        cell[question.id] = id;
        tryFrom(i + 1);
      }
    } else if (gate && holds(table, gate.when, cell)) {
      found.push({ ...cell });
    }
  };
  tryFrom(0);
  return found;
}

const cells = cellsOfRankZero();

describe('plain soreness (rank 0)', () => {
  it('is 48 cells of the pain questions (I4)', () => {
    expect(cells).toHaveLength(48);
    expect(cells.filter((c) => evaluate(table, { ...BEST, ...c }).rank !== 0)).toEqual([]);
  });

  it('starts within two days of a session, is mild to moderate, and fits the days (I4)', () => {
    const values = (id: string) => [...new Set(cells.map((c) => c[id]))];
    expect(values('onset')).toEqual(['delayed', 'built_up']);
    expect(values('severity')).toEqual(['none_now', 'mild', 'moderate']);
    expect(values('duration')).toEqual(['d0_2', 'd3_5', 'd6_7']);
    expect(['legs', 'where', 'feel', 'rest', 'novel'].map(values)).toEqual([
      ['none'],
      ['both'],
      ['dull'],
      ['eases'],
      ['yes'],
    ]);
    const trends = (duration: string) => new Set(cells.filter((c) => c.duration === duration).map((c) => c.trend));
    expect(['d0_2', 'd3_5', 'd6_7'].map((d) => trends(d).size)).toEqual([4, 3, 1]);
  });

  it('is lost by any other answer, but for an age that is no risk (I4)', () => {
    const kept = others.flatMap((q) =>
      idsOf(q)
        .slice(1)
        .filter((id) => cells.some((c) => rankWith({ ...c, [q.id]: id }) === 0))
        .map((id) => `${q.id} ${id}`),
    );
    expect(kept).toEqual(['age 50-64', 'age 65+', 'age 16-17']);
  });

  it('at 65 or over it is mild at most (I4)', () => {
    const old = cells.filter((c) => rankWith({ ...c, age: '65+' }) === 0);
    expect([...new Set(old.map((c) => c.severity))]).toEqual(['none_now', 'mild']);
  });

  it('never holds a "not sure" (I5)', () => {
    let seen = 0;
    fc.assert(
      fc.property(answersArb, (answers) => {
        if (evaluate(table, answers).rank > 0) return;
        seen += 1;
        expect(Object.values(answers).filter((a) => a === 'unsure' || a === 'unknown')).toEqual([]);
      }),
      { numRuns: 3000, seed: 20261122 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
