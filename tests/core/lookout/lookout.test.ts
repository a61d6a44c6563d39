import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLookout } from '@/src/compile/compile-lookout';
import { createLookout } from '@/src/core/lookout/lookout';
import { content } from '../../support/content';
import { onItsPage, readTable } from '../../support/match-table';
import { matcher } from '../../support/spots';

const lookout = createLookout(compileLookout(content.names));
const { keys, ambiguous } = content.names;

/** Lines that the matcher marks by a slip of the keyboard alone: nothing in them is a word of a name. */
const SLIPS = 13;
/** Marked for what stands around it, and so never the first of its page. */
const BY_ITS_PLACE = ['Walk to the bar with a plan, not with hope'];

describe('the lookout', () => {
  it('sees every line of the table of sentences that is marked, but for slips of the keyboard', () => {
    const marked = readTable(path.resolve('tests/core/match/table')).filter((line) => {
      const { blocks, at } = onItsPage(line);
      return (matcher.findSpots(blocks)[at] ?? []).length > 0;
    });
    expect(marked.length).toBeGreaterThan(500);
    const missed = marked.filter((l) => !lookout(l.text, l.kind !== 'prose') && !BY_ITS_PLACE.includes(l.text));
    expect(missed.filter((l) => !l.where.startsWith('06-typos')).map((l) => l.text)).toEqual([]);
    expect(missed.length).toBe(SLIPS);
  });

  it('sees every name of the catalogue in any text, and those that are seldom one in a line with a number', () => {
    const seldom = (key: string): boolean => ambiguous[key]?.policy === 'never-alone';
    expect(Object.keys(keys).filter((key) => !seldom(key) && !lookout(key, false))).toEqual([]);
    expect(Object.keys(keys).filter((key) => !lookout(`${key} 3 x 8`, true))).toEqual([]);
  });

  it.each([
    'Pushups',
    'PUSH-UPS',
    'push\u2011ups',
    'We deadlifted',
    'benchpressing',
    'Turkishget-up',
    'dumb bell presses',
    'RDLs',
    'chins',
    'ka\u0301ka\u0301sana',
    'lunges',
    'muscle-up',
    'She was squatting',
  ])('sees a name however it is written: %s', (text) => {
    expect(lookout(text, false)).toBe(true);
  });

  it('sees unlisted names in lines', () => {
    expect([lookout('Quad clenches', true), lookout('Quad clenches', false)]).toEqual([true, false]);
  });

  it.each([
    'The board met in May, and the office moved to a new building near the old harbour.',
    'Sign up for our newsletter',
    'Log out',
    'Understanding interest rates',
    'Our software was released in May, with a new layout and fewer bugs than last year.',
    'Preheat the oven to 200 degrees and mix flour, sugar and two eggs.',
    'The president spoke to the press on Monday.',
    '\u0411\u0443\u0440\u043f\u0438, \u6df1\u8e72',
    '',
  ])('lets a text be that names no exercise: %s', (text) => {
    expect([lookout(text, true), lookout(text, false)]).toEqual([false, false]);
  });
});
