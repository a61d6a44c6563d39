import path from 'node:path';
import { compileContent } from '@/src/compile/compile-content';
import { spellingsOf } from './variants';

let spellings: string[] | undefined;

/** The spellings of the project's own catalogue, for pages to be made of. Compiled once. */
export function catalogue(): { spellings: string[] } {
  spellings ??= spellingsOf(compileContent(path.join(process.cwd(), 'src/data')).names);
  return { spellings };
}
