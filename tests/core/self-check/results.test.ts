import { describe, expect, it } from 'vitest';
import { evaluate } from '@/src/core/self-check/evaluate';
import { extraLines } from '@/src/core/self-check/results';
import { type Answers, DISPOSITIONS } from '@/src/core/self-check/types';
import { BEST, book, table } from '../../support/self-check';

/** Answers, and the first words of the lines they add to the result. */
const LINES: [string, Answers, string[]][] = [
  ['plain soreness', {}, []],
  ['too hot before', { heat: 'easing' }, ['Drink, rest in the cool']],
  ['a rash in a strip', { feel: 'rash' }, ['A blistering rash in a strip']],
  ['darker pee', { urine: 'dark_yellow' }, ['Drink, rest in the cool']],
  ['strong soreness', { severity: 'severe' }, ['Strong soreness: look at your pee']],
  ['severe pain that is no soreness', { severity: 'severe', where: 'one' }, []],
  ['blood thinners with a strain', { thinner: 'yes' }, ['Tell a pharmacist.']],
  ['blood thinners where a visit is advised', { thinner: 'yes', cancer: 'yes' }, []],
  ['pregnant', { preg: 'pregnant' }, ['Use your maternity number.']],
  ['pregnant with warning signs', { preg: 'warning' }, ['Use your maternity number, or the emergency']],
  ['a known back', { known: 'usual' }, ['Your own plan', 'Back trouble again and again?']],
  ['17 years old', { age: '16-17' }, ['Show this to a parent']],
  ['17 years old in an emergency', { age: '16-17', chest: 'yes' }, ['Show this to a parent']],
  ['stiff for months, better with movement', { duration: 'w6plus', rest: 'moving_helps' }, ['Stiff for 3 months']],
  ['perhaps thin bones, with a limp', { bone: 'unsure', hip: 'yes' }, ['A runner with missed periods?']],
];

describe('the result screen', () => {
  it.each(LINES)('adds the lines for %s', (_, changes, starts) => {
    const lines = extraLines(table, book, evaluate(table, { ...BEST, ...changes })).map((l) => l.text);
    expect(lines.map((text, i) => text.slice(0, starts[i]?.length))).toEqual(starts);
  });

  it.each(DISPOSITIONS.map((d, rank) => [d, rank] as const))('has all its parts for %s', (disposition, rank) => {
    const { doNow, avoid, trainAgain, recheck, headline, ...rest } = book.results[disposition];
    expect(rest.rank).toBe(rank);
    expect([doNow, avoid, trainAgain, recheck].filter((list) => list.length === 0)).toEqual([]);
    expect(headline).toMatch(/^[A-Z].*\.$/);
  });

  it('says first of all that it is no diagnosis', () => {
    expect(book.information).toBe(
      'Spotter gives general information about soreness after exercise. It is not a diagnosis and can be wrong. If you are worried, get medical help, whatever it says.',
    );
  });
});
