import { evaluate } from '@/src/core/self-check/evaluate';
import { questionsRead } from '@/src/core/self-check/explain';
import type { Answers, Condition, SelfCheckTable } from '@/src/core/self-check/types';
import { bestAnswers, NOT_SURE, named, PAIN } from './prove-questions';
import { answersIn, given, givenAll, paint, type Space, spaceOf, truthOver, writtenOut } from './prove-space';
import { rankZeroCells } from './prove-steps';

/** Danger signs at their top level: each is an emergency, whatever the other answers. */
export const TOP: [string, string][] = [
  ...['bladder', 'saddle', 'chest', 'collapse', 'tear', 'swelling'].map((q): [string, string] => [q, 'yes']),
  ['legs', 'both_or_fast'],
  ['urine', 'brown_or_none'],
  ['heat', 'not_settling'],
  ['injury', 'major'],
  ['preg', 'warning'],
];

/** I3. One emergency rule has to fire in every cell that holds the sign, so no other answer can undo it. */
export function unheededSigns(table: SelfCheckTable): string[] {
  const heeded = ([question, answer]: [string, string]): boolean =>
    table.rules.some((r) => {
      if (r.rank !== 4) return false;
      const left = given(writtenOut(table, r.when), question, answer);
      const others = named(table, questionsRead(table, r.when)).filter((q) => q.id !== question);
      return truthOver(left, spaceOf(others)).every((t) => t === 1);
    });
  const fever = evaluate(table, { ...bestAnswers(table), fever: 'yes' }).rank;
  return [
    ...TOP.filter((sign) => !heeded(sign)).map(([q, a]) => `${q} ${a} is no emergency by itself`),
    ...(fever === 3 ? [] : [`fever alone gives rank ${fever}`]),
  ];
}

/** What plain soreness needs, after the evidence and not after gates.yaml. Age and days are weighed apart. */
const NEEDED: Answers = {
  ...Object.fromEntries(
    ['bladder', 'saddle', 'hip', 'chest', 'collapse', 'tear', 'swelling', 'fever'].map((q) => [q, 'no']),
  ),
  ...Object.fromEntries(['bone', 'cancer', 'infect', 'thinner', 'preg', 'weight'].map((q) => [q, 'no'])),
  ...{ legs: 'none', urine: 'normal', heat: 'none', injury: 'none', known: 'none' },
  ...{ where: 'both', feel: 'dull', rest: 'eases', novel: 'yes' },
};

function lacking(a: Answers): string[] {
  const weighed = [
    { says: 'onset', met: a.onset === 'delayed' || a.onset === 'built_up' },
    { says: 'severity', met: ['none_now', 'mild', a.age === '65+' ? '' : 'moderate'].includes(a.severity ?? '') },
    { says: 'age', met: a.age !== 'under16' },
    {
      says: 'days',
      met:
        a.duration === 'd0_2' ||
        (a.duration === 'd3_5' && a.trend !== 'worse') ||
        (a.duration === 'd6_7' && a.trend === 'better'),
    },
  ];
  return [
    ...Object.keys(NEEDED).filter((q) => a[q] !== NEEDED[q]),
    ...weighed.filter((w) => !w.met).map((w) => w.says),
  ];
}

/** I4. Over every set of answers that passes the gate, of all there are. */
export const unearnedZeros = (table: SelfCheckTable): string[] => [
  ...new Set(
    rankZeroCells(table)
      .filter((cell) => evaluate(table, cell).rank === 0)
      .flatMap(lacking)
      .map((what) => `rank 0 without what it needs of ${what}`),
  ),
];

/** I5. */
export const doubtAtZero = (table: SelfCheckTable): string[] => [
  ...new Set(
    rankZeroCells(table)
      .filter((cell) => evaluate(table, cell).rank === 0)
      .flatMap((cell) =>
        Object.entries(cell)
          .filter(([, a]) => NOT_SURE.includes(a))
          .map(([q]) => `rank 0 with ${q} not sure`),
      ),
  ),
];

/**
 * I6. A rank always exists, being a maximum. A reason has to be shown for it: rules and gates bring theirs, and where
 * neither gate holds a rule of rank 2 or more must fire. Those that read pain questions alone must do so: then one fires
 * whatever the other answers are.
 */
export function unexplained(table: SelfCheckTable): string[] {
  const isPain = (r: { when: Condition }): boolean => questionsRead(table, r.when).every((q) => PAIN.includes(q));
  const covers = [...table.rules.filter((r) => r.rank >= 2), table.gates.rank_1].filter((p) => p && isPain(p));
  const bare = firstUncovered(
    covers.map((p) => writtenOut(table, (p as { when: Condition }).when)),
    spaceOf(named(table, PAIN)),
  );
  const gates = ['rank_0', 'rank_1'].map((id) => ({ id, ...table.gates[id] }));
  return [
    ...(bare ? [`rank 2 without a reason: ${JSON.stringify(bare)}`] : []),
    ...[...table.rules, ...gates]
      .filter((p) => !p.reason || !p.sources?.length)
      .map((p) => `${p.id} gives no reason or source`),
  ];
}

// As with the walks: the same conditions over the same answers need no second look.
const uncovered = new Map<string, Answers | undefined>();

function firstUncovered(conditions: Condition[], space: Space): Answers | undefined {
  const key = JSON.stringify([conditions, space.questions.map((q) => [q.id, q.answers])]);
  if (!uncovered.has(key)) {
    const covered = new Uint8Array(space.size);
    for (const c of conditions) paint(c, space, (start, end) => covered.fill(1, start, end));
    const cell = covered.indexOf(0);
    uncovered.set(key, cell < 0 ? undefined : answersIn(space, cell));
  }
  return uncovered.get(key);
}

/** The rank of every set of answers to the pain questions, the other questions at their best but for some. */
export function painRanks(table: SelfCheckTable, others: Answers = {}): { space: Space; ranks: Uint8Array } {
  const space = spaceOf(named(table, PAIN));
  const ranks = new Uint8Array(space.size).fill(2);
  const beside = Object.entries({ ...bestAnswers(table), ...others }).filter(([q]) => !PAIN.includes(q));
  const over = (c: Condition, fill: (start: number, end: number) => void): void =>
    paint(givenAll(writtenOut(table, c), Object.fromEntries(beside)), space, fill);
  over({ gate: 'rank_1' }, (start, end) => ranks.fill(1, start, end));
  over({ gate: 'rank_0' }, (start, end) => ranks.fill(0, start, end));
  for (const { rank, when } of table.rules)
    over(when, (start, end) => {
      for (let i = start; i < end; i++) if ((ranks[i] as number) < rank) ranks[i] = rank;
    });
  return { space, ranks };
}
