import { describe, expect, it } from 'vitest';
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
import { BEST, table } from '../../support/self-check';

const steps = stepsOf(table);
const LAST = steps.length - 1;
const at = (i: number, more: Partial<FlowState> = {}): FlowState => ({ answers: {}, at: i, ...more });

describe('the steps of the check', () => {
  it('are two tick lists, the pain questions one by one, then the result', () => {
    expect(steps.map((s) => (s.kind === 'list' ? s.section : s.kind === 'ask' ? s.question : s.kind))).toEqual([
      'danger',
      'about',
      'onset',
      'where',
      'feel',
      'severity',
      'rest',
      'trend',
      'duration',
      'novel',
      'result',
    ]);
  });

  it('ask every question exactly once', () => {
    const asked = steps.flatMap((s) =>
      s.kind === 'list' ? questionsIn(table, s.section).map((q) => q.id) : s.kind === 'ask' ? [s.question] : [],
    );
    expect(asked).toEqual(table.questions.map((q) => q.id));
  });

  it('give each line of a tick list words for the list', () => {
    const lists = [...questionsIn(table, 'danger'), ...questionsIn(table, 'about')];
    expect(lists.filter((q) => !q.label).map((q) => q.id)).toEqual(['age']);
  });
});

describe('going on and back', () => {
  it.each([
    ['on from the start', goOn(table, START), 1],
    ['on to the result', goOn(table, at(LAST - 1)), LAST],
    ['not past the result', goOn(table, at(LAST)), LAST],
    ['back one step', goBack(at(3)), 2],
    ['not before the start', goBack(START), 0],
  ])('goes %s', (_, state, index) => {
    expect(state.at).toBe(index);
  });

  it('keeps the answers', () => {
    const state = goBack(goOn(table, answer(table, START, { fever: 'yes' })));
    expect(state.answers).toEqual({ fever: 'yes' });
  });

  it('stays on the step when an answer is given, and the last one counts', () => {
    const state = answer(table, answer(table, at(2), { onset: 'woke', trend: 'same' }), { onset: 'sudden' });
    expect(state).toMatchObject({ at: 2, answers: { onset: 'sudden', trend: 'same' } });
  });

  it('leaves the state before as it was', () => {
    answer(table, START, { chest: 'yes' });
    expect(START).toEqual({ answers: {}, at: 0 });
  });
});

describe('an emergency among the answers', () => {
  const stopped = answer(table, START, { chest: 'yes' });

  it('is shown at once, on the first screen', () => {
    expect(verdictOf(table, stopped)).toMatchObject({ rank: 4, rules: ['E4'] });
  });

  it('can come from two answers on different screens', () => {
    const young = answer(table, START, { fever: 'yes' });
    expect(verdictOf(table, young)).toBeUndefined();
    expect(verdictOf(table, answer(table, goOn(table, young), { infect: 'yes' }))?.rules).toEqual(['E11']);
  });

  it('gives way to the answers that led to it on going back, and is gone once they change', () => {
    const back = goBack({ ...stopped, at: 1 });
    expect([back.at, verdictOf(table, back)]).toEqual([1, undefined]);
    expect(answer(table, back, { chest: 'no' }).emergency).toBeUndefined();
    expect(answer(table, back, { hip: 'no' }).emergency?.rank).toBe(4);
  });

  it('is not read into questions that nobody answered yet', () => {
    expect(answer(table, START, {}).emergency).toBeUndefined();
    expect(answer(table, START, { bladder: 'unsure' }).emergency).toBeUndefined();
  });
});

describe('the verdict', () => {
  it('is shown on the last step only', () => {
    const shown = steps.map((_, i) => verdictOf(table, at(i, { answers: BEST }))?.rank);
    expect(shown).toEqual([...Array(LAST).fill(undefined), 0]);
  });

  it('of a run with skipped questions is the careful one', () => {
    expect(verdictOf(table, at(LAST))).toEqual(evaluate(table, {}));
    expect(verdictOf(table, at(LAST))?.rank).toBe(4);
  });
});
