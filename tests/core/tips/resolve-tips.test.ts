import { describe, expect, it } from 'vitest';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import type { ExerciseFacts, PatternTips, TipBook } from '@/src/core/tips/types';
import { exercise, line, smallBook, tipsFrom } from '../../support/tip-book';

const doing = (from: string) => ({ doing: [line(`${from} doing`, 'known')] });
const own = (tips: TipBook['own'][string]['tips'], reviewed = '2026-06-10') => ({ reviewed, tips });

/** Whose "doing" and "breath" lines are shown, and whom the card names for them. */
const WHOSE: [string, TipBook['own'], id: string, doing: string, basis: string][] = [
  ['its own', { deadlift: own(doing('deadlift')) }, 'deadlift', 'deadlift', 'exercise DEADLIFT'],
  ['its parent', { deadlift: own(doing('deadlift')) }, 'paused', 'deadlift', 'parent DEADLIFT'],
  ['its grandparent', { deadlift: own(doing('deadlift')) }, 'long-paused', 'deadlift', 'parent DEADLIFT'],
  [
    'the nearest of two ancestors',
    { deadlift: own(doing('deadlift')), paused: own(doing('paused')) },
    'long-paused',
    'paused',
    'parent PAUSED',
  ],
  ['the pattern, where nobody states any', {}, 'paused', 'hinge', 'pattern Hinge'],
  [
    'the pattern, past a parent of another movement',
    { 'front-squat': own(doing('front-squat')) },
    'jump-deadlift',
    'hinge',
    'pattern Hinge',
  ],
  [
    'the pattern, where only the demand is its own',
    { deadlift: own({ demand: 'high', why: line('own why', 'known') }) },
    'deadlift',
    'hinge',
    'pattern Hinge',
  ],
];

describe('the tips of an exercise', () => {
  it.each(WHOSE)('come from %s', (_, tips, id, from, basis) => {
    const shown = resolveTips(smallBook(tips), id);
    expect(shown?.tips.doing.map((l) => l.text)).toEqual([`${from} doing`]);
    expect(`${shown?.basis.of} ${shown?.basis.name}`).toBe(basis);
    // What nobody states comes from the pattern.
    expect(shown?.tips.breath.text).toBe('hinge breath');
  });

  it('mix field by field: own, then parent, then pattern', () => {
    const book = smallBook({
      deadlift: own({ ...doing('deadlift'), stop: line('deadlift stop', 'known') }),
      paused: own({ stop: line('paused stop', 'known') }),
    });
    const tips = resolveTips(book, 'paused')?.tips;
    expect([tips?.stop.text, tips?.doing[0]?.text, tips?.why.text]).toEqual([
      'paused stop',
      'deadlift doing',
      'hinge why',
    ]);
  });

  it('take what equipment changes above a parent that uses another, and below their own', () => {
    const book = smallBook({
      deadlift: own({ ...doing('deadlift'), stop: line('deadlift stop', 'known'), breath: line('parent', 'known') }),
      paused: own({ breath: line('paused breath', 'known') }),
    });
    const machine = { ...doing('machine'), breath: line('machine breath', 'known') };
    (book.patterns.hinge as PatternTips).equipment.machine = own(machine, '2026-06-01');
    (book.exercises.paused as ExerciseFacts).equipment = 'machine';
    const shown = resolveTips(book, 'paused');
    expect([shown?.tips.doing[0]?.text, shown?.tips.stop.text, shown?.tips.breath.text]).toEqual([
      'machine doing',
      'deadlift stop',
      'paused breath',
    ]);
    expect(shown?.reviewed).toBe('2026-06-01');
    // An exercise with the pattern's usual equipment is told nothing of machines.
    expect(resolveTips(book, 'deadlift')?.tips.doing[0]?.text).toBe('deadlift doing');
  });

  it('stand above what equipment changes where a parent uses the same', () => {
    const book = smallBook({ deadlift: own(doing('deadlift')) });
    (book.patterns.hinge as PatternTips).equipment.barbell = own({ ...doing('bar'), stop: line('bar stop', 'known') });
    const shown = resolveTips(book, 'paused');
    expect([shown?.tips.doing[0]?.text, shown?.tips.stop.text]).toEqual(['deadlift doing', 'bar stop']);
  });

  it.each(['unknown', '', 'constructor', '__proto__'])('are none for the unknown id %j', (id) => {
    expect(resolveTips(smallBook(), id)).toBeUndefined();
  });

  it('leave the book as it was', () => {
    const book = smallBook({ deadlift: own(doing('deadlift')) });
    const before = structuredClone(book);
    resolveTips(book, 'paused');
    expect(book).toEqual(before);
  });

  it('are found where parents lead round in a circle', () => {
    const book = smallBook();
    book.exercises.deadlift = exercise('deadlift', 'hinge', 'paused');
    expect(resolveTips(book, 'deadlift')?.tips.doing[0]?.text).toBe('hinge doing');
  });
});

