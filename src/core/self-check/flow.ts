import { type Elsewhere, inItsWords, signsOf } from './elsewhere';
import { emergencySoFar, evaluate } from './evaluate';
import { answerOf, type PartsOf, partsLeft, partsSoFar, withPart } from './parts';
import { aboutAnswers, standsIn } from './profile';
import { withCourse } from './recheck';
import type { Answers, Question, SelfCheckTable, Verdict } from './types';

/** Where a person is in the check. `ask` steps are one question each; the lists are one step each. */
export type Step = { kind: 'list'; section: string } | { kind: 'ask'; question: string } | { kind: 'result' };

export interface FlowState {
  answers: Answers;
  /** What answers were put together from, where a question is asked in steps or several answers may be ticked. */
  parts?: PartsOf | undefined;
  /** Index into the steps of the table. */
  at: number;
  /** Set when an answer showed an emergency: the check stops there and then. */
  emergency?: Verdict | undefined;
  /** Steps that are passed over, as what is kept on the device answers them. */
  passed?: number[] | undefined;
  /** The step to return to, after a look back at what is kept. */
  resume?: number | undefined;
  /** The answers of the check that this one follows. */
  before?: Answers | undefined;
  /** Set when it hurts elsewhere: only signs that hold anywhere are asked, and no verdict follows but an emergency. */
  elsewhere?: Elsewhere | undefined;
}

export const START: FlowState = { answers: {}, at: 0 };

/** What a check may start from: what is kept about the person, and the answers of the last check. */
export interface Known {
  profile?: Answers | undefined;
  before?: Answers | undefined;
}

/**
 * The start of a check. What is kept about the person stands in for that screen where it can. Otherwise it is filled in
 * there, to be looked at and confirmed. Danger signs and pain are always asked anew.
 */
export function startOf(table: SelfCheckTable, { profile, before }: Known): FlowState {
  const about = aboutAnswers(table, profile ?? before ?? {});
  const isKept = profile !== undefined && standsIn(table, profile);
  return {
    ...START,
    // What was an emergency then is asked anew: filled in, it would stop the check before the first answer.
    ...(!emergencySoFar(table, about) && { answers: about }),
    ...(isKept && { passed: [aboutStep(table)] }),
    ...(before && { before }),
  };
}

const aboutStep = (table: SelfCheckTable): number =>
  stepsOf(table).findIndex((s) => s.kind === 'list' && s.section === 'about');

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

const asked = ({ elsewhere, answers }: FlowState): Answers => (elsewhere ? signsOf(elsewhere, answers) : answers);

/** Takes answers in without moving on; an emergency among them stops the check at once. */
export function answer(table: SelfCheckTable, state: FlowState, given: Answers): FlowState {
  const parts = partsLeft(state.parts, given);
  const next = { ...state, answers: { ...state.answers, ...given }, ...(parts && { parts }) };
  return { ...next, emergency: emergencySoFar(table, asked(next)) };
}

/** Takes in one part of an answer, or takes it back (undefined). The answer follows from all parts; "" while it is open. */
export function answerPart(
  table: SelfCheckTable,
  state: FlowState,
  question: string,
  step: string,
  option: string | undefined,
): FlowState {
  const asked = table.questions.find((q) => q.id === question);
  if (!asked) return state;
  const soFar = partsSoFar(asked, state.parts?.[question], state.answers[question]);
  const parts = withPart(asked, soFar, step, option);
  const next = answer(table, state, { [question]: answerOf(asked, parts) ?? '' });
  return { ...next, parts: { ...next.parts, [question]: parts } };
}

/** Chooses the place that hurts: elsewhere, or the lower back where undefined. What was answered stays. */
export const setPlace = (state: FlowState, elsewhere: Elsewhere | undefined): FlowState => ({ ...state, elsewhere });

/** Moves on to the next step that is not passed over. */
export function goOn(table: SelfCheckTable, { resume, ...state }: FlowState): FlowState {
  if (resume !== undefined) return { ...state, at: resume };
  let at = state.at + 1;
  while (state.passed?.includes(at)) at++;
  return { ...state, at: Math.min(at, stepsOf(table).length - 1) };
}

/** Answers one question and moves on. Where the check has moved on already, as after a double tap, nothing happens. */
export function choose(table: SelfCheckTable, state: FlowState, question: string, value: string): FlowState {
  const step = stepsOf(table)[state.at];
  if (state.emergency || step?.kind !== 'ask' || step.question !== question) return state;
  const next = answer(table, state, { [question]: value });
  return next.emergency ? next : goOn(table, next);
}

/** One step back; from an emergency screen, back to the answers that led to it. */
export function goBack({ resume: _, ...state }: FlowState): FlowState {
  if (state.emergency) return { ...state, emergency: undefined };
  let at = state.at - 1;
  while (state.passed?.includes(at)) at--;
  return { ...state, at: Math.max(0, at) };
}

/** Back to the answers about the person that were passed over; going on from there returns to this step. */
export function changeAbout(table: SelfCheckTable, state: FlowState): FlowState {
  return { ...state, passed: undefined, at: aboutStep(table), resume: state.at };
}

/**
 * What changed in what is kept, taken into a check that is under way. Before the screen about the person it counts as
 * at the start. Later, answers of this check stay as they are; only what is no longer kept is no longer passed over.
 */
export function withKept(table: SelfCheckTable, state: FlowState, profile: Answers | undefined): FlowState {
  const { before } = state;
  if (state.at >= aboutStep(table)) return profile ? state : { ...state, passed: undefined };
  const { answers, passed } = startOf(table, { profile, before });
  const others = Object.fromEntries(
    Object.entries(state.answers).filter(([id]) => !questionsIn(table, 'about').some((q) => q.id === id)),
  );
  return { ...state, answers: { ...others, ...answers }, passed };
}

/** The verdict to show at this point, if any. */
export function verdictOf(table: SelfCheckTable, state: FlowState): Verdict | undefined {
  const { emergency, elsewhere, before, answers } = state;
  if (emergency) return elsewhere ? inItsWords(elsewhere, emergency) : emergency;
  if (elsewhere || stepsOf(table)[state.at]?.kind !== 'result') return undefined;
  return evaluate(table, before ? withCourse(table, before, answers) : answers);
}

/** How far a check has come: in words, and as a share of the whole. */
export function progressOf(table: SelfCheckTable, state: FlowState): { words: string; share: number } {
  const steps = stepsOf(table).flatMap((step, at) => (state.passed?.includes(at) ? [] : [{ step, at }]));
  const here = steps.findIndex(({ at }) => at === state.at);
  const questions = steps.filter(({ step }) => step.kind === 'ask');
  const number = questions.findIndex(({ at }) => at === state.at) + 1;
  // The lists are parts; the questions one by one are together the last part.
  const parts = steps.filter(({ step }) => step.kind === 'list').length + (questions.length > 0 ? 1 : 0);
  const share = state.elsewhere ? 0.5 : (here + 0.35) / (steps.length - 1);
  if (state.elsewhere) return { words: 'Danger signs', share };
  return { words: number > 0 ? `Question ${number} of ${questions.length}` : `Part ${here + 1} of ${parts}`, share };
}
