import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockKind, TextBlock } from '@/src/core/match/types';
import { content } from '../../support/content';
import { matcher } from '../../support/spots';

const { exercises, modifiers } = content.names;
const kinds: BlockKind[] = ['heading', 'item', 'cell', 'prose'];

/** Pieces that make names, half names and near names likely; arbitrary text alone would hardly contain one. */
const piece = fc.oneof(
  fc.constantFrom(...exercises.map((e) => e.name)),
  fc.constantFrom(...Object.keys(modifiers)),
  fc.constantFrom('row', 'press', 'curls', 'plank', '3x8', 'rest', 'up', 'dead', 'lift', '&', "'s", '\u2019s'),
  fc.constantFrom(' ', '-', '. ', ', ', '\n', '\u00ad', '\u00a0', '\u200d', '\ud83d', '\ud83d\udcaa', '('),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
const block: fc.Arbitrary<TextBlock> = fc.record({ text, kind: fc.constantFrom(...kinds) });
const page = fc.array(block, { maxLength: 6 });

const RUNS = { numRuns: 600, seed: 20261122 };

describe('on any page', () => {
  it('marks stand inside their block, in order, without overlap, and on whole exercises', () => {
    let seen = 0;
    fc.assert(
      fc.property(page, (blocks) => {
        for (const [i, spots] of matcher.findSpots(blocks).entries()) {
          let end = 0;
          for (const spot of spots) {
            expect(spot.start).toBeGreaterThanOrEqual(end);
            expect(spot.end).toBeGreaterThan(spot.start);
            expect(matcher.exercise(spot.exerciseId)).toBeDefined();
            end = spot.end;
            seen += 1;
          }
          expect(end).toBeLessThanOrEqual(blocks[i]?.text.length ?? 0);
        }
      }),
      RUNS,
    );
    // The pages must have held something to mark, or nothing was tested.
    expect(seen).toBeGreaterThan(500);
  });

  it('there is one list of marks for each block', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        expect(matcher.findSpots(blocks)).toHaveLength(blocks.length);
      }),
      RUNS,
    );
  });

  it('the same text gives the same marks', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        expect(matcher.findSpots(structuredClone(blocks))).toEqual(matcher.findSpots(blocks));
      }),
      RUNS,
    );
  });

  it('a block reads the same whatever was read before it', () => {
    fc.assert(
      fc.property(block, page, (one, others) => {
        const alone = matcher.read(one);
        others.map(matcher.read);
        expect(matcher.read(one)).toEqual(alone);
        expect(matcher.decide([alone])).toEqual(matcher.findSpots([one]));
      }),
      RUNS,
    );
  });

  it('deciding leaves the readings as they were', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        const readings = blocks.map(matcher.read);
        const before = structuredClone(readings);
        matcher.decide(readings);
        expect(readings).toEqual(before);
      }),
      RUNS,
    );
  });

  it('an exercise that needs no evidence is marked wherever it stands alone', () => {
    const sure = exercises.filter(
      (e) => !e.general && matcher.read({ text: e.name, kind: 'prose' }).candidates[0]?.policy === 'sure',
    );
    expect(sure.length).toBeGreaterThan(650);
    for (const { name, id } of sure) {
      const [spots] = matcher.findSpots([{ text: `Then ${name}, slowly.`, kind: 'prose' }]);
      expect(spots, name).toMatchObject([{ start: 5, end: 5 + name.length, exerciseId: id }]);
    }
  });
});
