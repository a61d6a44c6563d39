import { resolveTips } from './resolve-tips';
import type { Demand, ExerciseFacts, Line, Source, TipBook } from './types';

/** Where a general tip may stand; all that is stated must hold. */
export interface Where {
  demand?: Demand[] | undefined;
  patterns?: string[] | undefined;
  exercises?: string[] | undefined;
  equipment?: string[] | undefined;
  /** A heavy lift of the same pattern stands before it on the page. */
  again?: true | undefined;
  /** The page names at least so many different exercises. */
  fromExercises?: number | undefined;
  /** The page names no exercise of these patterns. */
  without?: string[] | undefined;
}

/** A tip about the training around an exercise: warm-up, progression, rest, core work, heat. */
export interface GeneralTip {
  id: string;
  title: string;
  lines: Line[];
  where: Where[];
  /** Shown below the popup's list too. */
  list: boolean;
}

export interface GeneralTips {
  reviewed: string;
  tips: GeneralTip[];
}

/** What a reader sees of a general tip. */
export interface ShownGeneralTip {
  id: string;
  title: string;
  lines: Line[];
  sources: (Source & { key: string })[];
}

/** An exercise as the page names it, in order of first mention. */
export type PageExercise = Pick<ExerciseFacts, 'id' | 'pattern' | 'equipment'> & { demand: Demand };

/** The exercises of a page as general tips are placed among them; unknown ids are left out. */
export const pageExercises = (book: TipBook, ids: string[]): PageExercise[] =>
  ids.flatMap((id) => {
    const shown = resolveTips(book, id);
    if (!shown) return [];
    const { pattern, equipment } = shown.exercise;
    return [{ id, pattern, equipment, demand: shown.tips.demand }];
  });

const isHeavy = (e: PageExercise): boolean => e.demand === 'high' || e.demand === 'very-high';

function pageFits(where: Where, page: PageExercise[]): boolean {
  return (
    page.length >= (where.fromExercises ?? 0) && !page.some((other) => where.without?.includes(other.pattern) ?? false)
  );
}

function fits(where: Where, page: PageExercise[], at: number): boolean {
  const e = page[at] as PageExercise;
  const allows = (list: string[] | undefined, value: string): boolean => !list || list.includes(value);
  return (
    allows(where.demand, e.demand) &&
    allows(where.patterns, e.pattern) &&
    allows(where.exercises, e.id) &&
    allows(where.equipment, e.equipment) &&
    (!where.again || page.slice(0, at).some((before) => before.pattern === e.pattern && isHeavy(before))) &&
    pageFits(where, page)
  );
}

/**
 * Which exercise of a page shows which general tip: at most one for an exercise, each tip at most once, none that the
 * reader does not want to see again (`unwanted` holds their ids). By exercise id.
 */
export function placeGeneralTips(
  tips: GeneralTip[],
  page: PageExercise[],
  unwanted: string[],
): Map<string, GeneralTip> {
  const placed = new Map<string, GeneralTip>();
  for (const tip of tips) {
    if (unwanted.includes(tip.id)) continue;
    const at = page.findIndex((e, i) => !placed.has(e.id) && tip.where.some((where) => fits(where, page, i)));
    const exercise = page[at];
    if (exercise) placed.set(exercise.id, tip);
  }
  return placed;
}

/** The general tip that the popup shows below the page's list, if any. */
export function listTip(tips: GeneralTip[], page: PageExercise[], unwanted: string[]): GeneralTip | undefined {
  return tips.find((t) => t.list && !unwanted.includes(t.id) && t.where.some((where) => pageFits(where, page)));
}

/** A general tip with its sources, ready to be shown. */
export function shownGeneralTip(tip: GeneralTip, sources: TipBook['sources']): ShownGeneralTip {
  const keys = [...new Set(tip.lines.flatMap((l) => l.sources))].filter((key) => key !== 'convention');
  return {
    id: tip.id,
    title: tip.title,
    lines: tip.lines,
    sources: keys.flatMap((key) => (sources[key] ? [{ key, ...sources[key] }] : [])),
  };
}
