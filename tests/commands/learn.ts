import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileContent } from '@/src/compile/compile-content';
import { createMatcher } from '@/src/core/match/matcher';
import { evalFolder, readLabelledPages } from '../support/labelled-pages';
import { learnWeights } from '../support/learn-weights';
import { pageLessons, readStarts, tableLessons } from '../support/lessons';

/**
 * `learn`: learns the weights of src/data/weights.yaml anew, from the project's own table of sentences and, where they are
 * kept beside the project, from labelled pages; writes them into the file. Each weight stays near its hand-set start.
 */
export async function main(args: string[]): Promise<number> {
  if (args.length > 0) throw new Error('usage: npm run learn');
  const root = process.cwd();
  const { names } = compileContent(path.join(root, 'src/data'));
  const matcher = createMatcher(names);
  const folder = evalFolder(root);
  const pages = folder ? await readLabelledPages(folder) : [];
  if (!folder) console.log('No labelled pages beside the project: learning from its own sentences alone.');
  const lessons = [...tableLessons(root, matcher), ...pageLessons(pages, matcher)];
  const weights = learnWeights(lessons, readStarts(root));
  const file = path.join(root, 'src/data/weights.yaml');
  let changed = 0;
  const text = readFileSync(file, 'utf8').replace(
    /(evidence: ([a-z0-9-]+),.*weight: )(-?[\d.]+)/g,
    (line, before: string, id: string, weight: string) => {
      if (Number(weight) === weights[id]) return line;
      changed += 1;
      return `${before}${weights[id]}`;
    },
  );
  writeFileSync(file, text);
  console.log(`${lessons.length} lessons, ${Object.keys(weights).length} weights, ${changed} changed`);
  return 0;
}
