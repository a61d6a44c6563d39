import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of tests that take longer than their size tells. */
const LONG = ['accessible', 'hostile-pages', 'recheck', 'commands', 'hostile-fuzz'];

const isLong = (spec: TestSpecification): boolean =>
  LONG.some((name) => spec.moduleId.endsWith(`/browser/${name}.test.ts`));

/** Starts long files first, so that none is left to run alone at the end; the others as they would run without it. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((spec) => !isLong(spec))];
  }
}
