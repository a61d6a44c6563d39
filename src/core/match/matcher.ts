import { combine } from './combine';
import { judge, type Verdict } from './decide';
import { createDictionary } from './names/dictionary';
import { type Reading, readBlock } from './reading';
import { pickSense } from './senses';
import type { Candidate, ExerciseName, Names, Spot, TextBlock } from './types';

export type { Reading } from './reading';

export interface Matcher {
  /** Reads one block. Depends on nothing but the block. */
  read(block: TextBlock): Reading;
  /** Decides every reading of a page, in document order: one list of spots per reading. */
  decide(readings: readonly Reading[]): Spot[][];
  /** The same with reasons: every candidate of every reading, kept or dropped. */
  explain(readings: readonly Reading[]): Verdict[][];
  /** Both at once, for texts that do not change. */
  findSpots(blocks: readonly TextBlock[]): Spot[][];
  exercise(id: string): ExerciseName | undefined;
}

/** Builds a matcher from compiled names. Pure: text in, spans out; safe to share between pages. */
export function createMatcher(names: Names): Matcher {
  const dictionary = createDictionary(names);
  const byId = new Map(names.exercises.map((e) => [e.id, e]));
  const read = (block: TextBlock): Reading => readBlock(dictionary, block);
  const explain = (readings: readonly Reading[]): Verdict[][] => judge(readings, names.weights);
  const decide = (readings: readonly Reading[]): Spot[][] =>
    explain(readings).map((verdicts, i) => {
      const kept = verdicts.filter((v) => v.kept).map((v) => toSpot(pickSense(v.candidate, readings, i)));
      return kept.length > 1 ? combine((readings[i] as Reading).text, kept) : kept;
    });
  return {
    read,
    decide,
    explain,
    findSpots: (blocks) => decide(blocks.map(read)),
    exercise: (id) => byId.get(id),
  };
}

const toSpot = ({ start, end, exerciseId, modifiers, others }: Candidate): Spot => ({
  start,
  end,
  exerciseId,
  modifiers,
  ...(others && { others }),
});
