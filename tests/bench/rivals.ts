import AhoCorasick from 'modern-ahocorasick/fast';
import { createMatcher } from '@/src/core/match/matcher';
import type { Names, TextBlock } from '@/src/core/match/types';
import { createTrie } from './trie';
import { spellingsOf } from './variants';

export type Work = (blocks: readonly TextBlock[]) => number;

interface Rival {
  name: string;
  /** Builds what it needs of a catalogue, and gives the work over a page: how many it found. */
  make: (names: Names) => Work;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const expression =
  (flags: string) =>
  (names: Names): Work => {
    const longestFirst = spellingsOf(names).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`\\b(?:${longestFirst.map(escaped).join('|')})s?\\b`, flags);
    return (blocks) => blocks.reduce((n, { text }) => n + (text.match(pattern)?.length ?? 0), 0);
  };

/** The least that can be done with a page; everything is said as so many times this. */
export const FLOOR = 'each character once';
export const MATCHER = 'matcher, with context';
export const READING = 'matcher, reading alone';
export const EXPRESSION = 'longest-first expression, gi';
const EXPRESSION_U = 'longest-first expression, giu';

/** All that is timed on the same blocks. mark.js needs elements: see scan-entry.ts. */
export const RIVALS: readonly Rival[] = [
  {
    name: FLOOR,
    make: () => (blocks) => {
      let sum = 0;
      for (const { text } of blocks) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
      return sum;
    },
  },
  {
    name: MATCHER,
    make: (names) => {
      const matcher = createMatcher(names);
      return (blocks) => matcher.findSpots(blocks).reduce((n, spots) => n + spots.length, 0);
    },
  },
  {
    name: READING,
    make: (names) => {
      const matcher = createMatcher(names);
      return (blocks) => blocks.reduce((n, block) => n + matcher.read(block).candidates.length, 0);
    },
  },
  { name: EXPRESSION, make: expression('gi') },
  { name: EXPRESSION_U, make: expression('giu') },
  {
    name: 'Aho-Corasick, modern-ahocorasick',
    make: (names) => {
      const automaton = new AhoCorasick(spellingsOf(names), { boundary: 'ascii' });
      const strategy = 'leftmost-longest' as const;
      return (blocks) =>
        blocks.reduce((n, { text }) => n + automaton.search(text.toLowerCase(), { strategy }).length, 0);
    },
  },
  {
    name: 'trie, a node a letter',
    make: (names) => {
      const trie = createTrie(spellingsOf(names));
      return (blocks) => blocks.reduce((n, { text }) => n + trie.count(text), 0);
    },
  },
];
