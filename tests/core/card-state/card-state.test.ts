import { describe, expect, it } from 'vitest';
import { type CardEvent, type CardState, isShown, nextCardState } from '@/src/core/card-state/card-state';

type State = CardState<string>;
type Event = CardEvent<string>;

// "squat" is the mark the state is about, "row" is another one.
const STATES = {
  closed: { mode: 'closed' },
  pending: { mode: 'pending', spot: 'squat' },
  open: { mode: 'open', spot: 'squat' },
  leaving: { mode: 'leaving', spot: 'squat' },
  pinned: { mode: 'pinned', spot: 'squat', focus: false },
  'pinned by keyboard': { mode: 'pinned', spot: 'squat', focus: true },
} satisfies Record<string, State>;
type StateName = keyof typeof STATES;

const EVENTS = {
  'pointer on the same mark': { type: 'pointer-on-spot', spot: 'squat' },
  'pointer on another mark': { type: 'pointer-on-spot', spot: 'row' },
  'pointer on the card': { type: 'pointer-on-card' },
  'pointer elsewhere': { type: 'pointer-elsewhere' },
  'the wait is over': { type: 'waited' },
  'same mark clicked': { type: 'pick', spot: 'squat', focus: false },
  'same mark chosen by keyboard': { type: 'pick', spot: 'squat', focus: true },
  'another mark clicked': { type: 'pick', spot: 'row', focus: false },
  'click elsewhere': { type: 'click-elsewhere' },
  dismissed: { type: 'dismiss' },
  'page changed, mark still there': { type: 'spots-changed', stillThere: (s) => s === 'squat' },
  'page changed, mark gone': { type: 'spots-changed', stillThere: (s) => s !== 'squat' },
} satisfies Record<string, Event>;
type EventName = keyof typeof EVENTS;

/** What follows, in words. "stays" is the very same state: nothing is drawn again. */
const NEXT: Record<string, State> = {
  closed: { mode: 'closed' },
  'pending squat': { mode: 'pending', spot: 'squat' },
  'pending row': { mode: 'pending', spot: 'row' },
  'open squat': { mode: 'open', spot: 'squat' },
  'leaving squat': { mode: 'leaving', spot: 'squat' },
  'pinned squat': { mode: 'pinned', spot: 'squat', focus: false },
  'pinned row': { mode: 'pinned', spot: 'row', focus: false },
  'pinned squat, focus': { mode: 'pinned', spot: 'squat', focus: true },
};

type Row = [EventName, closed: string, pending: string, open: string, leaving: string, pinned: string];
const TABLE: Row[] = [
  ['pointer on the same mark', 'pending squat', 'stays', 'open squat', 'open squat', 'stays'],
  ['pointer on another mark', 'pending row', 'pending row', 'pending row', 'pending row', 'stays'],
  ['pointer on the card', 'stays', 'stays', 'stays', 'open squat', 'stays'],
  ['pointer elsewhere', 'stays', 'closed', 'leaving squat', 'stays', 'stays'],
  ['the wait is over', 'stays', 'open squat', 'stays', 'closed', 'stays'],
  ['same mark clicked', 'pinned squat', 'pinned squat', 'pinned squat', 'pinned squat', 'pinned squat'],
  [
    'same mark chosen by keyboard',
    'pinned squat, focus',
    'pinned squat, focus',
    'pinned squat, focus',
    'pinned squat, focus',
    'pinned squat, focus',
  ],
  ['another mark clicked', 'pinned row', 'pinned row', 'pinned row', 'pinned row', 'pinned row'],
  ['click elsewhere', 'stays', 'closed', 'closed', 'closed', 'closed'],
  ['dismissed', 'stays', 'closed', 'closed', 'closed', 'closed'],
  ['page changed, mark still there', 'stays', 'stays', 'stays', 'stays', 'stays'],
  ['page changed, mark gone', 'stays', 'closed', 'closed', 'closed', 'closed'],
];

const CASES = TABLE.flatMap(([event, closed, pending, open, leaving, pinned]): [StateName, EventName, string][] => [
  ['closed', event, closed],
  ['pending', event, pending],
  ['open', event, open],
  ['leaving', event, leaving],
  ['pinned', event, pinned],
  ['pinned by keyboard', event, pinned],
]);

describe('the card on the page', () => {
  it('has a row for each event', () => {
    expect(TABLE.map(([event]) => event).sort()).toEqual(Object.keys(EVENTS).sort());
  });

  it.each(CASES)('%s + %s: %s', (from, event, to) => {
    const before: State = STATES[from];
    const copy = structuredClone(before);
    const after = nextCardState(before, EVENTS[event]);
    if (to === 'stays') expect(after).toBe(before);
    else expect(after).toEqual(NEXT[to]);
    expect(before).toEqual(copy);
  });

  it('is on screen while open, leaving or pinned, and not before', () => {
    expect(Object.entries(STATES).map(([name, s]) => [name, isShown<string>(s)])).toEqual([
      ['closed', false],
      ['pending', false],
      ['open', true],
      ['leaving', true],
      ['pinned', true],
      ['pinned by keyboard', true],
    ]);
  });

  it('opens by resting on a mark, survives the way to the card, and closes after leaving both', () => {
    const walk: EventName[] = [
      'pointer on the same mark',
      'the wait is over',
      'pointer elsewhere',
      'pointer on the card',
      'pointer elsewhere',
      'the wait is over',
    ];
    let state: State = { mode: 'closed' };
    const modes = walk.map((name) => {
      state = nextCardState(state, EVENTS[name]);
      return state.mode;
    });
    expect(modes).toEqual(['pending', 'open', 'leaving', 'open', 'leaving', 'closed']);
  });
});
