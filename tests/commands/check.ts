import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileContent } from '@/src/compile/compile-content';
import { answerProblems, evaluate } from '@/src/core/self-check/evaluate';
import type { Answers, SelfCheckTable } from '@/src/core/self-check/types';

const USAGE = 'usage: npm run -s check -- answers.json | --questions';

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

/** `check answers.json`: prints the verdict on one set of answers, or on each of an array of sets. */
export async function main(args: string[], cwd: string): Promise<number> {
  const [what] = args;
  if (args.length !== 1 || !what) throw new Error(USAGE);
  const { table } = compileContent(path.resolve('src/data'));
  if (what === '--questions') {
    console.log(JSON.stringify(questionList(table), null, 2));
    return 0;
  }
  if (what.startsWith('-')) throw new Error(`unknown option ${what}\n${USAGE}`);
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, what), 'utf8');
  } catch {
    throw new Error(`no file ${what}`);
  }
  let answers: unknown;
  try {
    answers = JSON.parse(text);
  } catch (error) {
    throw new Error(`${what} is not JSON: ${(error as Error).message}`);
  }
  const verdicts = Array.isArray(answers)
    ? answers.map((set, i) => {
        try {
          return verdictFor(table, set);
        } catch (error) {
          throw new Error(`set ${i + 1}: ${(error as Error).message}`);
        }
      })
    : verdictFor(table, answers);
  console.log(JSON.stringify(verdicts, null, 2));
  return 0;
}
