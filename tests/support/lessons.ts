import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { weightsFile } from '@/src/compile/name-schemas';
import { createMatcher, type Matcher } from '@/src/core/match/matcher';
import type { Names } from '@/src/core/match/types';
import type { LabelledPage } from './labelled-pages';
import type { Lesson } from './learn-weights';
import { onItsPage, readTable } from './match-table';

/** The hand-set starts of src/data/weights.yaml. */
export function readStarts(root: string): Record<string, number> {
  const file = path.join(root, 'src/data/weights.yaml');
  return Object.fromEntries(weightsFile.parse(parse(readFileSync(file, 'utf8'))).map((w) => [w.evidence, w.start]));
}

/** What the project's own table of sentences teaches. */
export function tableLessons(root: string, matcher: Matcher): Lesson[] {
  return readTable(path.join(root, 'tests/core/match/table')).map((line) => {
    const { blocks, at } = onItsPage(line);
    return { readings: blocks.map(matcher.read), labels: blocks.map((_, i) => (i === at ? line.expected : undefined)) };
  });
}

/** What labelled pages teach. */
export const pageLessons = (pages: readonly LabelledPage[], matcher: Matcher): Lesson[] =>
  pages.map((p) => ({ readings: p.blocks.map(matcher.read), labels: p.labels }));

/** The same matcher under other weights. */
export const withWeights = (names: Names, weights: Record<string, number>): Matcher =>
  createMatcher({ ...names, weights });
