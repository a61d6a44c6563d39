import { describe, expect, it } from 'vitest';
import type { BlockKind, TextBlock } from '@/src/core/match/types';
import { matcher } from '../../support/spots';

const KINDS: BlockKind[] = ['heading', 'item', 'cell', 'prose'];
const blocks = (kind: BlockKind, count: number, text: (i: number) => string): TextBlock[] =>
  Array.from({ length: count }, (_, i) => ({ kind, text: text(i) }));

const PLAIN = 'The board met in March, and the office moved to a new building near the old harbour. ';
const DENSE = 'Barbell rows, face pulls and the back squat come first, then Romanian deadlifts for 3 sets of 8. ';
const DIGITS = '12 345 67.5 8,9 10-12 2026 1,000 99% 12:30 4 5 3x 6 60 kg 7 000 x86 ';

const SLIPPED = ['bulgarian', 'hamstring', 'kettlebell', 'alternating', 'suspension'];
let made = 0;
/** A line of names with two slips in each that no line before had: what was once looked up is remembered. */
const nearNames = (): string => {
  made += 1;
  const letter = (n: number): string => String.fromCharCode(97 + (n % 26));
  const slips = letter(made) + letter(made / 26);
  const at = 2 + (Math.trunc(made / 676) % 6);
  return SLIPPED.map((word) => `${word.slice(0, at)}${slips}${word.slice(at + 2)} squat`).join(' ');
};

/** A page of a size, and a size whose reading takes some 10 to 30 ms. */
const PAGES: [string, number, (size: number) => TextBlock[]][] = [
  ['prose without names', 1800, (n) => blocks('prose', n, () => PLAIN)],
  ['prose dense with names', 80, (n) => blocks('prose', n, () => DENSE)],
  ['one line', 1600, (n) => [{ kind: 'prose', text: PLAIN.repeat(n) }]],
  ['names in one line', 80, (n) => [{ kind: 'prose', text: DENSE.repeat(n) }]],
  ['one movement word in one item', 1200, (n) => [{ kind: 'item', text: 'squat, '.repeat(n) }]],
  ['mail addresses without spaces', 4000, (n) => [{ kind: 'prose', text: 'a.b@c'.repeat(n) }]],
  [
    'a name of the page in one long line',
    1000,
    (n) => [
      ...['Back squat 5x5', 'Hip roll 2x10', 'Bench press 5x5'].map((text): TextBlock => ({ kind: 'item', text })),
      { kind: 'prose', text: 'The hip roll is good. '.repeat(n) },
    ],
  ],
  ['one list item without an end', 1100, (n) => [{ kind: 'item', text: PLAIN.repeat(n) }]],
  ['many cells', 2000, (n) => blocks('cell', n, (i) => (i % 2 ? '3 x 8' : 'Plank'))],
  ['many items', 600, (n) => blocks('item', n, (i) => (i % 3 ? 'Front squat 3 x 8' : 'Hip roll'))],
  ['figures', 900, (n) => blocks('prose', n, () => DIGITS)],
  ['figures in one line', 1100, (n) => [{ kind: 'cell', text: DIGITS.repeat(n) }]],
  ['words that are nearly names', 50, (n) => blocks('item', n, nearNames)],
];

