import type { z } from 'zod';
import { DEMANDS, type ExerciseFacts, type TipBook, type TipSet } from '../core/tips/types';
import type { Faults } from './content-error';
import type { ContentReader } from './read-content';
import { careGroupsFile, sourcesFile, tipsFile } from './schemas';
import { sourcedLine } from './sourced-line';

type FullTips = z.infer<typeof tipsFile>['tips'];
type RawTips = { [K in keyof FullTips]?: FullTips[K] | undefined };

export function compileSources(reader: ContentReader): TipBook['sources'] {
  return reader.read('sources.yaml', sourcesFile) ?? {};
}

/** Compiles the tips of every pattern and exercise; notes faults in ids, sources, groups and in "easier" that is not easier. */
export function compileTips(
  reader: ContentReader,
  faults: Faults,
  facts: Record<string, ExerciseFacts>,
  patterns: { id: string; label: string }[],
  sources: TipBook['sources'],
): TipBook {
  const groups = reader.read('care-groups.yaml', careGroupsFile) ?? {};
  const book: TipBook = { exercises: facts, patterns: {}, own: {}, careGroups: {}, sources };
  for (const [id, g] of Object.entries(groups)) {
    book.careGroups[id] = { label: g.label, advice: sourcedLine(g.advice, sources, faults, 'care-groups.yaml', id) };
  }

  const compile = (raw: RawTips, file: string, entry: string): Partial<TipSet> => {
    const line = (text: string) => sourcedLine(text, sources, faults, file, entry);
    for (const e of raw.easier ?? []) if (!facts[e]) faults.add(file, entry, `easier: unknown exercise "${e}"`);
    for (const c of raw.care ?? []) if (!groups[c.group]) faults.add(file, entry, `care: unknown group "${c.group}"`);
    if ((raw.demand === undefined) !== (raw.why === undefined)) faults.add(file, entry, 'demand and why go together');
    return {
      ...(raw.demand && { demand: raw.demand }),
      ...(raw.why && { why: line(raw.why) }),
      ...(raw.setup && { setup: raw.setup.map(line) }),
      ...(raw.doing && { doing: raw.doing.map(line) }),
      ...(raw.breath && { breath: line(raw.breath) }),
      ...(raw.mistakes && { mistakes: raw.mistakes.map((m) => ({ sign: m.sign, fix: line(m.fix) })) }),
      ...(raw.easier && { easier: raw.easier }),
      ...(raw.care && { care: raw.care.map((c) => ({ group: c.group, advice: line(c.advice) })) }),
      ...(raw.stop && { stop: line(raw.stop) }),
    };
  };

  for (const { id, label } of patterns) {
    const file = `tips/${id}.yaml`;
    const raw = reader.read(file, tipsFile);
    if (!raw) continue;
    if (raw.pattern !== id) faults.add(file, '', `pattern is "${raw.pattern}", the file is named ${id}`);
    book.patterns[id] = { label, reviewed: raw.reviewed, tips: compile(raw.tips, file, 'tips') as TipSet };
    for (const [exercise, { reviewed, ...own }] of Object.entries(raw.exercises)) {
      if (!facts[exercise]) faults.add(file, exercise, 'unknown exercise');
      else if (facts[exercise].pattern !== id) faults.add(file, exercise, `belongs to ${facts[exercise].pattern}`);
      book.own[exercise] = { reviewed: reviewed ?? raw.reviewed, tips: compile(own, file, exercise) };
    }
  }
  checkEasier(book, faults);
  return book;
}

/** How demanding an exercise's card says it is; undefined for an unknown id or a pattern without tips. */
function demandOf(book: TipBook, id: string): number | undefined {
  let at = book.exercises[id];
  const pattern = at?.pattern;
  const seen = new Set<string>();
  while (at && at.pattern === pattern && !seen.has(at.id)) {
    seen.add(at.id);
    const own = book.own[at.id]?.tips.demand;
    if (own) return DEMANDS.indexOf(own);
    at = at.parent ? book.exercises[at.parent] : undefined;
  }
  const demand = pattern && book.patterns[pattern]?.tips.demand;
  return demand ? DEMANDS.indexOf(demand) : undefined;
}

function checkEasier(book: TipBook, faults: Faults): void {
  for (const [id, own] of Object.entries(book.own)) {
    const mine = demandOf(book, id);
    for (const easier of own.tips.easier ?? []) {
      const other = demandOf(book, easier);
      const file = `tips/${book.exercises[id]?.pattern}.yaml`;
      if (easier === id) faults.add(file, id, 'easier: names itself');
      else if (mine !== undefined && other !== undefined && other > mine) {
        faults.add(
          file,
          id,
          `easier: ${easier} is harder on the back (${DEMANDS[other]}) than ${id} (${DEMANDS[mine]})`,
        );
      }
    }
  }
}
