import { describe, expect, it } from 'vitest';
import { evaluate } from '@/src/core/self-check/evaluate';
import { DISPOSITIONS } from '@/src/core/self-check/types';
import { table } from '../../support/self-check';
import old from './old-verdicts.json';

const answersOf = (ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(old.questions.map((question, i) => [question, ids[i] as string]));

// Written by the rules before that, from seeded answers. A change of words, of steps or of the order of screens must leave it
// as it is; a change of the rules changes it on purpose, line by line.
describe('full answer sets from before the questions were worded anew', () => {
  it('are many, and of every disposition', () => {
    const count = (disposition: string): number => old.sets.filter((s) => s.disposition === disposition).length;
    for (const disposition of DISPOSITIONS) expect(count(disposition), disposition).toBeGreaterThanOrEqual(10);
  });

  it('still lead to the same verdicts, by the same rules', () => {
    for (const { answers, disposition, rules } of old.sets) {
      const verdict = evaluate(table, answersOf(answers));
      expect([verdict.disposition, verdict.rules], answers.join(' ')).toEqual([disposition, rules]);
    }
  });
});
