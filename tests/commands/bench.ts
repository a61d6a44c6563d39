import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileContent } from '@/src/compile/compile-content';
import { createMatcher } from '@/src/core/match/matcher';
import type { TextBlock } from '@/src/core/match/types';
import { readHtml } from '../support/html-blocks';

const ROUNDS = 9;
/** As long as a very long page: all its text in characters. */
const PAGE = 930_000;

interface Run {
  name: string;
  /** Works through every block; what it returns keeps the work from being left out. */
  work: (blocks: readonly TextBlock[]) => number;
}

/** The project's own sample pages, over and over until they make a page of that many characters. */
function pageOf(root: string, samples: readonly string[], characters: number): TextBlock[] {
  const blocks = samples.flatMap((name) =>
    readHtml(readFileSync(path.join(root, `tests/pages/${name}/page.html`), 'utf8')).blocks.map(({ text, kind }) => ({
      text,
      kind,
    })),
  );
  const out: TextBlock[] = [];
  for (let length = 0, i = 0; length < characters; i++) {
    const block = blocks[i % blocks.length] as TextBlock;
    out.push(block);
    length += block.text.length;
  }
  return out;
}

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number;
const show = (x: number): string => x.toFixed(x < 10 ? 2 : 0);

/**
 * `bench [--json]`: times the matcher against a longest-first regular expression of the same names and against reading
 * every character once, all in one run, round about, on the same text. Says ratios first: times are of this machine.
 */
export async function main(args: string[]): Promise<number> {
  const unknown = args.find((a) => a !== '--json');
  if (unknown) throw new Error(`unknown option ${unknown}\nusage: npm run bench [-- --json]`);
  const root = process.cwd();
  const { names } = compileContent(path.join(root, 'src/data'));
  const matcher = createMatcher(names);
  const spellings = [...new Set([...names.exercises.map((e) => e.name.toLowerCase()), ...Object.keys(names.keys)])];
  const longestFirst = spellings
    .sort((a, b) => b.length - a.length)
    .map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`\\b(?:${longestFirst.join('|')})s?\\b`, 'gi');
  const runs: Run[] = [
    {
      name: 'every character once',
      work: (blocks) => {
        let sum = 0;
        for (const { text } of blocks) for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
        return sum;
      },
    },
    { name: 'matcher, context and all', work: (blocks) => matcher.findSpots(blocks).length },
    { name: 'matcher, reading alone', work: (blocks) => blocks.map(matcher.read).length },
    {
      name: 'longest-first expression',
      work: (blocks) => blocks.reduce((n, { text }) => n + (text.match(expression)?.length ?? 0), 0),
    },
  ];
  const pages: [string, TextBlock[]][] = [
    ['prose with few names', pageOf(root, ['long-article', 'look-alikes'], PAGE)],
    ['plans dense with names', pageOf(root, ['plan-table', 'wod-list', 'exercise-library'], PAGE)],
    ['a tenth of the prose', pageOf(root, ['long-article', 'look-alikes'], PAGE / 10)],
  ];
  const results = pages.map(([page, blocks]) => timed(page, blocks, runs));
  if (args.includes('--json')) console.log(JSON.stringify(results, null, 1));
  else for (const r of results) console.log(table(r));
  return 0;
}

interface Timed {
  page: string;
  characters: number;
  runs: { name: string; milliseconds: { median: number; min: number; max: number } }[];
}

function timed(page: string, blocks: TextBlock[], runs: readonly Run[]): Timed {
  const times = runs.map((): number[] => []);
  // The first round warms up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    runs.forEach((run, i) => {
      const began = performance.now();
      run.work(blocks);
      if (round > 0) times[i]?.push(performance.now() - began);
    });
  }
  return {
    page,
    characters: blocks.reduce((n, b) => n + b.text.length, 0),
    runs: runs.map(({ name }, i) => {
      const own = times[i] as number[];
      return { name, milliseconds: { median: median(own), min: Math.min(...own), max: Math.max(...own) } };
    }),
  };
}

function table({ page, characters, runs }: Timed): string {
  const [floor] = runs;
  const matcher = runs[1]?.milliseconds.median ?? 1;
  const rows = runs.map(({ name, milliseconds: { median: m, min, max } }) =>
    [
      name.padEnd(26),
      `${show(m / (floor?.milliseconds.median ?? 1))} x the floor`.padStart(18),
      `${show(m / matcher)} x the matcher`.padStart(22),
      `${show(characters / m)} characters/ms`.padStart(26),
      `${show(m)} ms (${show(min)} to ${show(max)})`.padStart(26),
    ].join(''),
  );
  return `${page}, ${characters} characters\n${rows.join('\n')}\n`;
}
