import { describe, expect, it } from 'vitest';
import { judge, scoreOf, type Verdict } from '@/src/core/match/decide';
import type { BlockKind, TextBlock } from '@/src/core/match/types';
import { matcher } from '../../support/spots';

const block =
  (kind: BlockKind) =>
  (text: string): TextBlock => ({ text, kind });
const [item, prose, cell] = [block('item'), block('prose'), block('cell')];

const PLAN = ['Back squat 5x5', 'Romanian deadlift 3x8', 'Bench press 5x5'].map(item);
const APART = Array.from({ length: 3 }, () =>
  prose('The board met in March and moved to a new building near the old harbour.'),
);

/** The verdicts over a page, by the words of each candidate; the last block counts where words stand twice. */
function verdictsOn(...blocks: TextBlock[]): Record<string, Verdict> {
  const lists = matcher.explain(blocks.map(matcher.read));
  return Object.fromEntries(
    lists.flatMap((list, i) => list.map((v) => [blocks[i]?.text.slice(v.candidate.start, v.candidate.end) ?? '', v])),
  );
}

describe('the score of a candidate', () => {
  it('is the sum of its evidence, each times its weight', () => {
    expect(scoreOf({ a: 1, b: 0.5, c: 1 }, { a: 2, b: -3 })).toBe(0.5);
    expect(scoreOf({}, { a: 2 })).toBe(0);
  });

  it('keeps it from zero up, and drops it below', () => {
    const readings = [matcher.read(prose('The front squat is hard.'))];
    const kept = (sure: number): (boolean | undefined)[] => [judge(readings, { sure })[0]?.[0]?.kept];
    expect([1, 0, -0.01].flatMap(kept)).toEqual([true, true, false]);
  });

  it('decides where nothing else does', () => {
    const page = [...PLAN, item('Plank'), ...APART, prose('An old windmill stood there.')];
    const open = matcher
      .explain(page.map(matcher.read))
      .flat()
      .filter((v) => !v.because);
    expect([open.some((v) => v.kept), open.some((v) => !v.kept)]).toEqual([true, true]);
    expect(open.filter((v) => v.kept !== v.score >= 0)).toEqual([]);
  });
});

describe('words in their other sense', () => {
  it.each([
    ['Good morning everyone 3x10', 'Good morning'],
    ['Curl up with a book 3x8', 'Curl up'],
    ['Snatch victory 5x5', 'Snatch'],
    ['Squats 3 days in a row', 'row'],
    ['Press the button 3x8', 'Press'],
  ])('are no exercise in the midst of a plan: %j', (line, surface) => {
    const verdict = verdictsOn(...PLAN, item(line), ...PLAN)[surface];
    expect(verdict).toMatchObject({ kept: false, because: 'other sense' });
  });

  it('stay so however high the score', () => {
    const reading = matcher.read(item('Snatch victory 5x5'));
    expect(judge([reading], { 'dose-beside': 1000 })[0]?.[0]).toMatchObject({ kept: false, because: 'other sense' });
  });
});

describe('a name that is equipment as well', () => {
  const NAMES = ['Stair climber', 'Roman chair', 'Rowing machine', 'Airdyne'];

  it.each(NAMES)('%j is an exercise where it is prescribed', (name) => {
    expect(verdictsOn(...PLAN, item(`${name} 3x12`))[name]?.kept).toBe(true);
    expect(verdictsOn(cell('Front squat'), cell(name), cell('3x12'))[name]?.kept).toBe(true);
  });

  it.each(NAMES)('%j is none among exercises where it is not', (name) => {
    for (const page of [
      [cell('Front squat'), cell('Oak'), cell(name), cell('Pine')],
      [prose(`Front squats, then he bought a ${name} for the gym.`)],
    ])
      expect(verdictsOn(...page)[name]).toMatchObject({ kept: false, because: 'not prescribed' });
  });

  it('needs its prescription whatever the weights', () => {
    const readings = [cell('Front squat'), cell('Roman chair')].map(matcher.read);
    expect(judge(readings, { 'whole-line': 1000 })[1]?.[0]).toMatchObject({ kept: false, because: 'not prescribed' });
  });
});

describe('another name in brackets', () => {
  it.each([
    ['The Romanian deadlift (rdl) is slow.', 'rdl'],
    ['The bench press (bp) is simple.', 'bp'],
    ['The bench press [ bp ] is simple.', 'bp'],
  ])('is taken behind the name it stands for: %j', (text, short) => {
    expect(verdictsOn(prose(text))[short]).toMatchObject({ kept: true, because: 'in brackets behind its name' });
  });

  it.each([
    'The Romanian deadlift (bp) is slow.',
    'The bench press, bp, is simple.',
    'The bench press (or bp) is simple.',
  ])('is not taken in %j', (text) => {
    expect(verdictsOn(prose(text)).bp?.kept).toBe(false);
  });
});

describe('a word the page uses for an exercise', () => {
  const twice = prose('The kettlebell windmill is slow. Learn the kettlebell windmill late.');
  const romanians = prose('The Romanian deadlift is slow. Learn the Romanian deadlift late.');

  it('follows the page, once it has named the exercise twice', () => {
    const alone = prose('An old windmill stood there again.');
    expect(verdictsOn(twice, ...APART, alone).windmill).toMatchObject({ kept: true, because: 'follows the page' });
    expect(verdictsOn(prose('The kettlebell windmill is slow.'), ...APART, alone).windmill?.kept).toBe(false);
    expect(verdictsOn(romanians, ...APART, alone).windmill?.kept).toBe(false);
  });

  it.each([
    ['a word against it stands near', twice, 'An old Dutch windmill stood there.', 'windmill'],
    ['it is a short form in small letters', romanians, 'An rdl it was.', 'rdl'],
  ])('does not follow where %s', (_, before, sentence, surface) => {
    expect(verdictsOn(before, ...APART, prose(sentence))[surface]?.kept).toBe(false);
  });

  it('follows as a short form in capitals', () => {
    const verdict = verdictsOn(romanians, ...APART, prose('An RDL it was.')).RDL;
    expect(verdict).toMatchObject({ kept: true, because: 'follows the page' });
  });
});
