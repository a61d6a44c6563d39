import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyStore, withAdapt, withoutRecord, withRecord } from '@/src/core/history/history';
import type { CheckStore } from '@/src/core/history/types';
import { canReadChecks, changeChecks, deleteChecks, loadChecks, watchChecks } from '@/src/platform/check-store';
import { checkOf, storeOf } from '../support/checks';

const a = checkOf('a', '2026-11-12T09:00:00.000Z');
const b = checkOf('b', '2026-11-15T09:00:00.000Z');
const all = () => fakeBrowser.storage.local.get();

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the store of checks', () => {
  it('stores nothing until something is kept, and nothing once all is deleted', async () => {
    expect(await loadChecks()).toEqual(emptyStore());
    expect(await all()).toEqual({});
    expect(await changeChecks((s) => withRecord(s, a))).toBe(true);
    expect(await all()).toEqual({ checks: storeOf(a) });
    await changeChecks((s) => withoutRecord(s, 'a'));
    expect(await all()).toEqual({});
  });

  it('makes changes one after another, so that none undoes another', async () => {
    await Promise.all([
      changeChecks((s) => withRecord(s, a)),
      changeChecks((s) => withRecord(s, b)),
      changeChecks((s) => withAdapt(s, true)),
    ]);
    expect(await loadChecks()).toEqual({ ...storeOf(a, b), adapt: true });
  });

  it('goes on after a change that failed', async () => {
    const failed = changeChecks(() => {
      throw new Error('no');
    });
    expect(await Promise.all([failed, changeChecks((s) => withRecord(s, a))])).toEqual([false, true]);
  });

  it('leaves what it cannot read as it is, and deletes it when asked', async () => {
    for (const stored of ['broken', { version: 2, records: [1] }, [a]]) {
      await fakeBrowser.storage.local.set({ checks: stored });
      expect(await loadChecks()).toEqual(emptyStore());
      expect(await canReadChecks()).toBe(false);
      expect(await changeChecks((s) => withRecord(s, a))).toBe(false);
      expect(await all()).toEqual({ checks: stored });
      expect(await deleteChecks()).toBe(true);
      expect(await all()).toEqual({});
      expect(await canReadChecks()).toBe(true);
    }
  });

  it('changes nothing where the browser refuses', async () => {
    await changeChecks((s) => withRecord(s, a));
    const read = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
    expect(await loadChecks()).toEqual(emptyStore());
    expect(await canReadChecks()).toBe(false);
    expect(await changeChecks((s) => withRecord(s, b))).toBe(false);
    read.mockRestore();
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await changeChecks((s) => withRecord(s, b))).toBe(false);
    write.mockRestore();
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('no'));
    expect(await deleteChecks()).toBe(false);
    expect(await all()).toEqual({ checks: storeOf(a) });
  });

  it('reads any damage without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (stored) => {
        await fakeBrowser.storage.local.set({ checks: { version: 1, records: [stored, a], profile: stored } });
        expect((await loadChecks()).records).toEqual([a]);
      }),
    );
  });

  it('tells of changes until the signal ends', async () => {
    const over = new AbortController();
    const seen: CheckStore[] = [];
    watchChecks((s) => seen.push(s), over.signal);
    await changeChecks((s) => withRecord(s, a));
    await deleteChecks();
    over.abort();
    await changeChecks((s) => withRecord(s, b));
    expect(seen).toEqual([storeOf(a), emptyStore()]);
  });
});
