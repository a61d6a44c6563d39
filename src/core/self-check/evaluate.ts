import {
  type Answers,
  type Condition,
  DISPOSITIONS,
  type Question,
  type Rank,
  type Reason,
  type SelfCheckTable,
  type Verdict,
} from './types';

/** Does a condition hold? Every question it reads must be answered. */
export function holds(table: SelfCheckTable, condition: Condition, answers: Answers): boolean {
  if ('question' in condition) return condition.is.includes(answers[condition.question] ?? '');
  if ('gate' in condition) {
    const gate = table.gates[condition.gate];
    if (!gate) throw new Error(`unknown gate ${condition.gate}`);
    return holds(table, gate.when, answers);
  }
  if ('not' in condition) return !holds(table, condition.not, answers);
  if ('all' in condition) return condition.all.every((c) => holds(table, c, answers));
  return condition.any.some((c) => holds(table, c, answers));
}

/** What is wrong with a set of answers, in words; empty when every question and answer is known. */
export function answerProblems(table: SelfCheckTable, answers: unknown): string[] {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    return ['answers must be an object of question: answer'];
  const byId = new Map(table.questions.map((q) => [q.id, q]));
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = byId.get(id);
    if (!question) return [`unknown question "${id}"`];
    if (typeof value === 'string' && question.answers.some((a) => a.id === value)) return [];
    const known = question.answers.map((a) => a.id).join(', ');
    return [`unknown answer ${JSON.stringify(value)} to "${id}" (known: ${known})`];
  });
}

const isAnswered = (question: Question, answers: Answers): boolean => {
  const value = answers[question.id];
  return value !== undefined && question.answers.some((a) => a.id === value);
};

/**
 * The verdict for a set of answers, however partial: a skipped answer counts as "not sure", or as the worst where the
 * list has no such answer, so skipping is never more reassuring than answering "no". Pure: same answers, same verdict.
 */
export function evaluate(table: SelfCheckTable, answers: Answers): Verdict {
  // A question may have several worst answers that are not compared (old and young): the worse verdict counts.
  let sets: Answers[] = [{}];
  for (const q of table.questions) {
    const values = isAnswered(q, answers) ? [answers[q.id] as string] : q.missing;
    sets = sets.flatMap((s) => values.map((v) => ({ ...s, [q.id]: v })));
  }
  const verdicts = sets.map((s) => judge(table, s));
  return verdicts.reduce((worst, v) => (v.rank > worst.rank ? v : worst));
}

function judge(table: SelfCheckTable, answers: Answers): Verdict {
  const fired = table.rules.filter((r) => holds(table, r.when, answers));
  const base = baseRank(table, answers);
  const rank = Math.max(base, ...fired.map((r) => r.rank)) as Rank;
  const leading = fired.filter((r) => r.rank === rank);
  const reasons: Reason[] = leading.map((r) => ({ rule: r.id, text: r.reason, sources: r.sources }));
  const gate = table.gates[`rank_${rank}`];
  // Below "see a professional" the gate that was passed is the reason, and a rule of that rank adds to it.
  if (rank === base && rank < 2 && gate?.reason)
    reasons.push({ rule: `rank_${rank}`, text: gate.reason, sources: gate.sources });
  return { disposition: DISPOSITIONS[rank], rank, rules: leading.map((r) => r.id), reasons, answers };
}

/** Self-care has to be earned: 0 or 1 only through its gate, else 2. */
function baseRank(table: SelfCheckTable, answers: Answers): Rank {
  const passes = (name: string): boolean => {
    const gate = table.gates[name];
    return gate !== undefined && holds(table, gate.when, answers);
  };
  if (passes('rank_0')) return 0;
  return passes('rank_1') ? 1 : 2;
}

/**
 * The emergency that the answers given so far already show, unanswered questions left open: what stops the check at
 * once. Undefined while no emergency rule fires on given answers alone.
 */
export function emergencySoFar(table: SelfCheckTable, answers: Answers): Verdict | undefined {
  const best = Object.fromEntries(table.questions.map((q) => [q.id, q.answers[0]?.id ?? '']));
  const given = Object.fromEntries(
    table.questions.filter((q) => isAnswered(q, answers)).map((q) => [q.id, answers[q.id] as string]),
  );
  const verdict = judge(table, { ...best, ...given });
  return verdict.rank === 4 ? verdict : undefined;
}
