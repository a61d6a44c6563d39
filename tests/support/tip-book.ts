import type { ExerciseFacts, TipBook, TipSet } from '@/src/core/tips/types';

/** A line that says where it comes from, so that a test sees whose line is shown. */
export const line = (text: string, ...sources: string[]) => ({ text, sources });

/** A full set of tips in which every line begins with `from`. */
export function tipsFrom(from: string, over: Partial<TipSet> = {}): TipSet {
  return {
    demand: 'moderate',
    why: line(`${from} why`, 'known'),
    setup: [line(`${from} setup`, 'known')],
    doing: [line(`${from} doing`, 'known')],
    breath: line(`${from} breath`, 'known'),
    mistakes: [{ sign: `${from} sign`, fix: line(`${from} fix`, 'known') }],
    easier: ['plank'],
    care: [{ group: 'thin-bones', advice: line(`${from} care`, 'known') }],
    stop: line(`${from} stop`, 'known'),
    ...over,
  };
}

export const exercise = (id: string, pattern: string, parent?: string): ExerciseFacts => ({
  id,
  name: id.toUpperCase(),
  pattern,
  equipment: 'barbell',
  muscles: ['glutes'],
  helpers: [],
  oneSided: false,
  ...(parent && { parent }),
});

/**
 * Two patterns; "hinge" is read on 5 June, "squat" on 7 June. deadlift > paused > long-paused share one; jump-deadlift
 * hangs below a parent of the other.
 */
export function smallBook(own: TipBook['own'] = {}): TipBook {
  const facts = [
    exercise('deadlift', 'hinge'),
    exercise('paused', 'hinge', 'deadlift'),
    exercise('long-paused', 'hinge', 'paused'),
    exercise('front-squat', 'squat'),
    exercise('jump-deadlift', 'hinge', 'front-squat'),
    exercise('plank', 'squat'),
  ];
  const source = { by: 'A', year: 2000, where: 'B', read: 'abstract' as const };
  return {
    exercises: Object.fromEntries(facts.map((f) => [f.id, f])),
    patterns: {
      hinge: { label: 'Hinge', reviewed: '2026-06-05', tips: tipsFrom('hinge'), equipment: {} },
      squat: {
        label: 'Squat',
        reviewed: '2026-06-07',
        tips: tipsFrom('squat', { easier: ['front-squat'] }),
        equipment: {},
      },
    },
    own,
    careGroups: { 'thin-bones': { label: 'Thin bones', advice: line('x', 'known'), reviewed: '2026-06-30' } },
    sources: { known: source, second: { ...source, by: 'C' }, convention: { ...source, by: 'Coaches' } },
  };
}
