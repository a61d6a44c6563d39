import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signsOf, signVerdict } from '@/src/core/self-check/elsewhere';
import { evaluate } from '@/src/core/self-check/evaluate';
import { questionsRead } from '@/src/core/self-check/explain';
import { answer, goOn, progressOf, START, setPlace, verdictOf } from '@/src/core/self-check/flow';
import type { Question } from '@/src/core/self-check/types';
import { content } from '../../support/content';
import { BEST, SEED, STEPS, table } from '../../support/self-check';

const { elsewhere } = content.results;
const start = setPlace(START, elsewhere);
const idsOf = (q: Question): string[] => q.answers.map((a) => a.id);
const signs = table.questions.filter((q) => elsewhere.signs.includes(q.id));
const CLEAR = signsOf(elsewhere, BEST);
const rank = (changes: Record<string, string>): number =>
  signVerdict(table, elsewhere, { ...CLEAR, ...changes })?.rank ?? 0;

describe('the danger signs asked for pain elsewhere', () => {
  it('call for nothing when none is there', () => {
    expect(signVerdict(table, elsewhere, CLEAR)).toBeUndefined();
  });

  it.each(signs.map((q) => [q.id, idsOf(q).at(-1) as string]))('act alone at their worst: %s', (sign, worst) => {
    expect(rank({ [sign]: worst })).toBe(evaluate(table, { ...BEST, [sign]: worst }).rank);
    expect(rank({ [sign]: worst })).toBeGreaterThanOrEqual(3);
  });

  it('count as "not sure" where they were skipped', () => {
    expect(signVerdict(table, elsewhere, {})?.rank).toBe(4);
    const { chest: _, ...others } = CLEAR;
    expect(signVerdict(table, elsewhere, others)?.rank).toBe(3);
  });

  it('call for no less when one is more worrying', () => {
    const others = fc.record(Object.fromEntries(signs.map((q) => [q.id, fc.constantFrom(...idsOf(q))])));
    const steps = STEPS.filter((s) => elsewhere.signs.includes(s.question));
    fc.assert(
      fc.property(others, fc.constantFrom(...steps), (answers, { question, from, to }) => {
        expect(rank({ ...answers, [question]: to })).toBeGreaterThanOrEqual(rank({ ...answers, [question]: from }));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('stop at once at an emergency, by signs alone', () => {
    expect(verdictOf(table, answer(table, start, { chest: 'yes' }))?.rules).toEqual(['E4']);
    const hidden = { ...start, answers: { legs: 'both_or_fast', thinner: 'yes', infect: 'yes' } };
    expect(answer(table, hidden, { fever: 'yes' }).emergency).toBeUndefined();
  });

  it('lead to no verdict otherwise', () => {
    const next = goOn(table, answer(table, start, CLEAR));
    expect(verdictOf(table, next)).toBeUndefined();
    expect(verdictOf(table, { ...next, at: 99 })).toBeUndefined();
    expect(progressOf(table, start).words).toBe('Danger signs');
  });
});

describe('the reasons given elsewhere', () => {
  const onSigns = table.rules.filter((r) => questionsRead(table, r.when).every((q) => elsewhere.signs.includes(q)));

  it('do not speak of the back', () => {
    expect(onSigns.length).toBeGreaterThan(15);
    const words = onSigns.map((r) => `${r.id}: ${elsewhere.reasons[r.id] ?? r.reason}`);
    expect(words.filter((w) => /\bback\b|\bspine\b/i.test(w))).toEqual([]);
  });

  it('reach the verdict, at once and at the end', () => {
    const text = (v: ReturnType<typeof verdictOf>) => v?.reasons.map((r) => r.text);
    expect(text(verdictOf(table, answer(table, start, { bladder: 'yes' })))).toEqual([elsewhere.reasons.E1]);
    expect(text(signVerdict(table, elsewhere, { ...CLEAR, fever: 'yes' }))).toEqual([elsewhere.reasons.U4]);
  });

  it('are given for every answer that calls for something', () => {
    for (const q of signs) {
      for (const id of idsOf(q)) {
        const verdict = signVerdict(table, elsewhere, { ...CLEAR, [q.id]: id });
        if (verdict) expect(verdict.reasons.length).toBeGreaterThan(0);
      }
    }
  });
});
