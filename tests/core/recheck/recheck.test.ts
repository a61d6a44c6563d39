import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '@/src/core/self-check/evaluate';
import { isDue, RECHECK_HOURS, withCourse } from '@/src/core/self-check/recheck';
import { DISPOSITIONS } from '@/src/core/self-check/types';
import { answersArb, BEST, table } from '../../support/self-check';

const AT = '2026-11-20T10:00:00.000Z';
const later = (hours: number): Date => new Date(Date.parse(AT) + hours * 3_600_000);

describe('when to check again', () => {
  it('is known for every result', () => {
    expect(Object.keys(RECHECK_HOURS)).toEqual([...DISPOSITIONS]);
  });
});

describe('a recheck is due', () => {
  it.each([
    ['when its time has come', AT, later(0), true],
    ['long after', AT, later(500), true],
    ['not before', AT, later(-1), false],
    ['when its date cannot be read', 'soon', later(0), true],
    ['when a wrong clock set it years ahead', '2036-01-01T00:00:00.000Z', later(0), true],
  ])('%s', (_, due, now, expected) => {
    expect(isDue(due, now)).toBe(expected);
  });
});

describe('the course between two checks', () => {
  it('counts as worse where the pain grew, whatever was said of the trend', () => {
    const now = withCourse(table, { ...BEST, severity: 'mild' }, { ...BEST, severity: 'moderate', trend: 'better' });
    expect(now.trend).toBe('worse');
  });

  it('leaves what was said where nothing grew', () => {
    const now = { ...BEST, severity: 'mild', trend: 'same' };
    expect(withCourse(table, { ...BEST, severity: 'moderate' }, now)).toBe(now);
    expect(withCourse(table, {}, now)).toBe(now);
  });

  it('raises the result or leaves it, over 2,000 pairs of checks', () => {
    let raised = 0;
    fc.assert(
      fc.property(answersArb, answersArb, (before, now) => {
        const [alone, joined] = [evaluate(table, now), evaluate(table, withCourse(table, before, now))];
        expect(joined.rank).toBeGreaterThanOrEqual(alone.rank);
        if (joined.rank > alone.rank) raised += 1;
      }),
      { numRuns: 2000, seed: 20261122 },
    );
    expect(raised).toBeGreaterThan(0);
  });
});
