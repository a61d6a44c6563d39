import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchPatterns } from '@/src/compile/compile-content';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { DEMANDS } from '@/src/core/tips/types';
import { content } from '../support/content';
import { sourcedLines } from '../support/strings';

const { names, tips, table, sites, files } = content;
const resolved = names.exercises.map((e) => ({ id: e.id, shown: resolveTips(tips, e.id) }));
const demand = (id: string): number => DEMANDS.indexOf(resolveTips(tips, id)?.tips.demand ?? 'low');

describe('the catalogue', () => {
  it('holds 890 exercises, each with its facts', () => {
    expect(names.exercises.filter((e) => !e.general)).toHaveLength(890);
    expect(Object.keys(tips.exercises).sort()).toEqual(names.exercises.map((e) => e.id).sort());
  });

  it('names each exercise once', () => {
    const seen = new Set<string>();
    const own = names.exercises.filter((e) => !e.general);
    expect(own.filter((e) => seen.size === seen.add(e.name.toLowerCase()).size)).toEqual([]);
  });

  it('leads every spelling, head and ambiguous term to an exercise that exists', () => {
    const last = names.exercises.length - 1;
    const outside = (index: number, least: number) => !(index >= least && index <= last);
    expect(Object.entries(names.keys).filter(([, i]) => outside(i, 0))).toEqual([]);
    expect(Object.entries(names.heads).filter(([, i]) => outside(i, -1))).toEqual([]);
    expect(Object.keys(names.keys).length).toBeGreaterThan(3500);
  });

  it('puts every exercise in a pattern that has tips', () => {
    const patterns = new Set(names.exercises.map((e) => e.pattern));
    expect([...patterns].filter((p) => !tips.patterns[p])).toEqual([]);
    expect(Object.keys(tips.patterns)).toHaveLength(33);
  });
});

/** The lowest rungs: nothing gentler can be offered. */
const GENTLEST = ['wall-push-up', 'ankle-pump', 'corpse-pose', 'pendulum-exercise', 'wrist-stretch'];

describe('the card of every exercise', () => {
  it('offers something easier, but for the lowest rungs', () => {
    expect(
      resolved
        .filter(({ shown }) => shown?.easier.length === 0)
        .map((r) => r.id)
        .sort(),
    ).toEqual(GENTLEST.sort());
  });

  it('has each part it shows', () => {
    const incomplete = resolved.filter(({ shown }) => {
      if (!shown) return true;
      const { setup, doing, mistakes, why, breath, stop } = shown.tips;
      const lists = [
        setup,
        doing,
        mistakes,
        shown.care,
        ...(GENTLEST.includes(shown.exercise.id) ? [] : [shown.easier]),
      ];
      return lists.some((l) => l.length === 0) || [why, breath, stop].some((l) => l.text === '');
    });
    expect(incomplete.map((r) => r.id)).toEqual([]);
  });

  it('names a source or says that it is convention', () => {
    expect(resolved.filter(({ shown }) => !shown?.convention && !shown?.sources.length).map((r) => r.id)).toEqual([]);
  });

  it('offers as easier only what asks no more of the back', () => {
    const harder = resolved.flatMap(({ id, shown }) =>
      (shown?.easier ?? []).filter((e) => demand(e.id) > demand(id)).map((e) => `${id}: ${e.id}`),
    );
    expect(harder).toEqual([]);
  });

  it('says when it was last read', () => {
    expect(resolved.filter(({ shown }) => !/^20\d\d-\d\d-\d\d$/.test(shown?.reviewed ?? ''))).toEqual([]);
  });
});

describe('the sources', () => {
  it.each(Object.entries(sourcedLines))('are named and known for every sentence: %s', (_, lines) => {
    const bad = lines.filter(({ line }) => line.sources.length === 0 || line.sources.some((s) => !tips.sources[s]));
    expect(lines.length).toBeGreaterThan(40);
    expect(bad).toEqual([]);
  });

  it('of the check can be looked up: who, when, and a link or DOI, but for coaching convention', () => {
    const cited = [...table.rules, ...Object.values(table.gates)].flatMap((r) => r.sources);
    const unlinked = [...new Set(cited)].filter((key) => !tips.sources[key]?.doi && !tips.sources[key]?.link);
    expect(unlinked).toEqual(['convention']);
    expect(cited.filter((key) => !tips.sources[key]?.by || !tips.sources[key]?.year)).toEqual([]);
  });

  it('are named and known for every rule and both gates', () => {
    const { rank_0, rank_1 } = table.gates;
    const cited = [...table.rules, rank_0, rank_1].map((r) => r?.sources ?? []);
    expect(cited.filter((keys) => keys.length === 0 || keys.some((k) => !tips.sources[k]))).toEqual([]);
  });
});

describe('the sites where Spotter starts by itself', () => {
  it('become match patterns of their host and its subdomains', () => {
    const kind = 'gym blog';
    expect(matchPatterns([{ host: 'a.org', kind }])).toEqual(['*://*.a.org/*']);
    expect(matchPatterns([{ host: 'a.org', kind, paths: ['/fit/', '/gym'] }])).toEqual([
      '*://*.a.org/fit*',
      '*://*.a.org/gym*',
    ]);
  });

  it('are plain hosts with at least one pattern each', () => {
    expect(sites.length).toBeGreaterThan(10);
    expect(matchPatterns(sites).filter((p) => !/^\*:\/\/\*\.[a-z0-9.-]+\/[^*\s]*\*$/.test(p))).toEqual([]);
  });
});

describe('the files of the content', () => {
  it('are all read: none lies in the folder unused', () => {
    const root = path.resolve(import.meta.dirname, '../../src/data');
    const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.yaml'));
    expect(files.map((f) => path.relative(root, f)).sort()).toEqual(all.sort());
    expect(files.filter((f) => !existsSync(f))).toEqual([]);
  });
});

describe('tips of their own', () => {
  it.each(
    `deadlift romanian-deadlift sumo-deadlift squat front-squat goblet-squat lunge bulgarian-split-squat bench-press
     overhead-press bent-over-row pull-up push-up dip hip-thrust glute-bridge kettlebell-swing good-morning back-extension
     crunch bicycle-crunch sit-up lying-leg-raise hanging-leg-raise plank side-plank dead-bug bird-dog russian-twist
     superman farmers-carry`.split(/\s+/),
  )('has %s', (id) => {
    const own = tips.own[id]?.tips;
    expect(Object.keys(own ?? {})).toEqual(
      expect.arrayContaining(['demand', 'why', 'setup', 'doing', 'breath', 'mistakes', 'easier', 'care']),
    );
    expect(resolveTips(tips, id)?.basis.of).toBe('exercise');
  });
});
