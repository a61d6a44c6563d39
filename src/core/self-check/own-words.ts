import { holds } from './evaluate';
import type { Answers, Condition, SelfCheckTable, Verdict } from './types';

/** Reasons that rest on the same answers, and those answers in the person's own words. */
export interface Told {
  rules: string[];
  /** "it started suddenly, in one movement"; empty where the reason alone says it. */
  clauses: string[];
  reasons: string[];
}

/** More clauses than this are no sentence any more; a condition names the most telling first. */
const MOST_CLAUSES = 3;

/** What plain soreness is told by: the answers that earn the best result, most telling first. */
const SORENESS = ['onset', 'novel', 'where', 'feel', 'rest'];

/**
 * Why the verdict is what it is, in the person's own answers: one entry for the rules that rest on the same answers, in
 * the order of the table. Where a gate was passed, an entry without rules and reasons comes first. `given` are the answers as the person
 * gave them; those that were filled in are told as left open.
 */
export function toldReasons(table: SelfCheckTable, verdict: Verdict, given: Answers = verdict.answers): Told[] {
  const told: Told[] = [];
  for (const id of verdict.rules) {
    const rule = table.rules.find((r) => r.id === id);
    if (!rule) continue;
    // The verdict may hold the reason in other words than the rule: for pain elsewhere it speaks of no back.
    const reason = verdict.reasons.find((r) => r.rule === id)?.text ?? rule.reason;
    const clauses = clausesOf(table, answersBehind(table, rule.when, verdict.answers), verdict.answers, given);
    const same = clauses.length > 0 && told.find((t) => t.clauses.join() === clauses.join());
    if (same) {
      same.rules.push(id);
      same.reasons.push(reason);
    } else told.push({ rules: [id], clauses, reasons: [reason] });
  }
  // Below "see a professional" a gate was passed, and a rule of that rank only adds to it.
  if (verdict.rank >= 2) return told;
  const clauses = gateClauses(table, verdict, given).filter((c) => !told.some((t) => t.clauses.includes(c)));
  return [{ rules: [], clauses, reasons: [] }, ...told];
}

/** The answers that earned the best result, or those that kept the second best from being the best. */
function gateClauses(table: SelfCheckTable, verdict: Verdict, given: Answers): string[] {
  if (verdict.rank === 0)
    return SORENESS.flatMap((id) => clause(table, id, verdict.answers, given)).slice(0, MOST_CLAUSES);
  const best = table.gates.rank_0;
  return best ? clausesOf(table, answersBehind(table, best.when, verdict.answers), verdict.answers, given) : [];
}

/** The questions whose answers make a condition hold, or not hold, in the order in which it names them. */
export function answersBehind(table: SelfCheckTable, condition: Condition, answers: Answers): string[] {
  if ('question' in condition) return [condition.question];
  if ('not' in condition) return answersBehind(table, condition.not, answers);
  if ('gate' in condition) {
    const gate = table.gates[condition.gate];
    return gate ? answersBehind(table, gate.when, answers) : [];
  }
  // What holds rests on the parts that hold; what does not, on those that do not.
  const held = holds(table, condition, answers);
  const parts = ('all' in condition ? condition.all : condition.any).filter((c) => holds(table, c, answers) === held);
  return [...new Set(parts.flatMap((c) => answersBehind(table, c, answers)))];
}

function clausesOf(table: SelfCheckTable, questions: string[], answers: Answers, given: Answers): string[] {
  const worse = questions.filter((id) => table.questions.find((q) => q.id === id)?.answers[0]?.id !== answers[id]);
  return worse.flatMap((id) => clause(table, id, answers, given)).slice(0, MOST_CLAUSES);
}

function clause(table: SelfCheckTable, id: string, answers: Answers, given: Answers): string[] {
  const question = table.questions.find((q) => q.id === id);
  if (!question) return [];
  // Not said is not the same as said to be bad, even where it counts as much.
  if (given[id] === undefined) return [`you left open "${question.text}"`];
  // The course between two checks may count for more than what was said of it.
  if (given[id] !== answers[id] && id === 'trend') return ['it is worse than at your last check'];
  const told = question.answers.find((a) => a.id === answers[id])?.told;
  return told ? [told] : [];
}

/** Clauses as one sentence: "Because it started suddenly and it is worse than yesterday." Empty without any. */
export function because(clauses: string[]): string {
  const last = clauses.at(-1);
  if (last === undefined) return '';
  if (clauses.length === 1) return `Because ${last}.`;
  // A semicolon ends a breath where a clause has a comma of its own, or where all of it is long.
  const isLong = clauses.some((c) => c.includes(',')) || clauses.join(' ').split(' ').length > 17;
  const before = clauses.slice(0, -1).join(isLong ? '; ' : ', ');
  return `Because ${before}${isLong ? '; and' : ' and'} ${last}.`;
}
