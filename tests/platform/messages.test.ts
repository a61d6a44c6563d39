import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { onMessages, send, sendToAllTabs } from '@/src/platform/messages';

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser lets listeners answer through sendResponse, but does not hand the answer to the sender.
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const sender = { id: fakeBrowser.runtime.id };
    let respond: (answer: unknown) => void = () => {};
    const answer = new Promise((done) => {
      respond = done;
    });
    const taken: unknown[] = await fakeBrowser.runtime.onMessage.trigger(message, sender, respond);
    return taken.includes(true) ? answer : undefined;
  });
});

const end = (): AbortSignal => new AbortController().signal;

describe('messages', () => {
  it('bring an answer back', async () => {
    onMessages({ tips: ({ ids }) => ids.map((id) => ({ exercise: { id } }) as ResolvedTips) }, end());
    expect(await send('tips', { ids: ['squat'] })).toEqual([{ exercise: { id: 'squat' } }]);
  });

  it('give undefined where nobody answers, and throw nothing', async () => {
    expect(await send('openCheck', undefined)).toBeUndefined();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await send('openCheck', undefined)).toBeUndefined();
  });

  it('reach every tab, also past one that does not answer', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, {}, { id: 0 }] as never);
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValueOnce(new Error('no receiver'));
    await sendToAllTabs('storedChanged', undefined);
    expect(told.mock.calls.map(([id]) => id)).toEqual([3, 0]);
  });

  it.each([
    ['of another extension', 'hello'],
    ['null', null],
    ['without our sign', { name: 'spotted', query: { exercises: 1 } }],
    ['of an unknown name', { spotter: 1, name: 'eraseAll', query: null }],
    ['named like a property of every object', { spotter: 1, name: 'constructor', query: null }],
    ['with a negative count', { spotter: 1, name: 'spotted', query: { exercises: -1 } }],
    ['with a count that is no number', { spotter: 1, name: 'spotted', query: { exercises: '9' } }],
    ['without a query', { spotter: 1, name: 'spotted' }],
    ['with a query where there is none', { spotter: 1, name: 'followed', query: { of: 'a' } }],
    ['that turns off more', { spotter: 1, name: 'turnOff', query: 1 }],
    ['with ids that are no texts', { spotter: 1, name: 'tips', query: { ids: [1] } }],
  ])('leave a message %s unanswered', async (_, message) => {
    const handler = vi.fn(() => true as const);
    const tips = vi.fn(() => []);
    const followed = vi.fn(() => ({ groups: [] }));
    onMessages({ spotted: handler, tips, followed, turnOff: handler }, end());
    await fakeBrowser.runtime.sendMessage(message).catch(() => undefined);
    expect(handler).not.toHaveBeenCalled();
    expect(tips).not.toHaveBeenCalled();
    expect(followed).not.toHaveBeenCalled();
  });

  it('are no longer answered once the signal has ended', async () => {
    const over = new AbortController();
    const handler = vi.fn(() => true as const);
    onMessages({ openCheck: handler }, over.signal);
    over.abort();
    expect(await send('openCheck', undefined)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });
});
