import type { Line } from '../tips/types';
import { emergencySoFar, evaluate } from './evaluate';
import type { Answers, SelfCheckTable, Verdict } from './types';

/** What the check has for pain in other places than the lower back: danger signs that hold anywhere, and plain words. */
export interface Elsewhere {
  reviewed: string;
  /** "Where does it hurt?", and the two places to choose from. */
  question: string;
  here: string;
  there: string;
  /** Stands over the danger signs instead of the words about the back. */
  title: string;
  headline: string;
  intro: string;
  /** Ids of the danger signs that are asked. */
  signs: string[];
  /** The reasons of rules in words that fit any place, by the id of the rule. */
  reasons: Record<string, string>;
  sections: { id: string; title: string; points: Line[] }[];
  emergency: Line[];
  sameDay: Line[];
  soon: Line[];
}

/** The answers to the signs that hold anywhere. What was said of the back or the person plays no part. */
export function signsOf(elsewhere: Pick<Elsewhere, 'signs'>, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => elsewhere.signs.includes(id)));
}

/**
 * The verdict that danger signs alone call for, or undefined where they call for none. Below "see a professional" there
 * is no verdict: signs that are missing do not make a pain harmless that nobody asked about.
 */
export function signVerdict(table: SelfCheckTable, elsewhere: Elsewhere, answers: Answers): Verdict | undefined {
  const signs = signsOf(elsewhere, answers);
  const asked = table.questions.filter((q) => elsewhere.signs.includes(q.id));
  const best = Object.fromEntries(table.questions.map((q) => [q.id, q.answers[0]?.id ?? '']));
  // A sign that was asked and not answered counts as in the check: as "not sure".
  const skipped = Object.fromEntries(asked.map((q) => [q.id, q.missing[0] ?? '']));
  const verdict = emergencySoFar(table, signs) ?? evaluate(table, { ...best, ...skipped, ...signs });
  return verdict.rank >= 2 ? inItsWords(elsewhere, verdict) : undefined;
}

/** A verdict whose reasons do not speak of the back. */
export function inItsWords(elsewhere: Elsewhere, verdict: Verdict): Verdict {
  return {
    ...verdict,
    reasons: verdict.reasons.map((r) => ({ ...r, text: elsewhere.reasons[r.rule] ?? r.text })),
  };
}
