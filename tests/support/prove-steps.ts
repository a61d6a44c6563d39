import { holds } from '@/src/core/self-check/evaluate';
import { questionsRead } from '@/src/core/self-check/explain';
import type { Answers, Condition, Question, SelfCheckTable } from '@/src/core/self-check/types';
import { bestAnswers, idsOf, mildest, NOT_SURE, named, PAIN, questionsOf } from './prove-questions';
import {
  answersIn,
  cellsWhere,
  givenAll,
  lostBy,
  type Space,
  type Step,
  spaceOf,
  truthOver,
  writtenOut,
} from './prove-space';

/** Three kinds of steps, none of which may make the result milder. */
export const STEPS: Record<'worse' | 'unsure' | 'skipped', (q: Question) => Step[]> = {
  worse: (q) => q.order.flatMap((c) => c.slice(1).map((to, i) => ({ question: q.id, from: c[i] as string, to }))),
  unsure: (q) =>
    fromMildest(
      q,
      idsOf(q).filter((a) => NOT_SURE.includes(a)),
    ),
  // What counts as "not sure" is the step above.
  skipped: (q) =>
    fromMildest(
      q,
      q.missing.filter((a) => !NOT_SURE.includes(a)),
    ),
};
export type Kind = keyof typeof STEPS;
const KINDS = Object.keys(STEPS) as Kind[];

const fromMildest = (q: Question, answers: string[]): Step[] =>
  mildest(q).flatMap((from) => answers.map((to) => ({ question: q.id, from, to })));

/** What a walk over every cell found: how many there are, and the first fault of each step of each kind. */
export interface Walk {
  cells: number;
  faults: Record<Kind, string[]>;
}

// A proof is about the words of a condition and its questions alone, so tables that share them share the walk.
const walks = new Map<string, Walk>();

/** Takes every step of every kind from every cell; `up` for what must stay true, `down` for what must not become true. */
export function walk(condition: Condition, questions: Question[], way: 'up' | 'down'): Walk {
  const key = JSON.stringify([condition, questions.map((q) => [q.id, idsOf(q), q.order, q.missing]), way]);
  const known = walks.get(key);
  if (known) return known;
  const space = spaceOf(questions);
  const truth = truthOver(condition, space);
  const faultsOf = (kind: Kind): string[] =>
    questions.flatMap(STEPS[kind]).flatMap(({ question, from, to }) => {
      const step = way === 'up' ? { question, from, to } : { question, from: to, to: from };
      const cell = lostBy(truth, space, step);
      return cell === undefined ? [] : [`${question} ${from} to ${to}${beside(space, cell, question)}`];
    });
  const result = {
    cells: space.size,
    faults: Object.fromEntries(KINDS.map((k) => [k, faultsOf(k)])) as Walk['faults'],
  };
  walks.set(key, result);
  return result;
}

function beside(space: Space, cell: number, question: string): string {
  const others = Object.entries(answersIn(space, cell)).filter(([q]) => q !== question);
  return others.length > 0 ? `, with ${others.map(([q, a]) => `${q} ${a}`).join(', ')}` : '';
}

/** Each rule over all answers to the questions it reads. */
export const walkRules = (table: SelfCheckTable): [string, Walk][] =>
  table.rules.map((r) => [r.id, walk(writtenOut(table, r.when), named(table, questionsRead(table, r.when)), 'up')]);

/** Each gate over all answers to the pain questions, the other questions at their best. */
export function walkGates(table: SelfCheckTable): [string, Walk][] {
  const pain = named(table, PAIN);
  const others = Object.entries(bestAnswers(table)).filter(([q]) => !PAIN.includes(q));
  return Object.entries(table.gates).map(([name, gate]) => [
    name,
    walk(givenAll(writtenOut(table, gate.when), Object.fromEntries(others)), pain, 'down'),
  ]);
}

/** Every set of answers to all questions that passes the gate of rank 0. They are few, so they can be listed. */
export function rankZeroCells(table: SelfCheckTable): Answers[] {
  const gate = table.gates.rank_0;
  return gate ? [...cellsWhere(writtenOut(table, gate.when), questionsOf(table))] : [];
}

/** Steps of one kind that may make the result milder somewhere: through a rule, or through a gate. */
export function milderSteps(table: SelfCheckTable, kind: Kind): string[] {
  const parts = [...walkRules(table), ...walkGates(table)];
  const faults = parts.flatMap(([id, { faults }]) => faults[kind].map((f) => `${id}: ${f}`));
  // The walk over the pain questions says all of the rank 1 gate only while that gate reads no other question.
  const more = questionsRead(table, { gate: 'rank_1' }).filter((q) => !PAIN.includes(q));
  return [...faults, ...more.map((q) => `rank_1: reads ${q}, which was not walked`), ...rankZeroSteps(table, kind)];
}

/** The same for the gate of rank 0 before any background: whoever passes it must also pass it one step milder. */
function rankZeroSteps(table: SelfCheckTable, kind: Kind): string[] {
  const gate: Condition = { gate: 'rank_0' };
  const steps = questionsOf(table).flatMap(STEPS[kind]);
  return rankZeroCells(table).flatMap((cell) =>
    steps
      .filter((s) => cell[s.question] === s.to && !holds(table, gate, { ...cell, [s.question]: s.from }))
      .map((s) => `rank_0: ${s.question} ${s.from} to ${s.to}`),
  );
}
