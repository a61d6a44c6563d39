import { describe, expect, it } from 'vitest';
import { createDictionary } from '@/src/core/match/names/dictionary';
import { similar, slips } from '@/src/core/match/names/similar-words';
import type { BlockKind, TextBlock } from '@/src/core/match/types';
import { content } from '../../support/content';
import { marksIn, marksInPlan, marksOnPage, matcher } from '../../support/spots';

const dictionary = createDictionary(content.names);

/** Two words, how many slips lie between them, and what kind they are. */
const SLIPS: [string, string, string, number][] = [
  ['nothing', 'squat', 'squat', 0],
  ['a letter left out', 'sqat', 'squat', 1],
  ['a letter added', 'squaat', 'squat', 1],
  ['a letter changed', 'squot', 'squat', 1],
  ['neighbours swapped', 'sqaut', 'squat', 1],
  ['neighbours swapped at the end', 'deadlitf', 'deadlift', 1],
  ['one swapped, one left out', 'sqau', 'squat', 2],
  ['one changed, one added', 'romenniam', 'romanian', 3],
];

const SIMILAR: [string, string, string][] = [
  ['a swap', 'deadlfit', 'deadlift'],
  ['a letter too many', 'chrunch', 'crunch'],
  ['a letter too few', 'kettlebel', 'kettlebell'],
  ['a wrong letter', 'hummer', 'hammer'],
  ['a plural', 'burpess', 'burpee'],
  ['two names written as one', 'benchpres', 'benchpress'],
  ['two slips in a long word', 'bulgerean', 'bulgarian'],
];

const NOT_SIMILAR: [string, string][] = [
  ['two slips in a word of eight letters', 'romenien'],
  ['three slips in a long word', 'bulgereen'],
  ['a slip in the first letter', 'beadlift'],
  ['the first two letters swapped', 'qsuat'],
  ['a short word', 'rwo'],
];

/** A line of a plan, and the exercise it stands for. */
const IN_A_PLAN: [string, string][] = [
  ['Deadlfit', 'deadlift'],
  ['Plnak', 'plank'],
  ['Squatt', 'squat'],
  ['Thursters', 'thruster'],
  ['Hummer curl', 'hammer-curl'],
  ['Lateral rises', 'lateral-raise'],
  ['Bulgerean split squat', 'bulgarian-split-squat'],
  ['Kettelbel swing', 'kettlebell-swing'],
  ['Lat pulldwon', 'lat-pulldown'],
  ['Benchpres', 'bench-press'],
];

const OFFICE: TextBlock[] = [
  'The quarterly figures were better than expected, and the office moved in March.',
  'After lunch the squad met in the church to launch 3 new brands.',
  'Analysts fear a rise in prices, a crush in the hall and a bunch of 20 complaints.',
  'He parked the Hummer, trimmed the shrub and wiped his brow 10 times.',
].map((text) => ({ text, kind: 'prose' }));

describe('slips of the keyboard', () => {
  it.each(SLIPS)('counts %s: %j for %j', (_, word, name, count) => {
    expect([slips(word, name, 3), slips(name, word, 3)]).toEqual([count, count]);
  });

  it('stops counting past the most that are asked for', () => {
    expect([slips('kettlebell', 'kite', 2), slips('tauqs', 'squat', 1)]).toEqual([3, 2]);
  });

  it.each(SIMILAR)('knows the word behind %s: %j', (_, word, name) => {
    expect(similar(dictionary, word)).toContain(name);
  });

  it.each(NOT_SIMILAR)('gives up at %s: %j', (_, word) => {
    expect(similar(dictionary, word)).toEqual([]);
  });
});

describe('a misspelt name', () => {
  it.each(IN_A_PLAN)('is marked in a plan: %j', (line, id) => {
    expect(marksInPlan(line)).toEqual([`${line} -> ${id}`]);
    expect(matcher.read({ text: line, kind: 'item' }).candidates).toMatchObject([{ basis: 'misspelt' }]);
  });

  it.each(['qsuat 3x5', 'Xeadlift 3x5', 'Rwo 3x8', 'Dpi 3x8', 'Presz 3x8'])('is not guessed at in %j', (line) => {
    expect(marksInPlan(line)).toEqual([]);
  });

  it.each(['Deadlfit', 'Plnak', 'Squatt'])('%j alone on its page is nothing', (word) => {
    expect([marksIn(word), marksIn(word, 'item'), marksIn(`The ${word} is fun.`)]).toEqual([[], [], []]);
  });

  it('is marked in a sentence where sets stand beside it and other exercises on the page, and not without sets', () => {
    const before: TextBlock = {
      text: 'Back squats and Romanian deadlifts come first, for 5 sets of 5.',
      kind: 'prose',
    };
    const marks = (text: string): string[] | undefined => marksOnPage([before, { text, kind: 'prose' }])[1];
    expect(marks('Then hip thursts 3x10 and go home.')).toEqual(['hip thursts -> hip-thrust']);
    expect(marks('Then hip thursts and go home.')).toEqual([]);
  });

  it.each<[BlockKind, string, string, string]>([
    ['item', 'at the head of a line', 'Romanian deadlfit as you like', 'Then romanian deadlfit as you like'],
    ['item', 'where one word fills its line', '2. Deadlfit 3 x 8', 'Deadlfit as you like'],
    ['prose', 'beside a number', 'Then 5 deadlfits as you like', 'Then 5 of those deadlfits as you like'],
    ['prose', 'in a sentence with numbers', 'Then hip thursts, 3 of them', 'Then hip thursts, three of them'],
  ])('is looked for in %s %s: %j, not %j', (kind, _, has, lacks) => {
    const read = (text: string): string[] => matcher.read({ text, kind }).candidates.map((c) => c.basis);
    expect([read(has), read(lacks)]).toEqual([['misspelt'], []]);
  });

  it('gives way to the same words spelt right', () => {
    expect(marksInPlan('Hammer curl')).toEqual(['Hammer curl -> hammer-curl']);
    expect(matcher.read({ text: 'Hammer curl', kind: 'item' }).candidates).toMatchObject([{ basis: 'name' }]);
  });

  it('is never seen in the prose of an office, nor in one line of a plan among it', () => {
    expect(marksOnPage(OFFICE).flat()).toEqual([]);
    const line: TextBlock = { text: 'Deadlfit 3x5', kind: 'item' };
    expect(marksOnPage([...OFFICE, line, ...OFFICE]).flat()).toEqual([]);
  });
});
