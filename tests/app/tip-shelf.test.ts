import { describe, expect, it, vi } from 'vitest';
import { createTipShelf, type TipSource } from '@/src/app/tip-shelf';
import { shownGeneralTip } from '@/src/core/tips/general-tips';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { content } from '../support/content';

const { tips: book, generalTips } = content;
const tip = (i: number) => shownGeneralTip(generalTips.tips[i] as (typeof generalTips.tips)[0], book.sources);

const sourceOf = (over: Partial<TipSource> = {}): TipSource => ({
  tips: async (ids) => ids.flatMap((id) => resolveTips(book, id) ?? []),
  general: async (ids) => ids.slice(0, 1).map((exerciseId) => ({ exerciseId, tip: tip(0) })),
  ...over,
});

describe('the shelf of a page', () => {
  it('brings what is not there yet, once', async () => {
    const tips = vi.fn(sourceOf().tips);
    const shelf = createTipShelf(sourceOf({ tips }));
    await shelf.bring(['squat', 'plank', 'squat']);
    await shelf.bring(['plank']);
    expect(tips.mock.calls).toEqual([[['squat', 'plank']]]);
    expect(shelf.get('plank')?.exercise.name).toBe('Plank');
  });

  it('does not ask again for what is on its way, and waits for it', async () => {
    const tips = vi.fn(sourceOf().tips);
    const shelf = createTipShelf(sourceOf({ tips }));
    const first = shelf.bring(['squat']);
    await shelf.bring(['squat', 'plank']);
    expect(shelf.get('squat')?.exercise.id).toBe('squat');
    await first;
    expect(tips.mock.calls).toEqual([[['squat']], [['plank']]]);
  });

  it('asks again for what nobody answered', async () => {
    const tips = vi.fn<TipSource['tips']>().mockResolvedValueOnce(undefined).mockImplementation(sourceOf().tips);
    const shelf = createTipShelf(sourceOf({ tips }));
    await shelf.bring(['squat']);
    expect(shelf.get('squat')).toBeUndefined();
    await shelf.bring(['squat']);
    expect(shelf.get('squat')?.exercise.id).toBe('squat');
  });

  it('holds the general tips of the page as it is now', async () => {
    const shelf = createTipShelf(sourceOf());
    await shelf.follow(['squat', 'plank']);
    expect(shelf.general('squat')?.id).toBe('warm-up');
    await shelf.follow(['plank']);
    expect([shelf.general('squat'), shelf.general('plank')?.id]).toEqual([undefined, 'warm-up']);
  });

  it('takes the newer of two answers, whichever comes last', async () => {
    const answers: ((ids: string[]) => void)[] = [];
    const general: TipSource['general'] = () =>
      new Promise((done) => answers.push((ids) => done(ids.map((exerciseId) => ({ exerciseId, tip: tip(0) })))));
    const shelf = createTipShelf(sourceOf({ general }));
    const both = [shelf.follow(['squat']), shelf.follow(['plank'])];
    answers[1]?.(['plank']);
    answers[0]?.(['squat']);
    await Promise.all(both);
    expect([shelf.general('squat'), shelf.general('plank')?.id]).toEqual([undefined, 'warm-up']);
  });

  it('asks for each list of exercises once, and not for a page without any', async () => {
    const general = vi.fn(sourceOf().general);
    const shelf = createTipShelf(sourceOf({ general }));
    await Promise.all([shelf.follow(['squat']), shelf.follow(['squat'])]);
    await shelf.follow(['plank', 'squat']);
    await shelf.follow([]);
    expect(shelf.general('plank')).toBeUndefined();
    await shelf.follow(['squat']);
    expect(shelf.general('squat')?.id).toBe('warm-up');
    expect(general.mock.calls).toEqual([[['squat']], [['plank', 'squat']]]);
  });

  it('asks for general tips again after no answer, and not for the same page twice', async () => {
    const general = vi
      .fn<TipSource['general']>()
      .mockResolvedValueOnce(undefined)
      .mockImplementation(sourceOf().general);
    const shelf = createTipShelf(sourceOf({ general }));
    await shelf.follow(['squat']);
    await shelf.follow(['squat']);
    await shelf.follow(['squat']);
    expect(general).toHaveBeenCalledTimes(2);
  });

  it('drops a general tip that is not wanted again', async () => {
    const shelf = createTipShelf(sourceOf());
    await shelf.follow(['squat']);
    shelf.dropGeneral('warm-up');
    expect(shelf.general('squat')).toBeUndefined();
    // Neither from an answer that came before, nor until there is one that knows of it.
    await shelf.follow(['plank']);
    await shelf.follow(['squat']);
    expect(shelf.general('squat')).toBeUndefined();
    shelf.forgetGeneral();
    expect(shelf.general('squat')).toBeUndefined();
  });

  it('asks anew for general tips once the wishes have changed', async () => {
    const general = vi.fn(sourceOf().general);
    const shelf = createTipShelf(sourceOf({ general }));
    await shelf.follow(['squat']);
    shelf.forgetGeneral();
    await shelf.follow(['squat']);
    expect(general).toHaveBeenCalledTimes(2);
  });
});
