import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canRead,
  emptyStore,
  isEmpty,
  MOST_RECORDS,
  readStore,
  withAdapt,
  withAdaptMarks,
  withImported,
  withoutProfile,
  withoutRecord,
  withProfile,
  withRecheck,
  withRecord,
} from '@/src/core/history/history';
import { checkOf, storeArb, storeOf } from '../../support/checks';
import { table } from '../../support/self-check';

const a = checkOf('a', '2026-11-12T09:00:00.000Z', { severity: 'moderate' }, 'heat');
const b = checkOf('b', '2026-11-15T09:00:00.000Z', { severity: 'mild' });
const day = (n: number): string => new Date(Date.parse('2026-01-01T09:00:00.000Z') + n * 86_400_000).toISOString();

describe('reading what is stored', () => {
  it('gives back every store that the app may hold', () => {
    fc.assert(
      fc.property(storeArb, (store) => void expect(readStore(JSON.parse(JSON.stringify(store)))).toEqual(store)),
    );
  });

  it('throws at nothing, and gives a store that reads as itself', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), storeArb, (junk, store) => {
        for (const raw of [junk, { ...store, records: [junk, ...store.records] }, { ...store, profile: junk }]) {
          const read = readStore(raw);
          expect(readStore(read)).toEqual(read);
        }
      }),
    );
  });

  it('drops what is damaged and keeps the rest', () => {
    const bad = [
      null,
      { ...a, id: '' },
      { ...a, id: '__proto__' },
      { ...a, at: 'yesterday' },
      { ...a, at: '2026-02-30T09:00:00.000Z' },
      { ...a, at: '2026-11-12T25:00:00.000Z' },
      { ...a, answers: { severity: 3 } },
      { ...a, answers: [] },
      { ...a, disposition: 'emergency-now' },
      { ...a, rank: 7 },
      { ...a, revision: 0 },
      { ...a, tried: 5 },
    ];
    const raw = { version: 1, records: [...bad, b], profile: 'x', recheck: { due: 'soon', of: 'b' }, adapt: 'yes' };
    expect(readStore(raw)).toEqual(storeOf(b));
  });

  it('drops a recheck of a check that is gone, and what it does not know', () => {
    const raw = { ...storeOf(a), recheck: { due: b.at, of: 'b' }, more: 1 };
    expect(readStore(raw)).toEqual(storeOf(a));
  });

  it('knows consent to marks only beside consent to cards, and only where it was said', () => {
    expect(readStore({ ...storeOf(a), adapt: true, adaptMarks: true })).toMatchObject({
      adapt: true,
      adaptMarks: true,
    });
    expect(readStore({ ...storeOf(a), adaptMarks: true })).toEqual(storeOf(a));
    for (const adaptMarks of ['yes', 1, false, null])
      expect(readStore({ ...storeOf(a), adapt: true, adaptMarks })).toEqual({ ...storeOf(a), adapt: true });
  });

  it('tells a store of a newer Spotter from one that it may change', () => {
    expect(canRead(undefined)).toBe(true);
    expect(canRead(emptyStore())).toBe(true);
    for (const raw of ['broken', null, [], {}, { version: 2, records: [] }, { version: 1 }])
      expect(canRead(raw)).toBe(false);
  });
});

