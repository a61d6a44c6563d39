import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isOnAt,
  phraseOf,
  readSettings,
  withCareGroup,
  withoutTip,
  withPhrase,
  withSite,
  wrongPhrasesAt,
} from '@/src/core/settings/settings';

describe('readSettings', () => {
  it('gives the defaults for an empty, foreign or damaged store', () => {
    const damaged = { offSites: 'exrx.net', hover: 1, wrongPhrases: ['rows'], unwantedTips: { a: 1 }, careGroups: 1 };
    for (const stored of [undefined, null, 7, 'x', [], {}, damaged]) {
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('keeps what is sound beside what is not', () => {
    const stored = {
      offSites: ['exrx.net', 4, '<b>', 'exrx.net'],
      hover: false,
      wrongPhrases: { 'exrx.net': ['Rows', 7, ' rows '], '<b>': ['dips'], 'barbend.com': 'dips', 'a.org': [] },
      unwantedTips: ['warm-up', null],
      careGroups: ['thin-bones', 3],
    };
    expect(readSettings(stored)).toEqual({
      offSites: ['exrx.net'],
      hover: false,
      wrongPhrases: { 'exrx.net': ['rows'] },
      unwantedTips: ['warm-up'],
      careGroups: ['thin-bones'],
    });
  });
});

describe('withSite', () => {
  it('switches a host off and on again without touching others', () => {
    const before = { ...DEFAULT_SETTINGS, offSites: ['barbend.com'] };
    const off = withSite(before, 'exrx.net', false);
    expect(isOnAt(off, 'exrx.net')).toBe(false);
    expect(withSite(off, 'exrx.net', true)).toEqual(before);
  });
});

describe('withPhrase', () => {
  it('hides a phrase on one host, however it is written, and brings it back', () => {
    const hidden = withPhrase(DEFAULT_SETTINGS, 'exrx.net', ' Cable\n ROWS ', true);
    expect(wrongPhrasesAt(hidden, 'exrx.net')).toEqual(['cable rows']);
    expect(wrongPhrasesAt(hidden, 'barbend.com')).toEqual([]);
    expect(withPhrase(hidden, 'exrx.net', 'cable rows', false)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps a phrase once, and the newest of very many', () => {
    let settings = DEFAULT_SETTINGS;
    for (let i = 0; i < 250; i++) settings = withPhrase(settings, 'exrx.net', `row ${i}`, true);
    settings = withPhrase(settings, 'exrx.net', 'row 100', true);
    const phrases = wrongPhrasesAt(settings, 'exrx.net');
    expect([phrases.length, phrases.at(-1), phrases.includes('row 0')]).toEqual([200, 'row 100', false]);
  });

  it('stores no empty phrase, and no more than 120 characters of one', () => {
    expect(withPhrase(DEFAULT_SETTINGS, 'exrx.net', ' \n ', true)).toEqual(DEFAULT_SETTINGS);
    expect(phraseOf('a'.repeat(500))).toHaveLength(120);
  });

  it.each(['constructor', '__proto__'])('knows no phrases of the host %j', (host) => {
    expect(wrongPhrasesAt(DEFAULT_SETTINGS, host)).toEqual([]);
  });
});

describe('withoutTip', () => {
  it('remembers each general tip once', () => {
    const once = withoutTip(DEFAULT_SETTINGS, 'warm-up');
    expect(withoutTip(once, 'warm-up').unwantedTips).toEqual(['warm-up']);
  });
});

describe('withCareGroup', () => {
  it('puts a group first and takes it back', () => {
    const first = withCareGroup(withCareGroup(DEFAULT_SETTINGS, 'thin-bones', true), 'thin-bones', true);
    expect(first.careGroups).toEqual(['thin-bones']);
    expect(withCareGroup(first, 'thin-bones', false)).toEqual(DEFAULT_SETTINGS);
  });
});
