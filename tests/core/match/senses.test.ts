import { describe, expect, it } from 'vitest';
import type { Spot, TextBlock } from '@/src/core/match/types';
import { content } from '../../support/content';
import { matcher } from '../../support/spots';

const item = (text: string): TextBlock => ({ text, kind: 'item' });

/** The first mark of a line in a plan, with lines below. */
function firstIn(line: string, ...below: string[]): Spot | undefined {
  const blocks = ['Back squat 5x5', 'Romanian deadlift 3x8', line, ...below].map(item);
  return matcher.findSpots(blocks)[2]?.[0];
}

/** A shared name with a hint in its line, the exercise it then is, and the other one. */
const HINTED: [string, string, string][] = [
  ['Windmill 3x5, kettlebell overhead', 'kettlebell-windmill', 'windmill-stretch'],
  ['Windmill 3x10, warm-up drill', 'windmill-stretch', 'kettlebell-windmill'],
  ['Air bike 20 calories', 'assault-bike', 'bicycle-crunch'],
  ['Air bike 10 minutes', 'assault-bike', 'bicycle-crunch'],
  ['Air bike 3x20 reps, for the obliques', 'bicycle-crunch', 'assault-bike'],
  ['Star jump 3x5, explosive', 'star-jump', 'jumping-jack'],
  ['Star jumps 30 seconds, warm-up', 'jumping-jack', 'star-jump'],
  ['Toe raise 3x15, back against a wall', 'tibialis-raise', 'calf-raise'],
  ['Toe raise 3x15, squeeze the calves', 'calf-raise', 'tibialis-raise'],
  ['Curls 3x12, hamstrings', 'leg-curl', 'bicep-curl'],
  ['Curls 3x12, biceps', 'bicep-curl', 'leg-curl'],
  ['Curl-up 3x8, as McGill shows it', 'mcgill-curl-up', 'crunch'],
  ['Kickback 3x12, glutes', 'glute-kickback', 'triceps-kickback'],
  ['Kickback 3x12, triceps', 'triceps-kickback', 'glute-kickback'],
  ['Toe touches 3x20, abs', 'toe-touch-crunch', 'toe-touch'],
  ['Chest press 3x10, machine', 'machine-chest-press', 'dumbbell-bench-press'],
];

const shared = Object.entries(content.names.ambiguous).filter(([, term]) => term.hints);

describe('a name that several exercises share', () => {
  it.each(HINTED)('is told by the words of its line: %j', (line, id, other) => {
    expect(firstIn(line)).toMatchObject({ exerciseId: id, others: [other] });
  });

  it.each([
    ['Windmill 3x8', 'kettlebell-windmill', 'Kettlebell swing 3x10'],
    ['Windmill 3x8', 'windmill-stretch', 'Jumping jacks, arm circles'],
    ['Star jump 3x8', 'jumping-jack', 'High knees, jog'],
    ['Star jump 3x8', 'star-jump', 'Box jumps, tuck jumps'],
    ['Toe raise 3x15', 'tibialis-raise', 'Heel walk, for the shins'],
  ])('is told by the lines near it: %j is %s above %j', (line, id, below) => {
    expect(firstIn(line, below)?.exerciseId).toBe(id);
  });

  it('is told by its own line first, whatever the lines near it say', () => {
    expect(firstIn('Windmill 3x8, kettlebell overhead', 'Warm-up drill')?.exerciseId).toBe('kettlebell-windmill');
    expect(firstIn('Windmill 3x8, warm-up', 'Kettlebell overhead, heavy')?.exerciseId).toBe('windmill-stretch');
  });

  it('is not told by lines far away', () => {
    const between = Array.from({ length: 4 }, (_, i) => `Rest ${i}`);
    expect(firstIn('Windmill 3x8', ...between.slice(1), 'Jumping jacks')?.exerciseId).toBe('windmill-stretch');
    expect(firstIn('Windmill 3x8', ...between, 'Jumping jacks')?.exerciseId).toBe('kettlebell-windmill');
  });

  it('is the exercise listed first where nothing tells, and the others stay on offer', () => {
    expect(firstIn('Shoulder press 3x10')).toMatchObject({
      exerciseId: 'overhead-press',
      others: ['dumbbell-shoulder-press', 'machine-shoulder-press'],
    });
  });

  it('offers all others once, and never itself', () => {
    expect(firstIn('Shoulder press 3x10, machine')).toMatchObject({
      exerciseId: 'machine-shoulder-press',
      others: ['overhead-press', 'dumbbell-shoulder-press'],
    });
  });

  it('is shared no more with a qualifier that decides it', () => {
    const spot = firstIn('Kettlebell windmill 3x5, warm-up drill');
    expect([spot?.exerciseId, spot?.others]).toEqual(['kettlebell-windmill', undefined]);
  });

  it.each(['Front squat 3x8', 'Burpees 3x8'])('has no others where it is not shared: %j', (line) => {
    expect(firstIn(line)?.others).toBeUndefined();
  });

  it('has hints for exercises that go by the name only', () => {
    const strangers = shared.flatMap(([name, { ids, hints }]) =>
      Object.keys(hints ?? {}).flatMap((id) => (ids.includes(id) ? [] : [`${name}: ${id}`])),
    );
    expect([shared.length > 15, strangers]).toEqual([true, []]);
  });
});
