import path from 'node:path';
import { readContent } from '@/src/compile/compile-content';
import { Faults } from '@/src/compile/content-error';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import type { Line, TipBook } from '@/src/core/tips/types';

const USAGE = `usage: npm run -s card -- deadlift ...            the card of an exercise as text
       npm run -s card -- --faults [hip-hinge ...]  faults in the content, of all files or of these patterns`;

const withSources = (line: Line): string => `${line.text} [${line.sources.join(', ')}]`;

/** The card of an exercise as a writer reads it: every line with its sources. */
function cardText(book: TipBook, id: string): string {
  const shown = resolveTips(book, id);
  if (!shown) throw new Error(`${id}: no such exercise`);
  const { tips, exercise } = shown;
  const list = (title: string, lines: string[]): string[] => [title, ...lines.map((l) => `  - ${l}`)];
  const whose = shown.basis.of === 'exercise' ? '' : `; mostly the tips of ${shown.basis.of} ${shown.basis.name}`;
  return [
    `# ${exercise.name} (${id}; ${exercise.pattern}, ${exercise.equipment}${whose})`,
    `Lower back: ${tips.demand}. ${withSources(tips.why)}`,
    ...list('Set up', tips.setup.map(withSources)),
    ...list('Do', tips.doing.map(withSources)),
    ...list('Breathe', [withSources(tips.breath)]),
    ...list(
      'Mistakes',
      tips.mistakes.map((m) => `${m.sign}: ${withSources(m.fix)}`),
    ),
    `Easier: ${shown.easier.map((e) => e.id).join(', ')}`,
    `Harder: ${shown.harder.map((e) => e.id).join(', ')}`,
    ...list(
      'Care',
      shown.care.map((c) => `${c.label}: ${withSources(c)}`),
    ),
    `Stop: ${withSources(tips.stop)}`,
    '',
  ].join('\n');
}

export async function main(args: string[]): Promise<number> {
  const faults = new Faults();
  const content = readContent(path.resolve('src/data'), faults);
  if (args[0] === '--faults') {
    const files = args.slice(1).map((pattern) => `tips/${pattern}.yaml`);
    const told = faults.all().filter((f) => files.length === 0 || files.some((file) => f.startsWith(file)));
    console.log([...told, `${told.length} faults`].join('\n'));
    return told.length > 0 ? 1 : 0;
  }
  if (args.length === 0) throw new Error(USAGE);
  if (!content) throw new Error(faults.all().join('\n'));
  for (const id of args) console.log(cardText(content.tips, id));
  return 0;
}