/** Processor time to read and decide a page, in milliseconds: what else the machine does counts little. */
function timeFor(page: TextBlock[]): number {
  const before = process.cpuUsage();
  matcher.decide(page.map(matcher.read));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Four times the page may take so many times as long: four times, and room for what memory does to a large one. */
const MOST = 4 * 2.2;
/** So many rounds at least, and at most while the times are not yet in order. */
const ROUNDS = { least: 3, most: 12 };

/**
 * The least time of each size, taken of all sizes in turn. What else the machine does, and when memory is tidied up, only
 * ever adds time: the least says most of the work itself, and more rounds come nearer to it.
 */
function timesFor(page: (size: number) => TextBlock[], sizes: number[]): number[] {
  const least = sizes.map(() => Number.POSITIVE_INFINITY);
  const isInOrder = (): boolean => least.every((time, i) => i === 0 || time < MOST * (least[i - 1] as number));
  for (let round = 0; round < ROUNDS.least || (round < ROUNDS.most && !isInOrder()); round++) {
    sizes.forEach((size, i) => {
      least[i] = Math.min(least[i] as number, timeFor(page(size)));
    });
  }
  return least;
}

describe('time', () => {
  it.each(PAGES)('grows with the length of the page and no faster: %s', (_, size, page) => {
    timeFor(page(size * 2));
    const [small = 0, middle = 0, large = 0] = timesFor(page, [size, size * 4, size * 16]);
    expect(middle / small, `${small} ms, then ${middle} ms`).toBeLessThan(MOST);
    expect(large / middle, `${middle} ms, then ${large} ms`).toBeLessThan(MOST);
  });
});

/** Texts no page should hold, and some do. */
const ODD: [string, string][] = [
  ['nothing', ''],
  ['only spaces and line breaks', ' \n\t\u00a0'.repeat(10_000)],
  ['lone halves of characters', '\ud83d squat \udcaa deadlift 3x8 \ud83d'.repeat(50)],
  ['mixed scripts', 'присед deadlift 深蹲squat الرفعة 3x8 ท่า plank \u0130stanbul '.repeat(50)],
  ['zero-width characters', 'dead\u200blift \u200d\u2060squat\ufeff\u200e 3\u200bx8 '.repeat(50)],
  ['nothing but zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'.repeat(10_000)],
  ['a tower of accents', `sq${'\u0301'.repeat(100_000)}uat`],
  ['control characters', '\u0000squat\u0007 \u001b[1mdeadlift\u001b[0m'],
  ['names of built-in properties', 'constructor __proto__ toString hasOwnProperty valueOf 3x8'],
  ['a word without an end', 'squat'.repeat(200_000)],
  ['a word without an end before an @', `${'a'.repeat(200_000)} squat @ `],
  ['apostrophes without an end', `a${"'".repeat(200_000)}b`],
  ['hyphens without an end', 'push-'.repeat(20_000)],
  ['slashes without an end', 'front/'.repeat(20_000)],
  ['brackets without an end', `front squat ${'('.repeat(100_000)}`],
  ['a number without an end', '3'.repeat(500_000)],
  ['sets without an end', `3x${'8,'.repeat(50_000)}`],
];

describe('odd texts', () => {
  it.each(ODD)('are read as any kind of block, with marks inside the text: %s', (_, text) => {
    const page = KINDS.map((kind): TextBlock => ({ kind, text }));
    const spots = matcher.findSpots([...page, { kind: 'prose', text: 'A front squat.' }]);
    expect(spots[4]).toMatchObject([{ start: 2, end: 13, exerciseId: 'front-squat' }]);
    expect(
      spots.flat().filter((s) => !(s.start >= 0 && s.end > s.start && s.end <= Math.max(text.length, 13))),
    ).toEqual([]);
  });

  it('are read to their end: a hundred thousand candidates in one block', () => {
    const reading = matcher.read({ kind: 'prose', text: 'squat, '.repeat(100_000) });
    expect(reading.candidates).toHaveLength(100_000);
    expect(matcher.decide([reading])).toHaveLength(1);
  });

  it('are read to their end: a line of five megabytes', () => {
    const text = `${PLAIN.repeat(Math.ceil(5_000_000 / PLAIN.length))}A front squat.`;
    const [spots = []] = matcher.findSpots([{ kind: 'prose', text }]);
    expect(spots.map((s) => text.slice(s.start, s.end))).toEqual(['front squat']);
    expect(spots[0]?.end).toBe(text.length - 1);
  });

  it('are read one and all: a hundred thousand small blocks', () => {
    const page = blocks('item', 100_000, (i) => (i % 10 ? `Line ${i}` : 'Front squat'));
    const spots = matcher.findSpots(page);
    expect([spots.length, spots.flat().length]).toEqual([100_000, 10_000]);
  });
});
