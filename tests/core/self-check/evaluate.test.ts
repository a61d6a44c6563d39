import { describe, expect, it } from 'vitest';
import { answerProblems, evaluate } from '@/src/core/self-check/evaluate';
import type { Answers } from '@/src/core/self-check/types';
import { BEST, table } from '../../support/self-check';

const SORENESS = 'self-care-normal-soreness';
const STRAIN = 'self-care-mild-strain';
const VISIT = 'see-professional-routine';
const TODAY = 'urgent-same-day';
const EMERGENCY = 'emergency-now';

/** A person in words, what differs from plain soreness on the first days, and where the evidence sends them. */
const PEOPLE: [string, Answers, string][] = [
  ['dull soreness of both sides the day after new work', { severity: 'moderate', trend: 'worse' }, SORENESS],
  ['the same on day four, no worse', { severity: 'mild', duration: 'd3_5', trend: 'same' }, SORENESS],
  ['the last of it on day six, getting better', { severity: 'mild', duration: 'd6_7', trend: 'better' }, SORENESS],
  ['plain soreness at 16', { age: '16-17', severity: 'mild' }, SORENESS],
  ['mild soreness at 70', { age: '65+', severity: 'mild' }, SORENESS],
  ['moderate soreness at 70', { age: '65+', severity: 'moderate' }, STRAIN],
  ['plain soreness under 16', { age: 'under16', severity: 'mild' }, STRAIN],
  ['strong soreness after hard new work', { severity: 'severe' }, STRAIN],
  ['soreness with darker yellow pee', { urine: 'dark_yellow' }, STRAIN],
  ['soreness after getting too hot and cooling down', { heat: 'easing' }, STRAIN],
  ['soreness on blood thinners', { thinner: 'yes' }, STRAIN],
  ['soreness with old numbness that has not changed', { legs: 'old_unchanged' }, STRAIN],
  [
    'one sharp side after a sudden move',
    { onset: 'sudden', where: 'one', feel: 'sharp', severity: 'moderate' },
    STRAIN,
  ],
  ['the usual flare of a known back', { known: 'usual', severity: 'moderate' }, STRAIN],
  ['ten days and getting better', { duration: 'd8_14', trend: 'better', where: 'one' }, STRAIN],
  ['ten days and no better', { duration: 'd8_14', trend: 'same' }, VISIT],
  ['a month of mild ache', { duration: 'w2_6', trend: 'better' }, VISIT],
  ['worse on day four', { duration: 'd3_5', trend: 'worse' }, VISIT],
  ['a severe one-sided spasm on day one', { onset: 'sudden', where: 'one', feel: 'cramp', severity: 'severe' }, VISIT],
  ['pain on the bone in the middle', { where: 'midline' }, VISIT],
  ['tingling below one knee', { legs: 'below_knee' }, VISIT],
  ['heavy legs on walking for weeks, gone on sitting', { legs: 'walking_both' }, VISIT],
  ['a rash in a strip', { feel: 'rash' }, VISIT],
  ['thin bones with plain soreness', { bone: 'yes' }, VISIT],
  ['cancer years ago with plain soreness', { cancer: 'yes' }, VISIT],
  ['pee that was brown last week and is clear now', { urine: 'was_coloured' }, VISIT],
  ['a small fall at 55', { injury: 'minor', age: '50-64' }, VISIT],
  ['one-sided pain at 17', { age: '16-17', where: 'one' }, VISIT],
  ['pain every night, otherwise mild', { rest: 'constant', severity: 'mild' }, VISIT],
  ['a weak foot', { legs: 'weak_or_spreading' }, TODAY],
  ['fever alone', { fever: 'yes' }, TODAY],
  ['not sure about numbness', { saddle: 'unsure' }, TODAY],
  ['a small fall at 70', { injury: 'minor', age: '65+' }, TODAY],
  ['cancer before, and one position helps', { cancer: 'yes', rest: 'some_at_rest' }, TODAY],
  ['cannot stand', { severity: 'cannot_walk' }, TODAY],
  ['pain under the ribs with burning pee', { where: 'flank', urine: 'burning_or_blood' }, TODAY],
  ['a limp at 14', { age: 'under16', hip: 'yes' }, TODAY],
  ['severe pain in pregnancy', { preg: 'pregnant', severity: 'severe' }, TODAY],
  ['not cooled down yet', { heat: 'still_hot' }, TODAY],
  ['cola-coloured pee', { urine: 'brown_or_none' }, EMERGENCY],
  ['not sure about pee nor numbness', { bladder: 'unsure', saddle: 'unsure' }, EMERGENCY],
  ['fever and a weak leg', { fever: 'yes', legs: 'weak_or_spreading' }, EMERGENCY],
  ['fever after a transplant', { fever: 'yes', infect: 'yes' }, EMERGENCY],
  ['a weak leg on blood thinners', { thinner: 'yes', legs: 'weak_or_spreading' }, EMERGENCY],
  ['bad steady pain at 70', { age: '65+', rest: 'constant', severity: 'severe' }, EMERGENCY],
];

