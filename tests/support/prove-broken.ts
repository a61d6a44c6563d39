import { parseCondition } from '@/src/compile/parse-condition';
import type { Question, SelfCheckTable } from '@/src/core/self-check/types';

type Change = (table: SelfCheckTable) => SelfCheckTable;

/** Reads every condition of a table anew from its words: a new answer then counts in "at least" and "not" as well. */
function reread(table: SelfCheckTable): SelfCheckTable {
  const byId = new Map(table.questions.map((q) => [q.id, q]));
  const gates = new Set(Object.keys(table.gates));
  const read = <T extends { says: string }>(part: T) => ({ ...part, when: parseCondition(part.says, byId, gates) });
  return {
    ...table,
    rules: table.rules.map(read),
    gates: Object.fromEntries(Object.entries(table.gates).map(([name, gate]) => [name, read(gate)])),
  };
}

/** The words of a part with one piece replaced. The piece has to be there, or the fixture would break nothing. */
function reworded<T extends { says: string }>(part: T | undefined, from: string, to: string): T {
  if (!part?.says.includes(from)) throw new Error(`nothing says "${from}"`);
  return { ...part, says: part.says.replace(from, to) };
}

const rule =
  (id: string, from: string, to: string): Change =>
  (table) =>
    reread({ ...table, rules: table.rules.map((r) => (r.id === id ? reworded(r, from, to) : r)) });

const gate =
  (name: string, from: string, to: string): Change =>
  (table) =>
    reread({ ...table, gates: { ...table.gates, [name]: reworded(table.gates[name], from, to) } });

const question =
  (id: string, change: (q: Question) => Question[]): Change =>
  (table) =>
    reread({ ...table, questions: table.questions.flatMap((q) => (q.id === id ? change(q) : [q])) });

const both =
  (first: Change, second: Change): Change =>
  (table) =>
    second(first(table));

/** The invariant that breaks, how it is broken, and the real table with that one thing changed. */
export const BROKEN: [string, string, Change][] = [
  ['I1', 'P12 fires on the usual back pain and not on a worse one', rule('P12', '= worse', '= usual')],
  [
    'I1',
    'P16 fires on soreness of the young that began today, and no longer once it stays',
    rule('P16', 'not soreness', '(not soreness or trend = today)'),
  ],
  [
    'I1',
    'the gate of rank 1 opens again after 6 weeks',
    gate('rank_1', '(duration = d0_2)', '(duration = d0_2 or duration = w6plus)'),
  ],
  [
    'I1',
    'the gate of rank 0 closes from 50 to 64 on soreness that came later',
    gate('rank_0', 'known = none', 'known = none and (age not 50-64 or onset not delayed)'),
  ],
  [
    'I2',
    'P12 fires without new work, unless it is not sure whether the back is a known one',
    both(
      question('known', (q) => [
        {
          ...q,
          order: [
            ['none', 'usual', 'worse'],
            ['unsure', 'worse'],
          ],
        },
      ]),
      rule('P12', 'known = worse', 'known = worse or (known not unsure and novel = no_effort)'),
    ),
  ],
  [
    'I3',
    'chest pain is an emergency only while the back hurts',
    rule('E4', 'chest = yes', 'chest = yes and severity at least mild'),
  ],
  ['I4', 'darker pee passes for plain soreness', gate('rank_0', 'urine = normal', 'urine up to dark_yellow')],
  [
    'I5',
    'an age that nobody is sure of passes for plain soreness',
    question('age', (q) => [
      {
        ...q,
        answers: [...q.answers, { id: 'unsure', text: 'Not sure' }],
        missing: ['unsure'],
        order: [...q.order, ['18-49', 'unsure']],
      },
    ]),
  ],
  [
    'I6',
    'nothing says why pain on the bone is no self-care',
    (t) => ({ ...t, rules: t.rules.filter((r) => r.id !== 'P13') }),
  ],
  [
    'I6',
    'a rule has no source',
    (t) => ({ ...t, rules: t.rules.map((r) => (r.id === 'P7' ? { ...r, sources: [] } : r)) }),
  ],
  [
    'I7',
    'an urgent rule goes by the name of a milder one',
    (t) => ({ ...t, rules: t.rules.map((r) => (r.id === 'U4' ? { ...r, id: 'P18' } : r)) }),
  ],
  [
    'I8',
    'the list on blood thinners begins with "yes", so it counts as a yes before it is asked',
    question('thinner', (q) => [{ ...q, answers: q.answers.toReversed() }]),
  ],
  [
    'I9',
    'weight loss that nobody was asked about counts as none',
    question('weight', (q) => [{ ...q, missing: ['no'] }]),
  ],
  [
    'I10',
    'a question is asked twice, once without its worst answer',
    question('trend', (q) => {
      const answers = q.answers.filter((a) => a.id !== 'worse');
      return [{ ...q, answers, order: [answers.map((a) => a.id)], missing: ['same'] }, q];
    }),
  ],
  [
    'I11',
    'P12 fires only for those who cannot stand, who are sent today anyway',
    rule('P12', 'known = worse', 'known = worse and severity = cannot_walk'),
  ],
  [
    'I12',
    'a reason that tells the time',
    (t) => ({
      ...t,
      rules: t.rules.map((r) =>
        r.id === 'P12' ? Object.defineProperty({ ...r }, 'reason', { get: () => `At ${Date.now()}.` }) : r,
      ),
    }),
  ],
];
