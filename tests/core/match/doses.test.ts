import { describe, expect, it } from 'vitest';
import { findDoses } from '@/src/core/match/evidence/doses';

/** What of a text is read as sets, reps or loads, and what as a mere measure. */
const prescribed = (text: string): string[] =>
  findDoses(text).flatMap((d) => (d.measure ? [] : [text.slice(d.start, d.end)]));
const measured = (text: string): string[] =>
  findDoses(text).flatMap((d) => (d.measure ? [text.slice(d.start, d.end)] : []));

/** A line, and what in it prescribes. */
const PRESCRIBED: [string, ...string[]][] = [
  // sets by reps
  ['Squat 3x8', '3x8'],
  ['Squat 3 X 8', '3 X 8'],
  ['Squat 4 \u00d7 10', '4 \u00d7 10'],
  ['Squat 5*5', '5*5'],
  ['Squat 5 by 5', '5 by 5'],
  ['Squat 3x8-10', '3x8-10'],
  ['Squat 3x8\u201310', '3x8\u201310'],
  ['Squat 3x8,6,4', '3x8,6,4'],
  ['Squat 3x12/10/8', '3x12/10/8'],
  ['Squat 5x5+', '5x5+'],
  ['Squat x 10', 'x 10'],
  // counts with a unit
  ['8 reps', '8 reps'],
  ['8-12 reps', '8-12 reps'],
  ['12 \u2013 15 reps', '12 \u2013 15 reps'],
  ['2-3 sets of 8-12 reps', '2-3 sets', '8-12 reps'],
  ['10 per leg', '10 per leg'],
  ['10 each side', '10 each side'],
  ['5 rounds', '5 rounds'],
  ['Sets: 4, reps: 10', 'Sets: 4', 'reps: 10'],
  ['21-15-9', '21-15-9'],
  // loads
  ['at 60 kg', '60 kg'],
  ['at 62.5kg', '62.5kg'],
  ['at 62,5 kg', '62,5 kg'],
  ['at 135 lbs', '135 lbs'],
  ['with 1.5 pood', '1.5 pood'],
  ['5x5 @ 100 kg', '5x5', '100 kg'],
  // effort and percentages of a maximum
  ['RPE 8', 'RPE 8'],
  ['@ rir 2', 'rir 2'],
  ['80% 1RM', '80% 1RM'],
  ['80 % of 1 RM', '80 % of 1 RM'],
  ['75% of max', '75% of max'],
  ['AMRAP', 'AMRAP'],
  ['3 x AMRAP', '3 x', 'AMRAP'],
  ['push-ups to failure', 'to failure'],
  // times that are held
  ['30 seconds', '30 seconds'],
  ['45s', '45s'],
  ['20-30 secs', '20-30 secs'],
  ['20 s hold', '20 s hold'],
];

const MEASURED: [string, string][] = [
  ['20 minutes', '20 minutes'],
  ['a 20-minute walk', '20-minute'],
  ['5 mins', '5 mins'],
  ['2 hours', '2 hours'],
  ['run 5 km', '5 km'],
  ['0.5 km', '0.5 km'],
  ['row 400 m', '400 m'],
  ['3 miles', '3 miles'],
  ['20 cals', '20 cals'],
  ['150 calories', '150 calories'],
  ['10:00 easy', '10:00'],
];

const NO_DOSE: [string, string][] = [
  ['a date', '2026-11-22'],
  ['a date in words', '22 November 2026'],
  ['a date with full stops', '22.11.2026'],
  ['a price', '$30, or \u20ac25.50 in shops'],
  ['a year', 'In 1998 and again in 2024'],
  ['decades', 'the 1990s'],
  ['a season', '2024/25'],
  ['a version', 'version 3.2.1 and v2.4'],
  ['a size in pixels', '1920x1080'],
  ['a page number', 'page 3 of 10'],
  ['a share', '10% off, 50/50'],
  ['a telephone number', '555-123-4567'],
  ['always open', '24/7'],
  ['millimetres', '30 mm'],
  ['speed', '100 mph'],
  ['words alone', 'ten reps of max effort, sets and seconds'],
];

describe('sets, reps and loads', () => {
  it.each(PRESCRIBED)('%j prescribes', (text, ...expected) => {
    expect(prescribed(text)).toEqual(expected);
    expect(measured(text)).toEqual([]);
  });

  it.each(MEASURED)('%j only measures', (text, expected) => {
    expect(measured(text)).toEqual([expected]);
    expect(prescribed(text)).toEqual([]);
  });

  it.each(NO_DOSE)('are not %s: %j', (_, text) => {
    expect(findDoses(text)).toEqual([]);
  });

  it('are told from the times beside them', () => {
    const text = 'Bike 10 minutes, then 3x8 at 60 kg, then run 400 m';
    expect([prescribed(text), measured(text)]).toEqual([
      ['3x8', '60 kg'],
      ['10 minutes', '400 m'],
    ]);
  });

  it('are found left to right, where they stand, without overlap', () => {
    const text =
      '\ud83d\udcaa Plank \u2014 3 sets of 30 seconds, 2\u20133 rounds; r\u00eddge 5x5@80 kg, 21-15-9 to failure';
    const doses = findDoses(text);
    expect(doses.map((d) => text.slice(d.start, d.end))).toEqual([
      '3 sets',
      '30 seconds',
      '2\u20133 rounds',
      '5x5',
      '80 kg',
      '21-15-9',
      'to failure',
    ]);
    doses.slice(1).forEach((d, i) => {
      expect(d.start).toBeGreaterThanOrEqual(doses[i]?.end ?? 0);
    });
  });

  it('never begin inside a word or a longer number', () => {
    expect(['W3x8', 'abc5 kg', '12345 kg', 'v.5 kg', 'relax 10'].flatMap(findDoses)).toEqual([]);
  });
});
