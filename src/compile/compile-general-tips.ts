import type { GeneralTips } from '../core/tips/general-tips';
import type { ExerciseFacts, TipBook } from '../core/tips/types';
import type { Faults } from './content-error';
import type { ContentReader } from './read-content';
import { sourcedLine } from './sourced-line';
import { generalTipsFile } from './tip-schemas';
import { checkStyle } from './tip-style';

const FILE = 'general-tips.yaml';

/** Compiles the tips about the training around an exercise; notes faults in ids, sources and style. */
export function compileGeneralTips(
  reader: ContentReader,
  faults: Faults,
  facts: Record<string, ExerciseFacts>,
  sources: TipBook['sources'],
): GeneralTips | undefined {
  const raw = reader.read(FILE, generalTipsFile);
  if (!raw) return undefined;
  const all = Object.values(facts);
  const known = {
    patterns: new Set(all.map((e) => e.pattern)),
    exercises: new Set(Object.keys(facts)),
    equipment: new Set(all.map((e) => e.equipment)),
    without: new Set(all.map((e) => e.pattern)),
  };
  const seen = new Set<string>();
  const tips = raw.tips.map(({ id, title, lines, where, list }) => {
    if (seen.has(id)) faults.add(FILE, id, 'listed twice');
    seen.add(id);
    checkStyle(title, [], faults, FILE, id);
    for (const one of where)
      for (const field of ['patterns', 'exercises', 'equipment', 'without'] as const)
        for (const value of one[field] ?? [])
          if (!known[field].has(value)) faults.add(FILE, id, `${field}: nothing is called "${value}"`);
    return {
      id,
      title,
      lines: lines.map((text) => {
        const line = sourcedLine(text, sources, faults, FILE, id);
        checkStyle(line.text, line.sources, faults, FILE, id);
        return line;
      }),
      where: where.map(({ from_exercises: fromExercises, ...one }) => ({
        ...one,
        ...(fromExercises && { fromExercises }),
      })),
      list,
    };
  });
  return { reviewed: raw.reviewed, tips };
}
