import { findCandidates } from './candidates';
import { followsPage, isExercise, isIntroduced, type Surroundings } from './decide';
import { createDictionary } from './dictionary';
import { type PageEvidence, readSignals, type Signals } from './evidence';
import type { Candidate, ExerciseName, Names, Spot, TextBlock } from './types';

/** A block once read: everything that does not depend on the rest of the page. Kept so that only changed blocks are read again. */
export interface Reading {
  text: string;
  signals: Signals;
  candidates: Candidate[];
}

export interface Matcher {
  /** Reads one block. Depends on nothing but the block. */
  read(block: TextBlock): Reading;
  /** Decides every reading of a page, in document order: one list of spots per reading. */
  decide(readings: readonly Reading[]): Spot[][];
  /** Both at once, for texts that do not change. */
  findSpots(blocks: readonly TextBlock[]): Spot[][];
  exercise(id: string): ExerciseName | undefined;
}

/** How many blocks either side count as near. Plans put a name and its sets in neighbouring cells or lines. */
const NEAR = 2;

/** Builds a matcher from compiled names. Pure: text in, spans out; safe to share between pages. */
export function createMatcher(names: Names): Matcher {
  const dictionary = createDictionary(names);
  const byId = new Map(names.exercises.map((e) => [e.id, e]));

  const read = (block: TextBlock): Reading => {
    const tokens = dictionary.folder.tokens(block.text);
    return {
      text: block.text,
      signals: readSignals(dictionary, block, tokens),
      candidates: findCandidates(dictionary, tokens),
    };
  };

  const decide = (readings: readonly Reading[]): Spot[][] => {
    const sure = readings.map((r) => r.candidates.filter((c) => c.policy === 'sure').length);
    const page = pageEvidence(readings);
    const accepted = new Map<string, number>();
    const open: { candidate: Candidate; text: string; around: Surroundings; spots: Candidate[] }[] = [];
    const decided = readings.map((reading, i) => {
      if (reading.candidates.length === 0) return [];
      const around = surroundings(readings, sure, i);
      const spots: Candidate[] = [];
      for (const candidate of reading.candidates) {
        const surface = reading.text.slice(candidate.start, candidate.end);
        if (isExercise(candidate, surface, around, page)) {
          spots.push(candidate);
          accepted.set(candidate.exerciseId, (accepted.get(candidate.exerciseId) ?? 0) + 1);
        } else open.push({ candidate, text: reading.text, around, spots });
      }
      return spots;
    });
    for (const { candidate, text, around, spots } of open) {
      const surface = text.slice(candidate.start, candidate.end);
      const often = accepted.get(candidate.exerciseId) ?? 0;
      if (isIntroduced(candidate, spots, text) || followsPage(candidate, surface, around, often)) spots.push(candidate);
    }
    return decided.map((spots) => spots.sort((a, b) => a.start - b.start).map(toSpot));
  };

  return { read, decide, findSpots: (blocks) => decide(blocks.map(read)), exercise: (id) => byId.get(id) };
}

const toSpot = ({ start, end, exerciseId, modifiers }: Candidate): Spot => ({ start, end, exerciseId, modifiers });

function surroundings(readings: readonly Reading[], sure: readonly number[], i: number): Surroundings {
  const { signals, text } = readings[i] as Reading;
  let near = 0;
  let dosed = signals.doses > 0;
  for (let j = Math.max(0, i - NEAR); j <= Math.min(readings.length - 1, i + NEAR); j++) {
    if (j === i) continue;
    const other = readings[j]?.signals;
    const doses = (other?.doses ?? 0) > 0;
    near += (sure[j] ?? 0) + (doses ? 1 : 0);
    dosed ||= doses && signals.kind !== 'prose' && other?.kind !== 'prose';
  }
  return { signals, text: text.toLowerCase(), sureHere: sure[i] ?? 0, near, dosed };
}

function pageEvidence(readings: readonly Reading[]): PageEvidence {
  const different = new Set<string>();
  let doses = 0;
  for (const r of readings) {
    doses += r.signals.doses;
    for (const c of r.candidates) {
      if (c.policy === 'sure') different.add(c.exerciseId);
    }
  }
  return { differentSure: different.size, doses };
}
