import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/src/compile/tip-style';
import { SEVERITIES, severityPoints, trendOf } from '@/src/core/history/trend';
import type { CheckRecord } from '@/src/core/history/types';
import { checkOf, recordArb } from '../../support/checks';
import { readingGrade } from '../../support/reading-grade';
import { table } from '../../support/self-check';

const START = Date.parse('2026-11-01T09:00:00.000Z');
/** Checks at days after a start, each with a severity, 0 to 4, and other answers. */
const checks = (...given: [day: number, severity: number, changes?: Record<string, string>][]): CheckRecord[] =>
  given.map(([day, severity, changes], i) =>
    checkOf(`c${i}`, new Date(START + day * 86_400_000).toISOString(), {
      severity: SEVERITIES[severity] as string,
      ...changes,
    }),
  );
const said = (...given: Parameters<typeof checks>): string => trendOf(checks(...given)).join(' ');
const GOOD = /right way/;

describe('how bad it was', () => {
  it('knows the answers of the table', () => {
    const severity = table.questions.find((q) => q.id === 'severity');
    expect(SEVERITIES).toEqual(severity?.answers.map((x) => x.id));
  });

  it('is a point for each check that says so, oldest first', () => {
    const [a, b, c] = checks([3, 1], [0, 3], [5, 0]) as [CheckRecord, CheckRecord, CheckRecord];
    const { severity: _, ...unsaid } = c.answers;
    expect(severityPoints([a, b, { ...c, answers: unsaid }]).map((p) => p.severity)).toEqual([3, 1]);
  });
});

describe('the trend in words', () => {
  it.each<[string, Parameters<typeof checks>, RegExp]>([
    ['one check', [[0, 1]], /^This is one check\. A trend takes two\./],
    [
      'worse',
      [
        [0, 1],
        [2, 2],
      ],
      /^Worse: mild at the check before, moderate at the last one\. If it gets worse again/,
    ],
    [
      'worse within hours',
      [
        [0, 1],
        [0.1, 2],
      ],
      /^Worse/,
    ],
    [
      'less bad',
      [
        [0, 2],
        [2, 1],
      ],
      /^Less bad: moderate .+ mild at the last one\. That points the right way/,
    ],
    [
      'less bad within hours',
      [
        [0, 2],
        [0.1, 1],
      ],
      /^Less bad than a few hours before\. Check again another day/,
    ],
    [
      'up and down',
      [
        [0, 0],
        [2, 2],
        [4, 1],
      ],
      /^Up and down: mild now, moderate the time before, but milder earlier/,
    ],
    [
      'the same',
      [
        [0, 1],
        [2, 1],
      ],
      /^The same as the time before: mild\. This looks only/,
    ],
    [
      'the same, worse earlier',
      [
        [0, 2],
        [2, 1],
        [4, 1],
      ],
      /It was worse earlier/,
    ],
    [
      'the same, milder earlier',
      [
        [0, 0],
        [2, 1],
        [4, 1],
      ],
      /It was milder earlier/,
    ],
    [
      'the same for a week',
      [
        [0, 1],
        [4, 1],
        [8, 1],
      ],
      /^No change in 8 days: mild\. .+ book a visit/,
    ],
    [
      'long ago',
      [
        [0, 3],
        [40, 1],
      ],
      /^No check close before/,
    ],
  ])('%s', (_, given, words) => {
    expect(said(...given)).toMatch(words);
  });

  it('is empty without checks', () => expect(trendOf([])).toEqual([]));

  it('guesses nothing where the last check ended before the question', () => {
    const [a, b] = checks([0, 3], [2, 0]) as [CheckRecord, CheckRecord];
    const { severity: _, ...unsaid } = b.answers;
    expect(trendOf([a, { ...b, answers: unsaid }])[0]).toMatch(/no trend/);
  });

  it('puts help that a result called for before any fall', () => {
    expect(said([0, 3], [2, 1, { bladder: 'yes' }])).toMatch(/^Whatever the trend, get the help/);
    expect(said([0, 3, { bladder: 'yes' }], [2, 0])).toMatch(/^An earlier check said to get help/);
    expect(said([0, 3], [2, 1, { where: 'midline', feel: 'electric' }])).toMatch(/^Whatever the trend/);
  });

  it('has a good word only where nothing calls for help, and never after a rise', () => {
    fc.assert(
      fc.property(fc.array(recordArb, { maxLength: 6 }), (records) => {
        const words = trendOf(records).join(' ');
        if (!GOOD.test(words)) return;
        const sorted = records.toSorted((x, y) => Date.parse(x.at) - Date.parse(y.at));
        const [before, last] = sorted.slice(-2);
        expect(last?.rank).toBeLessThanOrEqual(1);
        expect(last?.rank).toBeLessThanOrEqual(before?.rank ?? 0);
        const points = severityPoints(records);
        expect(points.at(-1)?.severity).toBeLessThan(points.at(-2)?.severity ?? 0);
      }),
      { numRuns: 1000 },
    );
    expect(said([0, 3], [2, 1])).toMatch(GOOD);
  });

  it('never says less of a rise than of a fall: a higher last answer brings no good word', () => {
    for (const was of [0, 1, 2, 3, 4])
      for (const is of [0, 1, 2, 3, 4]) if (is >= was) expect(said([0, was], [2, is])).not.toMatch(GOOD);
  });

  it('is in short plain sentences, with no word that promises', () => {
    const all = new Set<string>();
    for (const x of [0, 1, 2, 3, 4])
      for (const y of [0, 1, 2, 3, 4])
        for (const z of [0, 1, 2, 3, 4])
          for (const days of [0.2, 3, 8, 40])
            for (const s of trendOf(checks([-days, x], [0, y], [days, z]))) all.add(s);
    expect(readingGrade([...all])).toBeLessThanOrEqual(8);
    for (const s of [...all].flatMap(sentencesOf)) expect(s.split(/\s+/).length, s).toBeLessThanOrEqual(19);
    expect([...all].join(' ')).not.toMatch(
      /\b(diagnos\w*|detect\w*|rule out|safe|you have|clinically|never|dangerous|healed|fine)\b/i,
    );
  });
});
