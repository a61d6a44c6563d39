import type { z } from 'zod';
import type { ExerciseFacts, Line, OwnTips, TipBook, TipSet } from '../core/tips/types';
import { checkFullTips } from './check-full-tips';
import { checkSteps } from './check-steps';
import type { Faults } from './content-error';
import type { ContentReader } from './read-content';
import { sourcedLine } from './sourced-line';
import { careGroupsFile, fullTipsFile, sourcesFile, tipsFile } from './tip-schemas';
import { checkAtOnce, checkStyle } from './tip-style';

type FullTips = z.infer<typeof tipsFile>['tips'];
type RawTips = { [K in keyof FullTips]?: FullTips[K] | undefined };

export function compileSources(reader: ContentReader): TipBook['sources'] {
  return reader.read('sources.yaml', sourcesFile) ?? {};
}

/**
 * Compiles the tips of every pattern and exercise. Notes faults in ids, sources, groups and style, steps that are not
 * easier or harder, and exercises that should have full tips and have not.
 */
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
    const advice = sourcedLine(g.advice, sources, faults, 'care-groups.yaml', id);
    checkStyle(advice.text, advice.sources, faults, 'care-groups.yaml', id);
    book.careGroups[id] = { label: g.label, advice, reviewed: g.reviewed };
  }

  const compile = (raw: RawTips, file: string, entry: string): Partial<TipSet> => {
    const line = (text: string): Line => {
      const sourced = sourcedLine(text, sources, faults, file, entry);
      checkStyle(sourced.text, sourced.sources, faults, file, entry);
      return sourced;
    };
    for (const m of raw.mistakes ?? []) checkStyle(m.sign, [], faults, file, entry);
    for (const e of raw.easier ?? [])
      if (!Object.hasOwn(facts, e)) faults.add(file, entry, `easier: unknown exercise "${e}"`);
    for (const c of raw.care ?? [])
      if (!Object.hasOwn(groups, c.group)) faults.add(file, entry, `care: unknown group "${c.group}"`);
    if ((raw.demand === undefined) !== (raw.why === undefined)) faults.add(file, entry, 'demand and why go together');
    const tips: Partial<TipSet> = {
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
    checkAtOnce([tips.setup?.[0], tips.doing?.[0], tips.breath], faults, file, entry);
    return tips;
  };

  for (const { id, label } of patterns) {
    const file = `tips/${id}.yaml`;
    const raw = reader.read(file, tipsFile);
    if (!raw) continue;
    if (raw.pattern !== id) faults.add(file, '', `pattern is "${raw.pattern}", the file is named ${id}`);
    const equipment: Record<string, OwnTips> = {};
    for (const [kind, { reviewed, ...own }] of Object.entries(raw.equipment)) {
      const users = Object.values(facts).filter((e) => e.pattern === id && e.equipment === kind);
      if (users.length === 0) faults.add(file, `equipment ${kind}`, 'no exercise of this pattern uses it');
      equipment[kind] = { reviewed: reviewed ?? raw.reviewed, tips: compile(own, file, `equipment ${kind}`) };
    }
    const tips = compile(raw.tips, file, 'tips') as TipSet;
    book.patterns[id] = { label, reviewed: raw.reviewed, tips, equipment };
    for (const [exercise, { reviewed, harder, ...own }] of Object.entries(raw.exercises)) {
      if (!facts[exercise]) faults.add(file, exercise, 'unknown exercise');
      else if (facts[exercise].pattern !== id) faults.add(file, exercise, `belongs to ${facts[exercise].pattern}`);
      for (const h of harder ?? [])
        if (!Object.hasOwn(facts, h)) faults.add(file, exercise, `harder: unknown exercise "${h}"`);
      book.own[exercise] = {
        reviewed: reviewed ?? raw.reviewed,
        tips: compile(own, file, exercise),
        ...(harder && { harder }),
      };
    }
  }
  checkSteps(book, faults);
  const full = reader.read('full-tips.yaml', fullTipsFile);
  if (full) checkFullTips(full, book, faults);
  return book;
}
