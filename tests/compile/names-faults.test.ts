import { describe, expect, it } from 'vitest';
import { addTo, type Change, faultsWith, swap } from '../support/small-content';

const file = 'exercises/hinge.yaml';

/** One slip of a writer, and all that the compiler says about it. */
const SLIPS: [string, Change, string][] = [
  [
    'an id used twice',
    addTo(file, '- { id: plank, name: P, equipment: none, muscles: [abs] }'),
    `${file}: plank: the same id stands in exercises/core.yaml`,
  ],
  [
    'an alias of two exercises',
    swap(file, '[deads]', '[planks]'),
    `${file}: deadlift: "planks" also leads to plank (exercises/core.yaml); list both in ambiguous.yaml`,
  ],
  [
    'an alias that is the name again',
    swap(file, '[deads]', '[dead-lifts]'),
    `${file}: deadlift: "dead-lifts" is only another spelling of a name given before it`,
  ],
  ['an alias without letters', swap(file, '[deads]', '["--"]'), `${file}: deadlift: "--" has no letters or digits`],
  [
    'an unknown parent',
    swap(file, 'parent: deadlift', 'parent: gone'),
    `${file}: sumo-deadlift: unknown parent "gone"`,
  ],
  [
    'an exercise that is its own parent',
    swap(file, 'parent: deadlift', 'parent: sumo-deadlift'),
    `${file}: sumo-deadlift: is its own ancestor (sumo-deadlift > sumo-deadlift)`,
  ],
  ['a file of no pattern', addTo('exercises/odd.yaml', '[]'), 'exercises/odd.yaml: no pattern "odd" in patterns.yaml'],
  [
    'an ambiguous term for an unknown exercise',
    swap('ambiguous.yaml', '[plank]', '[plank, gone]'),
    'ambiguous.yaml: plank: unknown exercise "gone"',
  ],
  [
    'an ambiguous term listed twice',
    addTo('ambiguous.yaml', '- { term: Plank, ids: [plank], policy: context, risk: low }'),
    'ambiguous.yaml: plank: listed twice',
  ],
  [
    'a bare name for an unknown exercise',
    swap('grammar.yaml', 'exercise: deadlift, needs', 'exercise: gone, needs'),
    'grammar.yaml: deadlift: unknown exercise "gone"',
  ],
  [
    'a pair of words for an unknown exercise',
    swap('grammar.yaml', 'exercise: sumo-deadlift', 'exercise: gone'),
    'grammar.yaml: sumo deadlift: unknown exercise "gone"',
  ],
];

describe('a slip in the names', () => {
  it.each(SLIPS)('is named with file, entry and fault: %s', (_, change, fault) => {
    expect(faultsWith(change)).toEqual([fault]);
  });

  it('is told for each exercise of a circle of parents', () => {
    const circle = swap(file, 'aliases: [deads],', 'parent: sumo-deadlift,');
    expect(faultsWith(circle)).toEqual([
      `${file}: deadlift: is its own ancestor (deadlift > sumo-deadlift > deadlift)`,
      `${file}: sumo-deadlift: is its own ancestor (sumo-deadlift > deadlift > sumo-deadlift)`,
    ]);
  });

  it('is none where an alias of two exercises is listed as ambiguous', () => {
    const shared = swap(file, '[deads]', '[planks]');
    const listed = swap('ambiguous.yaml', '[plank]', '[plank, deadlift]');
    expect(faultsWith(shared, listed)).toEqual([]);
  });
});
