import { describe, expect, it } from 'vitest';
import { combine } from '@/src/core/match/combine';
import type { Spot } from '@/src/core/match/types';
import { marksIn, matcher } from '../../support/spots';

/** Movements that run into each other, and the exercise the first of them is. */
const ONE: [string, string][] = [
  ['squat to press', 'thruster'],
  ['sumo squats with bicep curls', 'sumo-squat'],
  ['deadlift into row', 'deadlift'],
  ['deadlift w/ row', 'deadlift'],
  ['reverse lunge to hammer curl', 'reverse-lunge'],
  ['burpee into a tuck jump', 'burpee'],
  ['front squat to an overhead press', 'front-squat'],
  ['front squats into deadlifts', 'front-squat'],
  ['single-leg deadlifts with rows', 'single-leg-deadlift'],
  ['deadlift to front squat to hip thrust', 'deadlift'],
];

/** Sentences in which two exercises stay two. */
const TWO: [string, string, string][] = [
  ['a way from one to the other', 'He went from squats to deadlifts', 'squats, deadlifts'],
  ['more of one, fewer of the other', 'More deadlifts to fewer front squats', 'deadlifts, front squats'],
  ['plurals with "to"', 'Deadlifts to front squats', 'Deadlifts, front squats'],
  ['a superset', 'Superset barbell rows with bench presses', 'barbell rows, bench presses'],
  ['a pair', 'On Mondays we pair deadlifts with pull-ups', 'deadlifts, pull-ups'],
  ['one in place of the other', 'Replace deadlifts with hip thrusts', 'deadlifts, hip thrusts'],
  ['a switch', 'Switch deadlifts with hip thrusts today', 'deadlifts, hip thrusts'],
  ['a comparison', 'Compare front squats with deadlifts', 'front squats, deadlifts'],
  ['a combination in a plan', 'Combine hip thrusts with deadlifts', 'hip thrusts, deadlifts'],
  ['a move', 'She moved from knee push-ups to dips', 'knee push-ups, dips'],
  ['an article that is no "a"', 'Front squat to the deadlift', 'Front squat, deadlift'],
  ['a wide gap', `Front squat${' '.repeat(14)}to deadlift`, 'Front squat, deadlift'],
  ['a comma', 'Front squat, to deadlift', 'Front squat, deadlift'],
  ['two sentences', 'Front squat. To deadlift', 'Front squat, deadlift'],
  ['"and"', 'Front squat and deadlift', 'Front squat, deadlift'],
];

const surfaces = (text: string): string =>
  marksIn(text)
    .map((m) => m.replace(/ -> .*$/, ''))
    .join(', ');

describe('movements done as one', () => {
  it.each(ONE)('%j is one mark, of what it begins with', (text, id) => {
    expect(marksIn(text)).toEqual([`${text} -> ${id}`]);
    expect(marksIn(text, 'item')).toEqual([`${text} -> ${id}`]);
  });

  it.each(TWO)('%s leaves two marks: %j', (_, text, expected) => {
    expect(surfaces(text)).toBe(expected);
  });

  it('are apart only by words of the same sentence', () => {
    expect(surfaces('This is a superset. Front squat to hip thrust.')).toBe('Front squat to hip thrust');
    expect(surfaces('In this superset, front squat with hip thrust.')).toBe('front squat, hip thrust');
  });

  it('keep the qualifiers of the first', () => {
    expect(matcher.findSpots([{ text: 'paused front squat to push press', kind: 'prose' }])).toEqual([
      [{ start: 0, end: 32, exerciseId: 'front-squat', modifiers: ['paused'] }],
    ]);
  });

  it('keep the other exercises of a shared name', () => {
    const spots: Spot[] = [
      { start: 0, end: 8, exerciseId: 'kettlebell-windmill', modifiers: [], others: ['windmill-stretch'] },
      { start: 12, end: 17, exerciseId: 'squat', modifiers: [] },
    ];
    expect(combine('Windmill to squat', spots)).toEqual([{ ...spots[0], end: 17 }]);
  });

  it('leave the spots they are given as they were', () => {
    const spots = matcher.findSpots([{ text: 'Front squat and deadlift', kind: 'prose' }])[0] ?? [];
    const before = structuredClone(spots);
    expect(combine('Front squat  to deadlift', spots)).toHaveLength(1);
    expect(spots).toEqual(before);
  });

  it('are nothing where there is nothing', () => {
    expect([combine('', []), combine('Rest day', [])]).toEqual([[], []]);
  });
});
