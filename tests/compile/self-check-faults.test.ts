import { describe, expect, it } from 'vitest';
import { ContentError } from '@/src/compile/content-error';
import { addTo, type Change, compileSmall, faultsWith, swap, withoutFile } from '../support/small-content';

const rules = 'self-check/rules.yaml';
const gates = 'self-check/gates.yaml';
const questions = 'self-check/questions.yaml';
const results = 'self-check/results.yaml';

/** One slip of a writer, and all that the compiler says about it. */
const SLIPS: [string, Change, string][] = [
  [
    'a rule with an unknown answer',
    swap(rules, 'fever = yes', 'fever = maybe'),
    `${rules}: U4: unknown answer "maybe" to "fever" (known: no, yes)`,
  ],
  [
    'a rule with an unknown question',
    swap(rules, 'fever = yes', 'mood = bad'),
    `${rules}: U4: unknown question or gate "mood" in "mood = bad"`,
  ],
  ['a rule with an unknown source', swap(rules, 'wilke-1999', 'gone-2000'), `${rules}: U4: unknown source "gone-2000"`],
  ['a rule without a source', swap(rules, '[wilke-1999]', '[]'), `${rules}: U4: sources: needs a source`],
  [
    'a rule listed twice',
    addTo(rules, '- { id: U4, rank: 2, when: rest = worse, reason: R., sources: [convention] }'),
    `${rules}: U4: listed twice`,
  ],
  ['a missing gate', swap(gates, 'rank_1:', 'rank_9:'), `${gates}: rank_1: is missing`],
  [
    'a gate that cannot be read',
    swap(gates, 'when: fever = no, reason: Fits too.', 'when: fever no, reason: Fits too.'),
    expect.stringMatching(/gates\.yaml: rank_1: /) as string,
  ],
  [
    'a gate with an unknown source',
    swap(gates, 'Fits too., sources: [wilke-1999]', 'Fits too., sources: [gone]'),
    `${gates}: rank_1: unknown source "gone"`,
  ],
  [
    'a question in an unknown section',
    swap(questions, 'id: rest, section: pain', 'id: rest, section: gone'),
    `${questions}: rest: unknown section "gone"`,
  ],
  [
    'a skipped question that counts as no answer',
    swap(questions, 'missing: [worse]', 'missing: [gone]'),
    `${questions}: rest: unknown answer "gone"`,
  ],
  [
    'an order with an unknown answer',
    swap(questions, 'missing: [worse]', 'missing: [worse], order: [[eases, worse], [eases, gone]]'),
    `${questions}: rest: unknown answer "gone"`,
  ],
  [
    'two answers with one id',
    swap(questions, '{ id: worse, text: Worse }', '{ id: worse, text: Worse }, { id: worse, text: Odd }'),
    `${questions}: rest: two answers share an id`,
  ],
  [
    'an answer that stands in no order',
    swap(
      questions,
      'Worse }], missing: [worse]',
      'Worse }, { id: odd, text: Odd }], order: [[eases, worse]], missing: [worse]',
    ),
    `${questions}: rest: answer "odd" stands in no order`,
  ],
  [
    'a result with the wrong rank',
    swap(results, 'rank: 3\n', 'rank: 2\n'),
    `${results}: urgent-same-day: rank is 2, must be 3`,
  ],
  [
    'a result that is missing',
    swap(results, '  urgent-same-day:', '  other:'),
    `${results}: urgent-same-day: is missing`,
  ],
  [
    'an extra line about an unknown question',
    swap(results, 'when: rest = worse', 'when: mood = bad'),
    `${results}: extra_lines 1: unknown question or gate "mood" in "mood = bad"`,
  ],
  ['no rules at all', withoutFile(rules), `${rules}: file is missing`],
  [
    'a point of the guide without a source',
    swap('guide.yaml', ' [wilke-1999]', ''),
    'guide.yaml: why: no source at the end of "Work makes muscles sore."',
  ],
  [
    'a site listed twice',
    swap('sites.yaml', '[{', '[{ host: example.org, kind: community }, {'),
    'sites.yaml: example.org: listed twice',
  ],
  [
    'a site with a path in its host',
    swap('sites.yaml', 'example.org', 'example.org/blog'),
    'sites.yaml: example.org/blog: host: must be a bare host like example.org',
  ],
];

describe('a slip in the check, the guide or the sites', () => {
  it.each(SLIPS)('is named with file, entry and fault: %s', (_, change, fault) => {
    expect(faultsWith(change)).toEqual([fault]);
  });
});

describe('the faults of a content folder', () => {
  it('are none for the content the other tests start from', () => {
    expect(faultsWith()).toEqual([]);
    expect(compileSmall().names.exercises.map((e) => e.id)).toEqual([
      'plank',
      'deadlift',
      'sumo-deadlift',
      'any-hinge',
      'any-core',
    ]);
  });

  it('are told all at once, with their number', () => {
    const two = [swap(rules, 'wilke-1999', 'gone'), swap('sites.yaml', 'gym blog', 'shop')];
    expect(() => compileSmall(...two)).toThrow(ContentError);
    expect(() => compileSmall(...two)).toThrow(/^2 faults in the content:\n {2}.*U4.*\n {2}.*example\.org/);
    expect(() => compileSmall(two[0] as Change)).toThrow(/^1 fault in the content:\n/);
  });
});
