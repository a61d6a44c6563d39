import { describe, expect, it } from 'vitest';
import { isAtLeast, parseCondition } from '@/src/compile/parse-condition';
import type { Condition, Question } from '@/src/core/self-check/types';

const question = (id: string, ids: string[], order = [ids]): Question => ({
  id,
  section: 'pain',
  text: `${id}?`,
  answers: ids.map((a) => ({ id: a, text: a })),
  missing: [ids.at(-1) ?? ''],
  order,
});

const pain = question('pain', ['none', 'mild', 'bad']);
const fever = question('fever', ['no', 'yes']);
// Old and young are not compared.
const age = question(
  'age',
  ['adult', 'older', 'old', 'teen', 'child'],
  [
    ['adult', 'older', 'old'],
    ['adult', 'teen', 'child'],
  ],
);
const questions = new Map([pain, fever, age].map((q) => [q.id, q]));
const parse = (text: string): Condition => parseCondition(text, questions, new Set(['soreness']));

const pains = (...is: string[]): Condition => ({ question: 'pain', is });
const ages = (...is: string[]): Condition => ({ question: 'age', is });
const hot: Condition = { question: 'fever', is: ['yes'] };
const bad = pains('bad');
const sore: Condition = { gate: 'soreness' };

const READ: [string, Condition][] = [
  // operators
  ['pain = mild', pains('mild')],
  ['pain not mild', pains('none', 'bad')],
  ['pain at least mild', pains('mild', 'bad')],
  ['pain at least none', pains('none', 'mild', 'bad')],
  ['pain at least bad', pains('bad')],
  ['pain up to mild', pains('none', 'mild')],
  ['pain up to none', pains('none')],
  ['soreness', sore],
  ['not soreness', { not: sore }],
  ['not not soreness', { not: { not: sore } }],
  // answers in more than one chain
  ['age at least older', ages('older', 'old')],
  ['age at least teen', ages('teen', 'child')],
  ['age at least adult', ages('adult', 'older', 'old', 'teen', 'child')],
  ['age up to old', ages('adult', 'older', 'old')],
  ['age up to child', ages('adult', 'teen', 'child')],
  // precedence: not, then and, then or
  ['fever = yes or pain = bad and soreness', { any: [hot, { all: [bad, sore] }] }],
  ['fever = yes and pain = bad or soreness', { any: [{ all: [hot, bad] }, sore] }],
  ['(fever = yes or pain = bad) and soreness', { all: [{ any: [hot, bad] }, sore] }],
  ['not soreness and fever = yes', { all: [{ not: sore }, hot] }],
  ['not (soreness and fever = yes)', { not: { all: [sore, hot] } }],
  ['fever = yes and pain = bad and soreness', { all: [hot, bad, sore] }],
  ['fever = yes or pain = bad or soreness', { any: [hot, bad, sore] }],
  // layout
  ['  ((pain = bad))\n ', bad],
  ['fever = yes\n  and(pain = bad)', { all: [hot, bad] }],
];

const REFUSED: [string, string][] = [
  ['', 'unknown question or gate "" in ""'],
  ['mood = bad', 'unknown question or gate "mood" in "mood = bad"'],
  ['pain = awful', 'unknown answer "awful" to "pain" (known: none, mild, bad)'],
  ['pain at least awful', 'unknown answer "awful" to "pain" (known: none, mild, bad)'],
  ['pain', 'ends too early: "pain"'],
  ['pain =', 'ends too early: "pain ="'],
  ['fever = yes and', 'ends too early: "fever = yes and"'],
  ['not', 'ends too early: "not"'],
  ['(pain = bad', 'ends too early: "(pain = bad"'],
  ['(pain = bad and soreness fever', 'expected ")" but found "fever" in "(pain = bad and soreness fever"'],
  ['pain = bad )', 'cannot read ")" in "pain = bad )"'],
  ['pain = bad fever = yes', 'cannot read "fever = yes" in "pain = bad fever = yes"'],
  ['pain at most mild', 'expected "least" but found "most" in "pain at most mild"'],
  ['pain up mild', 'expected "to" but found "mild" in "pain up mild"'],
  ['pain > mild', 'expected =, not, at least or up to after "pain", found ">"'],
  ['pain is mild', 'expected =, not, at least or up to after "pain", found "is"'],
  ['or pain = bad', 'unknown question or gate "or" in "or pain = bad"'],
];

describe('a condition in plain words', () => {
  it.each(READ)('%j is read', (text, condition) => {
    expect(parse(text)).toEqual(condition);
  });

  it.each(REFUSED)('%j is refused, and says why', (text, message) => {
    expect(() => parse(text)).toThrow(new Error(message));
  });
});

describe('the order of answers', () => {
  it.each<[string, string, boolean]>([
    ['old', 'adult', true],
    ['child', 'adult', true],
    ['teen', 'teen', true],
    ['adult', 'old', false],
    ['child', 'old', false],
    ['old', 'teen', false],
  ])('%s is at least as worrying as %s: %s', (a, b, answer) => {
    expect(isAtLeast(age, a, b)).toBe(answer);
  });
});
