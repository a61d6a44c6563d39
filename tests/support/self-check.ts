import fc from 'fast-check';
import { evaluate } from '@/src/core/self-check/evaluate';
import type { Answers, Question, SelfCheckTable } from '@/src/core/self-check/types';
import { compileCheck } from './compile-check';
import { bestAnswers, idsOf } from './prove-questions';
import { STEPS as STEPS_OF } from './prove-steps';

export const { table, results: book, sources } = compileCheck();

/** Samples are the same in each run, so a failure can be looked at again. */
export const SEED = 20261122;

/** The most reassuring answer to every question: plain soreness after training. */
export const BEST: Answers = bestAnswers(table);

/** The rank for the best answers with some of them changed. */
export const rankWith = (changes: Answers): number => evaluate(table, { ...BEST, ...changes }).rank;

/** Steps from an answer to the next less reassuring one, over all chains of all questions. */
export const STEPS = table.questions.flatMap(STEPS_OF.worse);

/** One question with one of its answers. */
export const pairArb: fc.Arbitrary<[string, string]> = fc
  .constantFrom(...table.questions)
  .chain((q) => fc.constantFrom(...idsOf(q)).map((value): [string, string] => [q.id, value]));

/** Full sets of answers that differ from the best in a few places, so that every rank comes up. */
export const answersArb: fc.Arbitrary<Answers> = fc
  .array(pairArb, { maxLength: 5 })
  .map((changes) => ({ ...BEST, ...Object.fromEntries(changes) }));

/** Every set of answers to some questions. */
export function* everyAnswer(questions: Question[], given: Answers = {}): Generator<Answers> {
  const [first, ...rest] = questions;
  if (!first) yield given;
  else for (const id of idsOf(first)) yield* everyAnswer(rest, { ...given, [first.id]: id });
}

/** A copy of the table in another order of questions. */
export const inOrder = (questions: Question[]): SelfCheckTable => ({ ...table, questions });
