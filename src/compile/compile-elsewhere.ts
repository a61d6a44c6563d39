import type { Elsewhere } from '../core/self-check/elsewhere';
import type { SelfCheckTable } from '../core/self-check/types';
import type { TipBook } from '../core/tips/types';
import type { Faults } from './content-error';
import { elsewhereFile } from './elsewhere-schema';
import type { ContentReader } from './read-content';
import { sourcedLine } from './sourced-line';

const FILE = 'self-check/elsewhere.yaml';

/** Compiles what is said of other places; notes signs, rules and sources that do not exist. */
export function compileElsewhere(
  reader: ContentReader,
  faults: Faults,
  sources: TipBook['sources'],
  table: SelfCheckTable,
): Elsewhere | undefined {
  const raw = reader.read(FILE, elsewhereFile);
  if (!raw) return undefined;
  // The list that is asked first; the signs are a part of it.
  const first = table.sections[0]?.id;
  for (const sign of raw.signs) {
    const question = table.questions.find((q) => q.id === sign);
    if (!question) faults.add(FILE, 'signs', `unknown question "${sign}"`);
    else if (question.section !== first) faults.add(FILE, 'signs', `"${sign}" is not asked on the first screen`);
  }
  if (new Set(raw.signs).size < raw.signs.length) faults.add(FILE, 'signs', 'a question stands twice');
  for (const rule of Object.keys(raw.reasons))
    if (!table.rules.some((r) => r.id === rule)) faults.add(FILE, 'reasons', `unknown rule "${rule}"`);
  const all = (entry: string, list: string[]) => list.map((x) => sourcedLine(x, sources, faults, FILE, entry));
  const { same_day, ...words } = raw;
  return {
    ...words,
    sections: raw.sections.map((s) => ({ ...s, points: all(s.id, s.points) })),
    emergency: all('emergency', raw.emergency),
    sameDay: all('same_day', same_day),
    soon: all('soon', raw.soon),
  };
}
