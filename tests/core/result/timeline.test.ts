import { describe, expect, it } from 'vitest';
import { numbersOf, telAddress } from '@/src/core/self-check/emergency-number';
import { curvesOf, daysInWords, todayIn } from '@/src/core/self-check/timeline';
import { readingGrade } from '../../support/reading-grade';
import { book, sources, table } from '../../support/self-check';
import { faultsWith, swap } from '../../support/small-content';

const { courses, numbers } = book;
const soreness = courses.courses['self-care-normal-soreness'] ?? fail();
const strain = courses.courses['self-care-mild-strain'] ?? fail();

describe('what to expect', () => {
  it.each([
    ['d0_2', [0, 2]],
    ['d3_5', [3, 5]],
    ['d6_7', [6, 7]],
  ])('marks today for %s', (duration, days) => {
    expect(todayIn(courses, soreness, { duration })).toEqual(days);
    expect(todayIn(courses, strain, { duration })).toEqual(days);
  });

  it('marks nothing where today is unknown or outside the picture', () => {
    expect(todayIn(courses, soreness, {})).toBeUndefined();
    expect(todayIn(courses, soreness, { duration: 'w6plus' })).toBeUndefined();
    expect(todayIn(courses, { ...soreness, days: 7 }, { duration: 'd8_14' })).toBeUndefined();
    expect(todayIn(courses, strain, { duration: 'd8_14' })).toEqual([8, 14]);
  });

  it('says the days as a band, and a single day as one', () => {
    expect(daysInWords([3, 5])).toBe('day 3 to 5');
    expect(daysInWords([7, 7])).toBe('day 7');
  });

  it('says what the result says: soreness peaks from day 1 to 3 and is gone by day 7, a strain takes 1 to 3 weeks', () => {
    expect([soreness.peak, soreness.gone[1], strain.gone]).toEqual([[1, 3], 7, [7, 21]]);
    for (const { stages } of [soreness, strain])
      for (const s of stages) expect(s.line.sources.every((key) => key in sources)).toBe(true);
  });

  it('is told in plain words, by its stages', () => {
    const lines = [soreness, strain].flatMap((c) => c.stages.flatMap((s) => [s.when, s.line.text]));
    expect(readingGrade(lines)).toBeLessThanOrEqual(8);
    expect(lines.join(' ')).not.toMatch(/you have|diagnos|\bsafe\b|never|danger/i);
  });

  it('is drawn for the slow around the quick, both down to nothing', () => {
    for (const course of [soreness, strain]) {
      const { quick, slow } = curvesOf(course);
      expect(quick.at(-1)).toEqual([course.gone[0], 0]);
      expect(slow.at(-1)).toEqual([course.gone[1], 0]);
      for (const points of [quick, slow])
        expect(points.map((p) => p[0])).toEqual(points.map((p) => p[0]).sort((a, b) => a - b));
    }
  });
});

describe('the emergency numbers', () => {
  it('are those of some seventy countries, each once, each a number', () => {
    expect(new Set(numbers.map((n) => n.code)).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThanOrEqual(60);
    for (const n of numbers) for (const call of n.call) expect(call).toMatch(/^\d{2,5}$/);
  });

  it.each([
    ['GB', '999'],
    ['US', '911'],
    ['CA', '911'],
    ['AU', '000'],
    ['NZ', '111'],
    ['de', '112'],
  ])('know %s', (region, number) => {
    expect(numbersOf(numbers, region)?.call[0]).toBe(number);
  });

  it('are 112 in the whole European Union', () => {
    const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
    expect(union.filter((code) => numbersOf(numbers, code)?.call[0] !== '112')).toEqual([]);
  });

  it.each([[undefined], ['XX'], ['']])('are none for the region %s: nothing is guessed', (region) => {
    expect(numbersOf(numbers, region)).toBeUndefined();
  });

  it('are called without spaces', () => {
    expect(telAddress('0800 611 116')).toBe('tel:0800611116');
  });
});

describe('a slip in their files', () => {
  const file = 'self-check/emergency-numbers.yaml';
  const course = 'self-check/courses.yaml';
  const twice = 'call: ["999"] }, { code: GB, name: Again, call: ["112"] }';
  it.each([
    ['a country listed twice', swap(file, 'call: ["999"] }', twice), `${file}: GB: listed twice`],
    ['a number that is none', swap(file, '"999"', '"dial 9"'), /must be a number in quotes/],
    ['a code that is none', swap(file, 'code: GB', 'code: UKX'), /must be two capital letters/],
    ['an unknown answer', swap(course, 'days: { eases', 'days: { gone'), `${course}: today: unknown answer "gone"`],
    ['an unknown result', swap(course, 'self-care-normal-soreness', 'no-such'), `${course}: no-such: no such result`],
    ['a course that outlasts its picture', swap(course, 'gone: [4, 7]', 'gone: [4, 70]'), /reaches beyond its 9 days/],
  ] as const)('is noted: %s', (_, change, fault) => {
    expect(faultsWith(change).join('\n')).toEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });

  it('is noted in what answers are told as', () => {
    const questions = 'self-check/questions.yaml';
    const told = (a: string, b: string) =>
      swap(
        questions,
        'text: "No" }, { id: "yes", text: "Yes" }',
        `text: "No", told: "${a}" }, { id: "yes", text: "Yes", told: "${b}" }`,
      );
    expect(faultsWith(told('it is hot', 'it is hot'))).toEqual([`${questions}: fever: two answers are told alike`]);
    expect(faultsWith(told('it is cool', 'It is hot.')).join()).toContain('must be a clause');
    expect(faultsWith(told('it is cool', Array(14).fill('hot').join(' '))).join()).toContain('under 14 words');
    expect(table.questions.length).toBe(28);
  });
});

function fail(): never {
  throw new Error('no course');
}
