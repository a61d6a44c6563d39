import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportName, exportText, FAULTS, importText, MOST_FILE } from '@/src/core/history/exchange';
import { MOST_RECORDS, withAdaptMarks, withRecord } from '@/src/core/history/history';
import type { CheckStore } from '@/src/core/history/types';
import { evaluate } from '@/src/core/self-check/evaluate';
import { checkOf, storeArb, storeOf } from '../../support/checks';
import { table } from '../../support/self-check';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const a = checkOf('a', '2026-11-12T09:00:00.000Z', { severity: 'moderate' }, 'heat');
const b = checkOf('b', '2026-11-15T09:00:00.000Z', { bladder: 'yes' });
const read = (text: string) => importText(table, text, NOW);
const file = (over: object = {}): string =>
  JSON.stringify({ ...JSON.parse(exportText({ ...storeOf(a, b), profile: { age: '18-49' } }, NOW)), ...over });

describe('a file of checks', () => {
  it('says what it is, in which version, and when it was saved', () => {
    expect(JSON.parse(exportText(storeOf(a), NOW))).toEqual({
      format: 'spotter-checks',
      version: 1,
      exported: NOW.toISOString(),
      records: [a],
    });
    expect(exportName(NOW)).toBe('spotter-checks-2026-11-22.json');
  });

  it('gives back the same store, whatever is kept, but for what pages may find out', () => {
    fc.assert(
      fc.property(storeArb, (store) => {
        expect(read(exportText(store, NOW))).toEqual({ store: withAdaptMarks(store, false) });
      }),
    );
    const text = exportText({ ...storeOf(a), adapt: true, adaptMarks: true }, NOW);
    expect(Object.keys(JSON.parse(text))).toEqual(['format', 'version', 'exported', 'records', 'adapt']);
  });

  it('can be read in again with the most that is kept', () => {
    const longest = table.questions.map((q) => [
      q.id,
      q.answers.map((answer) => answer.id).sort((x, y) => y.length - x.length)[0] as string,
    ]);
    const store = Array.from({ length: MOST_RECORDS }, (_, n) =>
      checkOf(`${crypto.randomUUID()}${n}`, NOW.toISOString(), Object.fromEntries(longest), '痛'.repeat(300)),
    ).reduce<CheckStore>(withRecord, storeOf());
    const text = exportText(store, NOW);
    expect(new TextEncoder().encode(text).length).toBeLessThan(MOST_FILE * 0.9);
    expect(read(text)).toEqual({ store });
  });

  it('is read with a mark of its byte order, as some editors add', () => {
    expect(read(`\uFEFF${file()}`)).toHaveProperty('store');
  });
});

describe('a file that is refused', () => {
  const broken = (over: object) => file({ records: [a, { ...b, ...over }] });
  it.each<[string, string, RegExp]>([
    ['too large', ' '.repeat(MOST_FILE + 1), /larger than 1 MB/],
    ['empty', '', /cannot be read/],
    ['cut off', file().slice(0, -20), /cannot be read/],
    ['no object', '[]', /not saved by Spotter/],
    ['foreign', '{"format":"steps","version":1}', /not saved by Spotter/],
    ['of a newer version', file({ version: 2 }), /newer Spotter/],
    ['without a version', file({ version: undefined }), /lacks its version/],
    ['of a version before the first', file({ version: 0 }), /lacks its version/],
    ['with more in it', file({ more: 1 }), /it has a part that Spotter does not know/],
    ['without its date', file({ exported: 'now' }), /lacks the date/],
    ['without checks', file({ records: {} }), /lacks its list/],
    ['with too many', file({ records: Array(MOST_RECORDS + 1).fill(a) }), /more than 300 checks/],
    ['with one check twice', file({ records: [a, a] }), /stands in it twice/],
    ['with a bare word for a check', file({ records: [a, 'b'] }), /check 2 in it is not one/],
    ['with a check of no date', broken({ at: '22 Nov' }), /check 2 in it lacks its date/],
    ['with a check of the future', broken({ at: '2027-11-22T12:00:00.000Z' }), /check 2 in it is dated in the future/],
    ['with more in a check', broken({ name: 'Ann' }), /check 2 in it has a part/],
    ['with an unknown question', broken({ answers: { mood: 'good' } }), /check 2 in it has an answer/],
    ['with an unknown answer', broken({ answers: { severity: 'awful' } }), /check 2 in it has an answer/],
    ['with a result of another name', broken({ disposition: 'x' }), /check 2 in it lacks its result/],
    ['with a rank of another result', broken({ rank: 0 }), /check 2 in it lacks its result/],
    [
      'with a milder result than the answers give',
      broken({ rank: 0, disposition: 'self-care-normal-soreness' }),
      /check 2 in it has a result that its answers do not give/,
    ],
    ['with a check by newer rules', broken({ revision: table.revision + 1 }), /newer Spotter/],
    ['with a profile of other answers', file({ profile: { severity: 'mild' } }), /answers about you/],
    ['with a profile of unknown answers', file({ profile: { age: 'old' } }), /answers about you/],
    ['with an empty profile', file({ profile: {} }), /answers about you/],
    ['with a reminder of no check', file({ recheck: { due: a.at, of: 'z' } }), /reminder/],
    ['with a reminder of no date', file({ recheck: { due: 'soon', of: 'a' } }), /reminder/],
    ['with consent that is none', file({ adapt: 'no' }), /cards/],
    ['with consent for pages', file({ adapt: true, adaptMarks: true }), /it has a part that Spotter does not know/],
  ])('%s', (_, text, fault) => {
    expect(read(text)).toEqual({ fault: expect.stringMatching(fault) });
  });

  it('keeps a result above what the answers give, as a recheck raises it', () => {
    const raised = { ...a, rank: 2 as const, disposition: 'see-professional-routine' as const };
    expect(evaluate(table, a.answers).rank).toBeLessThan(2);
    expect(read(exportText(storeOf(raised), NOW))).toEqual({ store: storeOf(raised) });
  });

  it('never throws, and gives a fault in words or a whole store', () => {
    const holds = (text: string): void => {
      const got = read(text);
      if ('fault' in got) expect(got.fault).toMatch(/^This file .+\.$/);
      else expect(read(exportText(got.store, NOW))).toEqual(got);
    };
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), holds));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('records', 'profile', 'recheck', 'adapt', 'exported', 'version'), fc.jsonValue()),
        (over) => holds(file(over)),
      ),
    );
    // One place of a good file overwritten, or cut out.
    fc.assert(
      fc.property(storeArb, fc.nat(), fc.nat(30), fc.string({ maxLength: 3 }), (store, at, length, put) => {
        const text = exportText(store, NOW);
        const from = at % text.length;
        holds(text.slice(0, from) + put + text.slice(from + length));
      }),
    );
  });

  it('leaves the object prototype alone', () => {
    read(file().replace('"answers":{', '"answers":{"__proto__":{"polluted":"yes"},'));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('has a fault for a file of the newer version that stands by itself', () => {
    expect(read(file({ version: 2, records: 'other' }))).toEqual({ fault: FAULTS.newer });
  });
});
