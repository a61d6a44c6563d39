import { combine } from './combine';
import { judge, judgeInSteps, type Verdict } from './decide';
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
  /** The same a step at a time, each a fraction of a millisecond on most pages. */
  decideInSteps(readings: readonly Reading[]): Generator<void, Spot[][]>;
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
  const spotsOf = (readings: readonly Reading[], verdicts: readonly Verdict[][]): Spot[][] =>
    verdicts.map((list, i) => {
      if (list.length === 0) return [];
      const kept = list.filter((v) => v.kept).map((v) => toSpot(pickSense(v.candidate, readings, i)));
      return kept.length > 1 ? combine((readings[i] as Reading).text, kept) : kept;
    });
  const decide = (readings: readonly Reading[]): Spot[][] => spotsOf(readings, explain(readings));
  return {
    read,
    decide,
    *decideInSteps(readings) {
      const verdicts = yield* judgeInSteps(readings, names.weights);
      return spotsOf(readings, verdicts);
    },
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
