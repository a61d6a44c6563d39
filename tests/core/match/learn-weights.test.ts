import { describe, expect, it } from 'vitest';
import type { TextBlock } from '@/src/core/match/types';
import type { Label } from '../../support/labelled-pages';
import { type Lesson, learnWeights } from '../../support/learn-weights';
import { matcher } from '../../support/spots';

const PLANK = 'A plank lay there.';
const WORD = { start: 2, end: 7 };

type Told = 'exercise' | 'none' | 'debatable' | 'nobody looked';

const LABELS: Record<Told, Label[] | undefined> = {
  exercise: [{ ...WORD, debatable: false }],
  none: [],
  debatable: [{ ...WORD, debatable: true }],
  'nobody looked': undefined,
};

/** A page of so many sentences with one candidate each, and what a person says of every one. */
function lesson(told: Told, times = 10, text = PLANK): Lesson {
  const block: TextBlock = { text, kind: 'prose' };
  return {
    readings: Array.from({ length: times }, () => matcher.read(block)),
    labels: Array.from({ length: times }, () => LABELS[told]),
  };
}

/** What the candidate in such a sentence weighs at first. */
const START = { 'context-medium': 0 };
const learned = (...lessons: Lesson[]): number => learnWeights(lessons, START)['context-medium'] as number;

describe('learned weights', () => {
  it('rise where the evidence stands with exercises, and fall where it stands with other words', () => {
    expect(learned(lesson('exercise'))).toBeGreaterThan(0.3);
    expect(learned(lesson('none'))).toBeLessThan(-0.3);
  });

  it('move from where they start, whichever side that is', () => {
    const from = (start: number, told: Told): number =>
      learnWeights([lesson(told)], { 'context-medium': start })['context-medium'] as number;
    expect(from(-2, 'exercise')).toBeGreaterThan(-2);
    expect(from(2, 'none')).toBeLessThan(2);
  });

  it('hardly move where they were right already', () => {
    expect(learnWeights([lesson('exercise')], { 'context-medium': 6 })['context-medium']).toBeCloseTo(6, 1);
    expect(learnWeights([lesson('none')], { 'context-medium': -6 })['context-medium']).toBeCloseTo(-6, 1);
  });

  it('move farther the more there is to learn from', () => {
    const after = [1, 5, 25].map((times) => learned(lesson('exercise', times)));
    expect(after).toEqual([...new Set(after)].sort((a, b) => a - b));
  });

  it('follow the majority, and stay where both sides weigh the same', () => {
    expect(learned(lesson('exercise', 20), lesson('none', 5))).toBeGreaterThan(0);
    expect(learned(lesson('exercise', 5), lesson('none', 20))).toBeLessThan(0);
    expect(learned(lesson('exercise', 10), lesson('none', 10))).toBeCloseTo(0, 5);
  });

  it('tell two kinds of evidence apart', () => {
    const start = { 'context-medium': 0, sure: 0 };
    const weights = learnWeights([lesson('none'), lesson('none', 10, 'A front squat lay there.')], start);
    const mixed = learnWeights([lesson('exercise'), lesson('none', 10, 'A front squat lay there.')], start);
    expect([weights['context-medium'], weights.sure].every((w) => (w ?? 0) < 0)).toBe(true);
    expect(mixed['context-medium']).toBeGreaterThan(0);
    expect(mixed.sure).toBeLessThan(0);
  });

  it('keep their start where their evidence is never seen', () => {
    const start = { ...START, 'in-combination': 2.12, 'abbrev-low': -1.5 };
    expect(learnWeights([lesson('exercise')], start)).toMatchObject({ 'in-combination': 2.12, 'abbrev-low': -1.5 });
  });

  it('are those they start from, no more and no fewer', () => {
    expect(Object.keys(learnWeights([lesson('exercise')], START))).toEqual(['context-medium']);
    expect(learnWeights([], { a: 1, b: -0.25 })).toEqual({ a: 1, b: -0.25 });
  });

  it.each<Told>(['debatable', 'nobody looked'])('learn nothing from a candidate that is "%s"', (told) => {
    expect(learned(lesson(told))).toBe(0);
  });

  it('learn nothing from a set phrase of another sense, which no weight decides', () => {
    expect(learned(lesson('none', 10, 'A plank of wood lay there.'))).toBe(0);
  });

  it('are the same whenever they are learned', () => {
    const lessons = [lesson('exercise', 7), lesson('none', 3), lesson('none', 4, 'She had a bench and a dip.')];
    const start = { 'context-medium': -1, 'context-high': 0.5, 'nothing-in-sentence': -0.3, 'before-a-noun': 0.1 };
    expect(learnWeights(structuredClone(lessons), start)).toEqual(learnWeights(lessons, start));
  });

  it('have two places behind the point', () => {
    for (const w of Object.values(learnWeights([lesson('exercise', 3)], { ...START, a: 0.1234 }))) {
      expect(Math.round(w * 100) / 100).toBe(w);
    }
  });

  it('leave lessons and starts as they were', () => {
    const [lessons, start] = [[lesson('exercise', 2)], { ...START }];
    const before = structuredClone({ lessons, start });
    learnWeights(lessons, start);
    expect({ lessons, start }).toEqual(before);
  });
});

describe('a page with very many candidates', () => {
  it('teaches no more than one with forty', () => {
    expect(learned(lesson('none', 400))).toBeCloseTo(learned(lesson('none', 40)), 1);
  });

  it('does not outvote several short ones', () => {
    const articles = Array.from({ length: 10 }, () => lesson('exercise', 10));
    expect(learned(lesson('none', 1000), ...articles)).toBeGreaterThan(0);
  });

  it('teaches less than as many candidates on many pages', () => {
    const spread = Array.from({ length: 10 }, () => lesson('none', 40));
    expect(learned(...spread)).toBeLessThan(learned(lesson('none', 400)) - 0.2);
  });
});