describe('what stands beside the tips', () => {
  it('a step up of its own, which a variant does not inherit', () => {
    const book = smallBook({ deadlift: { ...own({}), harder: ['paused', 'gone'] } });
    expect(resolveTips(book, 'deadlift')?.harder).toEqual([{ id: 'paused', name: 'PAUSED' }]);
    expect(resolveTips(book, 'paused')?.harder).toEqual([]);
  });

  it('its sources in the order in which a reader meets them: what is shown at once comes first', () => {
    const book = smallBook({
      deadlift: own({
        setup: [line('a', 'known'), line('b', 'second')],
        breath: line('c', 'third', 'convention'),
        why: line('d', 'known'),
      }),
    });
    book.sources.third = { by: 'T', year: 2001, where: 'B', read: 'abstract' };
    expect(resolveTips(book, 'deadlift')?.sources.map((s) => s.key)).toEqual(['known', 'third', 'second']);
  });

  it('the oldest date of all that is shown', () => {
    const reviewed = (date: string, id: string) =>
      resolveTips(smallBook({ deadlift: own(doing('deadlift'), date) }), id)?.reviewed;
    expect(reviewed('2026-06-10', 'deadlift')).toBe('2026-06-05');
    expect(reviewed('2025-12-31', 'deadlift')).toBe('2025-12-31');
    expect(reviewed('2025-12-31', 'paused')).toBe('2025-12-31');
    expect(reviewed('2025-12-31', 'jump-deadlift')).toBe('2026-06-05');
  });

  it('easier exercises by name, without itself and without unknown ones', () => {
    const book = smallBook({ deadlift: own({ easier: ['deadlift', 'plank', 'gone'] }) });
    expect(resolveTips(book, 'deadlift')?.easier).toEqual([{ id: 'plank', name: 'PLANK' }]);
  });

  it('who should take care, by the name of the group', () => {
    expect(resolveTips(smallBook(), 'deadlift')?.care).toEqual([
      { group: 'thin-bones', label: 'Thin bones', text: 'hinge care', sources: ['known'] },
    ]);
  });

  it('each source once, in order of use, and convention apart', () => {
    const book = smallBook({
      deadlift: own({ setup: [line('a', 'second', 'convention')], why: line('b', 'known', 'second') }),
    });
    const shown = resolveTips(book, 'deadlift');
    expect(shown?.sources.map((s) => s.key)).toEqual(['known', 'second']);
    expect(shown?.convention).toBe(true);
    expect(resolveTips(smallBook(), 'deadlift')?.convention).toBe(false);
  });

  it('no source of a line that was replaced', () => {
    const book = smallBook({ deadlift: own(tipsFrom('own', { stop: line('own stop', 'second') })) });
    if (book.patterns.hinge) book.patterns.hinge.tips.stop = line('hinge stop', 'convention');
    expect(resolveTips(book, 'deadlift')?.convention).toBe(false);
    expect(resolveTips(book, 'paused')?.sources.map((s) => s.key)).toEqual(['known', 'second']);
  });
});
