import type { Answers, Question, SelfCheckTable } from '@/src/core/self-check/types';

/** The nine questions that the two self-care gates weigh against each other. */
export const PAIN = ['legs', 'onset', 'where', 'feel', 'severity', 'rest', 'trend', 'duration', 'novel'];

/** "Not sure", as the lists say it. */
export const NOT_SURE = ['unsure', 'unknown'];

/** The questions by id: of two that share one, the last counts, as in `evaluate`. */
export const questionsOf = (table: SelfCheckTable): Question[] => [
  ...new Map(table.questions.map((q) => [q.id, q])).values(),
];

export const idsOf = (q: Question): string[] => q.answers.map((a) => a.id);

/** The answers that no chain puts behind another: the most reassuring ones. */
export const mildest = (q: Question): string[] =>
  idsOf(q).filter((a) => q.order.every((chain) => chain.indexOf(a) < 1));

/** The answers that no chain puts before another: the worst ones. */
export const worst = (q: Question): string[] =>
  idsOf(q).filter((a) => q.order.every((chain) => [-1, chain.length - 1].includes(chain.indexOf(a))));

export const bestAnswers = (table: SelfCheckTable): Answers =>
  Object.fromEntries(questionsOf(table).map((q) => [q.id, mildest(q)[0] ?? '']));

export const named = (table: SelfCheckTable, ids: string[]): Question[] =>
  questionsOf(table).filter((q) => ids.includes(q.id));
