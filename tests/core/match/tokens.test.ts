import { describe, expect, it } from 'vitest';
import { createFolder } from '@/src/core/match/names/tokens';
import { content } from '../../support/content';

const folder = createFolder(content.names.spelling);

const SAME_KEY: [string, string[]][] = [
  ['push up', ['push-up', 'pushup', 'Push-Ups', 'PUSH UPS', 'push\u2011up', 'push\u00a0up', 'push\u00adups']],
  ['farmers carry', ["farmer's carry", 'farmer\u2019s carry', "farmers' carry", 'Farmers Carries']],
  ['clean and jerk', ['clean & jerk', 'Clean and Jerk', 'clean-and-jerk']],
  ['triceps extension', ['tricep extension', 'triceps extensions']],
  ['dip', ['dips', 'Dip']],
  ['90 90 stretch', ['90/90 stretch', '90-90 stretches']],
];

/** What the text is, the text, and how often "deadlift" stands in it as a word. */
const HARD_TEXTS: [string, string, number][] = [
  ['nothing', '', 0],
  ['only spaces', ' \u00a0\n\t', 0],
  ['half a surrogate pair', '\ud83d deadlift \udcaa', 1],
  ['half a surrogate pair inside a word', 'dead\ud83dlift', 0],
  ['emoji', '\ud83d\udc69\u200d\ud83d\udc67 deadlift \ud83c\udffb\u200d\u2642\ufe0f', 1],
  ['several scripts', '\u0441\u0442\u0430\u043d\u043e\u0432\u0430\u044f \u786c\u62c9 deadlift \u0631\u0641\u0639', 1],
  ['stacked accents', `de${'\u0301'.repeat(500)}adlift`, 1],
  ['names of built-in properties', 'constructor __proto__ toString hasOwnProperty', 0],
  ['a line of a megabyte', 'deadlift and '.repeat(80_000), 80_000],
  ['a word of a megabyte', 'a'.repeat(1_000_000), 0],
];

describe('the folded form of a name', () => {
  it.each(SAME_KEY)('is %j however it is written', (key, names) => {
    expect(names.map((n) => folder.key(n))).toEqual(names.map(() => key));
  });

  it.each([
    ['push up', 'pull up'],
    ['press', 'pressure'],
    ['biceps', 'triceps'],
    ['chins', 'chin'],
    ['bicycles', 'bicycle'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(folder.key(a)).not.toBe(folder.key(b));
  });

  it('keeps slang plural alone and folds it inside a longer name', () => {
    expect([folder.key('chins'), folder.key('weighted chins')]).toEqual(['chins', 'weighted chin']);
  });

  it('is empty for a name without letters or digits', () => {
    expect(folder.key(' -- ! ')).toBe('');
  });
});

describe('the words of a text', () => {
  it('says where each word stood', () => {
    const text = 'Do \u201cpush\u00adups\u201d now.';
    expect(folder.tokens(text).map((t) => [t.norm, text.slice(t.start, t.end)])).toEqual([
      ['do', 'Do'],
      ['push', 'push\u00adups'],
      ['up', 'push\u00adups'],
      ['now', 'now'],
    ]);
  });

  it('marks the first and the last part of a word that folds to two', () => {
    expect(folder.tokens('pushups').map((t) => [t.norm, t.first, t.last])).toEqual([
      ['push', true, false],
      ['up', false, true],
    ]);
  });

  it.each([
    ['a b', true],
    ['a-b', true],
    ['a/b', true],
    ['a. b', false],
    ['a, b', false],
    ['a: b', false],
    ['a\nb', false],
    ['1.5', true],
    ['1.b', false],
  ])('in %j the words belong together: %s', (text, joined) => {
    expect(folder.tokens(text)[1]?.joined).toBe(joined);
  });

  it.each(HARD_TEXTS)('are read from %s, with places inside the text', (_, text, deadlifts) => {
    const tokens = folder.tokens(text);
    let last = 0;
    const outside = tokens.filter((t) => {
      const sound = t.start >= last && t.end > t.start && t.end <= text.length && text.slice(t.start, t.end) === t.word;
      last = t.start;
      return !sound;
    });
    expect(outside).toEqual([]);
    expect(tokens.filter((t) => t.raw === 'deadlift' && t.first)).toHaveLength(deadlifts);
  });
});
