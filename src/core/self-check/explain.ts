import { evaluate, holds } from './evaluate';
import type { Answers, Condition, Question, Rank, Rule, SelfCheckTable, Verdict } from './types';

/** One other answer to one question that would raise the result. */
export interface Raise {
  question: string;
  answer: string;
  rank: Rank;
  /** The rules that would decide; none where only a gate would no longer hold. */
  rules: string[];
}

/** A rule that one other answer would make fire, and that would then raise the result. */
export interface OneAway {
  rule: Rule;
  question: string;
  /** The mildest answers that are enough. Any worse one does as well. */
  answers: string[];
}

/** A part of a gate that the answers do not meet, in the words of gates.yaml, with the questions it reads. */
export interface FailedPart {
  says: string;
  questions: string[];
}

export interface Explanation {
  verdict: Verdict;
  /** Every rule that fired, also below the rank of the verdict. */
  fired: Rule[];
  oneAway: OneAway[];
  raises: Raise[];
  gates: { gate: string; failed: FailedPart[] }[];
}

/** Why a set of answers gets its verdict, and what would change it. Skipped questions stand as they were judged. */
export function explain(table: SelfCheckTable, answers: Answers): Explanation {
  const verdict = evaluate(table, answers);
  const isFiring = (r: Rule): boolean => holds(table, r.when, verdict.answers);
  return {
    verdict,
    fired: table.rules.filter(isFiring),
    oneAway: table.rules
      .filter((r) => r.rank > verdict.rank && !isFiring(r))
      .flatMap((rule) => waysTo(table, rule, verdict.answers)),
    raises: raisesOf(table, verdict),
    gates: ['rank_0', 'rank_1'].map((gate) => ({ gate, failed: failedParts(table, gate, verdict.answers) })),
  };
}

function waysTo(table: SelfCheckTable, rule: Rule, answers: Answers): OneAway[] {
  return table.questions.flatMap((q) => {
    const enough = othersOf(q, answers).filter((a) => holds(table, rule.when, { ...answers, [q.id]: a }));
    const mildest = enough.filter((a) => !q.order.some((chain) => enough.includes(chain[chain.indexOf(a) - 1] ?? '')));
    return mildest.length > 0 ? [{ rule, question: q.id, answers: mildest }] : [];
  });
}

/** What would change the answer: every single other answer that leads to a higher rank, highest first. */
export function raisesOf(table: SelfCheckTable, verdict: Verdict): Raise[] {
  return table.questions
    .flatMap((q) =>
      othersOf(q, verdict.answers).map((answer): Raise => {
        const { rank, rules } = evaluate(table, { ...verdict.answers, [q.id]: answer });
        return { question: q.id, answer, rank, rules };
      }),
    )
    .filter((r) => r.rank > verdict.rank)
    .sort((a, b) => b.rank - a.rank);
}

const othersOf = (q: Question, answers: Answers): string[] =>
  q.answers.map((a) => a.id).filter((a) => a !== answers[q.id]);

/** The parts of a gate that do not hold; those of a gate inside it stand in its place. */
export function failedParts(table: SelfCheckTable, name: string, answers: Answers): FailedPart[] {
  const gate = table.gates[name];
  if (!gate) throw new Error(`unknown gate ${name}`);
  const conditions = 'all' in gate.when ? gate.when.all : [gate.when];
  const words = partsOf(gate.says);
  return conditions.flatMap((condition, i) => {
    if (holds(table, condition, answers)) return [];
    if ('gate' in condition) return failedParts(table, condition.gate, answers);
    const says = (words.length === conditions.length && words[i]) || gate.says;
    return [{ says, questions: questionsRead(table, condition) }];
  });
}

/** Splits the words of a condition at each "and" that stands in no parentheses. */
export function partsOf(says: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part: string[] = [];
  for (const word of says.trim().split(/\s+/)) {
    if (word === 'and' && depth === 0) {
      parts.push(part.join(' '));
      part = [];
    } else part.push(word);
    depth += word.split('(').length - word.split(')').length;
  }
  return [...parts, part.join(' ')];
}

/** The questions that a condition reads, through gates too. */
export function questionsRead(table: SelfCheckTable, condition: Condition): string[] {
  if ('question' in condition) return [condition.question];
  if ('gate' in condition) {
    const gate = table.gates[condition.gate];
    return gate ? questionsRead(table, gate.when) : [];
  }
  const parts = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap((c) => questionsRead(table, c)))];
}
