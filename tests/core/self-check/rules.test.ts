import { describe, expect, it } from 'vitest';
import { evaluate, holds } from '@/src/core/self-check/evaluate';
import { KEPT_FOR_REASON, without, witnessOf } from '../../support/prove-rules';
import { BEST, table } from '../../support/self-check';

/** Who a rule is for: whose result it raises, or to whom it gives a reason. */
const witnesses = table.rules.map((rule) => ({
  rule,
  changes: witnessOf(table, rule, KEPT_FOR_REASON.includes(rule.id) ? 'decides' : 'raises'),
}));
const inWords = (changes: object | undefined): string =>
  Object.entries(changes ?? {})
    .map(([q, a]) => `${q} ${a}`)
    .join(', ');

describe('the rules', () => {
  it('are 63: 16 for an emergency, 25 for today, 21 for a visit and one below', () => {
    const count = (rank: number) => table.rules.filter((r) => r.rank === rank).length;
    expect([4, 3, 2, 1, 0].map(count)).toEqual([16, 25, 21, 1, 0]);
  });

  it.each(witnesses.map((w) => [w.rule.id, w.rule.rank, inWords(w.changes), w] as const))(
    '%s decides rank %i for someone otherwise well with: %s',
    (id, rank, _, { rule, changes }) => {
      expect(changes).toBeDefined();
      const verdict = evaluate(table, { ...BEST, ...changes });
      expect(verdict.rank).toBe(rank);
      expect(verdict.reasons.find((r) => r.rule === id)).toEqual({
        rule: id,
        text: rule.reason,
        sources: rule.sources,
      });
    },
  );

  it('each stop firing when any one answer behind them is taken back', () => {
    const still = witnesses.flatMap(({ rule, changes = {} }) =>
      Object.keys(changes)
        .filter((q) => holds(table, rule.when, { ...BEST, ...changes, [q]: BEST[q] ?? '' }))
        .map((q) => `${rule.id} without ${q}`),
    );
    expect(still).toEqual([]);
  });

  it('raise the result of those they are for, but for nine that only add a reason', () => {
    const idle = witnesses.filter(({ rule, changes }) => {
      const answers = { ...BEST, ...changes };
      return evaluate(without(table, rule), answers).rank === evaluate(table, answers).rank;
    });
    expect(idle.map((w) => w.rule.id)).toEqual(KEPT_FOR_REASON);
  });
});
