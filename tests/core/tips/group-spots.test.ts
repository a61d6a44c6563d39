import { describe, expect, it } from 'vitest';
import { groupSpots, type SpotSummary } from '@/src/core/tips/group-spots';
import type { Demand } from '@/src/core/tips/types';

const spot = (exerciseId: string, demand: Demand): SpotSummary => ({ exerciseId, name: exerciseId, demand, count: 1 });

/** The groups in words: "very-high: deadlift, row". */
const inWords = (spots: SpotSummary[]): string[] =>
  groupSpots(spots).map((g) => `${g.demand}: ${g.spots.map((s) => s.exerciseId).join(', ')}`);

describe('the exercises of a page', () => {
  it.each<[string, SpotSummary[], string[]]>([
    ['no exercise gives no group', [], []],
    [
      'hardest on the back first',
      [spot('plank', 'low'), spot('deadlift', 'very-high'), spot('squat', 'high'), spot('row', 'moderate')],
      ['very-high: deadlift', 'high: squat', 'moderate: row', 'low: plank'],
    ],
    [
      'by first mention within a group',
      [spot('row', 'high'), spot('plank', 'low'), spot('squat', 'high'), spot('crunch', 'low')],
      ['high: row, squat', 'low: plank, crunch'],
    ],
    ['levels without exercises are left out', [spot('plank', 'low')], ['low: plank']],
  ])('%s', (_, spots, groups) => {
    expect(inWords(spots)).toEqual(groups);
  });

  it('keeps count and name of each', () => {
    const squat: SpotSummary = { exerciseId: 'squat', name: 'Squat', demand: 'high', count: 3 };
    expect(groupSpots([squat])).toEqual([{ demand: 'high', spots: [squat] }]);
  });
});
