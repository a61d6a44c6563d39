import { judge, type Weights } from '@/src/core/match/decide';
import type { Evidence } from '@/src/core/match/evidence/own';
import type { Reading } from '@/src/core/match/reading';
import type { Label } from './labelled-pages';

/** A page to learn from: its readings, and the labels of those readings that have been read by a person. */
export interface Lesson {
  readings: Reading[];
  /** Undefined where nobody labelled the block. */
  labels: (Label[] | undefined)[];
}

interface Example {
  evidence: Evidence;
  exercise: boolean;
  weight: number;
}

/** A page with many candidates counts as so many: one long list is not to outvote ten articles. */
const MOST_OF_A_PAGE = 40;
/** How strongly a weight is held to its start, in examples. */
const HOLD = 4;
const ROUNDS = 3;
const STEPS = 1500;

const overlaps = (a: Label, b: { start: number; end: number }): boolean => a.start < b.end && a.end > b.start;

/** What the candidates of a page teach under given weights: neighbours that are kept are evidence too. */
function examplesOf({ readings, labels }: Lesson, weights: Weights): Example[] {
  const examples: Example[] = [];
  judge(readings, weights).forEach((verdicts, i) => {
    const known = labels[i];
    if (!known) return;
    for (const { candidate, evidence, because } of verdicts) {
      if (because === 'other sense') continue;
      const over = known.filter((l) => overlaps(l, candidate));
      const exercise = over.some((l) => !l.debatable);
      if (over.length > 0 && !exercise) continue;
      examples.push({ evidence, exercise, weight: 1 });
    }
  });
  const weight = Math.min(1, MOST_OF_A_PAGE / Math.max(examples.length, 1));
  return examples.map((e) => ({ ...e, weight }));
}

/**
 * Logistic regression over the evidence, each weight held to its hand-set start. Deterministic. Returns log odds by id
 * of evidence, rounded to two places.
 */
export function learnWeights(lessons: readonly Lesson[], start: Weights): Record<string, number> {
  const ids = Object.keys(start);
  let weights: Record<string, number> = { ...start };
  for (let round = 0; round < ROUNDS; round++) {
    const examples = lessons.flatMap((l) => examplesOf(l, weights));
    weights = descend(examples, ids, start);
  }
  return Object.fromEntries(ids.map((id) => [id, Math.round((weights[id] as number) * 100) / 100]));
}

/** Gradient descent with a step of its own for each weight (Adam): few lines, no matrix, the same result every time. */
function descend(examples: readonly Example[], ids: readonly string[], start: Weights): Record<string, number> {
  const index = new Map(ids.map((id, i) => [id, i]));
  const rows = examples.map(({ evidence, exercise, weight }) => ({
    at: Object.entries(evidence).flatMap(([id, amount]) =>
      index.has(id) ? [[index.get(id) as number, amount] as const] : [],
    ),
    exercise,
    weight,
  }));
  const prior = ids.map((id) => start[id] as number);
  const w = [...prior];
  const mean = w.map(() => 0);
  const square = w.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = w.map((value, i) => HOLD * (value - (prior[i] as number)));
    for (const { at, exercise, weight } of rows) {
      let z = 0;
      for (const [i, amount] of at) z += (w[i] as number) * amount;
      const error = weight * (1 / (1 + Math.exp(-z)) - (exercise ? 1 : 0));
      for (const [i, amount] of at) gradient[i] = (gradient[i] as number) + error * amount;
    }
    for (let i = 0; i < w.length; i++) {
      const g = gradient[i] as number;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
      const m = (mean[i] as number) / (1 - 0.9 ** step);
      const v = (square[i] as number) / (1 - 0.999 ** step);
      w[i] = (w[i] as number) - (0.05 * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return Object.fromEntries(ids.map((id, i) => [id, w[i] as number]));
}
