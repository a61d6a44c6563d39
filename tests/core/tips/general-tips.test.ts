import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GeneralTip,
  listTip,
  type PageExercise,
  pageExercises,
  placeGeneralTips,
  shownGeneralTip,
  type Where,
} from '@/src/core/tips/general-tips';
import { content } from '../../support/content';
import { line, smallBook } from '../../support/tip-book';

const tip = (id: string, where: Where[], list = false): GeneralTip => ({
  id,
  title: id,
  lines: [line(`${id} line`, 'known', 'convention')],
  where,
  list,
});
const on = (id: string, pattern = 'hinge', demand: PageExercise['demand'] = 'high', equipment = 'barbell') => ({
  id,
  pattern,
  demand,
  equipment,
});
const placed = (tips: GeneralTip[], page: PageExercise[], unwanted: string[] = []) =>
  Object.fromEntries([...placeGeneralTips(tips, page, unwanted)].map(([id, t]) => [id, t.id]));

const page = [
  on('curl', 'arms', 'low', 'dumbbell'),
  on('deadlift'),
  on('good-morning'),
  on('run', 'cardio', 'low', 'none'),
];

describe('a general tip stands', () => {
  it.each<[string, Where, string | undefined]>([
    ['on the first exercise of a demand', { demand: ['high'] }, 'deadlift'],
    ['on the first exercise of a pattern', { patterns: ['cardio', 'arms'] }, 'curl'],
    ['on an exercise by its id', { exercises: ['run'] }, 'run'],
    ['on the first exercise with some equipment', { equipment: ['none'] }, 'run'],
    ['where all of a line holds', { demand: ['high'], equipment: ['dumbbell'] }, undefined],
    ['on the second heavy lift of a pattern', { again: true }, 'good-morning'],
    ['on a page with enough exercises', { fromExercises: 4 }, 'curl'],
    ['not on a page with too few', { fromExercises: 5 }, undefined],
    ['on a page without some patterns', { without: ['core'] }, 'curl'],
    ['not on a page with one of them', { without: ['core', 'cardio'] }, undefined],
  ])('%s', (_, where, id) => {
    expect(placed([tip('t', [where])], page)).toEqual(id ? { [id]: 't' } : {});
  });

  it('where any of its lines fits', () => {
    expect(placed([tip('t', [{ exercises: ['gone'] }, { exercises: ['run'] }])], page)).toEqual({ run: 't' });
  });

  it('beside no other: the next goes to the next exercise that fits', () => {
    const tips = [tip('a', [{ demand: ['high'] }]), tip('b', [{ demand: ['high'] }]), tip('c', [{ demand: ['high'] }])];
    expect(placed(tips, page)).toEqual({ deadlift: 'a', 'good-morning': 'b' });
  });

  it('no longer where the reader did not want it again', () => {
    expect(placed([tip('a', [{ demand: ['high'] }]), tip('b', [{ demand: ['high'] }])], page, ['a'])).toEqual({
      deadlift: 'b',
    });
  });

  it('at most once on a page, and alone on its exercise, whatever the page names', () => {
    const ids = Object.keys(content.tips.exercises);
    const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 30 });
    fc.assert(
      fc.property(some, fc.subarray(content.generalTips.tips.map((t) => t.id)), (names, unwanted) => {
        const all = [...placeGeneralTips(content.generalTips.tips, pageExercises(content.tips, names), unwanted)];
        const tipIds = all.map(([, t]) => t.id);
        expect(new Set(tipIds).size).toBe(tipIds.length);
        expect(tipIds.filter((id) => unwanted.includes(id))).toEqual([]);
        expect(all.filter(([id]) => !names.includes(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('below the list of the popup', () => {
  it('stands the first general tip made for it that fits the page', () => {
    const tips = [tip('a', [{}]), tip('b', [{ without: ['cardio'] }], true), tip('c', [{ fromExercises: 4 }], true)];
    expect(listTip(tips, page, [])?.id).toBe('c');
    expect(listTip(tips, page, ['c'])).toBeUndefined();
  });
});

describe('a general tip as it is shown', () => {
  it('names its sources, and convention not among them', () => {
    const shown = shownGeneralTip(tip('a', [{}]), smallBook().sources);
    expect(shown.sources.map((s) => s.key)).toEqual(['known']);
    expect(shown.lines[0]?.text).toBe('a line');
  });

  it('knows the exercises of a page, and no other', () => {
    expect(pageExercises(smallBook(), ['gone', 'plank', 'constructor'])).toEqual([
      { id: 'plank', pattern: 'squat', equipment: 'barbell', demand: 'moderate' },
    ]);
  });
});

describe('the general tips of Spotter', () => {
  const { tips } = content.generalTips;
  const shownOn = (...names: string[]) => placed(tips, pageExercises(content.tips, names));

  it('say what the mission names', () => {
    expect(tips.map((t) => t.id)).toEqual(['warm-up', 'water-and-heat', 'core-work', 'rest-days', 'progression']);
  });

  it('warm up before the first heavy lift, and part hard days on the next of its kind', () => {
    expect(shownOn('lateral-raise', 'deadlift', 'plank', 'romanian-deadlift')).toMatchObject({
      deadlift: 'warm-up',
      'romanian-deadlift': 'rest-days',
    });
  });

  it('miss core work only where a page of some length has none', () => {
    const plan = ['squat', 'bench-press', 'bent-over-row', 'romanian-deadlift'];
    expect(Object.values(shownOn(...plan))).toContain('core-work');
    expect(Object.values(shownOn(...plan, 'plank'))).not.toContain('core-work');
    expect(Object.values(shownOn(...plan.slice(0, 3)))).not.toContain('core-work');
  });

  it('speak of water and heat on outdoor and long sessions only', () => {
    expect(shownOn('running')).toEqual({ running: 'water-and-heat' });
    expect(shownOn('burpee', 'plank')).toEqual({});
  });

  it('say nothing on a page of gentle drills', () => {
    expect(shownOn('cat-cow', 'bird-dog', 'dead-bug', 'childs-pose', 'glute-bridge')).toEqual({});
  });
});
