// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BroughtCard, createBroughtCard } from '@/src/app/brought-card';
import { cardMeeting } from '@/src/app/card-meeting';
import type { CardView } from '@/src/app/card-view';
import type { PageSpot } from '@/src/page/spot-index';

const spot = { exerciseId: 'deadlift' } as PageSpot;
const other = { exerciseId: 'squat' } as PageSpot;

let over: AbortController;
let answers: ((isBrought: boolean) => void)[];
let view: { [K in keyof CardView]: ReturnType<typeof vi.fn> };
let onMissing: ReturnType<typeof vi.fn<() => void>>;
let card: BroughtCard;
/** The script runs in the page. */
const come = (): void => cardMeeting.bring((() => view) as never);
const answer = async (isBrought: boolean): Promise<void> => {
  if (isBrought) come();
  answers.at(-1)?.(isBrought);
  await new Promise((done) => setTimeout(done));
};
const hide = (hidden: boolean): void => {
  vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};
const idle = (): Promise<unknown> => new Promise((done) => setTimeout(done, 60));

beforeEach(() => {
  over = new AbortController();
  answers = [];
  view = { prepare: vi.fn(), show: vi.fn(), hide: vi.fn(), isThere: vi.fn(() => true), owns: vi.fn(() => true) };
  onMissing = vi.fn(() => card.hide());
  const bring = (): Promise<boolean> => new Promise((done) => answers.push(done));
  card = createBroughtCard(document, { bring, create: (make) => (make as () => never)(), onMissing }, over.signal);
});
afterEach(() => over.abort());

describe('a card that is brought', () => {
  it('is asked for once, and shows what was wanted last', async () => {
    card.show(spot, false);
    card.show(other, true);
    expect(answers).toHaveLength(1);
    expect(card.isThere()).toBe(false);
    await answer(true);
    expect(view.show.mock.calls).toEqual([[other, true]]);
    card.show(spot, false);
    expect(view.show).toHaveBeenLastCalledWith(spot, false);
    expect(answers).toHaveLength(1);
    expect(card.isThere()).toBe(true);
    expect(onMissing).not.toHaveBeenCalled();
  });

  it('does not show what was dismissed while it was on its way', async () => {
    card.show(spot, false);
    card.hide();
    await answer(true);
    expect(view.show).not.toHaveBeenCalled();
  });

  it('is given up where nobody brings it, and asked for at the next intent', async () => {
    card.show(spot, false);
    await answer(false);
    expect(onMissing).toHaveBeenCalledTimes(1);
    card.prepare(spot);
    expect(answers).toHaveLength(2);
    await answer(false);
    // Nothing waited for it this time.
    expect(onMissing).toHaveBeenCalledTimes(1);
    card.show(spot, true);
    await answer(true);
    expect(view.show.mock.calls).toEqual([[spot, true]]);
  });

  it('comes ahead of time where the page is seen', async () => {
    hide(true);
    card.bringAhead();
    await idle();
    expect(answers).toHaveLength(0);
    hide(false);
    await idle();
    card.bringAhead();
    await idle();
    expect(answers).toHaveLength(1);
  });

  it('meets nobody once its page session is over, and is asked for no more', async () => {
    card.bringAhead();
    over.abort();
    await idle();
    card.show(spot, false);
    expect(answers).toHaveLength(0);
    come();
    expect(view.show).not.toHaveBeenCalled();
  });

  it('is created by the first script that comes, and by no other', async () => {
    card.show(spot, false);
    await answer(true);
    const second = vi.fn();
    cardMeeting.bring(second as never);
    expect(second).not.toHaveBeenCalled();
  });
});
