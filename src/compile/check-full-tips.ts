import type { z } from 'zod';
import { lineage, resolveTips } from '../core/tips/resolve-tips';
import type { TipBook, TipSet } from '../core/tips/types';
import type { Faults } from './content-error';
import type { fullTipsFile } from './tip-schemas';

/** The fewest lines each field of full tips holds. Text fields count as one. */
const LEAST: { [K in keyof TipSet]: number } = {
  demand: 1,
  why: 1,
  setup: 1,
  doing: 2,
  breath: 1,
  mistakes: 2,
  easier: 1,
  care: 1,
  stop: 1,
};

/**
 * What an exercise lacks for full tips: fields that neither it nor its parents state, so that its whole pattern would
 * have to speak for it, and fields with too few lines. `harder` must be its own; an empty list says that none is.
 */
export function missingTips(book: TipBook, id: string): string[] {
  const exercise = book.exercises[id];
  const shown = resolveTips(book, id)?.tips;
  if (!exercise || !shown) return ['exercise'];
  const line = lineage(book, exercise).flatMap((e) => book.own[e.id]?.tips ?? []);
  const fields = Object.keys(LEAST) as (keyof TipSet)[];
  const lacking = fields.filter((field) => {
    const value = shown[field];
    const lines = Array.isArray(value) ? value.length : 1;
    return lines < LEAST[field] || !line.some((tips) => tips[field] !== undefined);
  });
  return book.own[id]?.harder ? lacking : [...lacking, 'harder'];
}

/** The exercises that people meet most must speak for themselves: notes each that does not, with what it lacks. */
export function checkFullTips(list: z.infer<typeof fullTipsFile>, book: TipBook, faults: Faults): void {
  const seen = new Set<string>();
  for (const id of [...list.most_mentioned, ...list.staples]) {
    if (seen.has(id)) faults.add('full-tips.yaml', id, 'listed twice');
    seen.add(id);
    if (!Object.hasOwn(book.exercises, id)) faults.add('full-tips.yaml', id, 'unknown exercise');
    else {
      const lacking = missingTips(book, id);
      const file = `tips/${book.exercises[id]?.pattern}.yaml`;
      if (lacking.length > 0) faults.add(file, id, `is in full-tips.yaml and lacks ${lacking.join(', ')} of its own`);
    }
  }
}
