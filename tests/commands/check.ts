import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerProblems, evaluate } from '@/src/core/self-check/evaluate';
import type { Answers, SelfCheckTable } from '@/src/core/self-check/types';
import { compileCheck } from '../support/compile-check';
import { explanationFor } from './check-explain';
import { checkTable } from './check-table';

const USAGE = 'usage: npm run -s check -- answers.json | --explain answers.json | --questions | --table';

/** The questions and their closed answers, as `--questions` prints them. */
export function questionList(table: SelfCheckTable) {
  return table.questions.map((q) => ({
    id: q.id,
    section: q.section,
    text: q.text,
    answers: q.answers.map(({ id, text }) => ({ id, text })),
    missing: q.missing,
  }));
}

/** The verdict as `check` prints it. Throws an Error that names every unknown question and answer. */
export function verdictFor(table: SelfCheckTable, answers: unknown) {
  const problems = answerProblems(table, answers);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const v = evaluate(table, answers as Answers);
  return {
    disposition: v.disposition,
    rank: v.rank,
    rules: v.rules,
    reasons: v.reasons.map((r) => r.text),
    answers: v.answers,
  };
}

/** One set of answers, or each of an array of sets, from a file. */
function fromFile<T>(file: string, cwd: string, judge: (answers: unknown) => T): T | T[] {
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, file), 'utf8');
  } catch {
    throw new Error(`no file ${file}`);
  }
  let answers: unknown;
  try {
    answers = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(answers)) return judge(answers);
  return answers.map((set, i) => {
    try {
      return judge(set);
    } catch (error) {
      throw new Error(`set ${i + 1}: ${(error as Error).message}`);
    }
  });
}

/** `check answers.json`: prints the verdict on each set of answers; with `--explain` how it came about, for people. */
export async function main(args: string[], cwd: string): Promise<number> {
  const [what, file] = args;
  if (!what || args.length !== (what === '--explain' ? 2 : 1)) throw new Error(USAGE);
  if (what.startsWith('-') && !['--explain', '--questions', '--table'].includes(what))
    throw new Error(`unknown option ${what}\n${USAGE}`);
  const { table, results, sources } = compileCheck();
  if (what === '--questions') console.log(JSON.stringify(questionList(table), null, 2));
  else if (what === '--table') console.log(checkTable(table, results, sources));
  else if (file) {
    const told = fromFile(file, cwd, (answers) => explanationFor(table, answers));
    console.log(Array.isArray(told) ? told.map((t, i) => `Set ${i + 1}\n\n${t}`).join('\n\n') : told);
  } else
    console.log(
      JSON.stringify(
        fromFile(what, cwd, (answers) => verdictFor(table, answers)),
        null,
        2,
      ),
    );
  return 0;
}
