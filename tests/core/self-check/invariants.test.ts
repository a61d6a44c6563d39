import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emergencySoFar, evaluate, holds } from '@/src/core/self-check/evaluate';
import type { Answers } from '@/src/core/self-check/types';
import {
  answersArb,
  everyAnswer,
  idsOf,
  questionsNamed,
  questionsRead,
  rankWith,
  STEPS,
  table,
} from '../../support/self-check';

// The invariants of the evidence on ranks (I1, I2, I3, I8). The numbers in brackets are theirs.

/** Danger signs at their top level, each an emergency alone. */
const TOP: [string, string][] = [
  ...['bladder', 'saddle', 'chest', 'collapse', 'tear', 'swelling'].map((q): [string, string] => [q, 'yes']),
  ['legs', 'both_or_fast'],
  ['urine', 'brown_or_none'],
  ['heat', 'not_settling'],
  ['injury', 'major'],
  ['preg', 'warning'],
];

describe('a worse answer', () => {
  it('never gives a milder result, over 5,000 single steps (I1)', () => {
    const ranks = new Set<number>();
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...STEPS), (answers, { question, from, to }) => {
        const before = evaluate(table, { ...answers, [question]: from }).rank;
        const after = evaluate(table, { ...answers, [question]: to }).rank;
        ranks.add(before);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 5000, seed: 20261122 },
    );
    expect([...ranks].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('never stops a rule from firing, in every cell of every rule of up to six questions (I1)', () => {
    let cells = 0;
    const broken: string[] = [];
    for (const rule of table.rules) {
      const questions = questionsNamed(questionsRead(rule.when));
      if (questions.length > 6) continue;
      const steps = STEPS.filter((s) => questions.some((q) => q.id === s.question));
      for (const answers of everyAnswer(questions)) {
        cells += 1;
        if (!holds(table, rule.when, answers)) continue;
        for (const { question, from, to } of steps) {
          const worse = { ...answers, [question]: to };
          if (answers[question] === from && !holds(table, rule.when, worse))
            broken.push(`${rule.id}: ${question} ${to}`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(cells).toBeGreaterThan(10_000);
  });

  it('"not sure" is never better than "no" (I2)', () => {
    const better = table.questions.filter(
      (q) => idsOf(q).includes('unsure') && rankWith({ [q.id]: 'unsure' }) < rankWith({}),
    );
    expect(better).toEqual([]);
    const above = table.questions.filter((q) => idsOf(q).indexOf('unsure') === 0);
    expect(above).toEqual([]);
  });
});

describe('a danger sign', () => {
  it.each(TOP)('%s %s is an emergency, alone and beside anything (I3)', (question, value) => {
    expect(rankWith({ [question]: value })).toBe(4);
    fc.assert(
      fc.property(answersArb, (answers) => evaluate(table, { ...answers, [question]: value }).rank === 4),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it('fever alone is for today (I3)', () => {
    expect(rankWith({ fever: 'yes' })).toBe(3);
  });

  it('no other single answer is an emergency (I3)', () => {
    const alone = table.questions.flatMap((q) => idsOf(q).map((a): [string, string] => [q.id, a]));
    const emergencies = alone.filter(([q, a]) => rankWith({ [q]: a }) === 4);
    expect(emergencies.map(String).sort()).toEqual(TOP.map(String).sort());
  });

  it('stops the check with the same rank as answering to the end (I8)', () => {
    const order = table.questions.map((q) => q.id);
    fc.assert(
      fc.property(answersArb, (answers) => {
        const full = evaluate(table, answers);
        let given: Answers = {};
        let stopped: number | undefined;
        for (const q of order) {
          given = { ...given, [q]: answers[q] ?? '' };
          stopped ??= emergencySoFar(table, given)?.rank;
        }
        expect(stopped === 4).toBe(full.rank === 4);
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });
});
