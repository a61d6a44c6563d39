import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFollowedChecks } from '@/src/app/followed-checks';
import type { Followed } from '@/src/core/tips/for-you';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const HOUR = 3_600_000;
const sore: Followed = {
  groups: ['thin-bones'],
  note: { at: '2026-11-20T12:00:00.000Z', rank: 1, until: new Date(NOW.getTime() + HOUR).toISOString() },
  marks: true,
};
const over = { groups: ['thin-bones'] };

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

const start = (source: () => Promise<Followed | undefined>) => {
  const onChange = vi.fn();
  const end = new AbortController();
  return { checks: createFollowedChecks(source, onChange, end.signal), onChange, end };
};

describe('what a page follows', () => {
  it('is nothing until it is told, and tells of a change once', async () => {
    const { checks, onChange } = start(async () => sore);
    expect(checks.now()).toEqual({ groups: [] });
    await checks.ask();
    await checks.ask();
    expect(checks.now()).toEqual(sore);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('ends at its date while the page is open', async () => {
    const { checks, onChange } = start(async () => sore);
    await checks.ask();
    vi.advanceTimersByTime(HOUR - 1);
    expect(checks.now()).toEqual(sore);
    vi.advanceTimersByTime(1);
    expect(checks.now()).toEqual(over);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('ends soon after a sleep that stopped the timers', async () => {
    const { checks, onChange } = start(async () => sore);
    await checks.ask();
    vi.setSystemTime(NOW.getTime() + 2 * HOUR);
    expect(checks.now()).toEqual(over);
    vi.advanceTimersByTime(60_000);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('is nothing at once when dropped, whatever is still on its way', async () => {
    const { checks, onChange } = start(async () => sore);
    await checks.ask();
    const late = checks.ask();
    checks.drop();
    await late;
    expect(checks.now()).toEqual({ groups: [] });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('stays as it is while nobody answers, and takes the answer to the later question', async () => {
    const answers: ((f: Followed | undefined) => void)[] = [];
    const { checks } = start(() => new Promise((done) => answers.push(done)));
    const both = [checks.ask(), checks.ask()];
    answers[1]?.(sore);
    answers[0]?.({ groups: [] });
    await Promise.all(both);
    expect(checks.now()).toEqual(sore);
    const third = checks.ask();
    answers[2]?.(undefined);
    await third;
    expect(checks.now()).toEqual(sore);
  });

  it('says nothing more once the page session is over', async () => {
    const { checks, onChange, end } = start(async () => sore);
    await checks.ask();
    end.abort();
    vi.advanceTimersByTime(2 * HOUR);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
