import packed from 'virtual:spotter/names';
import Mark from 'mark.js';
import { unpackNames } from '@/src/core/match/names/pack';
import type { Names, TextBlock } from '@/src/core/match/types';
import { charactersIn, makePage, type PageKind } from './page-maker';
import { RIVALS, type Work } from './rivals';
import { spellingsOf, withExercises } from './variants';

/** What runs in a blank page of a browser. */
export interface ScanBench {
  time(job: ScanJob): ScanTimes;
  timeMark(kind: PageKind, characters: number, rounds: number): { nanoseconds: number[]; found: number };
  catalogue(exercises?: number): { exercises: number; spellings: number };
}

export interface ScanJob {
  rival: string;
  kind: PageKind;
  characters: number;
  /** Pages a round: so many that the clock is fine enough. */
  pages: number;
  seed: number;
  /** How many exercises the catalogue has; its own count where left out. */
  exercises?: number;
}

export interface ScanTimes {
  /** Nanoseconds for a character. */
  nanoseconds: number;
  /** The whole round in milliseconds. */
  milliseconds: number;
  found: number;
}

const own = unpackNames(packed);
const spellings = spellingsOf(own);
const catalogues = new Map<number, Names>();
const works = new Map<string, Work>();

function namesWith(exercises = own.exercises.length): Names {
  let names = catalogues.get(exercises);
  if (!names) {
    names = exercises === own.exercises.length ? own : withExercises(own, exercises);
    catalogues.set(exercises, names);
  }
  return names;
}

function workOf(rival: string, exercises?: number): Work {
  const key = `${rival} ${exercises}`;
  let work = works.get(key);
  if (!work) {
    work = (RIVALS.find((r) => r.name === rival) as (typeof RIVALS)[number]).make(namesWith(exercises));
    works.set(key, work);
  }
  return work;
}

/** mark.js calls itself once a word, and runs out of stack with all of them. */
const AT_ONCE = 300;
const longestFirst = [...spellings].sort((a, b) => b.length - a.length);

/** The last pages made: rivals of one round get the same ones, one after another. */
let made: { key: string; pages: TextBlock[][] } = { key: '', pages: [] };

function pagesOf({ kind, characters, pages, seed }: ScanJob): TextBlock[][] {
  const key = `${kind} ${characters} ${pages} ${seed}`;
  if (made.key !== key) {
    const all = Array.from({ length: pages }, (_, i) => makePage(kind, characters, spellings, seed * 1000 + i));
    // Strings put together from pieces are made one at the first look: that is no one's work to be timed.
    for (const { text } of all.flat()) text.charCodeAt(0);
    made = { key, pages: all };
  }
  return made.pages;
}

const bench: ScanBench = {
  time(job) {
    const work = workOf(job.rival, job.exercises);
    const pages = pagesOf(job);
    let found = 0;
    const began = performance.now();
    for (const page of pages) found += work(page);
    const milliseconds = performance.now() - began;
    return { milliseconds, nanoseconds: (milliseconds * 1e6) / pages.reduce((n, p) => n + charactersIn(p), 0), found };
  },
  timeMark(kind, characters, rounds) {
    let found = 0;
    const nanoseconds = Array.from({ length: rounds }, (_, round) => {
      const page = makePage(kind, characters, spellings, 500 + round);
      const holder = document.createElement('div');
      holder.append(...page.map(({ text }) => Object.assign(document.createElement('p'), { textContent: text })));
      document.body.replaceChildren(holder);
      const began = performance.now();
      // The kindest settings: no search across elements, no accents folded.
      const options = { separateWordSearch: false, accuracy: 'exactly', diacritics: false } as const;
      for (let i = 0; i < longestFirst.length; i += AT_ONCE) {
        new Mark(holder).mark(longestFirst.slice(i, i + AT_ONCE), options);
      }
      const took = performance.now() - began;
      found += holder.querySelectorAll('mark').length;
      return (took * 1e6) / charactersIn(page);
    });
    return { nanoseconds, found };
  },
  catalogue: (exercises) => {
    const names = namesWith(exercises);
    return { exercises: names.exercises.length, spellings: spellingsOf(names).length };
  },
};

Object.assign(globalThis, { bench });
