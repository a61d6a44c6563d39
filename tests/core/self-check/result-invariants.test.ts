import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { evaluate, holds } from '@/src/core/self-check/evaluate';
import { answersArb, BEST, everyAnswer, table } from '../../support/self-check';

// The invariants of the evidence on whole results (I6, I7, I9, I10, I12). The numbers in brackets are theirs.
const RUNS = { numRuns: 2000, seed: 20261122 };

describe('a result', () => {
  it('is explained by every firing rule of its rank and by no other, with sources (I6, I7)', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const { rank, rules, reasons } = evaluate(table, answers);
        const firing = table.rules.filter((r) => holds(table, r.when, answers));
        expect(rules).toEqual(firing.filter((r) => r.rank === rank).map((r) => r.id));
        expect(firing.filter((r) => r.rank > rank)).toEqual([]);
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.filter((r) => r.text === '' || r.sources.length === 0)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('counts a skipped question as the worst it may stand for (I9)', () => {
    const skipArb = fc.subarray(table.questions, { maxLength: 4 });
    fc.assert(
      fc.property(answersArb, skipArb, (answers, skipped) => {
        const kept = Object.fromEntries(Object.entries(answers).filter(([q]) => !skipped.some((s) => s.id === q)));
        const fills = [
          ...everyAnswer(skipped.map((q) => ({ ...q, answers: q.missing.map((id) => ({ id, text: '' })) }))),
        ];
        const worst = Math.max(...fills.map((fill) => evaluate(table, { ...kept, ...fill }).rank));
        expect(evaluate(table, kept).rank).toBe(worst);
        // Nor is it milder than "none of these": skipping reassures nobody.
        const best = Object.fromEntries(skipped.map((q) => [q.id, BEST[q.id] ?? '']));
        expect(worst).toBeGreaterThanOrEqual(evaluate(table, { ...kept, ...best }).rank);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  it('does not depend on the order of the questions (I10)', () => {
    const shuffled = fc.shuffledSubarray(table.questions, { minLength: table.questions.length });
    fc.assert(
      fc.property(answersArb, shuffled, (answers, questions) => {
        const turned = Object.fromEntries(questions.map((q) => [q.id, answers[q.id] ?? '']));
        expect(evaluate({ ...table, questions }, turned)).toEqual(evaluate(table, answers));
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  describe('with clock and chance taken away', () => {
    afterEach(() => vi.restoreAllMocks());
    it('is the same each time (I12)', () => {
      const samples = fc.sample(answersArb, { numRuns: 300, seed: 20261122 });
      const first = samples.map((a) => JSON.stringify(evaluate(table, a)));
      const refuse = (): never => {
        throw new Error('not allowed here');
      };
      vi.spyOn(Math, 'random').mockImplementation(refuse);
      vi.spyOn(Date, 'now').mockImplementation(refuse);
      vi.spyOn(performance, 'now').mockImplementation(refuse);
      const again = samples.map((a) => JSON.stringify(evaluate(table, a)));
      vi.restoreAllMocks();
      expect(again).toEqual(first);
    });
  });
});
