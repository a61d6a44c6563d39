import fc from 'fast-check';
import { evaluate, holds } from '@/src/core/self-check/evaluate';
import type { Answers, Condition, Question } from '@/src/core/self-check/types';
import { content } from './content';

export const table = content.table;

export const idsOf = (q: Question): string[] => q.answers.map((a) => a.id);

/** The most reassuring answer to every question: plain soreness after training. */
export const BEST: Answers = Object.fromEntries(table.questions.map((q) => [q.id, idsOf(q)[0] as string]));

/** The rank for the best answers with some of them changed. */
export const rankWith = (changes: Answers): number => evaluate(table, { ...BEST, ...changes }).rank;

/** Steps from an answer to the next less reassuring one, over all chains of all questions. */
export const STEPS = table.questions.flatMap((q) =>
  q.order.flatMap((chain) => chain.slice(1).map((to, i) => ({ question: q.id, from: chain[i] as string, to }))),
);

/** Full sets of answers that differ from the best in a few places, so that every rank comes up. */
export const answersArb: fc.Arbitrary<Answers> = fc
  .array(
    fc
      .constantFrom(...table.questions)
      .chain((q) => fc.constantFrom(...idsOf(q)).map((value): [string, string] => [q.id, value])),
    { maxLength: 5 },
  )
  .map((changes) => ({ ...BEST, ...Object.fromEntries(changes) }));

/** The questions a condition reads, through gates too. */
export function questionsRead(condition: Condition): string[] {
  if ('question' in condition) return [condition.question];
  if ('gate' in condition) {
    const gate = table.gates[condition.gate];
    return gate ? questionsRead(gate.when) : [];
  }
  const parts = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(questionsRead))];
}

export const questionsNamed = (ids: string[]): Question[] => table.questions.filter((q) => ids.includes(q.id));

/** Every set of answers to some questions. */
export function* everyAnswer(questions: Question[], given: Answers = {}): Generator<Answers> {
  const [first, ...rest] = questions;
  if (!first) yield given;
  else for (const id of idsOf(first)) yield* everyAnswer(rest, { ...given, [first.id]: id });
}

/** Every way to change `count` of these questions away from the best answer. */
function* changesOf(count: number, questions: Question[]): Generator<Answers> {
  const [first, ...rest] = questions;
  if (count === 0) yield {};
  else if (first) {
    for (const id of idsOf(first).slice(1)) {
      for (const others of changesOf(count - 1, rest)) yield { ...others, [first.id]: id };
    }
    yield* changesOf(count, rest);
  }
}

/** The fewest changes to the best answers that make a rule fire and decide the result. */
export function witnessOf(rule: { id: string; when: Condition }): Answers | undefined {
  const questions = questionsNamed(questionsRead(rule.when));
  for (let count = 0; count <= 3; count++) {
    for (const changes of changesOf(count, questions)) {
      const answers = { ...BEST, ...changes };
      if (holds(table, rule.when, answers) && evaluate(table, answers).rules.includes(rule.id)) return changes;
    }
  }
  return undefined;
}
