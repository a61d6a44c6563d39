import { evaluate, holds } from '@/src/core/self-check/evaluate';
import { questionsRead } from '@/src/core/self-check/explain';
import type { Answers, Question, Rule, SelfCheckTable } from '@/src/core/self-check/types';
import { bestAnswers, idsOf, named } from './prove-questions';

/**
 * Rules that never change a result and are kept for the reason that they give: the gate of rank 1 stops their answers
 * as well, and in the case of P15 the gate of rank 0.
 */
export const KEPT_FOR_REASON = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P13', 'P14', 'P15'];

/** Every way to change `count` of these questions away from the best answer. */
function* changesOf(count: number, questions: Question[], best: Answers): Generator<Answers> {
  const [first, ...rest] = questions;
  if (count === 0) yield {};
  else if (first) {
    for (const id of idsOf(first)) {
      if (id !== best[first.id])
        for (const others of changesOf(count - 1, rest, best)) yield { ...others, [first.id]: id };
    }
    yield* changesOf(count, rest, best);
  }
}

export const without = (table: SelfCheckTable, rule: Rule): SelfCheckTable => ({
  ...table,
  rules: table.rules.filter((r) => r !== rule),
});

/** The fewest changes to the best answers, three at most, with which a rule is a reason of the result, or raises it. */
export function witnessOf(table: SelfCheckTable, rule: Rule, what: 'decides' | 'raises'): Answers | undefined {
  const best = bestAnswers(table);
  const questions = named(table, questionsRead(table, rule.when));
  const rest = without(table, rule);
  for (let count = 0; count <= 3; count++) {
    for (const changes of changesOf(count, questions, best)) {
      const answers = { ...best, ...changes };
      if (!holds(table, rule.when, answers) || evaluate(table, answers).rank !== rule.rank) continue;
      if (what === 'decides' || evaluate(rest, answers).rank < rule.rank) return changes;
    }
  }
  return undefined;
}

/** I11. Each rule raises the result for somebody, or is kept for its reason and gives it to somebody. */
export const deadRules = (table: SelfCheckTable): string[] =>
  table.rules.flatMap((rule) => {
    const what = KEPT_FOR_REASON.includes(rule.id) ? 'decides' : 'raises';
    return witnessOf(table, rule, what) ? [] : [`${rule.id} never ${what}`];
  });
