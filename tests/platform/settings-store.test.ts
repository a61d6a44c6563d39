import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings, withPhrase, withSite } from '@/src/core/settings/settings';
import { settingsStore } from '@/src/platform/settings-store';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the settings store', () => {
  it('starts with the defaults, and stores only what differs from them', async () => {
    expect(await settingsStore.load()).toEqual(DEFAULT_SETTINGS);
    await settingsStore.change(() => ({ ...DEFAULT_SETTINGS, offSites: ['exrx.net'] }));
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { offSites: ['exrx.net'] } });
    await settingsStore.change(() => DEFAULT_SETTINGS);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('gives the defaults where the store is damaged or refuses', async () => {
    await fakeBrowser.storage.local.set({ settings: 'broken' });
    expect(await settingsStore.load()).toEqual(DEFAULT_SETTINGS);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
    expect(await settingsStore.load()).toEqual(DEFAULT_SETTINGS);
  });

  it('says so when it cannot store', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await settingsStore.change(() => ({ ...DEFAULT_SETTINGS, offSites: ['exrx.net'] }))).toBe(false);
  });

  it('tells of changes until the signal ends', async () => {
    const over = new AbortController();
    const seen: Settings[] = [];
    settingsStore.watch((s) => seen.push(s), over.signal);
    await settingsStore.change(() => ({ ...DEFAULT_SETTINGS, offSites: ['exrx.net'], hover: false }));
    over.abort();
    await settingsStore.change(() => ({ ...DEFAULT_SETTINGS, hover: false }));
    expect(seen).toEqual([{ ...DEFAULT_SETTINGS, offSites: ['exrx.net'], hover: false }]);
  });

  it('makes changes one after another, so that none undoes another', async () => {
    await Promise.all([
      settingsStore.change((s) => withSite(s, 'exrx.net', false)),
      settingsStore.change((s) => withPhrase(s, 'exrx.net', 'rows', true)),
    ]);
    expect(await fakeBrowser.storage.local.get()).toEqual({
      settings: { offSites: ['exrx.net'], wrongPhrases: { 'exrx.net': ['rows'] } },
    });
  });

  it('changes nothing where the store cannot be read', async () => {
    await settingsStore.change(() => ({ ...DEFAULT_SETTINGS, offSites: ['exrx.net'] }));
    const read = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
    expect(await settingsStore.change((s) => ({ ...s, hover: false }))).toBe(false);
    read.mockRestore();
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { offSites: ['exrx.net'] } });
    expect(await settingsStore.change((s) => ({ ...s, hover: false }))).toBe(true);
  });
});
