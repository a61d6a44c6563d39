import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlood, type Flood } from '@/src/page/flood';

describe('a flood of changes', () => {
  let worked: number;
  let log: string[];
  let flood: Flood;
  beforeEach(() => {
    vi.useFakeTimers();
    worked = 0;
    log = [];
    flood = createFlood(() => worked, {
      away: () => log.push(`away ${performance.now()}`),
      back: () => log.push(`back ${performance.now()}`),
    });
  });
  afterEach(() => vi.useRealTimers());
  /** So many changes in each millisecond, told every ten. True once nobody listens any more. */
  const change = (each: number, milliseconds: number): void => {
    for (let at = 0; at < milliseconds; at += 10) {
      if (!flood.isAway()) flood.rises(each * 10);
      vi.advanceTimersByTime(10);
    }
  };
  const times = (word: string): number[] => log.filter((l) => l.startsWith(word)).map((l) => Number(l.split(' ')[1]));

  it('is none where a page changes now and then, however long it does', () => {
    change(4, 20_000);
    expect(log).toEqual([]);
    expect(flood.isAway()).toBe(false);
  });

  it('is one where a thousand changes come within a fifth of a second', () => {
    change(4.9, 200);
    expect(flood.isAway()).toBe(false);
    vi.advanceTimersByTime(300);
    change(5, 200);
    expect(times('away')).toHaveLength(1);
    expect(flood.isAway()).toBe(true);
  });

  it('is looked away from for a quarter of a second, then longer and longer, up to a second', () => {
    change(10, 6000);
    const [away, back] = [times('away'), times('back')];
    const pauses = back.map((at, i) => at - (away[i] as number));
    expect(pauses.slice(0, 5)).toEqual([250, 500, 1000, 1000, 1000]);
    // As long as it goes on, it is known for what it is at once.
    for (let i = 0; i + 1 < away.length; i++) expect((away[i + 1] as number) - (back[i] as number)).toBeLessThan(20);
  });

  it('is over when few changes come, and begins anew with a short look away', () => {
    change(10, 3000);
    change(0, 2000);
    const before = log.length;
    change(4, 1000);
    expect(log).toHaveLength(before);
    change(10, 120);
    change(0, 300);
    const [away, back] = [times('away').at(-1) as number, times('back').at(-1) as number];
    expect(back - away).toBe(250);
  });

  it('lets reading take one part in fifty of the time, and no pause be longer than five seconds', () => {
    change(10, 300);
    for (let i = 0; i < 4; i++) {
      const before = times('back').length;
      // Each look back costs a tenth of a second of reading.
      while (times('back').length === before) change(10, 100);
      worked += 100;
    }
    const back = times('back');
    for (let i = 2; i < back.length; i++) {
      expect((back[i] as number) - (back[i - 1] as number)).toBeGreaterThanOrEqual(5000);
      expect((back[i] as number) - (back[i - 1] as number)).toBeLessThan(5200);
    }
    worked += 5000;
    change(10, 6000);
    const next = times('back')[back.length] as number;
    expect(next - (back.at(-1) as number)).toBeGreaterThanOrEqual(5000);
    expect(next - (back.at(-1) as number)).toBeLessThan(5200);
  });

  it('lets reading take no more of the time where it comes in bursts', () => {
    while (performance.now() < 30_000) {
      if (!flood.isAway()) flood.rises(1000);
      vi.advanceTimersByTime(500);
      // Each look back costs a fifth of a second of reading.
      worked = times('back').length * 200;
    }
    expect(times('back').length).toBeLessThanOrEqual(7);
    expect(times('back').length).toBeGreaterThan(4);
  });

  it('lets a page that loads in two bursts be read without a long pause', () => {
    change(10, 110);
    vi.advanceTimersByTime(500);
    worked += 120;
    vi.advanceTimersByTime(500);
    change(10, 110);
    vi.advanceTimersByTime(500);
    const [away, back] = [times('away'), times('back')];
    expect(back.map((at, i) => at - (away[i] as number))).toEqual([250, 250]);
  });

  it('is not held to what was being read when it came', () => {
    change(10, 110);
    // A long page is still read for the first time.
    worked += 500;
    vi.advanceTimersByTime(300);
    expect(times('back').map((at) => at - (times('away')[0] as number))).toEqual([250]);
  });

  it('is forgotten when its page is', () => {
    change(10, 200);
    flood.end();
    vi.advanceTimersByTime(5000);
    expect(times('back')).toEqual([]);
  });
});