describe('changing what is kept', () => {
  it('keeps checks in the order of their dates, each id once, the last one said', () => {
    const again = { ...a, tried: 'rest' };
    expect(withRecord(withRecord(storeOf(b), a), again)).toEqual(storeOf(again, b));
  });

  it('lets the oldest go when there are too many', () => {
    const many = Array.from({ length: MOST_RECORDS }, (_, n) => checkOf(`n${n}`, day(n)));
    const { records } = withRecord(storeOf(...many), checkOf('new', day(MOST_RECORDS)));
    expect(records).toHaveLength(MOST_RECORDS);
    expect([records[0]?.id, records.at(-1)?.id]).toEqual(['n1', 'new']);
  });

  it("keeps the reader's words short and on one line", () => {
    const kept = withRecord(storeOf(), { ...a, tried: ` heat\n\tand\u0000 ${'x'.repeat(400)}` });
    expect(kept.records[0]?.tried).toMatch(/^heat and x+$/);
    expect(kept.records[0]?.tried).toHaveLength(300);
    const half = withRecord(storeOf(), { ...a, tried: `${'x'.repeat(299)}\u{1F600}` }).records[0]?.tried;
    expect(half).toBe('x'.repeat(299));
  });

  it('deletes a check with its recheck, and consent with the last check', () => {
    const due = '2026-11-18T09:00:00.000Z';
    const store = withAdapt(withRecheck(storeOf(a, b), { due, of: 'b' }), true);
    expect(withoutRecord(store, 'a')).toEqual({ ...storeOf(b), recheck: { due, of: 'b' }, adapt: true });
    expect(withoutRecord(store, 'b')).toEqual({ ...storeOf(a), adapt: true });
    expect(withoutRecord(withoutRecord(store, 'b'), 'a')).toEqual(emptyStore());
    expect(withoutRecord(store, 'c')).toEqual(store);
  });

  it('keeps of the person only the answers about the person', () => {
    const store = withProfile(storeOf(a), table, { age: '18-49', severity: 'mild', bone: 'maybe', cancer: 'no' });
    expect(store.profile).toEqual({ age: '18-49', cancer: 'no' });
    expect(withoutProfile(store)).toEqual(storeOf(a));
    expect(withProfile(store, table, { severity: 'mild' })).toEqual(storeOf(a));
  });

  it('takes a recheck only of a check that is kept, and lets it go', () => {
    const due = '2026-11-18T09:00:00.000Z';
    expect(withRecheck(storeOf(a), { due, of: 'b' })).toEqual(storeOf(a));
    expect(withRecheck(withRecheck(storeOf(a), { due, of: 'a' }), undefined)).toEqual(storeOf(a));
    expect(withAdapt(withAdapt(storeOf(a), true), false)).toEqual(storeOf(a));
  });

  it('lets marks follow only what cards follow, and ends both at once', () => {
    const cards = withAdapt(storeOf(a), true);
    const both = withAdaptMarks(cards, true);
    expect(both).toEqual({ ...storeOf(a), adapt: true, adaptMarks: true });
    expect(withAdaptMarks(storeOf(a), true)).toEqual(storeOf(a));
    expect(withAdaptMarks(both, false)).toEqual(cards);
    expect(withAdapt(both, false)).toEqual(storeOf(a));
    // Agreed to anew, cards follow alone.
    expect(withAdapt(withAdapt(both, false), true)).toEqual(cards);
    expect(withoutRecord(both, 'a')).toEqual(emptyStore());
    expect(withAdapt(both, true)).toEqual(both);
  });
});

describe('adding the checks of a file', () => {
  it('brings all of it back where nothing is kept', () => {
    fc.assert(fc.property(storeArb, (file) => void expect(withImported(emptyStore(), file)).toEqual(file)));
  });

  it('otherwise takes checks alone, each id once, and what is here stays', () => {
    fc.assert(
      fc.property(storeArb, storeArb, (store, file) => {
        fc.pre(!isEmpty(store));
        const { records, ...rest } = withImported(store, file);
        const { records: here, ...before } = store;
        expect(rest).toEqual(before);
        expect(records).toEqual(expect.arrayContaining(here));
        expect(new Set(records.map((r) => r.id))).toEqual(new Set([...here, ...file.records].map((r) => r.id)));
        expect(withImported({ ...store, records }, file).records).toEqual(records);
      }),
    );
    const other = { ...a, tried: 'changed in the file' };
    expect(withImported(storeOf(a), storeOf(other, b))).toEqual(storeOf(a, b));
  });
});
