import fc from 'fast-check';
import { withAdapt, withAdaptMarks, withProfile, withRecheck, withRecord } from '@/src/core/history/history';
import type { CheckRecord, CheckStore } from '@/src/core/history/types';
import { evaluate } from '@/src/core/self-check/evaluate';
import type { Answers } from '@/src/core/self-check/types';
import { answersArb, BEST, SEED, table } from './self-check';

fc.configureGlobal({ seed: SEED });

/** A kept check as the app makes it: its result is what its answers give. */
export function checkOf(id: string, at: string, changes: Answers = {}, tried?: string): CheckRecord {
  const answers = { ...BEST, ...changes };
  const { disposition, rank } = evaluate(table, answers);
  return { id, at, answers, disposition, rank, revision: table.revision, ...(tried !== undefined && { tried }) };
}

export const storeOf = (...records: CheckRecord[]): CheckStore => ({ version: 1, records });

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const timeArb = fc.integer({ min: NOW - 90 * 86_400_000, max: NOW }).map((t) => new Date(t).toISOString());

export const recordArb: fc.Arbitrary<CheckRecord> = fc
  .tuple(fc.uuid(), timeArb, answersArb, fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }))
  .map(([id, at, answers, tried]) => checkOf(id, at, answers, tried));

const aboutArb: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    table.questions
      .filter((q) => q.section === 'about')
      .map((q) => [q.id, fc.constantFrom(...q.answers.map((x) => x.id))]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

/** Stores that the app may come to hold. */
export const storeArb: fc.Arbitrary<CheckStore> = fc
  .tuple(fc.array(recordArb, { maxLength: 8 }), aboutArb, fc.option(timeArb, { nil: undefined }), fc.nat(2))
  .map(([records, profile, due, agreed]) => {
    const kept = records.reduce(withRecord, storeOf());
    const of = kept.records.at(-1)?.id;
    const reminded = due && of ? withRecheck(kept, { due, of }) : kept;
    const store = withProfile(reminded, table, profile);
    return withAdaptMarks(withAdapt(store, agreed > 0 && of !== undefined), agreed > 1);
  });
