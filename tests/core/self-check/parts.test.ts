import { describe, expect, it } from 'vitest';
import { answer, answerPart, START } from '@/src/core/self-check/flow';
import { answerOf, everyWay, type Parts, stepsAsked, withPart, worseWays } from '@/src/core/self-check/parts';
import type { Question, Stepwise } from '@/src/core/self-check/types';
import { BEST, rankWith, table } from '../../support/self-check';

const question = (id: string): Question => table.questions.find((q) => q.id === id) as Question;
const legs = question('legs');
const urine = question('urine');
const stepwise = legs.stepwise as Stepwise;
const levelOf = (id: string | undefined): number => legs.answers.findIndex((a) => a.id === id);
const rankOf = (id: string | undefined): number => rankWith({ ...BEST, legs: id as string });

/** What each side (one, not sure, both) and each pace comes to: the whole table, written by hand. */
const TABLE: Record<string, Record<string, [one: string, unsure: string, both: string]>> = {
  ache: {
    old: ['thigh', 'walking_both', 'walking_both'],
    steady: ['thigh', 'unsure', 'unsure'],
    unsure: ['unsure', 'unsure', 'unsure'],
    growing: ['below_knee', 'unsure', 'unsure'],
    fast: ['both_or_fast', 'both_or_fast', 'both_or_fast'],
  },
  numb: {
    old: ['old_unchanged', 'old_unchanged', 'old_unchanged'],
    steady: ['below_knee', 'unsure', 'both_or_fast'],
    unsure: ['unsure', 'unsure', 'both_or_fast'],
    growing: ['weak_or_spreading', 'weak_or_spreading', 'both_or_fast'],
    fast: ['both_or_fast', 'both_or_fast', 'both_or_fast'],
  },
  pain: {
    old: ['below_knee', 'unsure', 'unsure'],
    steady: ['below_knee', 'unsure', 'both_or_fast'],
    unsure: ['unsure', 'unsure', 'both_or_fast'],
    growing: ['weak_or_spreading', 'weak_or_spreading', 'both_or_fast'],
    fast: ['both_or_fast', 'both_or_fast', 'both_or_fast'],
  },
  weak: {
    old: ['weak_or_spreading', 'weak_or_spreading', 'weak_or_spreading'],
    steady: ['weak_or_spreading', 'both_or_fast', 'both_or_fast'],
    unsure: ['weak_or_spreading', 'both_or_fast', 'both_or_fast'],
    growing: ['weak_or_spreading', 'both_or_fast', 'both_or_fast'],
    fast: ['both_or_fast', 'both_or_fast', 'both_or_fast'],
  },
  unsure: {
    old: ['unsure', 'unsure', 'unsure'],
    steady: ['unsure', 'unsure', 'unsure'],
    unsure: ['unsure', 'unsure', 'unsure'],
    growing: ['weak_or_spreading', 'weak_or_spreading', 'both_or_fast'],
    fast: ['both_or_fast', 'both_or_fast', 'both_or_fast'],
  },
};

const CELLS: [Parts, string][] = [
  [{ what: 'sore' }, 'none'],
  [{ what: 'walking', 'walking-pace': 'weeks' }, 'walking_both'],
  [{ what: 'walking', 'walking-pace': 'newer' }, 'unsure'],
  [{ what: 'walking', 'walking-pace': 'unsure' }, 'unsure'],
  [{ what: 'walking', 'walking-pace': 'fast' }, 'both_or_fast'],
  ...Object.entries(TABLE).flatMap(([what, rows]) =>
    Object.entries(rows).flatMap(([pace, answers]) =>
      (['one', 'unsure', 'both'] as const).map((side, i): [Parts, string] => [
        { what, side, pace },
        answers[i] as string,
      ]),
    ),
  ),
];
const key = (parts: Parts): string => JSON.stringify(Object.entries(parts).sort());

