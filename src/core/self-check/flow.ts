import { emergencySoFar, evaluate } from './evaluate';
import type { Answers, Question, SelfCheckTable, Verdict } from './types';

/** Where a person is in the check. `ask` steps are one question each; the lists are one step each. */
export type Step = { kind: 'list'; section: string } | { kind: 'ask'; question: string } | { kind: 'result' };

export interface FlowState {
  answers: Answers;
  /** Index into the steps of the table. */
  at: number;
  /** Set when an answer showed an emergency: the check stops there and then. */
  emergency?: Verdict | undefined;
}

export const START: FlowState = { answers: {}, at: 0 };

/** The steps of the check: tick lists for the sections that have a "none of these", then one question at a time. */
export function stepsOf(table: SelfCheckTable): Step[] {
  const steps = table.sections.flatMap((s): Step[] =>
    s.none
      ? [{ kind: 'list', section: s.id }]
      : table.questions.filter((q) => q.section === s.id).map((q) => ({ kind: 'ask', question: q.id })),
  );
  return [...steps, { kind: 'result' }];
}

export const questionsIn = (table: SelfCheckTable, section: string): Question[] =>
  table.questions.filter((q) => q.section === section);

/** Takes answers in without moving on; an emergency among them stops the check at once. */
export function answer(table: SelfCheckTable, state: FlowState, given: Answers): FlowState {
  const answers = { ...state.answers, ...given };
  return { ...state, answers, emergency: emergencySoFar(table, answers) };
}

/** Moves on to the next step. */
export function goOn(table: SelfCheckTable, state: FlowState): FlowState {
  return { ...state, at: Math.min(state.at + 1, stepsOf(table).length - 1) };
}

/** One step back; from an emergency screen, back to the answers that led to it. */
export function goBack(state: FlowState): FlowState {
  return state.emergency ? { ...state, emergency: undefined } : { ...state, at: Math.max(0, state.at - 1) };
}

/** The verdict to show at this point, if any. */
export function verdictOf(table: SelfCheckTable, state: FlowState): Verdict | undefined {
  if (state.emergency) return state.emergency;
  return stepsOf(table)[state.at]?.kind === 'result' ? evaluate(table, state.answers) : undefined;
}
