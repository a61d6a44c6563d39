import { emergencySoFar } from './evaluate';
import type { Answers, SelfCheckTable } from './types';

/** Questions about the person whose answer may change from one bout to the next: kept, but asked again unless "no". */
const OF_NOW = ['preg', 'weight', 'known'];

const aboutOf = (table: SelfCheckTable) => table.questions.filter((q) => q.section === 'about');

/** The answers about the person among some answers; only those that the table still knows. */
export function aboutAnswers(table: SelfCheckTable, answers: Answers): Answers {
  const known = aboutOf(table).filter((q) => q.answers.some((a) => a.id === answers[q.id]));
  return Object.fromEntries(known.map((q) => [q.id, answers[q.id] as string]));
}

/**
 * May what is kept about a person stand in for the screen? Only where every question has an answer, none of them speaks
 * of this bout ("worse than usual", pregnant, losing weight), and none is an emergency.
 */
export function standsIn(table: SelfCheckTable, profile: Answers): boolean {
  const given = aboutAnswers(table, profile);
  const isWhole = aboutOf(table).every((q) => given[q.id] !== undefined);
  const isLasting = aboutOf(table).every((q) => !OF_NOW.includes(q.id) || given[q.id] === q.answers[0]?.id);
  return isWhole && isLasting && !emergencySoFar(table, given);
}

/** What is kept about a person, short enough for a line: "18 to 49, nothing ticked". */
export function shortProfile(table: SelfCheckTable, profile: Answers): string {
  const about = aboutOf(table);
  const ticks = about.filter((q) => q.label && profile[q.id] !== q.answers[0]?.id).length;
  const chosen = about.flatMap((q) => (q.label ? [] : (q.answers.find((a) => a.id === profile[q.id])?.text ?? [])));
  return [...chosen, `${ticks === 0 ? 'nothing' : ticks} ticked`].join(', ');
}
