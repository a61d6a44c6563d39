import path from 'node:path';
import { compileSelfCheck } from '@/src/compile/compile-self-check';
import { compileSources } from '@/src/compile/compile-tips';
import { Faults } from '@/src/compile/content-error';
import { ContentReader } from '@/src/compile/read-content';

/** The check alone: compiling the names and tips as well takes two seconds more. */
export function compileCheck() {
  const faults = new Faults();
  const reader = new ContentReader(path.resolve(import.meta.dirname, '../../src/data'), faults);
  const sources = compileSources(reader);
  const check = compileSelfCheck(reader, faults, sources);
  faults.throwIfAny();
  if (!check) throw new Error('check missing without a fault noted');
  return { ...check, sources };
}