describe('the legs, asked in steps', () => {
  it('come to the answers of the table, in every combination', () => {
    expect(new Set(everyWay(stepwise).map(key))).toEqual(new Set(CELLS.map(([parts]) => key(parts))));
    const wrong = CELLS.filter(([parts, id]) => answerOf(legs, parts) !== id);
    expect(wrong.map(([parts]) => `${key(parts)}: ${answerOf(legs, parts)}`)).toEqual([]);
  });

  it('can come to every answer of the question', () => {
    expect(new Set(CELLS.map(([, id]) => id))).toEqual(new Set(legs.answers.map((a) => a.id)));
  });

  it('come to no more reassuring an answer when one step is worse', () => {
    const pairs = worseWays(stepwise);
    expect(pairs.length).toBeGreaterThan(150);
    const less = pairs.filter(([a, b]) => levelOf(answerOf(legs, b)) < levelOf(answerOf(legs, a)));
    expect(less.map(([a, b]) => `${key(a)} > ${key(b)}`)).toEqual([]);
  });

  it('count a doubt for no less than the best that it may be, and for "today" wherever it may be worse than a visit', () => {
    for (const [parts, id] of CELLS) {
      for (const step of Object.keys(parts)) {
        if (parts[step] !== 'unsure') continue;
        const options = stepwise.steps.find((s) => s.id === step)?.options.map((o) => o.id) ?? [];
        const sure = options
          .filter((o) => o !== 'unsure' && o !== 'sore' && o !== 'walking')
          .map((o) => rankOf(answerOf(legs, { ...parts, [step]: o })));
        expect(rankOf(id)).toBeGreaterThanOrEqual(Math.min(...sure));
        if (Math.max(...sure) > 2) expect(rankOf(id)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('leave soreness of both legs from training as no sign at all', () => {
    expect(rankOf(answerOf(legs, { what: 'sore' }))).toBe(0);
  });

  it('ask only what can matter', () => {
    const asked = (what: string): string[] => stepsAsked(stepwise, { what }).map((s) => s.id);
    expect([asked('sore'), asked('walking'), asked('weak')]).toEqual([
      ['what'],
      ['what', 'walking-pace'],
      ['what', 'side', 'pace'],
    ]);
    expect(stepsAsked(stepwise, {}).map((s) => s.id)).toEqual(['what']);
  });

  it('are open until the answer is clear, and clear at once where no other step can change it', () => {
    expect(answerOf(legs, {})).toBeUndefined();
    expect(answerOf(legs, { what: 'numb', side: 'one' })).toBeUndefined();
    expect(answerOf(legs, { what: 'weak', pace: 'fast' })).toBe('both_or_fast');
    expect(answerOf(legs, { what: 'numb', pace: 'old' })).toBe('old_unchanged');
  });

  it('forget a step that is no longer asked', () => {
    const parts = { what: 'weak', side: 'both', pace: 'old' };
    expect(withPart(legs, parts, 'what', 'sore')).toEqual({ what: 'sore' });
    expect(withPart(legs, parts, 'what', 'ache')).toEqual({ ...parts, what: 'ache' });
  });
});

describe('the pee, of which several answers may be ticked', () => {
  const ticked = (...ids: string[]): Parts => Object.fromEntries(ids.map((id) => [id, id]));

  it('counts as the worst of them, in whatever order they were ticked', () => {
    expect(urine.several).toBe(true);
    expect(answerOf(urine, ticked('dark_yellow', 'burning_or_blood'))).toBe('burning_or_blood');
    expect(answerOf(urine, ticked('burning_or_blood', 'was_coloured', 'unsure'))).toBe('burning_or_blood');
    expect(answerOf(urine, {})).toBeUndefined();
  });

  it('never counts for less with one more ticked', () => {
    const ids = urine.answers.map((a) => a.id);
    for (const a of ids)
      for (const b of ids)
        expect(ids.indexOf(answerOf(urine, ticked(a, b)) as string)).toBe(Math.max(ids.indexOf(a), ids.indexOf(b)));
  });
});

describe('a check under way', () => {
  const say = (state: typeof START, id: string, step: string, option: string | undefined): typeof START =>
    answerPart(table, state, id, step, option);

  it('holds the parts beside the answer, and stops at once at an emergency among them', () => {
    let state = say(START, 'legs', 'what', 'weak');
    expect(state).toMatchObject({ answers: { legs: '' }, parts: { legs: { what: 'weak' } } });
    state = say(state, 'legs', 'side', 'one');
    expect(state.emergency).toBeUndefined();
    state = say(state, 'legs', 'pace', 'fast');
    expect(state.answers.legs).toBe('both_or_fast');
    expect(state.emergency?.rules).toEqual(['E3']);
    state = say(state, 'legs', 'pace', 'steady');
    expect([state.answers.legs, state.emergency]).toEqual(['weak_or_spreading', undefined]);
  });

  it('drops the parts when the whole is answered anew', () => {
    const state = say(say(START, 'legs', 'what', 'sore'), 'urine', 'dark_yellow', 'dark_yellow');
    expect(answer(table, state, { legs: 'none' }).parts).toEqual({ urine: { dark_yellow: 'dark_yellow' } });
  });

  it('adds to a ticked answer that was not put together here, and takes it back', () => {
    const before = { ...START, answers: { urine: 'was_coloured' } };
    const more = say(before, 'urine', 'dark_yellow', 'dark_yellow');
    expect(more.answers.urine).toBe('was_coloured');
    expect(say(more, 'urine', 'was_coloured', undefined).answers.urine).toBe('dark_yellow');
  });

  it('takes no part of a question that is not there', () => {
    expect(say(START, 'mood', 'what', 'bad')).toBe(START);
  });
});
