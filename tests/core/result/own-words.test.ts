import { describe, expect, it } from 'vitest';
import { evaluate } from '@/src/core/self-check/evaluate';
import { answersBehind, because, toldReasons } from '@/src/core/self-check/own-words';
import type { Answers } from '@/src/core/self-check/types';
import { witnessOf } from '../../support/prove-rules';
import { readingGrade } from '../../support/reading-grade';
import { BEST, table } from '../../support/self-check';

const toldWith = (changes: Answers) => toldReasons(table, evaluate(table, { ...BEST, ...changes }));
const told = table.questions.flatMap((q) => q.answers.flatMap((a) => a.told ?? []));

describe('what an answer is told as', () => {
  it('stands beside every answer but those that say that all is well', () => {
    const silent = table.questions.flatMap((q) => q.answers.filter((a) => !a.told).map((a) => [q.id, a.id]));
    const best = table.questions.map((q) => [q.id, q.answers[0]?.id]);
    expect(silent.filter(([q, a]) => !best.some(([id, first]) => id === q && first === a))).toEqual([]);
  });

  it.each(told)('is read at once: %s', (clause) => {
    expect(clause.split(/\s+/).length).toBeLessThan(14);
    expect(readingGrade([`${clause}.`])).toBeLessThanOrEqual(8);
    expect(clause).not.toMatch(/you have|diagnos|detect|rule out|\bsafe\b|never|danger/i);
  });
});

describe('the reasons in the own words of a person', () => {
  it.each(table.rules.map((r) => [r.id, r] as const))('tell what %s rests on, and its reason', (id, rule) => {
    const witness = witnessOf(table, rule, 'decides');
    expect(witness).toBeDefined();
    const own = toldWith(witness ?? {}).find((t) => t.rules.includes(id));
    expect(own?.reasons).toContain(rule.reason);
    expect(own?.clauses.length).toBeGreaterThan(0);
    expect(own?.clauses.filter((c) => !told.includes(c))).toEqual([]);
  });

  it('join into one sentence', () => {
    expect(because(toldWith({ age: '65+', onset: 'sudden' })[0]?.clauses ?? [])).toBe(
      'Because you are 65 or over; and it started suddenly, in one movement.',
    );
    expect(because(['it cramps', 'it is on one side'])).toBe('Because it cramps and it is on one side.');
    expect(because(['it cramps'])).toBe('Because it cramps.');
    expect(because([])).toBe('');
  });

  it('put rules together that rest on the same answers', () => {
    const both = toldWith({ urine: 'unsure' }).filter((t) => t.clauses.join() === 'you are not sure about your pee');
    expect(both).toHaveLength(1);
    const twice = toldReasons(
      { ...table, rules: [...table.rules, { ...(table.rules.find((r) => r.id === 'U3') ?? fail()), id: 'U3b' }] },
      { ...evaluate(table, { ...BEST, urine: 'unsure' }), rules: ['U3', 'U3b'] },
    );
    expect(twice.map((t) => t.rules)).toEqual([['U3', 'U3b']]);
  });

  it('tell plain soreness by what speaks for it', () => {
    const [only, ...more] = toldWith({});
    expect(more).toEqual([]);
    expect(only?.clauses[0]).toBe('it started hours to two days after a workout');
    expect(only?.reasons).toEqual([]);
  });

  it('tell a mild strain by what kept it from being soreness', () => {
    expect(toldWith({ where: 'one', feel: 'cramp' })[0]?.clauses).toEqual(['it is on one side', 'it cramps']);
    expect(toldWith({ duration: 'd6_7', trend: 'same' })[0]?.clauses).toEqual([
      'it has hurt for 6 to 7 days',
      'it is the same as yesterday',
    ]);
  });

  it('do not claim what nobody said', () => {
    const { severity: _, ...given } = BEST;
    const clauses = toldReasons(table, evaluate(table, given), given).flatMap((t) => t.clauses);
    expect(clauses).toContain('you left open "How bad at its worst today?"');
    expect(clauses).not.toContain('you cannot stand or walk');
  });

  it('tell a course between checks as such', () => {
    const given = { ...BEST, duration: 'd3_5', trend: 'better' };
    const verdict = evaluate(table, { ...given, trend: 'worse' });
    expect(toldReasons(table, verdict, given)[0]?.clauses).toContain('it is worse than at your last check');
  });

  it('use the reason of the verdict where it differs from the table', () => {
    const verdict = evaluate(table, { ...BEST, chest: 'yes' });
    const elsewhere = { ...verdict, reasons: verdict.reasons.map((r) => ({ ...r, text: 'In other words.' })) };
    expect(toldReasons(table, elsewhere)[0]?.reasons).toEqual(['In other words.']);
  });
});

describe('the answers behind a condition', () => {
  const yes = (question: string) => ({ question, is: ['yes'] });
  it.each([
    ['all parts of an "and" that holds', { all: [yes('a'), yes('b')] }, { a: 'yes', b: 'yes' }, ['a', 'b']],
    ['the failing part of an "and"', { all: [yes('a'), yes('b')] }, { a: 'yes', b: 'no' }, ['b']],
    ['the part of an "or" that holds', { any: [yes('a'), yes('b')] }, { a: 'no', b: 'yes' }, ['b']],
    ['all parts of an "or" that does not hold', { any: [yes('a'), yes('b')] }, { a: 'no', b: 'no' }, ['a', 'b']],
    ['what a "not" turns round', { not: { all: [yes('a'), yes('b')] } }, { a: 'no', b: 'yes' }, ['a']],
  ])('are %s', (_, condition, answers, expected) => {
    expect(answersBehind(table, condition, answers as unknown as Answers)).toEqual(expected);
  });
});

function fail(): never {
  throw new Error('no such rule');
}
