import { describe, expect, it } from 'vitest';
import { createMatcher } from '@/src/core/match/matcher';
import { charactersIn, makePage, PAGE_KINDS } from '../bench/page-maker';
import { invented } from '../bench/random';
import { EXPRESSION, MATCHER, RIVALS } from '../bench/rivals';
import { differencesOf, plain, ratiosOf, showSpread, spreadOf } from '../bench/stats';
import { drawTable } from '../bench/table';
import { ownTasks, type TraceEvent } from '../bench/trace';
import { createTrie } from '../bench/trie';
import { spellingsOf, withExercises } from '../bench/variants';
import { content } from '../support/content';

const { names } = content;
const spellings = spellingsOf(names);
const [NONE, FEW, DENSE] = PAGE_KINDS;

describe('pages of the bench', () => {
  it.each(PAGE_KINDS)('%s: as long as asked, the same for the same seed, without lines twice', (kind) => {
    const page = makePage(kind, 30_000, spellings, 1);
    expect(charactersIn(page)).toBeGreaterThanOrEqual(30_000);
    expect(charactersIn(page)).toBeLessThan(32_000);
    expect(makePage(kind, 30_000, spellings, 1)).toEqual(page);
    const texts = page.map((b) => b.text);
    // A short heading or a line of a plan may come again once in a while, as on a real page.
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.98);
    const other = new Set(makePage(kind, 30_000, spellings, 2).map((b) => b.text));
    expect(texts.filter((t) => other.has(t)).length).toBeLessThan(texts.length * 0.02);
  });

  it('hold as many names as they say', () => {
    const matcher = createMatcher(names);
    const count = (kind: (typeof PAGE_KINDS)[number]): number =>
      matcher.findSpots(makePage(kind, 20_000, spellings, 3)).flat().length;
    expect(count(NONE)).toBe(0);
    expect(count(FEW)).toBeGreaterThan(5);
    expect(count(FEW)).toBeLessThan(40);
    expect(count(DENSE)).toBeGreaterThan(400);
  });

  it('take no invented word twice', () => {
    const words = Array.from({ length: 40_000 }, (_, n) => invented(n));
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('catalogues of other sizes', () => {
  it.each([500, 2_000])('have about %i exercises, and names that the matcher finds', (count) => {
    const other = withExercises(names, count);
    expect(Math.abs(other.exercises.length - count)).toBeLessThan(40);
    for (const index of Object.values(other.keys)) expect(other.exercises[index]).toBeDefined();
    const own = other.exercises.at(count > names.exercises.length ? -1 : 0)?.name ?? '';
    const [spots] = createMatcher(other).findSpots([{ text: `${own} 3 x 10`, kind: 'item' }]);
    expect(spots?.[0]?.start).toBe(0);
  });
});

describe('rivals', () => {
  const page = makePage(DENSE, 5_000, spellings, 4);
  const found = new Map(RIVALS.map((r) => [r.name, r.make(names)(page)]));

  it('find about as many names as the matcher', () => {
    const ours = found.get(MATCHER) as number;
    expect(ours).toBeGreaterThan(50);
    for (const rival of RIVALS.slice(3)) {
      expect(found.get(rival.name), rival.name).toBeGreaterThan(ours * 0.7);
      expect(found.get(rival.name), rival.name).toBeLessThan(ours * 1.6);
    }
    expect(found.get(EXPRESSION)).toBeGreaterThan(50);
  });

  it('the trie takes the longest name, at whole words only', () => {
    const trie = createTrie(['squat', 'front squat', 'row']);
    expect(trie.count('A Front squat, a squat; growing rows, row')).toBe(3);
  });
});

describe('what is said of numbers', () => {
  it('is the median with least and most', () => {
    expect(spreadOf([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9, times: 3 });
    expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
    expect(() => spreadOf([])).toThrow('nothing was measured');
    expect(showSpread(spreadOf([2.1, 1.94, 240]), ' ms')).toBe('2.10 ms (1.94 to 240)');
    expect([0, 0.0001, 0.5, 12.34, -0.0001, Number.NaN].map(plain)).toEqual(['0', '0', '0.500', '12.3', '0', '-']);
  });

  it('is worked out pair by pair', () => {
    expect(ratiosOf([2, 9], [1, 3])).toEqual([2, 3]);
    expect(differencesOf([2, 9], [1, 3])).toEqual([1, 6]);
    expect(() => ratiosOf([1], [])).toThrow('not pairs');
  });

  it('stands in a table in line', () => {
    const lines = drawTable({ title: 'T', head: ['', 'one'], rows: [['longer', '1']], data: null }).split('\n');
    expect(lines).toEqual(['**T**', '', '|        | one |', '| ------ | --- |', '| longer | 1   |']);
  });
});

describe('our tasks in a trace', () => {
  const event = (name: string, ts: number, dur: number, url?: string): TraceEvent => ({
    ...{ name, ph: 'X', ts: ts * 1000, dur: dur * 1000, tdur: dur * 500, pid: 1, tid: 1 },
    ...(url && { args: { data: { url } } }),
  });
  const own = 'chrome-extension://us/content.js';

  it('are those that are mostly ours, and calls inside calls count once', () => {
    const events = [
      event('RunTask', 0, 80),
      event('FunctionCall', 1, 70, own),
      event('FunctionCall', 2, 10, own),
      event('RunTask', 100, 90),
      event('FunctionCall', 101, 80, 'http://page/app.js'),
      event('FunctionCall', 185, 4, own),
    ];
    expect(ownTasks(events, 'us')).toEqual({ processor: 37, longest: { clock: 80, processor: 40 }, long: 1 });
    expect(ownTasks(events, 'others')).toEqual({ processor: 0, longest: { clock: 0, processor: 0 }, long: 0 });
  });
});
