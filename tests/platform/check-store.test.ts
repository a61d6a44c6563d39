import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyStore, withAdapt, withAdaptMarks, withoutRecord, withRecord } from '@/src/core/history/history';
import type { CheckStore } from '@/src/core/history/types';
import { checkStore } from '@/src/platform/check-store';
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
    expect(await checkStore.load()).toEqual(emptyStore());
    expect(await all()).toEqual({});
    expect(await checkStore.change((s) => withRecord(s, a))).toBe(true);
    expect(await all()).toEqual({ checks: storeOf(a) });
    await checkStore.change((s) => withoutRecord(s, 'a'));
    expect(await all()).toEqual({});
  });

  it('makes changes one after another, so that none undoes another', async () => {
    await Promise.all([
      checkStore.change((s) => withRecord(s, a)),
      checkStore.change((s) => withRecord(s, b)),
      checkStore.change((s) => withAdapt(s, true)),
    ]);
    expect(await checkStore.load()).toEqual({ ...storeOf(a, b), adapt: true });
  });

  it('loads what was stored before marks could follow, and keeps what is agreed to now', async () => {
    await fakeBrowser.storage.local.set({ checks: { ...storeOf(a), adapt: true } });
    expect(await checkStore.load()).toEqual({ ...storeOf(a), adapt: true });
    await checkStore.change((s) => withAdaptMarks(s, true));
    expect(await all()).toEqual({ checks: { ...storeOf(a), adapt: true, adaptMarks: true } });
    await checkStore.change((s) => withAdapt(s, false));
    expect(await all()).toEqual({ checks: storeOf(a) });
  });

  it('goes on after a change that failed', async () => {
    const failed = checkStore.change(() => {
      throw new Error('no');
    });
    expect(await Promise.all([failed, checkStore.change((s) => withRecord(s, a))])).toEqual([false, true]);
  });

  it('leaves what it cannot read as it is, and deletes it when asked', async () => {
    for (const stored of ['broken', { version: 2, records: [1] }, [a]]) {
      await fakeBrowser.storage.local.set({ checks: stored });
      expect(await checkStore.load()).toEqual(emptyStore());
      expect(await checkStore.canRead()).toBe(false);
      expect(await checkStore.change((s) => withRecord(s, a))).toBe(false);
      expect(await all()).toEqual({ checks: stored });
      expect(await checkStore.clear()).toBe(true);
      expect(await all()).toEqual({});
      expect(await checkStore.canRead()).toBe(true);
    }
  });

  it('changes nothing where the browser refuses', async () => {
    await checkStore.change((s) => withRecord(s, a));
    const read = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
    expect(await checkStore.load()).toEqual(emptyStore());
    expect(await checkStore.canRead()).toBe(false);
    expect(await checkStore.change((s) => withRecord(s, b))).toBe(false);
    read.mockRestore();
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await checkStore.change((s) => withRecord(s, b))).toBe(false);
    write.mockRestore();
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValue(new Error('no'));
    expect(await checkStore.clear()).toBe(false);
    expect(await all()).toEqual({ checks: storeOf(a) });
  });

  it('reads any damage without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (stored) => {
        await fakeBrowser.storage.local.set({ checks: { version: 1, records: [stored, a], profile: stored } });
        expect((await checkStore.load()).records).toEqual([a]);
      }),
    );
  });

  it('tells of changes until the signal ends', async () => {
    const over = new AbortController();
    const seen: CheckStore[] = [];
    checkStore.watch((s) => seen.push(s), over.signal);
    await checkStore.change((s) => withRecord(s, a));
    await checkStore.clear();
    over.abort();
    await checkStore.change((s) => withRecord(s, b));
    expect(seen).toEqual([storeOf(a), emptyStore()]);
  });
});
