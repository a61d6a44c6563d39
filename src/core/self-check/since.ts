import type { Answers, Rank, SelfCheckTable } from './types';

const SHORT: Record<string, string> = {
  none_now: 'gone for the moment',
  mild: 'mild',
  moderate: 'moderate',
  severe: 'severe',
  cannot_walk: 'too bad to stand or walk',
};

export interface Before {
  answers: Answers;
  rank: Rank;
}

/**
 * One line on the pain then and now: "pain was moderate, now mild". Where the result has risen it says so in the same
 * breath, as less pain alone would reassure. Undefined where one of the two is unknown.
 */
export function sinceThen(table: SelfCheckTable, before: Before, now: Before): string | undefined {
  const question = table.questions.find((q) => q.id === 'severity');
  const [then, today] = [before.answers.severity, now.answers.severity];
  if (!question || !then || !today) return undefined;
  const word = (id: string): string | undefined =>
    SHORT[id] ?? question.answers.find((a) => a.id === id)?.text.toLowerCase();
  const [a, b] = [word(then), word(today)];
  if (!a || !b) return undefined;
  const pain = a === b ? `pain is still ${a}` : `pain was ${a}, now ${b}`;
  if (now.rank <= before.rank) return `${pain}.`;
  const less = question.answers.findIndex((x) => x.id === today) <= question.answers.findIndex((x) => x.id === then);
  return `${pain}${less ? ', but' : ', and'} your answers are more worrying.`;
}
