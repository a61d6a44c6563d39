import type { z } from 'zod';
import { answerOf, everyWay, lineFor, type Parts, worseWays } from '../core/self-check/parts';
import type { Question, Stepwise } from '../core/self-check/types';
import type { questionsFile } from './check-schemas';
import type { Faults } from './content-error';

type RawQuestion = z.infer<typeof questionsFile>['questions'][number];

const FILE = 'self-check/questions.yaml';

/** A question as the check asks it. Notes what is wrong with its steps, or with ticking several of its answers. */
export function compileQuestion(raw: RawQuestion, faults: Faults): Question {
  const { steps, first_match: lines, not_by_steps: left = [], ...plain } = raw;
  const fault = (text: string): void => faults.add(FILE, raw.id, text);
  const question: Question = { ...plain, order: plain.order ?? [plain.answers.map((a) => a.id)] };
  if ((steps || raw.several) && !raw.label) fault('has steps or several answers, but no label to tick');
  if (raw.several && question.order.length > 1) fault('of several answers the worst counts, so they need one order');
  if (raw.several && steps) fault('has both steps and several answers');
  if (!steps || !lines) {
    if (steps || lines || raw.not_by_steps) fault('steps and first_match go together');
    return question;
  }
  const stepwise = { steps: steps.map((s) => ({ ...s, order: s.order ?? [s.options.map((o) => o.id)] })), lines };
  const unknown = [...unknownIn(stepwise), ...answersUnknown(question, lines, left)];
  for (const text of unknown) fault(text);
  // With an unknown id in it, nothing else can be said of the whole.
  if (unknown.length > 0) return question;
  const asked = { ...question, stepwise };
  for (const text of [...unreached(asked, stepwise, left), ...lessWorrying(asked, stepwise)]) fault(text);
  return asked;
}

function unknownIn({ steps, lines }: Stepwise): string[] {
  const byId = new Map(steps.map((s) => [s.id, s.options.map((o) => o.id)]));
  const first = steps[0];
  return [
    ...(byId.size < steps.length ? ['two steps share an id'] : []),
    ...steps.flatMap((s) => {
      const ids = byId.get(s.id) ?? [];
      const isFirst = s === first;
      return [
        ...(new Set(ids).size < ids.length ? [`step "${s.id}": two options share an id`] : []),
        ...(isFirst === (s.after === undefined) ? [] : [`step "${s.id}": all but the first need "after"`]),
        ...(s.after ?? [])
          .filter((o) => !byId.get(first?.id ?? '')?.includes(o))
          .map((o) => `step "${s.id}": after unknown option "${o}"`),
        ...s.order
          .flat()
          .flatMap((o) => (ids.includes(o) ? [] : [`step "${s.id}": unknown option "${o}" in its order`])),
        ...ids.flatMap((o) => (s.order.flat().includes(o) ? [] : [`step "${s.id}": option "${o}" stands in no order`])),
      ];
    }),
    ...lines.flatMap((line, i) =>
      Object.entries(line.when).flatMap(([step, options]) => {
        const known = byId.get(step);
        if (!known) return [`first_match ${i + 1}: unknown step "${step}"`];
        return options.filter((o) => !known.includes(o)).map((o) => `first_match ${i + 1}: unknown option "${o}"`);
      }),
    ),
  ];
}

function answersUnknown(question: Question, lines: Stepwise['lines'], left: string[]): string[] {
  const isKnown = (id: string): boolean => question.answers.some((a) => a.id === id);
  return [
    ...lines.flatMap((l, i) => (isKnown(l.answer) ? [] : [`first_match ${i + 1}: unknown answer "${l.answer}"`])),
    ...left.filter((id) => !isKnown(id)).map((id) => `not_by_steps: unknown answer "${id}"`),
  ];
}

const told = (way: Parts): string => Object.values(way).join(' + ');

/** Combinations without an answer, answers without a combination, and lines that no combination comes to. */
function unreached(question: Question, stepwise: Stepwise, left: string[]): string[] {
  const ways = everyWay(stepwise);
  const used = ways.map((way) => lineFor(stepwise, way));
  const reached = new Set(used.map((l) => l?.answer));
  return [
    ...ways.filter((_, i) => !used[i]).map((way) => `no answer for ${told(way)}`),
    ...stepwise.lines.flatMap((l, i) => (used.includes(l) ? [] : [`first_match ${i + 1}: nothing comes to it`])),
    ...question.answers.flatMap(({ id }) => {
      if (reached.has(id) === !left.includes(id)) return [];
      return [left.includes(id) ? `answer "${id}" is reached all the same` : `answer "${id}" cannot be reached`];
    }),
  ];
}

/** Where a step that is one worse comes to an answer that is more reassuring. */
function lessWorrying(question: Question, stepwise: Stepwise): string[] {
  return worseWays(stepwise).flatMap(([from, to]) => {
    const [a, b] = [answerOf(question, from), answerOf(question, to)];
    const isLess = question.order.some((chain) => {
      const at = chain.indexOf(b ?? '');
      return at >= 0 && at < chain.indexOf(a ?? '');
    });
    return isLess ? [`${told(to)} (${b}) is less worrying than ${told(from)} (${a})`] : [];
  });
}
