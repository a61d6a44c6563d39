import { describe, expect, it } from 'vitest';
import type { BlockKind, TextBlock } from '@/src/core/match/types';
import { marksIn, marksInPlan, marksOnPage } from '../../support/spots';

const block =
  (kind: BlockKind) =>
  (text: string): TextBlock => ({ text, kind });
const [item, prose, heading] = [block('item'), block('prose'), block('heading')];

/** A line of a plan, what is marked in it, and the pattern its last word stands for. */
const IN_A_PLAN: [string, string, string][] = [
  ['Hip roll', 'Hip roll', 'any-stretch-mobility'],
  ['Hip rolls 2 x 10', 'Hip rolls', 'any-stretch-mobility'],
  ['3. Quad clenches', 'Quad clenches', 'any-leg-isolation'],
  ['Bend and reach', 'Bend and reach', 'any-stretch-mobility'],
  ['High jumper', 'High jumper', 'any-jump'],
  ['Knee driving', 'Knee driving', 'any-hip-flexion'],
  ['Hip roll: lie on your back', 'Hip roll', 'any-stretch-mobility'],
  ['Rib twist (slow)', 'Rib twist', 'any-rotation'],
  ['Hip roll 10 x each side', 'Hip roll', 'any-stretch-mobility'],
];

/** Lines of a plan that are no names. */
const NO_NAMES: [string, string][] = [
  ['one word', 'Roll'],
  ['an article in front', 'The hip roll'],
  ['a pair of which one is no movement', 'Chest and back stretch'],
  ['a comma between', 'Hip, roll'],
  ['one word with a hyphen', 'Hip-roll'],
  ['words that only speak of training', 'Workout routine stretch'],
  ['a sentence', 'Lie down and let the hip roll to the side'],
  ['too many words', 'Slow deep long wide hip side roll'],
  ['a last word that is no movement', 'Hip window'],
];

const ALONE = ['Hip roll', 'Quad clenches', 'Bend and reach', 'High jumper'];

/** What is marked in each block of a plan with "Hip roll" in it that has these sentences below. */
const belowHipRoll = (name: string, ...sentences: string[]): string[][] =>
  marksOnPage([
    ...['Back squat 5x5', 'Romanian deadlift 3x8', `${name} 2x10`, 'Bench press 5x5'].map(item),
    ...sentences.map(prose),
  ])
    .slice(4)
    .map((marks) => marks.map((m) => m.replace(/ \[.*\]$/, '')));

describe('a name that the catalogue does not list', () => {
  it.each(IN_A_PLAN)('is marked in a plan: %j', (line, surface, id) => {
    expect(marksInPlan(line).map((m) => m.replace(/ \[.*\]$/, ''))).toEqual([`${surface} -> ${id}`]);
  });

  it.each(NO_NAMES)('is not seen in %s: %j', (_, line) => {
    expect(marksInPlan(line)).toEqual([]);
  });

  it.each(ALONE)('%j alone on its page is nothing', (text) => {
    const kinds: BlockKind[] = ['item', 'heading', 'cell', 'prose'];
    expect(kinds.flatMap((kind) => marksIn(text, kind))).toEqual([]);
  });

  it('is nothing in a list of other things', () => {
    expect(
      marksOnPage(['Cinnamon roll', 'Sausage roll', 'Hip roll', 'Bread and butter', 'Apple twist'].map(item)).flat(),
    )
      // Not one of them.
      .toEqual([]);
  });

  it('is marked as the title of a paragraph, among titles that are exercises', () => {
    const page = [heading('Front squat'), prose('Stand tall.'), heading('Hip roll'), prose('Lie on your back.')];
    expect(marksOnPage([...page, heading('Bench press'), prose('Lie down.')])[2]).toEqual([
      'Hip roll -> any-stretch-mobility [hip]',
    ]);
  });

  it('gives way to a name that the catalogue lists', () => {
    expect(marksInPlan('Hip bridge')).toEqual(['Hip bridge -> glute-bridge']);
  });
});

describe('a name that the page has once named', () => {
  it('is found again in its sentences, in small letters, capitals and the plural', () => {
    expect(belowHipRoll('Hip roll', 'The hip roll is kind to the back.', 'HIP ROLL! Then two hip rolls.')).toEqual([
      ['hip roll -> any-stretch-mobility'],
      ['HIP ROLL -> any-stretch-mobility', 'hip rolls -> any-stretch-mobility'],
    ]);
  });

  it('is found by the singular where it was named in the plural', () => {
    expect(belowHipRoll('Hip rolls', 'One hip roll will do.')).toEqual([['hip roll -> any-stretch-mobility']]);
  });

  it.each(['A ship rolls home.', 'They went hip rolling.', 'The hip rollers left.', 'The hip. Roll over.'])(
    'is not found inside other words: %j',
    (sentence) => {
      expect(belowHipRoll('Hip roll', sentence)).toEqual([[]]);
    },
  );

  it('stands among the other marks in the order of the text', () => {
    expect(belowHipRoll('Hip roll', 'Front squat, then a hip roll, then a deadlift.')).toEqual([
      ['Front squat -> front-squat', 'hip roll -> any-stretch-mobility', 'deadlift -> deadlift'],
    ]);
  });

  it('is not found where the page did not name it', () => {
    expect(belowHipRoll('Quad clench', 'The hip roll is kind to the back.')).toEqual([[]]);
  });
});
