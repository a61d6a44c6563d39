import { answerProblems } from '@/src/core/self-check/evaluate';
import { explain, type OneAway, type Raise } from '@/src/core/self-check/explain';
import type { Answers, Rule, SelfCheckTable } from '@/src/core/self-check/types';

/** Tells a person how a verdict came about. Throws an Error that names every unknown question and answer. */
export function explanationFor(table: SelfCheckTable, answers: unknown): string {
  const problems = answerProblems(table, answers);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const told = explain(table, answers as Answers);
  const { verdict } = told;
  const skipped = table.questions.map((q) => q.id).filter((id) => !(id in (answers as Answers)));
  return [
    `Rank ${verdict.rank}, ${verdict.disposition}`,
    ...verdict.reasons.map((r) => `  ${r.rule}: ${r.text}`),
    ...part(
      'Skipped, and what each counts as',
      skipped.map((id) => inAnswers(table, id, verdict.answers)),
    ),
    ...part(
      'Rules that fire',
      told.fired.map((r) => `${nameOf(r)}\n    ${r.reason}`),
    ),
    ...part('One answer away: rules that would fire and raise the result', oneAway(table, told.oneAway)),
    ...part('One answer away: no rule, but a gate that would not hold', gatesLost(table, told.raises)),
    ...told.gates.flatMap(({ gate, failed }) => {
      const name = `Gate of ${gate.replace('_', ' ')}`;
      const lines = failed.map((f) => [f.says, ...f.questions.map((q) => `  ${inAnswers(table, q, verdict.answers)}`)]);
      return failed.length === 0 ? ['', `${name}: holds`] : part(`${name}: what fails`, lines.flat());
    }),
  ].join('\n');
}

const part = (title: string, lines: string[]): string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : ['none']).map((l) => `  ${l}`),
];

const nameOf = (r: Rule): string => `${r.id} (rank ${r.rank}): ${r.says}`;

function textOf(table: SelfCheckTable, question: string, answer: string): string {
  const text = table.questions.find((q) => q.id === question)?.answers.find((a) => a.id === answer)?.text;
  return `${question} = ${answer} ("${text}")`;
}

const inAnswers = (table: SelfCheckTable, question: string, answers: Answers): string =>
  textOf(table, question, answers[question] ?? '');

function oneAway(table: SelfCheckTable, ways: OneAway[]): string[] {
  return ways
    .toSorted((a, b) => b.rule.rank - a.rule.rank)
    .map(
      ({ rule, question, answers }) =>
        `${nameOf(rule)}\n${answers.map((a) => `    if ${textOf(table, question, a)}`).join('\n')}\n    ${rule.reason}`,
    );
}

const gatesLost = (table: SelfCheckTable, raises: Raise[]): string[] =>
  raises.filter((r) => r.rules.length === 0).map((r) => `rank ${r.rank} if ${textOf(table, r.question, r.answer)}`);
