import { describe, expect, it } from 'vitest';
import { type Change, compileSmall, faultsWith, swap } from '../support/small-content';

const file = 'self-check/questions.yaml';
const REST =
  '{ id: rest, section: pain, text: Rest?, answers: [{ id: eases, text: Eases }, { id: worse, text: Worse }], missing: [worse] }';

/** The question on rest, asked in two steps: what it is, and, unless it is dull, where. */
const STEPPED = `
    id: rest
    section: pain
    text: Rest?
    label: Rest
    answers: [{ id: eases, text: Eases }, { id: odd, text: Odd }, { id: worse, text: Worse }]
    missing: [worse]
    steps:
      - { id: what, text: What?, options: [{ id: dull, text: Dull }, { id: sharp, text: Sharp }] }
      - { id: side, text: Where?, after: [sharp], options: [{ id: one, text: One }, { id: both, text: Both }] }
    first_match:
      - { when: { what: [dull] }, answer: eases }
      - { when: { side: [one] }, answer: odd }
      - { when: { what: [sharp] }, answer: worse }`;

const stepped = swap(file, REST, STEPPED);
/** The question in steps with one slip in it. */
const slip =
  (from: string, to: string): Change =>
  (files) =>
    swap(file, from, to)(stepped(files));

const SLIPS: [string, Change, string[]][] = [
  [
    'a combination without an answer',
    slip('{ what: [sharp] }, answer: worse', '{ what: [sharp], side: [one] }, answer: worse'),
    ['no answer for sharp + both', 'first_match 3: nothing comes to it', 'answer "worse" cannot be reached'],
  ],
  ['an answer out of reach', slip('answer: odd', 'answer: worse'), ['answer "odd" cannot be reached']],
  [
    'an answer left out that is reached',
    slip('    first_match:', '    not_by_steps: [odd]\n    first_match:'),
    ['answer "odd" is reached all the same'],
  ],
  [
    'an answer left out that is unknown',
    slip('    first_match:', '    not_by_steps: [gone]\n    first_match:'),
    ['not_by_steps: unknown answer "gone"'],
  ],
  ['a line for an unknown answer', slip('answer: odd', 'answer: gone'), ['first_match 2: unknown answer "gone"']],
  ['a line for an unknown step', slip('{ side: [one] }', '{ place: [one] }'), ['first_match 2: unknown step "place"']],
  [
    'a line for an unknown option',
    slip('{ side: [one] }', '{ side: [none] }'),
    ['first_match 2: unknown option "none"'],
  ],
  [
    'a line behind one that says it all',
    slip('{ side: [one] }, answer: odd', '{ what: [sharp] }, answer: odd'),
    ['first_match 3: nothing comes to it', 'answer "worse" cannot be reached'],
  ],
  [
    'a worse step that reassures',
    slip('{ side: [one] }', '{ side: [both] }'),
    ['sharp + both (odd) is less worrying than sharp + one (worse)'],
  ],
  [
    'a worse first step that reassures',
    slip('{ what: [dull] }, answer: eases', '{ what: [dull] }, answer: worse'),
    ['answer "eases" cannot be reached', 'sharp + one (odd) is less worrying than dull (worse)'],
  ],
  [
    'a step after an unknown option',
    slip('after: [sharp]', 'after: [blunt]'),
    ['step "side": after unknown option "blunt"'],
  ],
  ['a later step that is always asked', slip('after: [sharp], ', ''), ['step "side": all but the first need "after"']],
  ['two steps with one id', slip('{ id: side,', '{ id: what,'), ['two steps share an id']],
  [
    'two options with one id',
    slip('{ id: both, text: Both }', '{ id: one, text: Both }'),
    ['step "side": two options share an id'],
  ],
  [
    'an order with an unknown option',
    slip('after: [sharp],', 'after: [sharp], order: [[one, both, all]],'),
    ['step "side": unknown option "all" in its order'],
  ],
  [
    'an option in no order',
    slip('{ id: both, text: Both }]', '{ id: both, text: Both }, { id: all, text: All }], order: [[one, both]]'),
    ['step "side": option "all" stands in no order'],
  ],
  [
    'steps without a first match',
    swap(file, REST, STEPPED.slice(0, STEPPED.indexOf('    first_match'))),
    ['steps and first_match go together'],
  ],
  ['steps without a label', slip('    label: Rest\n', ''), ['has steps or several answers, but no label to tick']],
  [
    'steps of which several may be ticked',
    slip('    steps:', '    several: true\n    steps:'),
    ['has both steps and several answers'],
  ],
  [
    'several answers that are not one chain',
    swap(
      file,
      REST,
      REST.replace('missing', 'label: Rest, several: true, order: [[eases, worse], [eases, worse]], missing'),
    ),
    ['of several answers the worst counts, so they need one order'],
  ],
];

describe('a slip in the steps of a question', () => {
  it.each(SLIPS)('is named with file, entry and fault: %s', (_, change, faults) => {
    expect(faultsWith(change).filter((f) => faults.some((x) => f.endsWith(x)))).toEqual(
      faults.map((f) => `${file}: rest: ${f}`),
    );
    // What an unknown id drags along would hide it: the cause stands alone or first.
    expect(faultsWith(change)[0]).toBe(`${file}: rest: ${faults[0]}`);
  });

  it('is nothing in sound steps, which are compiled with their order', () => {
    expect(faultsWith(stepped)).toEqual([]);
    const rest = compileSmall(stepped).table.questions.find((q) => q.id === 'rest');
    expect(rest?.stepwise?.steps.map((s) => s.order)).toEqual([[['dull', 'sharp']], [['one', 'both']]]);
    expect(rest?.stepwise?.lines).toHaveLength(3);
  });

  it('may leave an answer out on purpose', () => {
    const left: Change = (files) => slip('answer: odd', 'answer: worse')(files);
    expect(faultsWith(left, swap(file, '    first_match:', '    not_by_steps: [odd]\n    first_match:'))).toEqual([]);
  });
});
