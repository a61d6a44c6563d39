import type { Answers, Question, Stepwise } from './types';

/**
 * What an answer was put together from: where a question is asked in steps, the option chosen in each; where several
 * answers may be ticked, each ticked one under its own id.
 */
export type Parts = Record<string, string>;

/** Steps that are asked with these parts: the first, and those that its option calls for. */
export function stepsAsked({ steps }: Stepwise, parts: Parts): Stepwise['steps'] {
  const [first] = steps;
  const chosen = first && parts[first.id];
  return steps.filter((s) => s === first || (chosen !== undefined && s.after?.includes(chosen)));
}

/** Every way to go through the steps to the end. */
export function everyWay(asked: Stepwise): Parts[] {
  return waysOn(asked, {});
}

function waysOn(asked: Stepwise, parts: Parts): Parts[] {
  const open = stepsAsked(asked, parts).find((s) => parts[s.id] === undefined);
  if (!open) return [parts];
  return open.options.flatMap((o) => waysOn(asked, { ...parts, [open.id]: o.id }));
}

/** The first line that fits these parts. Undefined where none does. */
export function lineFor({ lines }: Stepwise, parts: Parts): Stepwise['lines'][number] | undefined {
  return lines.find((l) => Object.entries(l.when).every(([step, options]) => options.includes(parts[step] ?? '')));
}

/**
 * The answer that some parts come to. Undefined while it is open: steps that are still to be answered count only where
 * they can change the answer, so that what is an emergency already is one at once.
 */
export function answerOf(question: Question, parts: Parts): string | undefined {
  if (question.stepwise) {
    const { stepwise: asked } = question;
    const first = asked.steps[0];
    if (!first || parts[first.id] === undefined) return undefined;
    const answers = new Set(waysOn(asked, parts).map((way) => lineFor(asked, way)?.answer));
    return answers.size === 1 ? [...answers][0] : undefined;
  }
  // Of several the worst counts; the build sees to it that their order is one chain.
  return question.answers.findLast((a) => parts[a.id] !== undefined)?.id;
}

/** The parts of an answer as far as they are known: of one that was not put together here, only a ticked answer is. */
export function partsSoFar(question: Question, parts: Parts | undefined, answer: string | undefined): Parts {
  if (parts) return parts;
  const isTicked = question.several && answer && answer !== question.answers[0]?.id;
  return isTicked ? { [answer]: answer } : {};
}

/** The parts after one more choice: steps that are no longer asked are forgotten. */
export function withPart(question: Question, parts: Parts, step: string, option: string | undefined): Parts {
  const { [step]: _, ...others } = parts;
  const next = option === undefined ? others : { ...others, [step]: option };
  if (!question.stepwise) return next;
  const kept = stepsAsked(question.stepwise, next).map((s) => s.id);
  return Object.fromEntries(Object.entries(next).filter(([id]) => kept.includes(id)));
}

/** Pairs of ways that differ in one step, by one place in its order: the second is the more worrying. */
export function worseWays(asked: Stepwise): [Parts, Parts][] {
  return everyWay(asked).flatMap((way) =>
    stepsAsked(asked, way).flatMap((step) =>
      step.order.flatMap((chain): [Parts, Parts][] => {
        const worse = chain[chain.indexOf(way[step.id] ?? '') + 1];
        if (!chain.includes(way[step.id] ?? '') || worse === undefined) return [];
        // Another first option may ask for other steps: compared are all ways that agree where both are asked.
        const moved = { ...way, [step.id]: worse };
        const same = Object.fromEntries(
          Object.entries(moved).filter(([id]) => stepsAsked(asked, moved).some((s) => s.id === id)),
        );
        return waysOn(asked, same).map((to): [Parts, Parts] => [way, to]);
      }),
    ),
  );
}

/** Parts by question. */
export type PartsOf = Record<string, Parts>;

/** What stays of the parts when these questions are answered anew. */
export const partsLeft = (parts: PartsOf | undefined, given: Answers): PartsOf | undefined =>
  parts && Object.fromEntries(Object.entries(parts).filter(([id]) => !(id in given)));
