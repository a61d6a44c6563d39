import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '@/src/core/self-check/evaluate';
import { answer, type FlowState, goBack, START, verdictOf } from '@/src/core/self-check/flow';
import type { Answers } from '@/src/core/self-check/types';
import { emergencyArb, lastOf, make, movesArb, run, steps, toTheEnd } from '../../support/prove-flow';
import { answersArb, BEST, SEED, table } from '../../support/self-check';

const RUNS = { numRuns: 300, seed: SEED };
const end = (state: FlowState): FlowState => ({ ...state, at: steps.length - 1 });

describe('a run of the check', () => {
  it('that stops early has the rank of a full one, and one that does not stop is no emergency', () => {
    const ends = { early: 0, late: 0 };
    fc.assert(
      fc.property(fc.oneof(answersArb, emergencyArb), (answers) => {
        const { state, verdict } = run(answers);
        expect(verdict?.rank).toBe(evaluate(table, answers).rank);
        expect(state.emergency !== undefined).toBe(verdict?.rank === 4);
        ends[state.emergency ? 'early' : 'late'] += 1;
      }),
      RUNS,
    );
    expect(Math.min(ends.early, ends.late)).toBeGreaterThan(100);
  });

  it('that has stopped stays an emergency, whatever would have been answered next', () => {
    fc.assert(
      fc.property(emergencyArb, answersArb, (answers, later) => {
        const { state } = run(answers);
        expect(evaluate(table, { ...later, ...state.answers }).rank).toBe(4);
        expect(evaluate(table, state.answers).rank).toBe(4);
      }),
      RUNS,
    );
  });

  it('with skipped questions ends as their answers are judged, never milder than with those at their best', () => {
    fc.assert(
      fc.property(answersArb, fc.subarray(table.questions, { minLength: 1 }), (answers, skipped) => {
        const kept = Object.fromEntries(Object.entries(answers).filter(([q]) => !skipped.some((s) => s.id === q)));
        const { state, verdict } = run(kept);
        expect(verdict?.rank).toBe(evaluate(table, kept).rank);
        expect(verdict?.rank).toBeGreaterThanOrEqual(evaluate(table, { ...BEST, ...kept }).rank);
        // What nobody said is never the ground on which the check stops.
        if (state.emergency) expect(evaluate(table, { ...BEST, ...state.answers }).rank).toBe(4);
      }),
      RUNS,
    );
  });

  it('ends the same in whatever order the answers are given', () => {
    const order = fc.shuffledSubarray(table.questions, { minLength: table.questions.length });
    fc.assert(
      fc.property(answersArb, order, (answers, questions) => {
        let state = START;
        for (const q of questions) state = answer(table, state, { [q.id]: answers[q.id] ?? '' });
        expect(state).toEqual(answer(table, START, answers));
        if (!state.emergency) expect(verdictOf(table, end(state))).toEqual(evaluate(table, answers));
      }),
      RUNS,
    );
  });

  it('changes nothing that it was given, and begun again goes the same way', () => {
    fc.assert(
      fc.property(movesArb, (moves) => {
        const first = make(moves);
        for (const s of first) {
          Object.freeze(s.answers);
          Object.freeze(s);
        }
        expect(make(moves)).toEqual(first);
        expect(START).toEqual({ answers: {}, at: 0 });
      }),
      RUNS,
    );
  });
});

describe('going back', () => {
  it('forgets no answer, and the one last given counts', () => {
    fc.assert(
      fc.property(movesArb, (moves) => {
        const last: Answers = Object.fromEntries(moves.filter((m) => typeof m !== 'string'));
        const state = lastOf(moves);
        expect(state.answers).toEqual(last);
        expect(verdictOf(table, end({ ...state, emergency: undefined }))).toEqual(evaluate(table, last));
      }),
      RUNS,
    );
  });

  it('and answering anew ends like a run that never went another way', () => {
    fc.assert(
      fc.property(movesArb, answersArb, (moves, answers) => {
        const mended = answer(table, lastOf(moves), answers);
        expect(mended.emergency).toEqual(answer(table, START, answers).emergency);
        expect(verdictOf(table, end(mended))?.rank).toBe(run(answers).verdict?.rank);
      }),
      RUNS,
    );
  });

  it('takes an emergency away with the answers behind it, and not before', () => {
    fc.assert(
      fc.property(emergencyArb, (answers) => {
        const back = goBack(run(answers).state);
        expect(back.emergency).toBeUndefined();
        expect(verdictOf(table, toTheEnd(back))?.rank).toBe(4);
        expect(answer(table, back, {}).emergency?.rank).toBe(4);
        const mended = answer(table, back, BEST);
        expect(verdictOf(table, toTheEnd(mended))?.rank).toBe(0);
      }),
      RUNS,
    );
  });

  it('never leaves the steps, and a verdict is shown on the last or in an emergency only', () => {
    fc.assert(
      fc.property(movesArb, (moves) => {
        for (const s of make(moves)) {
          expect(steps[s.at]).toBeDefined();
          expect(verdictOf(table, s) !== undefined).toBe(s.emergency !== undefined || s.at === steps.length - 1);
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
