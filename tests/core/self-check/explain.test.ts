import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from '@/src/compile/parse-condition';
import { evaluate, holds } from '@/src/core/self-check/evaluate';
import { explain, failedParts, partsOf, questionsRead, raisesOf } from '@/src/core/self-check/explain';
import type { Answers } from '@/src/core/self-check/types';
import { answersArb, BEST, SEED, table } from '../../support/self-check';

const RUNS = { numRuns: 100, seed: SEED };
const explained = (changes: Answers) => explain(table, { ...BEST, ...changes });
const byId = new Map(table.questions.map((q) => [q.id, q]));
const read = (text: string) => parseCondition(text, byId, new Set(Object.keys(table.gates)));

describe('the rules that fire', () => {
  it('are all told, those below the rank of the verdict as well', () => {
    expect(explained({ fever: 'yes', known: 'worse' }).fired.map((r) => r.id)).toEqual(['U4', 'P12', 'P18']);
    expect(explained({}).fired).toEqual([]);
  });
});

describe('one answer away', () => {
  it('are rules that one other answer makes fire, with the mildest answer that is enough', () => {
    const ways = explained({ onset: 'sudden', where: 'one' }).oneAway;
    const at = (question: string) =>
      ways.filter((w) => w.question === question).map((w) => `${w.rule.id} ${w.answers.join(' or ')}`);
    expect(at('legs')).toEqual(['E3 both_or_fast', 'U2 unsure', 'P1 below_knee']);
    expect(at('thinner')).toEqual(['U10 yes']);
    expect(at('age')).toEqual(['P19 65+', 'P16 16-17']);
    expect(at('weight')).toEqual(['P11 unsure']);
    expect(at('novel')).toEqual([]);
  });

  it('names old and young where either is enough', () => {
    const rules = table.rules.slice(0, 1).map((r) => ({ ...r, when: read('age at least 65+ or age at least 16-17') }));
    const { fired, oneAway } = explain({ ...table, rules }, BEST);
    expect([fired, oneAway.map((w) => w.answers)]).toEqual([[], [['65+', '16-17']]]);
  });

  it('leaves out rules that would fire and change nothing', () => {
    const { verdict, oneAway } = explained({ fever: 'yes' });
    expect(verdict.rank).toBe(3);
    expect([...new Set(oneAway.map((w) => w.rule.rank))]).toEqual([4]);
    expect(explained({ chest: 'yes' }).oneAway).toEqual([]);
  });

  it('is right for any answers: told if and only if the rule then fires and raises', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const { verdict, oneAway, fired } = explain(table, answers);
        for (const { rule, question, answers: enough } of oneAway) {
          expect(fired).not.toContain(rule);
          for (const a of enough) {
            const changed = { ...answers, [question]: a };
            expect(holds(table, rule.when, changed)).toBe(true);
            expect(evaluate(table, changed).rank).toBeGreaterThan(verdict.rank);
          }
        }
        // The other way round: every raise that rules bring about is among them.
        const told = new Set(oneAway.map((w) => `${w.rule.id} ${w.question}`));
        for (const { rules, question } of raisesOf(table, verdict))
          for (const id of rules) expect(told).toContain(`${id} ${question}`);
      }),
      RUNS,
    );
  });
});

describe('what would change the answer', () => {
  it('is every single other answer that leads higher, highest first', () => {
    const raises = explained({}).raises;
    expect(raises[0]).toMatchObject({ rank: 4, question: 'bladder', answer: 'yes', rules: ['E1'] });
    expect(raises.map((r) => r.rank)).toEqual(raises.map((r) => r.rank).toSorted((a, b) => b - a));
    expect(raises.find((r) => r.question === 'novel' && r.answer === 'no')).toMatchObject({ rank: 1, rules: [] });
    expect(raises.some((r) => r.question === 'trend')).toBe(false);
  });

  it('is nothing in an emergency', () => {
    expect(explained({ chest: 'yes' }).raises).toEqual([]);
  });

  it('is told of the answers as judged, skipped questions filled in', () => {
    const { age: _, ...noAge } = BEST;
    expect(explain(table, noAge).raises).toEqual(explain(table, explain(table, noAge).verdict.answers).raises);
  });
});

describe('the parts of a gate that fail', () => {
  it('stand in the words of the data, those of a gate within it too', () => {
    const failed = failedParts(table, 'rank_0', {
      ...BEST,
      where: 'one',
      thinner: 'yes',
      age: '65+',
      severity: 'moderate',
    });
    expect(failed).toEqual([
      { says: 'where = both', questions: ['where'] },
      { says: 'thinner = no', questions: ['thinner'] },
      { says: '(age not 65+ or severity up to mild)', questions: ['age', 'severity'] },
    ]);
  });

  it('are none if and only if the gate holds', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        for (const { gate, failed } of explain(table, answers).gates)
          expect(failed.length === 0).toBe(holds(table, { gate }, answers));
      }),
      RUNS,
    );
  });

  it('are split where the condition is: each part reads as its own condition', () => {
    for (const { says, when } of [...Object.values(table.gates), ...table.rules]) {
      expect(read(says)).toEqual(when);
      if ('all' in when) expect(partsOf(says).map(read)).toEqual(when.all);
    }
  });

  it('of an unknown gate is a fault', () => {
    expect(() => failedParts(table, 'rank_9', BEST)).toThrow('unknown gate rank_9');
    expect(questionsRead(table, { gate: 'rank_9' })).toEqual([]);
  });
});
