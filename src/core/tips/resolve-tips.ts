import type { ExerciseFacts, Line, OwnTips, Source, TipBook, TipSet } from './types';

/** What a card shows for one exercise. */
export interface ResolvedTips {
  exercise: ExerciseFacts;
  patternLabel: string;
  tips: TipSet;
  /** Whose tips these mostly are: the exercise's own, a parent's, or the whole pattern's. */
  basis: { of: 'exercise' | 'parent' | 'pattern'; name: string };
  easier: ExerciseName[];
  harder: ExerciseName[];
  care: { group: string; label: string; text: string; sources: string[] }[];
  /** In the order in which the card first names them. */
  sources: (Source & { key: string })[];
  /** True where some lines are coaching convention, without a study behind them. */
  convention: boolean;
  /** The oldest review date of what is shown, ISO. */
  reviewed: string;
}

export interface ExerciseName {
  id: string;
  name: string;
}

const MAX_PARENTS = 8;

/** An exercise and its parents of the same movement, itself first. */
export function lineage(book: TipBook, exercise: ExerciseFacts): ExerciseFacts[] {
  const line = [exercise];
  let top = exercise;
  while (top.parent && line.length < MAX_PARENTS) {
    const parent = book.exercises[top.parent];
    // A parent of another movement (a swing under a squat) lends its name, not its cues.
    if (!parent || parent.pattern !== exercise.pattern || line.includes(parent)) break;
    line.push(parent);
    top = parent;
  }
  return line;
}

/**
 * What an exercise's tips are made of below its pattern's, nearest first: itself, its parents, and what its equipment
 * changes. The equipment stands above parents that use another one: a machine row must not be told to hold a bar.
 */
function layersOf(book: TipBook, exercise: ExerciseFacts): OwnTips[] {
  const line = lineage(book, exercise);
  const own = (facts: ExerciseFacts[]): OwnTips[] => facts.flatMap((e) => book.own[e.id] ?? []);
  const other = line.findIndex((e) => e.equipment !== exercise.equipment);
  const split = other < 0 ? line.length : other;
  const equipment = book.patterns[exercise.pattern]?.equipment[exercise.equipment];
  return [...own(line.slice(0, split)), ...(equipment ? [equipment] : []), ...own(line.slice(split))];
}

/**
 * The tips to show for an exercise: each field from the exercise, else its nearest parent that states it, else its
 * pattern with this equipment, else its pattern. Undefined only for an unknown id.
 */
export function resolveTips(book: TipBook, id: string): ResolvedTips | undefined {
  const exercise = Object.hasOwn(book.exercises, id) ? book.exercises[id] : undefined;
  const pattern = exercise && book.patterns[exercise.pattern];
  if (!exercise || !pattern) return undefined;

  const layers = layersOf(book, exercise);
  const tips: TipSet = { ...pattern.tips };
  for (const layer of [...layers].reverse()) Object.assign(tips, layer.tips);

  const keys = [...new Set([...shownAtOnce(tips), ...linesOf(tips)].flatMap((l) => l.sources))];
  const named = (ids: string[]): ExerciseName[] =>
    ids.flatMap((e) => (e !== id && book.exercises[e] ? [{ id: e, name: book.exercises[e].name }] : []));
  return {
    exercise,
    patternLabel: pattern.label,
    tips,
    basis: basisOf(book, exercise, pattern.label),
    easier: named(tips.easier),
    harder: named(book.own[id]?.harder ?? []),
    care: tips.care.map((c) => ({ group: c.group, label: book.careGroups[c.group]?.label ?? c.group, ...c.advice })),
    sources: keys
      .filter((k) => k !== 'convention')
      .flatMap((k) => (book.sources[k] ? [{ key: k, ...book.sources[k] }] : [])),
    convention: keys.includes('convention'),
    reviewed: [
      pattern.reviewed,
      ...layers.map((layer) => layer.reviewed),
      ...tips.care.map((c) => book.careGroups[c.group]?.reviewed ?? pattern.reviewed),
    ].sort()[0] as string,
  };
}

function basisOf(book: TipBook, exercise: ExerciseFacts, label: string): ResolvedTips['basis'] {
  // A demand alone is an override, not tips of one's own.
  const first = lineage(book, exercise).find((e) => (book.own[e.id]?.tips.doing?.length ?? 0) > 0);
  if (!first) return { of: 'pattern', name: label };
  return { of: first === exercise ? 'exercise' : 'parent', name: first.name };
}

/** The lines that a card shows before anything is unfolded: why, the first of set-up and doing, breath. */
export const shownAtOnce = (t: TipSet): Line[] => [t.why, ...t.setup.slice(0, 1), ...t.doing.slice(0, 1), t.breath];

/** Every sourced line of a tip set. */
export const linesOf = (t: TipSet): Line[] => [
  t.why,
  ...t.setup,
  ...t.doing,
  t.breath,
  ...t.mistakes.map((m) => m.fix),
  ...t.care.map((c) => c.advice),
  t.stop,
];
