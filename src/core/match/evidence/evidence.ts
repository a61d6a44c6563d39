import type { Candidate } from '../types';
import type { Evidence, Own } from './own';
import { isCombined, seriesAround } from './series';
import type { PageEvidence, Surroundings } from './surroundings';

/**
 * Collects what stands around a candidate, the `index`th of its block, on the page: the blocks beside it, the other
 * candidates. Pure: same arguments, same evidence. `own` is what its block says, and is not in the result.
 */
export function evidenceAround(
  c: Candidate,
  index: number,
  own: Own,
  around: Surroundings,
  page: PageEvidence,
): Evidence {
  const { reading } = around;
  const short = reading.kind !== 'prose';
  const firm = around.firm.size - (around.firm.has(c) ? 1 : 0);
  const e: Evidence = {};

  // Its place in the block.
  if (own.line === 'whole')
    e[page.different > 1 || (page.different > 0 && page.doses > 0) ? 'whole-line' : 'whole-line-alone'] = 1;
  else if (own.line === 'front') e['starts-line'] = 1;
  if (isCombined(index, around)) e['in-combination'] = 1;
  else if (own.afterVerbWord) e['after-verb-word'] = 1;

  // Sets, reps, loads near by.
  if (around.nearDose && own.beside !== 'dose') e['dose-near'] = 1;
  else if (around.nearMeasure && !own.beside) e['measure-near'] = 1;

  // Other exercises and words of training.
  const series = seriesAround(index, around);
  if (series.firm) e['in-series'] = 1;
  else if (series.others > 0) e['in-open-series'] = Math.min(series.others, 2) / 2;
  const same = page.heads.get(c.head) ?? 0;
  if (same > 0) e['same-word-on-page'] = Math.min(same, 3) / 3;
  const again = page.exercises.get(c.exerciseId) ?? 0;
  if (again > 0) e['same-exercise-on-page'] = Math.min(again, 3) / 3;
  if (firm > 1) e['two-names-here'] = 1;
  else if (firm > 0) e['name-here'] = 1;
  if (around.different > 1) e['different-here'] = Math.min(around.different - 1, 4) / 4;
  if (around.nearFirm > 0) e[short ? 'names-near-line' : 'names-near-prose'] = 1;
  if (around.siblings > 0) e.siblings = around.siblings / 4;
  const isInFront = e['whole-line'] || e['starts-line'] || own.evidence['is-a-title'];
  if (around.leading > 0 && isInFront && !page.evidence['page-without-training']) e['lines-alike'] = around.leading;
  if (around.heading > 0) e['training-heading'] = 1;
  if (own.nothingBeside && !e['in-series'] && firm === 0)
    e[c.term?.bareHead ? 'movement-word-in-a-sentence' : 'nothing-in-sentence'] = 1;
  return e;
}
