import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/src/core/match/candidates/candidates';
import { sift } from '@/src/core/match/candidates/sift';
import { createDictionary } from '@/src/core/match/names/dictionary';
import type { BlockKind, Candidate } from '@/src/core/match/types';
import { content } from '../../support/content';
import { readTable } from '../../support/match-table';

const dictionary = createDictionary(content.names);
const KINDS: BlockKind[] = ['heading', 'item', 'cell', 'prose'];

const sifted = (text: string, kind: BlockKind): Candidate[] =>
  findCandidates(dictionary, sift(dictionary, text, kind), kind);

/** What is found without the sieve: in all tokens of the block. */
const unsifted = (text: string, kind: BlockKind): Candidate[] => {
  const all = { isPart: false, isTitled: false, words: 0, trainingWords: 0, mayPrescribe: false, isForeign: false };
  return findCandidates(dictionary, { tokens: dictionary.folder.tokens(text), ...all }, kind);
};

const counts = (text: string): [words: number, training: number] => {
  const tokens = dictionary.folder.tokens(text);
  return [tokens.filter((t) => t.first).length, tokens.filter((t) => dictionary.contextWords.has(t.norm)).length];
};

const LINES = readTable('tests/core/match/table').map((line) => line.text);
/** What texts are made of: words of names, slips, sets and reps, punctuation, and words that mean nothing here. */
const WORDS = [
  ...content.names.exercises.slice(0, 300).flatMap((e) => e.name.split(' ')),
  ...Object.keys(content.names.movements),
  ...'the a and or to of with 3 x 8 12 reps sets rest each side muscle ups dumb bell over head deadlfit sqaut office meeting quarter report Über straße'.split(
    ' ',
  ),
];
const GAPS = [' ', ' ', ' ', ' ', ' ', ' ', '-', '/', ', ', '. ', ': ', ' – ', ' + ', '\n', ' (', ') '];
const text = (minLength: number, maxLength: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength, maxLength })
    .map((list) => list.map((pair) => pair.join('')).join(''));

describe('the sieve', () => {
  it.each(KINDS)('loses nothing of the table of sentences, read as %s', (kind) => {
    for (const line of LINES) expect(sifted(line, kind), line).toEqual(unsifted(line, kind));
  });

  it.each([
    ['short', 1, 12],
    ['of the length of a paragraph', 30, 70],
    ['long', 120, 200],
  ])('loses nothing of any words in any order, %s', (_, least, most) => {
    fc.assert(
      fc.property(text(least, most), fc.constantFrom(...KINDS), (words, kind) => {
        expect(sifted(words, kind)).toEqual(unsifted(words, kind));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('counts words and words of training as if it had let all through', () => {
    fc.assert(
      fc.property(text(1, 160), fc.constantFrom(...KINDS), (words, kind) => {
        const { words: n, trainingWords } = sift(dictionary, words, kind);
        expect([n, trainingWords]).toEqual(counts(words));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('lets nothing through of a text that names no exercise', () => {
    const plain = 'The board met in May, and the office moved to a new building near the old harbour. ';
    for (const kind of KINDS) expect(sift(dictionary, plain.repeat(20), kind).tokens).toEqual([]);
    expect(sift(dictionary, plain, 'prose').tokens).toEqual([]);
  });

  it('lets through only the part of a long text that may name one', () => {
    const plain = 'The board met in May, and the office moved to a new building near the old harbour. ';
    const { tokens } = sift(
      dictionary,
      `${plain.repeat(9)}Then the front squat, and home. ${plain.repeat(9)}`,
      'prose',
    );
    expect(tokens.map((t) => t.norm)).toEqual(['then', 'the', 'front', 'squat']);
  });
});
