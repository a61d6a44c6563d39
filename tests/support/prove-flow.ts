import fc from 'fast-check';
import { evaluate } from '@/src/core/self-check/evaluate';
import {
  answer,
  type FlowState,
  goBack,
  goOn,
  questionsIn,
  START,
  stepsOf,
  verdictOf,
} from '@/src/core/self-check/flow';
import type { Answers, Verdict } from '@/src/core/self-check/types';
import { TOP } from './prove-ranks';
import { answersArb, pairArb, table } from './self-check';

export const steps = stepsOf(table);

/** The questions of each step, in the order in which they are asked. */
const asked = steps.map((s) =>
  s.kind === 'list' ? questionsIn(table, s.section).map((q) => q.id) : s.kind === 'ask' ? [s.question] : [],
);

/** Answers in the order of the steps and goes on after each; ends where the check stops. */
export function run(answers: Answers): { state: FlowState; verdict: Verdict | undefined } {
  let state = START;
  for (const ids of asked) {
    for (const id of ids) {
      if (id in answers) state = answer(table, state, { [id]: answers[id] as string });
      if (state.emergency) return { state, verdict: verdictOf(table, state) };
    }
    state = goOn(table, state);
  }
  return { state, verdict: verdictOf(table, state) };
}

/** Answers that hold an emergency, alone or among other things. */
export const emergencyArb: fc.Arbitrary<Answers> = fc
  .tuple(answersArb, fc.constantFrom(...TOP))
  .map(([answers, [q, a]]) => ({ ...answers, [q]: a }))
  .filter((answers) => evaluate(table, answers).rank === 4);

export type Move = 'on' | 'back' | [string, string];

/** What a person may do: answer anything, go on, go back. */
export const movesArb: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(pairArb, fc.constantFrom('on' as const, 'back' as const)),
  { maxLength: 40 },
);

/** Every state on the way. */
export function make(moves: Move[]): FlowState[] {
  const states = [START];
  for (const move of moves) {
    const state = states.at(-1) as FlowState;
    // The screen of an emergency has a way back and no way on.
    if (move === 'on') states.push(state.emergency ? state : goOn(table, state));
    else if (move === 'back') states.push(goBack(state));
    else states.push(answer(table, state, { [move[0]]: move[1] }));
  }
  return states;
}

export const lastOf = (moves: Move[]): FlowState => make(moves).at(-1) as FlowState;

/** On to the last step, without another answer. */
export const toTheEnd = (state: FlowState): FlowState => steps.reduce((s) => goOn(table, s), state);
