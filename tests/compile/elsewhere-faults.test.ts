import { describe, expect, it } from 'vitest';
import { type Change, compileSmall, faultsWith, swap, withoutFile } from '../support/small-content';

const file = 'self-check/elsewhere.yaml';

/** One slip of a writer, and all that the compiler says about it. */
const SLIPS: [string, Change, string][] = [
  ['an unknown sign', swap(file, 'signs: [fever]', 'signs: [mood]'), `${file}: signs: unknown question "mood"`],
  [
    'a sign listed twice',
    swap(file, 'signs: [fever]', 'signs: [fever, fever]'),
    `${file}: signs: a question stands twice`,
  ],
  ['words for an unknown rule', swap(file, 'U4: Hot.', 'X1: Hot.'), `${file}: reasons: unknown rule "X1"`],
  [
    'a line without a source',
    swap(file, '"Chest pain [convention]"', 'Chest pain'),
    `${file}: emergency: no source at the end of "Chest pain"`,
  ],
  [
    'a line with an unknown source',
    swap(file, 'It is dull. [convention]', 'It is dull. [gone]'),
    `${file}: soreness: unknown source "gone" in "It is dull. [gone]"`,
  ],
  ['a key that is not known', swap(file, 'here: Back', 'here: Back\nmood: bad'), `${file}: Unrecognized key: "mood"`],
  ['no such file', withoutFile(file), `${file}: file is missing`],
];

describe('a slip in what is said of other places', () => {
  it.each(SLIPS)('is named with file, entry and fault: %s', (_, change, fault) => {
    expect(faultsWith(change)).toEqual([fault]);
  });

  it('is a sign that is not asked on the first screen', () => {
    const later = swap('self-check/questions.yaml', 'sections: [{', 'sections: [{ id: first, title: First }, {');
    expect(faultsWith(later)).toEqual([`${file}: signs: "fever" is not asked on the first screen`]);
  });

  it('leaves sound content as it is written', () => {
    expect(compileSmall().results.elsewhere).toMatchObject({
      signs: ['fever'],
      emergency: [{ text: 'Chest pain', sources: ['convention'] }],
    });
  });
});
