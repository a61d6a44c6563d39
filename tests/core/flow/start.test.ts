import { describe, expect, it } from 'vitest';
import {
  answer,
  changeAbout,
  choose,
  type FlowState,
  goBack,
  goOn,
  progressOf,
  START,
  startOf,
  stepsOf,
  verdictOf,
  withKept,
} from '@/src/core/self-check/flow';
import { aboutAnswers, standsIn } from '@/src/core/self-check/profile';
import { BEST, table } from '../../support/self-check';

const PROFILE = aboutAnswers(table, BEST);
const steps = stepsOf(table);
const ABOUT = steps.findIndex((s) => s.kind === 'list' && s.section === 'about');
const FIRST = ABOUT + 1;

describe('what is kept about the person', () => {
  it('is the answers of that section alone, and only those that the table knows', () => {
    expect(Object.keys(PROFILE)).toEqual(['age', 'bone', 'cancer', 'infect', 'thinner', 'preg', 'weight', 'known']);
    expect(aboutAnswers(table, { age: 'old', bone: 'yes', fever: 'yes' })).toEqual({ bone: 'yes' });
  });

  it.each([
    ['all answered', {}, true],
    ['lasting risks', { bone: 'yes', cancer: 'unsure', infect: 'yes', thinner: 'yes', age: '65+' }, true],
    ['pregnant then', { preg: 'pregnant' }, false],
    ['perhaps pregnant then', { preg: 'unsure' }, false],
    ['losing weight then', { weight: 'yes' }, false],
    ['an old back trouble, which may now be worse', { known: 'usual' }, false],
    ['an emergency', { preg: 'warning' }, false],
    ['an answer that is gone from the table', { age: '18-50' }, false],
  ])('stands in for the screen only where it can: %s', (_, changes, stands) => {
    expect(standsIn(table, { ...PROFILE, ...changes })).toBe(stands);
  });

  it('is passed over on the way on and on the way back', () => {
    const start = startOf(table, { profile: PROFILE });
    expect(start.answers).toEqual(PROFILE);
    expect([goOn(table, start).at, goBack(goOn(table, start)).at]).toEqual([FIRST, 0]);
  });

  it('is filled in to be confirmed where it cannot stand in', () => {
    const start = startOf(table, { profile: { ...PROFILE, preg: 'pregnant' } });
    expect([goOn(table, start).at, start.answers.preg]).toEqual([ABOUT, 'pregnant']);
  });

  it('can raise the first screen to an emergency', () => {
    const start = startOf(table, { profile: { ...PROFILE, thinner: 'yes' } });
    expect(start.emergency).toBeUndefined();
    expect(verdictOf(table, answer(table, start, { legs: 'weak_or_spreading' }))?.rules).toContain('E15');
  });

  it('is looked at and changed from a question, and leads back there', () => {
    const third = { ...startOf(table, { profile: PROFILE }), at: FIRST + 2 };
    const about = changeAbout(table, third);
    expect(about.at).toBe(ABOUT);
    expect(goOn(table, about)).toMatchObject({ at: FIRST + 2, passed: undefined });
    expect(goOn(table, goBack(about)).at).toBe(ABOUT);
  });

  it('is taken in when it is read late, and left alone once the screen is behind', () => {
    const ticked = answer(table, START, { fever: 'yes' });
    expect(withKept(table, ticked, PROFILE)).toMatchObject({
      at: 0,
      answers: { ...PROFILE, fever: 'yes' },
      passed: [ABOUT],
    });
    const later: FlowState = { answers: { age: '65+' }, at: FIRST };
    expect(withKept(table, later, PROFILE)).toBe(later);
  });

  it('is no longer used once it is forgotten, but a check under way keeps its answers', () => {
    const start = startOf(table, { profile: PROFILE });
    expect(withKept(table, start, undefined)).toMatchObject({ answers: {}, passed: undefined });
    const later = withKept(table, goOn(table, start), undefined);
    expect([later.answers, goBack(later).at]).toEqual([PROFILE, ABOUT]);
  });
});

describe('a check that follows another', () => {
  it('fills in the person, and asks danger signs and pain anew', () => {
    expect(startOf(table, { before: { ...BEST, fever: 'unsure' } }).answers).toEqual(PROFILE);
  });

  it('fills in nothing that would stop it before the first answer', () => {
    expect(startOf(table, { before: { ...BEST, preg: 'warning' } }).answers).toEqual({});
  });

  it('counts a step up since then as getting worse', () => {
    const state = { ...startOf(table, { before: BEST }), at: steps.length - 1 };
    const now = { ...BEST, severity: 'mild', duration: 'd3_5', trend: 'better' };
    expect(verdictOf(table, { ...state, before: undefined, answers: now })?.rank).toBe(0);
    expect(verdictOf(table, { ...state, answers: now })?.rules).toContain('P4');
  });
});

describe('answering one question', () => {
  const at = (question: string): FlowState => ({
    ...START,
    at: steps.findIndex((s) => s.kind === 'ask' && s.question === question),
  });

  it('moves on once, however often it comes', () => {
    const once = choose(table, at('onset'), 'onset', 'woke');
    expect(once.at).toBe(at('where').at);
    expect(choose(table, once, 'onset', 'sudden')).toBe(once);
    expect(choose(table, START, 'onset', 'sudden')).toBe(START);
  });

  it('stops at an emergency without moving on', () => {
    const state = { ...at('rest'), answers: { age: '65+', severity: 'severe' } };
    const stopped = choose(table, state, 'rest', 'constant');
    expect([stopped.emergency?.rank, goBack(stopped).at]).toEqual([4, state.at]);
    expect(choose(table, stopped, 'rest', 'eases')).toBe(stopped);
  });
});

describe('the progress', () => {
  const words = (state: FlowState): string[] =>
    steps
      .slice(0, -1)
      .flatMap((_, at) => (state.passed?.includes(at) ? [] : [progressOf(table, { ...state, at }).words]));

  it('tells parts, then questions', () => {
    expect(words(START)).toEqual([
      'Part 1 of 3',
      'Part 2 of 3',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Question ${n} of 8`),
    ]);
    expect(words(startOf(table, { profile: PROFILE })).slice(0, 2)).toEqual(['Part 1 of 2', 'Question 1 of 8']);
  });

  it('only ever grows, and is never full before the result', () => {
    const shares = steps.slice(0, -1).map((_, at) => progressOf(table, { ...START, at }).share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0] as number, shares.at(-1) as number].every((s) => s > 0 && s < 1)).toBe(true);
  });
});
