import { describe, expect, it } from 'vitest';
import { isOnAt, readSettings, withSite } from '@/src/core/settings/settings';

describe('readSettings', () => {
  it('gives the defaults for an empty, foreign or damaged store', () => {
    for (const stored of [undefined, null, 7, 'x', [], {}, { offSites: 'exrx.net', hover: 1 }]) {
      expect(readSettings(stored)).toEqual({ offSites: [], hover: true });
    }
  });
  it('keeps what is sound beside what is not', () => {
    expect(readSettings({ offSites: ['exrx.net', 4, '<b>', 'exrx.net'], hover: false })).toEqual({
      offSites: ['exrx.net'],
      hover: false,
    });
  });
});

describe('withSite', () => {
  it('switches a host off and on again without touching others', () => {
    const off = withSite({ offSites: ['barbend.com'], hover: true }, 'exrx.net', false);
    expect(isOnAt(off, 'exrx.net')).toBe(false);
    expect(withSite(off, 'exrx.net', true)).toEqual({ offSites: ['barbend.com'], hover: true });
  });
});
