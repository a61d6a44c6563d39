import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, holds } from '@/src/core/self-check/evaluate';
import { idsOf, NOT_SURE } from '../../support/prove-questions';
import { answersArb, BEST, everyAnswer, inOrder, SEED, table } from '../../support/self-check';

// The invariants once more on whole results, over answers that differ in up to five places and with questions skipped:
// what the proofs take part by part, seen through the engine. The numbers in brackets are those of the evidence.
const RUNS = { numRuns: 1000, seed: SEED };
const skipArb = fc.subarray(table.questions, { maxLength: 4 });
const answersWithout = (answers: typeof BEST, skipped: { id: string }[]): typeof BEST =>
  Object.fromEntries(Object.entries(answers).filter(([q]) => !skipped.some((s) => s.id === q)));

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

  it('is never milder for "not sure" than for the best answer, in any number of questions (I2)', () => {
    const doubtful = table.questions.filter((q) => idsOf(q).some((a) => NOT_SURE.includes(a)));
    expect(doubtful).toHaveLength(24);
    fc.assert(
      fc.property(answersArb, fc.subarray(doubtful, { minLength: 1 }), (answers, unsure) => {
        const fill = (pick: (q: (typeof unsure)[number]) => string) => ({
          ...answers,
          ...Object.fromEntries(unsure.map((q) => [q.id, pick(q)])),
        });
        const doubt = fill((q) => idsOf(q).find((a) => NOT_SURE.includes(a)) ?? '');
        const sure = fill((q) => BEST[q.id] ?? '');
        expect(evaluate(table, doubt).rank).toBeGreaterThanOrEqual(evaluate(table, sure).rank);
      }),
      RUNS,
    );
  });

  it('counts a skipped question as the worst it may stand for (I9)', () => {
    fc.assert(
      fc.property(answersArb, skipArb, (answers, skipped) => {
        const kept = answersWithout(answers, skipped);
        const asMissing = skipped.map((q) => ({ ...q, answers: q.missing.map((id) => ({ id, text: '' })) }));
        const worst = Math.max(
          ...[...everyAnswer(asMissing)].map((fill) => evaluate(table, { ...kept, ...fill }).rank),
        );
        expect(evaluate(table, kept).rank).toBe(worst);
        // Nor is it milder than "none of these": skipping reassures nobody.
        const best = Object.fromEntries(skipped.map((q) => [q.id, BEST[q.id] ?? '']));
        expect(worst).toBeGreaterThanOrEqual(evaluate(table, { ...kept, ...best }).rank);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the questions, nor on that of the answers, however many are skipped (I10)', () => {
    const shuffled = fc.shuffledSubarray(table.questions, { minLength: table.questions.length });
    fc.assert(
      fc.property(answersArb, shuffled, skipArb, (answers, questions, skipped) => {
        const kept = answersWithout(answers, skipped);
        const turned = Object.fromEntries(questions.filter((q) => q.id in kept).map((q) => [q.id, kept[q.id] ?? '']));
        expect(evaluate(inOrder(questions), turned)).toEqual(evaluate(table, kept));
      }),
      RUNS,
    );
  });
});
