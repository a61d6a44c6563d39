import type { Answers, Condition, Question, SelfCheckTable } from '@/src/core/self-check/types';

/** Every set of answers to some questions, as numbered cells: the last question turns fastest. */
export interface Space {
  questions: Question[];
  /** How far apart two neighbouring answers to each question lie. */
  strides: number[];
  size: number;
}

/** From one answer to another, all else unchanged. */
export interface Step {
  question: string;
  from: string;
  to: string;
}

const ALWAYS: Condition = { all: [] };
const NEVER: Condition = { any: [] };

export function spaceOf(questions: Question[]): Space {
  let size = 1;
  const strides: number[] = [];
  for (const q of questions.toReversed()) {
    strides.unshift(size);
    size *= q.answers.length;
  }
  return { questions, strides, size };
}

const digit = (space: Space, i: number, cell: number): number =>
  Math.floor(cell / (space.strides[i] as number)) % (space.questions[i] as Question).answers.length;

export const answersIn = (space: Space, cell: number): Answers =>
  Object.fromEntries(space.questions.map((q, i) => [q.id, q.answers[digit(space, i, cell)]?.id ?? '']));

/** The condition with its gates written out, so that it reads nothing but answers. */
export function writtenOut(table: SelfCheckTable, c: Condition): Condition {
  if ('question' in c) return c;
  if ('gate' in c) {
    const gate = table.gates[c.gate];
    if (!gate) throw new Error(`unknown gate ${c.gate}`);
    return writtenOut(table, gate.when);
  }
  if ('not' in c) return not(writtenOut(table, c.not));
  return 'all' in c ? all(c.all.map((p) => writtenOut(table, p))) : any(c.any.map((p) => writtenOut(table, p)));
}

const not = (c: Condition): Condition => (c === ALWAYS ? NEVER : c === NEVER ? ALWAYS : { not: c });

function all(parts: Condition[]): Condition {
  const open = parts.filter((p) => p !== ALWAYS);
  if (open.includes(NEVER)) return NEVER;
  return open.length === 0 ? ALWAYS : open.length === 1 ? (open[0] as Condition) : { all: open };
}

function any(parts: Condition[]): Condition {
  const open = parts.filter((p) => p !== NEVER);
  if (open.includes(ALWAYS)) return ALWAYS;
  return open.length === 0 ? NEVER : open.length === 1 ? (open[0] as Condition) : { any: open };
}

/** What is left of a written-out condition once a question has its answer. */
export function given(c: Condition, question: string, answer: string): Condition {
  if ('question' in c) return c.question !== question ? c : c.is.includes(answer) ? ALWAYS : NEVER;
  if ('not' in c) return not(given(c.not, question, answer));
  if ('all' in c) return all(c.all.map((p) => given(p, question, answer)));
  if ('any' in c) return any(c.any.map((p) => given(p, question, answer)));
  throw new Error(`gate ${c.gate} is not written out`);
}

export const givenAll = (c: Condition, answers: Answers): Condition =>
  Object.entries(answers).reduce((left, [q, a]) => given(left, q, a), c);

/**
 * Calls `fill` with each run of cells in which a written-out condition holds. Answering question by question settles
 * most branches early, which is what makes twenty million cells a matter of a second.
 */
export function paint(condition: Condition, space: Space, fill: (start: number, end: number) => void): void {
  const go = (c: Condition, depth: number, start: number): void => {
    if (c === NEVER) return;
    if (c === ALWAYS) {
      fill(start, start + (depth === 0 ? space.size : (space.strides[depth - 1] as number)));
      return;
    }
    const q = space.questions[depth];
    if (!q) throw new Error(`the space lacks a question of ${JSON.stringify(c)}`);
    for (const [i, a] of q.answers.entries())
      go(given(c, q.id, a.id), depth + 1, start + i * (space.strides[depth] as number));
  };
  go(condition, 0, 0);
}

/** 1 for each cell in which a written-out condition holds. */
export function truthOver(condition: Condition, space: Space): Uint8Array {
  const truth = new Uint8Array(space.size);
  paint(condition, space, (start, end) => truth.fill(1, start, end));
  return truth;
}

/** The first cell from which a step goes from true to false; undefined where no cell has one. Looks at every cell. */
export function lostBy(truth: Uint8Array, space: Space, { question, from, to }: Step): number | undefined {
  const i = space.questions.findIndex((q) => q.id === question);
  const ids = space.questions[i]?.answers.map((a) => a.id) ?? [];
  // A step that is not in the space would find nothing, and so seem to prove something.
  if (!ids.includes(from) || !ids.includes(to)) throw new Error(`no step from ${from} to ${to} in ${question}`);
  const stride = space.strides[i] as number;
  const [low, high] = [ids.indexOf(from) * stride, ids.indexOf(to) * stride];
  for (let block = 0; block < truth.length; block += ids.length * stride) {
    for (let k = block; k < block + stride; k++)
      if ((truth[low + k] as number) > (truth[high + k] as number)) return low + k;
  }
  return undefined;
}

/** Every set of answers for which a written-out condition holds, over spaces too large to number. Stops after `limit`. */
export function* cellsWhere(c: Condition, questions: Question[], limit = 100_000): Generator<Answers> {
  let found = 0;
  function* go(left: Condition, depth: number, chosen: Answers): Generator<Answers> {
    const q = questions[depth];
    if (left === NEVER || found > limit) return;
    if (q) for (const a of q.answers) yield* go(given(left, q.id, a.id), depth + 1, { ...chosen, [q.id]: a.id });
    else if (++found > limit) throw new Error(`more than ${limit} sets of answers`);
    else yield chosen;
  }
  yield* go(c, 0, {});
}
