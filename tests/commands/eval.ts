import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileContent } from '@/src/compile/compile-content';
import { createMatcher } from '@/src/core/match/matcher';
import { ensureBuilt } from '../support/build';
import { evalFolder, type LabelledPage, readLabelledPages } from '../support/labelled-pages';
import { learnWeights } from '../support/learn-weights';
import { pageLessons, readStarts, tableLessons, withWeights } from '../support/lessons';
import { describeScore, type Score, scorePages } from '../support/score-pages';

/** The pages are parted so many ways; each part is measured with weights learned without it. */
const PARTS = 3;
const KINDS: [string, string][] = [
  ['positive', 'workout pages'],
  ['near-miss', 'pages that touch on fitness'],
  ['negative', 'pages about something else'],
];

/**
 * `eval [--list]`: measures the detector on the labelled pages beside the project, if there are any: the built extension
 * in a browser on all of them (on which it was tuned), and in turn each third with weights learned without it. With
 * --list also every miss, wrong extent and false alarm. Exits 0 where there are no labelled pages, and says so.
 */
export async function main(args: string[]): Promise<number> {
  const unknown = args.find((a) => a !== '--list');
  if (unknown) throw new Error(`unknown option ${unknown}\nusage: npm run eval [-- --list]`);
  const root = process.cwd();
  const folder = evalFolder(root);
  if (!folder) {
    console.log('There are no labelled pages beside the project (../shared/eval): nothing was measured.');
    return 0;
  }
  const code = runScorer(folder, ensureBuilt('chromium'));
  await heldOut(root, folder, args.includes('--list'));
  return code;
}

/** The corpus's own scorer over what the built extension marks. */
function runScorer(folder: string, extension: string): number {
  const out = mkdtempSync(path.join(tmpdir(), 'spotter-eval-'));
  try {
    const predictions = path.join(out, 'predictions.json');
    const texts = path.join(out, 'texts');
    const run = (script: string, ...rest: string[]): number =>
      spawnSync('node', [path.join(folder, script), ...rest], { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
    console.log('## The built extension in Chromium, all pages (tuned on them)\n');
    const pages = path.join(folder, 'pages');
    return (
      run('predict.mjs', '--extension', extension, '--pages', pages, '--out', predictions, '--texts', texts) ||
      run('score.mjs', predictions, '--texts', texts)
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function heldOut(root: string, folder: string, list: boolean): Promise<void> {
  const { names } = compileContent(path.join(root, 'src/data'));
  const base = createMatcher(names);
  const starts = readStarts(root);
  const pages = await readLabelledPages(folder);
  const own = tableLessons(root, base);
  const sums = new Map<string, Score>();
  const notes: string[] = [];
  for (let part = 0; part < PARTS; part++) {
    const isLeftOut = (_: LabelledPage, i: number): boolean => i % PARTS === part;
    const rest = pages.filter((p, i) => !isLeftOut(p, i));
    const matcher = withWeights(names, learnWeights([...own, ...pageLessons(rest, base)], starts));
    for (const [kind] of KINDS) {
      const score = scorePages(
        pages.filter(isLeftOut).filter((p) => p.kind === kind),
        matcher,
        (line) => notes.push(line),
      );
      const before = sums.get(kind);
      sums.set(kind, before ? add(before, score) : score);
    }
  }
  console.log(`\n## Held out: each third of the pages, weights learned without it (read outside a browser)\n`);
  for (const [kind, name] of KINDS) {
    const score = sums.get(kind);
    if (score) console.log(describeScore(name, score));
  }
  if (list) console.log(`\n${notes.sort().join('\n')}`);
}

const add = (a: Score, b: Score): Score => ({
  pages: a.pages + b.pages,
  labels: a.labels + b.labels,
  found: a.found + b.found,
  exact: a.exact + b.exact,
  hits: a.hits + b.hits,
  falseAlarms: a.falseAlarms + b.falseAlarms,
  pagesWithFalseAlarms: a.pagesWithFalseAlarms + b.pagesWithFalseAlarms,
  f1s: [...a.f1s, ...b.f1s],
});
