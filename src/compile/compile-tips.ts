import type { z } from 'zod';
import { resolveTips } from '../core/tips/resolve-tips';
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
    book.careGroups[id] = {
      label: g.label,
      advice: sourcedLine(g.advice, sources, faults, 'care-groups.yaml', id),
      reviewed: g.reviewed,
    };
  }

  const compile = (raw: RawTips, file: string, entry: string): Partial<TipSet> => {
    const line = (text: string) => sourcedLine(text, sources, faults, file, entry);
    for (const e of raw.easier ?? [])
      if (!Object.hasOwn(facts, e)) faults.add(file, entry, `easier: unknown exercise "${e}"`);
    for (const c of raw.care ?? [])
      if (!Object.hasOwn(groups, c.group)) faults.add(file, entry, `care: unknown group "${c.group}"`);
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

/** "Easier" must be easier: checked on what each card will show, inherited lists included. */
function checkEasier(book: TipBook, faults: Faults): void {
  const demandOf = (id: string): number => {
    const demand = resolveTips(book, id)?.tips.demand;
    return demand ? DEMANDS.indexOf(demand) : -1;
  };
  for (const [id, { pattern }] of Object.entries(book.exercises)) {
    const file = `tips/${pattern}.yaml`;
    const mine = demandOf(id);
    if (book.own[id]?.tips.easier?.includes(id)) faults.add(file, id, 'easier: names itself');
    for (const easier of resolveTips(book, id)?.tips.easier ?? []) {
      const other = Object.hasOwn(book.exercises, easier) ? demandOf(easier) : -1;
      if (mine >= 0 && other > mine) {
        faults.add(
          file,
          id,
          `easier: ${easier} is harder on the back (${DEMANDS[other]}) than ${id} (${DEMANDS[mine]})`,
        );
      }
    }
  }
}