describe('where the check sends people', () => {
  it.each(PEOPLE)('%s', (_, changes, disposition) => {
    expect(evaluate(table, { ...BEST, ...changes }).disposition).toBe(disposition);
  });
});

describe('the reasons of a result', () => {
  it('are the passed gate for plain soreness', () => {
    const { rules, reasons } = evaluate(table, BEST);
    expect(rules).toEqual([]);
    expect(reasons.map((r) => [r.rule, r.text])).toEqual([['rank_0', table.gates.rank_0?.reason]]);
  });

  it('are the rule and the gate where both lead to self-care', () => {
    expect(evaluate(table, { ...BEST, age: 'under16' }).reasons.map((r) => r.rule)).toEqual(['P15', 'rank_1']);
  });

  it('are all rules of the highest rank, in the order of the table, and none below it', () => {
    const verdict = evaluate(table, { ...BEST, tear: 'yes', chest: 'yes', fever: 'yes', duration: 'w6plus' });
    expect(verdict.rules).toEqual(['E4', 'E6']);
    expect(verdict.reasons.map((r) => r.rule)).toEqual(['E4', 'E6']);
  });
});

/** Questions left out of the best answers, and the rank that follows. */
const SKIPPED: [string[], number][] = [
  [['bladder'], 3],
  [['bladder', 'saddle'], 4],
  [['severity'], 3],
  [['duration'], 2],
  [['trend'], 0],
  [['novel'], 1],
  [['weight'], 2],
  [['urine'], 3],
  [['legs'], 3],
  [['age'], 1],
];

describe('skipped questions', () => {
  it('give an emergency when nothing was answered', () => {
    const verdict = evaluate(table, {});
    expect(verdict.rank).toBe(4);
    expect(verdict.rules).toContain('E14');
  });

  it.each(SKIPPED)('without %j the rank is %i', (questions, rank) => {
    const kept = Object.fromEntries(Object.entries(BEST).filter(([q]) => !questions.includes(q)));
    expect(evaluate(table, kept).rank).toBe(rank);
  });

  it('count as old or as young, whichever is worse', () => {
    const { age: _, ...noAge } = BEST;
    expect(evaluate(table, { ...noAge, hip: 'yes' })).toMatchObject({ rank: 3, answers: { age: 'under16' } });
    expect(evaluate(table, { ...noAge, injury: 'minor' })).toMatchObject({ rank: 3, answers: { age: '65+' } });
  });

  it('and answers nobody knows count the same', () => {
    const { severity: _, ...rest } = BEST;
    expect(evaluate(table, { ...BEST, severity: 'awful' })).toEqual(evaluate(table, rest));
    expect(evaluate(table, { ...BEST, mood: 'bad' })).toEqual(evaluate(table, BEST));
  });
});

describe('what is wrong with a set of answers', () => {
  it.each<[unknown, string[]]>([
    [BEST, []],
    [{}, []],
    [null, ['answers must be an object of question: answer']],
    [['no'], ['answers must be an object of question: answer']],
    ['no', ['answers must be an object of question: answer']],
    [{ mood: 'bad' }, ['unknown question "mood"']],
    [{ toString: 'no' }, ['unknown question "toString"']],
    [{ fever: 'maybe' }, ['unknown answer "maybe" to "fever" (known: no, unsure, yes)']],
    [{ fever: true, mood: 1 }, ['unknown answer true to "fever" (known: no, unsure, yes)', 'unknown question "mood"']],
  ])('%j', (answers, problems) => {
    expect(answerProblems(table, answers)).toEqual(problems);
  });
});
