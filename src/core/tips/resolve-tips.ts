import type { ExerciseFacts, Source, TipBook, TipSet } from './types';

/** What a card shows for one exercise. */
export interface ResolvedTips {
  exercise: ExerciseFacts;
  patternLabel: string;
  tips: TipSet;
  /** Whose tips these mostly are: the exercise's own, a parent's, or the whole pattern's. */
  basis: { of: 'exercise' | 'parent' | 'pattern'; name: string };
  easier: { id: string; name: string }[];
  care: { label: string; advice: string }[];
  sources: (Source & { key: string })[];
  /** True where some lines are coaching convention, without a study behind them. */
  convention: boolean;
  /** The oldest review date of what is shown, ISO. */
  reviewed: string;
}

const MAX_PARENTS = 8;

/**
 * The tips to show for an exercise: each field from the exercise, else its nearest parent that states it, else its
 * pattern. Undefined only for an unknown id.
 */
export function resolveTips(book: TipBook, id: string): ResolvedTips | undefined {
  const exercise = book.exercises[id];
  const pattern = exercise && book.patterns[exercise.pattern];
  if (!exercise || !pattern) return undefined;

  const line: string[] = [id];
  let top = exercise;
  while (top.parent && line.length < MAX_PARENTS && !line.includes(top.parent)) {
    const parent = book.exercises[top.parent];
    // A parent of another movement (a swing under a squat) lends its name, not its cues.
    if (!parent || parent.pattern !== exercise.pattern) break;
    line.push(parent.id);
    top = parent;
  }
  const stated = line.filter((key) => book.own[key]);
  const tips: TipSet = { ...pattern.tips };
  for (const key of [...stated].reverse()) Object.assign(tips, book.own[key]?.tips);

  const keys = [...new Set(linesOf(tips).flatMap((l) => l.sources))];
  // A demand alone is an override, not tips of one's own.
  const first = stated.find((key) => (book.own[key]?.tips.doing?.length ?? 0) > 0);
  return {
    exercise,
    patternLabel: pattern.label,
    tips,
    basis: basisOf(id, first, book, pattern.label),
    easier: tips.easier
      .filter((e) => e !== id)
      .flatMap((e) => (book.exercises[e] ? [{ id: e, name: book.exercises[e].name }] : [])),
    care: tips.care.map((c) => ({ label: book.careGroups[c.group]?.label ?? c.group, advice: c.advice.text })),
    sources: keys
      .filter((k) => k !== 'convention')
      .flatMap((k) => (book.sources[k] ? [{ key: k, ...book.sources[k] }] : [])),
    convention: keys.includes('convention'),
    reviewed: [
      pattern.reviewed,
      ...stated.map((key) => book.own[key]?.reviewed ?? pattern.reviewed),
      ...tips.care.map((c) => book.careGroups[c.group]?.reviewed ?? pattern.reviewed),
    ].sort()[0] as string,
  };
}

function basisOf(id: string, first: string | undefined, book: TipBook, label: string): ResolvedTips['basis'] {
  if (first) return { of: first === id ? 'exercise' : 'parent', name: book.exercises[first]?.name ?? label };
  return { of: 'pattern', name: label };
}

/** Every sourced line of a tip set. */
export const linesOf = (t: TipSet) => [
  t.why,
  ...t.setup,
  ...t.doing,
  t.breath,
  ...t.mistakes.map((m) => m.fix),
  ...t.care.map((c) => c.advice),
  t.stop,
];
