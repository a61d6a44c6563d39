import { vi } from 'vitest';
import { emergencySoFar, evaluate, holds } from '@/src/core/self-check/evaluate';
import { questionsRead } from '@/src/core/self-check/explain';
import type { Answers, Question, Rule, SelfCheckTable } from '@/src/core/self-check/types';
import { bestAnswers, idsOf, NOT_SURE, named, PAIN, questionsOf, worst } from './prove-questions';

/** The best answers with each other answer to each question, and with each question left out. */
function* single(table: SelfCheckTable): Generator<Answers> {
  const best = bestAnswers(table);
  yield best;
  for (const q of questionsOf(table)) {
    const { [q.id]: mild, ...others } = best;
    yield others;
    for (const a of idsOf(q)) if (a !== mild) yield { ...others, [q.id]: a };
  }
}

/** I7. Over each other answer, by itself and beside each worst answer to a pain question. */
export function wrongReasons(table: SelfCheckTable): string[] {
  const rankOf = new Map(table.rules.map((r) => [r.id, r.rank]));
  const beside = named(table, PAIN).flatMap((q) => worst(q).map((a) => ({ [q.id]: a })));
  for (const answers of [...single(table)].flatMap((a) => [a, ...beside.map((b) => ({ ...a, ...b }))])) {
    const { rank, rules, reasons, answers: judged } = evaluate(table, answers);
    const firing = table.rules.filter((r) => holds(table, r.when, judged) && r.rank >= rank);
    const gate = `rank_${rank}`;
    const shown = reasons.map((r) => r.rule).filter((id) => id !== gate);
    const right = String(firing.map((r) => r.id)) === String(rules) && String(shown) === String(rules);
    const ofRank = rules.every((id) => rankOf.get(id) === rank);
    if (!right || !ofRank) return [`rank ${rank} is said to come from ${rules}: ${JSON.stringify(answers)}`];
  }
  return [];
}

/**
 * I8. What stops the check early must also be the end of a full run, and the other way round. Over every partial set of
 * answers to the questions of each emergency rule: what is not answered may still become anything.
 */
export function earlyStops(table: SelfCheckTable): string[] {
  const best = bestAnswers(table);
  const faultsOf = (rule: Rule): string[] => {
    const questions = named(table, questionsRead(table, rule.when));
    return [...partial(questions)].flatMap((some) => {
      const stops = emergencySoFar(table, some) !== undefined;
      const ends = [...completed(questions, some)].map((full) => evaluate(table, { ...best, ...full }).rank === 4);
      const whole = Object.keys(some).length === questions.length;
      return (stops && ends.includes(false)) || (whole && !stops && ends.includes(true))
        ? [`${rule.id}: ${JSON.stringify(some)} ${stops ? 'stops' : 'does not stop'}, a full run says otherwise`]
        : [];
    });
  };
  return table.rules.filter((r) => r.rank === 4).flatMap(faultsOf);
}

function* partial([first, ...rest]: Question[]): Generator<Answers> {
  if (!first) yield {};
  else
    for (const others of partial(rest)) {
      yield others;
      for (const a of idsOf(first)) yield { [first.id]: a, ...others };
    }
}

function* completed([first, ...rest]: Question[], some: Answers): Generator<Answers> {
  if (!first) yield some;
  else
    for (const a of first.id in some ? [some[first.id] as string] : idsOf(first))
      yield* completed(rest, { ...some, [first.id]: a });
}

/** I9, the first half: a skipped question is "not sure", or the worst answers where the list has none. */
export const lenientSkips = (table: SelfCheckTable): string[] =>
  table.questions.flatMap((q) => {
    const unsure = idsOf(q).filter((a) => NOT_SURE.includes(a));
    const wanted = unsure.length > 0 ? unsure : worst(q);
    return String(q.missing.toSorted()) === String(wanted.toSorted()) ? [] : [`${q.id} skipped counts as ${q.missing}`];
  });

/** I10. The questions turned round and begun in the middle, over each single other answer and each skipped question. */
export function orderMatters(table: SelfCheckTable): string[] {
  const { questions } = table;
  const half = Math.floor(questions.length / 2);
  const orders = [questions.toReversed(), [...questions.slice(half), ...questions.slice(0, half)]];
  const sorted = (a: Answers): string => JSON.stringify(Object.entries(a).sort());
  for (const given of single(table)) {
    const { rank, rules, answers } = evaluate(table, given);
    for (const order of orders) {
      const turned = Object.fromEntries(Object.entries(given).reverse());
      const other = evaluate({ ...table, questions: order }, turned);
      if (other.rank !== rank || String(other.rules) !== String(rules) || sorted(other.answers) !== sorted(answers))
        return [`in another order it is judged otherwise: ${JSON.stringify(given)}`];
    }
  }
  return [];
}

/** I12. The same result, word for word, with clock, chance and network taken away. */
export function unsteady(table: SelfCheckTable): string[] {
  const samples = [...single(table)];
  const told = (): string[] => samples.map((a) => JSON.stringify(evaluate(table, a)));
  const refuse = (): never => {
    throw new Error('clock, chance or network asked for');
  };
  try {
    const first = told();
    for (const name of ['performance', 'crypto', 'fetch', 'XMLHttpRequest']) vi.stubGlobal(name, undefined);
    vi.stubGlobal('Date', Object.assign(refuse, { now: refuse }));
    vi.spyOn(Math, 'random').mockImplementation(refuse);
    const again = told();
    return first.flatMap((text, i) => (text === again[i] ? [] : [`told otherwise: ${JSON.stringify(samples[i])}`]));
  } catch (error) {
    return [(error as Error).message];
  } finally {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }
}
