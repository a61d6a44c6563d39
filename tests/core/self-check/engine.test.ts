import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, holds } from '@/src/core/self-check/evaluate';
import { questionsRead } from '@/src/core/self-check/explain';
import { named } from '../../support/prove-questions';
import { painRanks } from '../../support/prove-ranks';
import { answersIn, spaceOf, truthOver, writtenOut } from '../../support/prove-space';
import { answersArb, BEST, SEED, STEPS, table } from '../../support/self-check';

// The proofs work on tables of bits. Here the bits are held against the engine that people's answers go through.

const parts = [...table.rules, ...Object.entries(table.gates).map(([id, gate]) => ({ id, ...gate }))];
/** Spaces up to this size are compared cell by cell, larger ones in as many cells. */
const MANY = 10_000;

describe('the cells of the proofs', () => {
  it('are true where the engine says so: all cells of the small conditions, a sample of the large', () => {
    let all = 0;
    for (const { id, when } of parts) {
      // The gate of rank 0 reads 28 questions, too many to number: it is listed, not numbered.
      if (id === 'rank_0') continue;
      const space = spaceOf(named(table, questionsRead(table, when)));
      const truth = truthOver(writtenOut(table, when), space);
      const agrees = (cell: number): boolean => holds(table, when, answersIn(space, cell)) === (truth[cell] === 1);
      if (space.size > MANY) fc.assert(fc.property(fc.nat(space.size - 1), agrees), { numRuns: MANY, seed: SEED });
      else for (let cell = 0; cell < space.size; cell++) all += agrees(cell) ? 1 : Number.NaN;
    }
    expect(all).toBe(11_014);
  }, 30_000);

  it('hold the rank that the engine gives, for every kind of background', () => {
    for (const others of [
      {},
      { age: '65+', thinner: 'yes' },
      { cancer: 'yes', fever: 'unsure' },
      { preg: 'pregnant' },
    ]) {
      const { space, ranks } = painRanks(table, others);
      fc.assert(
        fc.property(fc.nat(space.size - 1), (cell) => {
          expect(evaluate(table, { ...BEST, ...others, ...answersIn(space, cell) }).rank).toBe(ranks[cell]);
        }),
        { numRuns: 1000, seed: SEED },
      );
    }
  }, 30_000);
});

describe('a worse answer', () => {
  it('never gives a milder result in the engine itself, over 3,000 single steps', () => {
    const ranks = new Set<number>();
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...STEPS), (answers, { question, from, to }) => {
        const before = evaluate(table, { ...answers, [question]: from }).rank;
        const after = evaluate(table, { ...answers, [question]: to }).rank;
        ranks.add(before);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 3000, seed: SEED },
    );
    expect([...ranks].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
