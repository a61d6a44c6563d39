import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whatWouldChange } from '@/src/core/self-check/changes';
import { evaluate } from '@/src/core/self-check/evaluate';
import { sinceThen } from '@/src/core/self-check/since';
import type { Answers } from '@/src/core/self-check/types';
import { answersArb, BEST, table } from '../../support/self-check';

const changesWith = (changes: Answers) => whatWouldChange(table, evaluate(table, { ...BEST, ...changes }));

describe('what would change a result', () => {
  it('is one thing for each level above it, the most worrying first', () => {
    expect(changesWith({}).map((c) => [c.rank, c.told])).toEqual([
      [4, 'where you sit feels numb or odd, or sex has changed'],
      [3, 'you feel hot, shivery or very ill'],
      [2, 'pain, tingling or numbness goes down one leg'],
    ]);
  });

  it('is first what only this person has to watch', () => {
    expect(changesWith({ infect: 'yes' })[0]?.told).toBe('you feel hot, shivery or very ill');
    expect(changesWith({ cancer: 'yes' }).map((c) => c.told)).toContain('pain, tingling or numbness goes down one leg');
  });

  it('is nothing above an emergency', () => {
    expect(changesWith({ bladder: 'yes' })).toEqual([]);
  });

  it('is at most three things that would all raise it, none of them a doubt or of the past', () => {
    const oneOf = (told: string) =>
      table.questions.flatMap((q) => q.answers.filter((a) => a.told === told).map((a) => ({ [q.id]: a.id })))[0];
    fc.assert(
      fc.property(answersArb, (answers) => {
        const verdict = evaluate(table, answers);
        const changes = whatWouldChange(table, verdict);
        expect(changes.length).toBeLessThanOrEqual(3);
        expect(changes.length).toBe(verdict.rank === 4 ? 0 : 3);
        expect(changes.map((c) => c.rank)).toEqual(changes.map((c) => c.rank).sort((a, b) => b - a));
        for (const c of changes) {
          expect(c.told).not.toMatch(/not sure|\bold\b|began today|last weeks/);
          expect(evaluate(table, { ...answers, ...oneOf(c.told) }).rank).toBe(c.rank);
          expect(c.rank).toBeGreaterThan(verdict.rank);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the line on the last check', () => {
  const at = (severity: string | undefined, rank: 1 | 3 = 1) => ({ answers: severity ? { severity } : {}, rank });
  it.each([
    ['less', at('moderate'), at('mild'), 'pain was moderate, now mild.'],
    ['more', at('mild'), at('severe', 3), 'pain was mild, now severe, and your answers are more worrying.'],
    ['as much', at('mild'), at('mild'), 'pain is still mild.'],
    [
      'less, while the answer rose',
      at('moderate'),
      at('mild', 3),
      'pain was moderate, now mild, but your answers are more worrying.',
    ],
    ['gone', at('mild'), at('none_now'), 'pain was mild, now gone for the moment.'],
    ['unknown', at(undefined), at('mild'), undefined],
  ] as const)('says %s', (_, before, now, expected) => {
    expect(sinceThen(table, before, now)).toBe(expected);
  });
});
