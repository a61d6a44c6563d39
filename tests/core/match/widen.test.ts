import { describe, expect, it } from 'vitest';
import { marksIn, marksInPlan } from '../../support/spots';

/** A line that is nothing but a name: all of it is marked. */
const WHOLE: [string, string][] = [
  ['Superman lifts', 'superman'],
  ['Belted squats', 'squat [weighted]'],
  ['Hamstring curl machine', 'leg-curl [machine]'],
  ['Plank pose', 'plank'],
  ['pull-ups-weighted', 'pull-up [weighted]'],
  ['Squats weighted', 'squat [weighted]'],
  ['Loaded reverse plank', 'reverse-plank [weighted]'],
  ['Chained deadlift', 'deadlift'],
];

/** A line of a plan, and what is marked in it: words that stay outside. */
const NOT_OVER: [string, string, ...string[]][] = [
  ['a comma', 'Squats, weighted', 'Squats -> squat'],
  ['a slash', 'Squats/weighted', 'Squats -> squat'],
  ['a dash between spaces', 'Pull-ups - weighted', 'Pull-ups -> pull-up'],
  ['brackets', 'Deadlift (barbell)', 'Deadlift -> deadlift'],
  ['"each side"', 'Front squat each side', 'Front squat -> front-squat'],
  ['"each side" with its number', 'Front squat 10 each side', 'Front squat -> front-squat'],
  ['another name', 'Squats deadlifts', 'Squats -> squat', 'deadlifts -> deadlift'],
  ['a name in front', 'Bench press chained deadlift', 'Bench press -> bench-press', 'deadlift -> deadlift'],
  ['a name behind', 'Superman bench press', 'Superman -> superman', 'bench press -> bench-press'],
  ['a word that no name holds', 'Purple squats', 'squats -> squat'],
  ['what is said of the session', 'Warm-up squats', 'squats -> squat'],
  ['rest', 'Rest, squats', 'squats -> squat'],
  ['how heavy it is', 'Heavy squats', 'squats -> squat'],
  ['how heavy it is, behind it', 'Deadlift heavy', 'Deadlift -> deadlift'],
  ['what the session is for', 'Strength hip thrust', 'hip thrust -> hip-thrust'],
  ['a whole sentence', 'Squats weighted as you like it today', 'Squats -> squat'],
];

describe('a name in a line of its own', () => {
  it.each(WHOLE)('takes the words beside it along: %j', (line, exercise) => {
    expect(marksInPlan(line)).toEqual([`${line} -> ${exercise}`]);
  });

  it.each(WHOLE)('leaves sets, reps and numbering outside: %j', (line, exercise) => {
    expect(marksInPlan(`2. ${line} 3 x 10 each side`)).toEqual([`${line} -> ${exercise}`]);
  });

  it.each(NOT_OVER)('does not reach over %s: %j', (_, line, ...marks) => {
    expect(marksInPlan(line)).toEqual(marks);
  });

  it.each([
    ['Elevated glute bridge', 'hip-lift-with-feet-elevated'],
    ['Nordic dumbbell curl', 'nordic-hamstring-curl [dumbbell]'],
  ])('is told by the words in front which exercise it is: %j', (line, exercise) => {
    expect(marksInPlan(line)).toEqual([`${line} -> ${exercise}`]);
  });

  it('is not widened where more than a line stands in its block', () => {
    expect(marksInPlan('Chained deadlift; then we go home')).toEqual(['Chained deadlift -> deadlift']);
    const more = 'then we go home and sleep for a good long while, said the coach to the whole team';
    expect(marksInPlan(`Chained deadlift; ${more}`)).toEqual(['deadlift -> deadlift']);
  });
});

describe('a name in a sentence', () => {
  it('takes "pose" and qualifiers behind a hyphen along', () => {
    expect(marksIn('She held the plank pose for 30 seconds.')).toEqual(['plank pose -> plank']);
    expect(marksIn('I did pull-ups-weighted today.')).toEqual(['pull-ups-weighted -> pull-up [weighted]']);
  });

  it.each([
    ['I use the hamstring curl machine.', 'hamstring curl -> leg-curl'],
    ['A chained deadlift is loud.', 'deadlift -> deadlift'],
    ['Front squats weighted with chains are hard.', 'Front squats -> front-squat'],
  ])('takes nothing else: %j', (text, mark) => {
    expect(marksIn(text)).toEqual([mark]);
  });
});
