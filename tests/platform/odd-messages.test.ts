import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessages } from '@/src/platform/messages';

type Name = keyof Parameters<typeof onMessages>[0];

/** Every message with queries that are right. The type makes a message that is added stand here too. */
const RIGHT: Record<Name, unknown[]> = {
  pageStatus: [undefined, null],
  readSpots: [undefined, null],
  openNext: [undefined, null],
  openCheck: [undefined, null],
  storedChanged: [undefined, null],
  bringEngine: [undefined, null],
  bringCard: [undefined, null],
  followed: [undefined, null],
  turnOff: [undefined, null],
  tips: [{ ids: [] }, { ids: ['squat', 'any-squat'] }],
  generalTips: [{ ids: ['squat'] }],
  showOnPage: [{ exerciseId: 'squat' }],
  spotted: [{ exercises: 0 }, { exercises: 12 }],
};

/** Queries that fit no message: of another shape, too long, too large, or with traps in them. */
const WRONG: unknown[] = [
  0,
  '',
  'squat',
  true,
  [],
  {},
  [{ ids: ['squat'] }],
  { ids: 'squat' },
  { ids: [['squat']] },
  { ids: [null] },
  { ids: { 0: 'squat', length: 1 } },
  { ids: Array.from({ length: 2001 }, () => 'squat') },
  { exerciseId: 7 },
  { exerciseId: ['squat'] },
  { exerciseId: { toString: () => 'squat', length: 5 } },
  { exerciseId: 'x'.repeat(100) },
  { exercises: -1 },
  { exercises: 1.5 },
  { exercises: Number.NaN },
  { exercises: Number.POSITIVE_INFINITY },
  { exercises: 10_000 },
  { exercises: '3' },
  { exercises: { valueOf: () => 3 } },
  { Ids: ['squat'], exerciseid: 'squat', Exercises: 3 },
];

const names = Object.keys(RIGHT) as Name[];
const handlers = Object.fromEntries(names.map((name) => [name, vi.fn(() => true)])) as Record<
  Name,
  ReturnType<typeof vi.fn>
>;
const called = (): string[] => names.filter((name) => handlers[name].mock.calls.length > 0);

let over = new AbortController();
beforeEach(() => {
  over.abort();
  over = new AbortController();
  fakeBrowser.reset();
  for (const name of names) handlers[name].mockClear();
  onMessages(handlers as never, over.signal);
});

const arrive = async (message: unknown, sender: object = { id: fakeBrowser.runtime.id }): Promise<unknown> => {
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);
  return answers.find((a: unknown) => a !== undefined);
};

describe.each(names)('a message "%s"', (name) => {
  it('is answered when it is as it should be', async () => {
    for (const query of RIGHT[name]) expect(await arrive({ spotter: 1, name, query })).toBe(true);
  });

  it.each(WRONG.map((query, i) => [i, query]))('reaches nothing with a wrong query, %i', async (_, query) => {
    expect(await arrive({ spotter: 1, name, query })).toBeUndefined();
    expect(called()).toEqual([]);
  });

  it('reaches nothing from another extension or in another wrapping', async () => {
    const query = RIGHT[name].at(-1);
    expect(await arrive({ spotter: 1, name, query }, { id: 'somebody-else' })).toBeUndefined();
    for (const wire of [
      { spotter: 2, name, query },
      { spotter: '1', name, query },
      { name, query },
      { spotter: 1, name: [name], query },
      { spotter: 1, name: `${name} `, query },
      [{ spotter: 1, name, query }],
      JSON.stringify({ spotter: 1, name, query }),
    ]) {
      expect(await arrive(wire)).toBeUndefined();
    }
    expect(called()).toEqual([]);
  });
});

it('arrives or does not, whatever is sent, and nothing is thrown', async () => {
  const isRight = (name: Name, query: unknown): boolean => {
    const q = (query ?? {}) as { ids?: unknown; exerciseId?: unknown; exercises?: unknown };
    if (name === 'tips' || name === 'generalTips') {
      return Array.isArray(q.ids) && q.ids.length <= 2000 && q.ids.every((id) => typeof id === 'string');
    }
    if (name === 'showOnPage') return typeof q.exerciseId === 'string' && q.exerciseId.length < 100;
    if (name === 'spotted')
      return Number.isInteger(q.exercises) && Number(q.exercises) >= 0 && Number(q.exercises) < 1e4;
    return query === undefined || query === null;
  };
  const query = fc.oneof(
    fc.anything({ withNullPrototype: true, maxDepth: 3 }),
    fc.record({ ids: fc.anything(), exerciseId: fc.anything(), exercises: fc.anything() }, { requiredKeys: [] }),
    fc.record({ ids: fc.array(fc.string()), exercises: fc.integer() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), query, async (name, q) => {
      expect(await arrive({ spotter: 1, name, query: q })).toBe(isRight(name, q) ? true : undefined);
    }),
    { numRuns: 400, seed: 20261122 },
  );
  await fc.assert(
    fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (message) => {
      expect(await arrive(message)).toBeUndefined();
    }),
    { numRuns: 400, seed: 20261122 },
  );
});
