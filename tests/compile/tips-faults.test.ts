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
  [
    'a step up that nobody knows',
    swap(file, 'easier: [deadlift]', 'harder: [gone]'),
    `${file}: sumo-deadlift: harder: unknown exercise "gone"`,
  ],
  [
    'a step up that is gentler',
    swap(file, 'easier: [deadlift]', 'harder: [plank]\n    easier: []'),
    `${file}: sumo-deadlift: harder: plank is gentler on the back (low) than sumo-deadlift (high)`,
  ],
  [
    'an exercise harder than itself',
    swap(file, 'easier: [deadlift]', 'harder: [sumo-deadlift]'),
    `${file}: sumo-deadlift: harder: names itself`,
  ],
  [
    'steps that lead round in a circle',
    swap(file, 'easier: [deadlift]', 'easier: [deadlift]\n    harder: [deadlift]'),
    `${file}: deadlift: easier and harder lead round in a circle: deadlift > sumo-deadlift > deadlift`,
  ],
  [
    'more steps up than a card offers',
    swap(file, 'easier: [deadlift]', 'harder: [deadlift, plank, deadlift]'),
    expect.stringContaining(`${file}: exercises: sumo-deadlift.harder`) as string,
  ],
  [
    'a sentence that is too long',
    swap(file, 'You hold a load.', `${'Hold '.repeat(15)}on.`),
    `${file}: tips: 16 words, at most 15: "${'Hold '.repeat(15)}on."`,
  ],
  [
    'a line too long to be read at once',
    swap(
      file,
      'Stand tall.',
      'Stand tall on both of your feet. Look ahead at the wall with your chin level. Now wait a bit more.',
    ),
    `${file}: tips: 21 words where a card shows at most 20 at once: "Stand tall on both of your feet. Look ahead at the wall with your chin level. Now wait a bit more."`,
  ],
  [
    'a scare word',
    swap(file, 'Stop at once.', 'Stop, as this is dangerous.'),
    `${file}: sumo-deadlift: "dangerous" scares; say what to do: "Stop, as this is dangerous."`,
  ],
  [
    'a promise that only convention makes',
    swap(file, 'Stop at once.', 'Stop. It protects you.'),
    `${file}: sumo-deadlift: "protects" and "prevents" need a source that says so: "Stop. It protects you."`,
  ],
  [
    'a long dash in the sign of a mistake',
    swap(file, 'sign: Back rounds', 'sign: Back – rounds'),
    `${file}: tips: straight quotes and plain hyphens only: "Back – rounds"`,
  ],
  [
    'equipment that no exercise of the pattern uses',
    addTo(file, 'equipment: { rings: { breath: "Breathe. [convention]" } }'),
    `${file}: equipment rings: no exercise of this pattern uses it`,
  ],
  [
    'a tip of some equipment without a source',
    addTo(file, 'equipment: { barbell: { breath: Breathe. } }'),
    `${file}: equipment barbell: no source at the end of "Breathe."`,
  ],
  [
    'an exercise that should have full tips and has not',
    swap('full-tips.yaml', 'staples: []', 'staples: [sumo-deadlift]'),
    `${file}: sumo-deadlift: is in full-tips.yaml and lacks demand, why, setup, doing, breath, mistakes, care, harder of its own`,
  ],
  [
    'full tips asked of an exercise nobody knows',
    swap('full-tips.yaml', 'staples: []', 'staples: [gone]'),
    'full-tips.yaml: gone: unknown exercise',
  ],
  [
    'a general tip for equipment nobody uses',
    swap('general-tips.yaml', '[barbell]', '[rings]'),
    'general-tips.yaml: warm-up: equipment: nothing is called "rings"',
  ],
  [
    'a general tip without a source',
    swap('general-tips.yaml', ' [convention]', ''),
    'general-tips.yaml: warm-up: no source at the end of "Do lighter sets first."',
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

  it('is none where a source stands behind a promise', () => {
    expect(faultsWith(swap(file, 'Stop at once. [convention]', 'It protects you. [wilke-1999]'))).toEqual([]);
  });
});
