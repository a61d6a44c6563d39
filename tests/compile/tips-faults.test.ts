import { describe, expect, it } from 'vitest';
import { addTo, type Change, faultsWith, swap, withoutFile } from '../support/small-content';

const file = 'tips/hinge.yaml';
const why = 'hold a load. [wilke-1999]';

/** One slip of a writer, and all that the compiler says about it. */
const SLIPS: [string, Change, string][] = [
  [
    'a tip without a source',
    swap(file, why, 'hold a load.'),
    `${file}: tips: no source at the end of "You hold a load."`,
  ],
  [
    'a source before the end',
    swap(file, why, 'hold [wilke-1999] a load.'),
    `${file}: tips: no source at the end of "You hold [wilke-1999] a load."`,
  ],
  [
    'an unknown source',
    swap(file, why, 'hold a load. [gone-2000]'),
    `${file}: tips: unknown source "gone-2000" in "You hold a load. [gone-2000]"`,
  ],
  [
    'a second source that is unknown',
    swap(file, why, 'hold a load. [wilke-1999, gone]'),
    `${file}: tips: unknown source "gone" in "You hold a load. [wilke-1999, gone]"`,
  ],
  ['tips for an unknown exercise', swap(file, '  sumo-deadlift:', '  gone:'), `${file}: gone: unknown exercise`],
  [
    'tips in the file of another pattern',
    swap(
      file,
      '  sumo-deadlift:\n    stop: Stop at once. [convention]\n    easier: [deadlift]',
      '  plank:\n    stop: Stop at once. [convention]',
    ),
    `${file}: plank: belongs to core`,
  ],
  [
    'an easier exercise that nobody knows',
    swap(file, '[deadlift]', '[gone]'),
    `${file}: sumo-deadlift: easier: unknown exercise "gone"`,
  ],
  [
    'an easier exercise that is harder',
    swap(file, 'easier: [deadlift]', 'demand: low\n    why: Light. [convention]\n    easier: [deadlift]'),
    `${file}: sumo-deadlift: easier: deadlift is harder on the back (high) than sumo-deadlift (low)`,
  ],
  [
    'an exercise easier than itself',
    swap(file, '[deadlift]', '[sumo-deadlift]'),
    `${file}: sumo-deadlift: easier: names itself`,
  ],
  [
    'a demand without its why',
    swap(file, 'easier: [deadlift]', 'demand: very-high'),
    `${file}: sumo-deadlift: demand and why go together`,
  ],
  [
    'care for an unknown group',
    swap(file, 'group: thin-bones', 'group: gone'),
    `${file}: tips: care: unknown group "gone"`,
  ],
  [
    'tips that name another pattern',
    swap(file, 'pattern: hinge', 'pattern: squat'),
    `${file}: pattern is "squat", the file is named hinge`,
  ],
  ['no tips for a pattern', withoutFile('tips/core.yaml'), 'tips/core.yaml: file is missing'],
  [
    'advice of a group without a source',
    swap('care-groups.yaml', ' [wilke-1999]', ''),
    'care-groups.yaml: thin-bones: no source at the end of "Stay light."',
  ],
  // the shape of the files
  [
    'bad YAML',
    addTo('tips/core.yaml', 'a: [b'),
    expect.stringMatching(/^tips\/core\.yaml: not readable YAML: /) as string,
  ],
  [
    'a field nobody knows',
    swap(file, '    stop: Stop at once', '    halt: Stop at once'),
    `${file}: exercises: sumo-deadlift: Unrecognized key: "halt"`,
  ],
  ['an empty sentence', swap(file, `You ${why}`, '" "'), `${file}: tips: why: is empty`],
  [
    'a level of demand nobody knows',
    swap(file, 'demand: high', 'demand: huge'),
    expect.stringMatching(/^tips\/hinge\.yaml: tips: demand: .*"very-high"/) as string,
  ],
];

/** Slips after which a whole file is missing: other faults follow from them. */
const FIRST: [string, Change, string][] = [
  [
    'a source without a place',
    swap('sources.yaml', ', doi: 10.1097/1', ''),
    'sources.yaml: wilke-1999: needs a doi, a link or where it appeared',
  ],
  [
    'a date that is none',
    swap('care-groups.yaml', '2026-11-22', 'yesterday'),
    'care-groups.yaml: thin-bones: reviewed: must be a date like 2026-11-22',
  ],
];

describe('a slip in the tips', () => {
  it.each(SLIPS)('is named with file, entry and fault: %s', (_, change, fault) => {
    expect(faultsWith(change)).toEqual([fault]);
  });

  it.each(FIRST)('is told before all that follows from it: %s', (_, change, fault) => {
    expect(faultsWith(change)[0]).toBe(fault);
  });
});
