import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '@/src/core/settings/settings';
import { loadSettings, saveSettings, watchSettings } from '@/src/platform/settings-store';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the settings store', () => {
  it('starts with the defaults, and stores only what differs from them', async () => {
    expect(await loadSettings()).toEqual({ offSites: [], hover: true });
    await saveSettings({ offSites: ['exrx.net'], hover: true });
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { offSites: ['exrx.net'] } });
    await saveSettings({ offSites: [], hover: true });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('gives the defaults where the store is damaged or refuses', async () => {
    await fakeBrowser.storage.local.set({ settings: 'broken' });
    expect(await loadSettings()).toEqual({ offSites: [], hover: true });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
    expect(await loadSettings()).toEqual({ offSites: [], hover: true });
  });

  it('says so when it cannot store', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await saveSettings({ offSites: ['exrx.net'], hover: true })).toBe(false);
  });

  it('tells of changes until the signal ends', async () => {
    const over = new AbortController();
    const seen: Settings[] = [];
    watchSettings((s) => seen.push(s), over.signal);
    await saveSettings({ offSites: ['exrx.net'], hover: false });
    over.abort();
    await saveSettings({ offSites: [], hover: false });
    expect(seen).toEqual([{ offSites: ['exrx.net'], hover: false }]);
  });
});
