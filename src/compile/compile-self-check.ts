import type { ResultBook, ResultText } from '../core/self-check/results';
import { type Condition, DISPOSITIONS, type Question, type SelfCheckTable } from '../core/self-check/types';
import type { TipBook } from '../core/tips/types';
import { gatesFile, questionsFile, resultsFile, rulesFile } from './check-schemas';
import { compileElsewhere } from './compile-elsewhere';
import { compileQuestion } from './compile-question';
import { compileCourses, compileNumbers } from './compile-result-parts';
import type { Faults } from './content-error';
import { parseCondition } from './parse-condition';
import type { ContentReader } from './read-content';
import { sourcedLine } from './sourced-line';

const NEVER: Condition = { any: [] };

/** Compiles the checker's table and result texts; notes unknown questions, answers, gates and sources. */
export function compileSelfCheck(
  reader: ContentReader,
  faults: Faults,
  sources: TipBook['sources'],
): { table: SelfCheckTable; results: ResultBook } | undefined {
  const q = reader.read('self-check/questions.yaml', questionsFile);
  const rules = reader.read('self-check/rules.yaml', rulesFile);
  const gates = reader.read('self-check/gates.yaml', gatesFile);
  const texts = reader.read('self-check/results.yaml', resultsFile);
  const numbers = compileNumbers(reader, faults);
  if (!q || !rules || !gates || !texts || !numbers) return undefined;

  const questions = q.questions.map((raw) => compileQuestion(raw, faults));
  for (const question of questions)
    checkQuestion(
      question,
      q.sections.map((s) => s.id),
      faults,
    );
  const courses = compileCourses(reader, faults, sources, questions);
  if (!courses) return undefined;
  const byId = new Map(questions.map((x) => [x.id, x]));
  if (byId.size < questions.length) faults.add('self-check/questions.yaml', '', 'two questions share an id');

  const gateNames = new Set(Object.keys(gates));
  for (const needed of ['rank_0', 'rank_1'])
    if (!gateNames.has(needed)) faults.add('self-check/gates.yaml', needed, 'is missing');
  const condition = (text: string, file: string, entry: string): Condition => {
    try {
      return parseCondition(text, byId, gateNames);
    } catch (error) {
      faults.add(file, entry, (error as Error).message);
      return NEVER;
    }
  };
  const known = (keys: string[], file: string, entry: string): void => {
    for (const key of keys) if (!Object.hasOwn(sources, key)) faults.add(file, entry, `unknown source "${key}"`);
  };

  const ids = new Set<string>();
  const table: SelfCheckTable = {
    revision: q.revision,
    reviewed: q.reviewed,
    sections: q.sections,
    questions,
    rules: rules.map((r) => {
      if (ids.has(r.id)) faults.add('self-check/rules.yaml', r.id, 'listed twice');
      ids.add(r.id);
      known(r.sources, 'self-check/rules.yaml', r.id);
      return { ...r, when: condition(r.when, 'self-check/rules.yaml', r.id), says: r.when };
    }),
    gates: Object.fromEntries(
      Object.entries(gates).map(([name, g]) => {
        known(g.sources, 'self-check/gates.yaml', name);
        return [name, { ...g, when: condition(g.when, 'self-check/gates.yaml', name), says: g.when }];
      }),
    ),
  };

  const elsewhere = compileElsewhere(reader, faults, sources, table);
  if (!elsewhere) return undefined;

  const file = 'self-check/results.yaml';
  const results = {} as ResultBook['results'];
  for (const [rank, id] of DISPOSITIONS.entries()) {
    const t = texts.results[id];
    if (!t) {
      faults.add(file, id, 'is missing');
      continue;
    }
    if (t.rank !== rank) faults.add(file, id, `rank is ${t.rank}, must be ${rank}`);
    const lines = (list: string[]) => list.map((x) => sourcedLine(x, sources, faults, file, id));
    results[id] = {
      rank: t.rank,
      headline: t.headline,
      why: sourcedLine(t.why, sources, faults, file, id),
      doNow: lines(t.do_now),
      avoid: lines(t.avoid),
      trainAgain: lines(t.train_again),
      recheck: lines(t.recheck),
    } satisfies ResultText;
  }
  return {
    table,
    results: {
      results,
      safetyNet: {
        title: texts.safety_net.title,
        emergency: texts.safety_net.emergency,
        sameDay: texts.safety_net.same_day,
      },
      information: texts.information,
      audience: texts.audience,
      review: texts.review,
      reviewed: texts.reviewed,
      elsewhere,
      extraLines: texts.extra_lines.map((x, i) => ({
        when: condition(x.when, file, `extra_lines ${i + 1}`),
        fromRank: x.from_rank,
        upToRank: x.up_to_rank,
        line: sourcedLine(x.text, sources, faults, file, `extra_lines ${i + 1}`),
      })),
      numbers,
      courses,
    },
  };
}

function checkQuestion(q: Question, sections: string[], faults: Faults): void {
  const file = 'self-check/questions.yaml';
  const ids = q.answers.map((a) => a.id);
  if (new Set(ids).size < ids.length) faults.add(file, q.id, 'two answers share an id');
  const told = q.answers.flatMap((a) => a.told ?? []);
  if (new Set(told).size < told.length) faults.add(file, q.id, 'two answers are told alike');
  if (!sections.includes(q.section)) faults.add(file, q.id, `unknown section "${q.section}"`);
  for (const id of [...q.missing, ...q.order.flat()])
    if (!ids.includes(id)) faults.add(file, q.id, `unknown answer "${id}"`);
  for (const id of ids) if (!q.order.flat().includes(id)) faults.add(file, q.id, `answer "${id}" stands in no order`);
}
