import path from 'node:path';
import { compileContent } from '@/src/compile/compile-content';

/** The real content, src/data, compiled once for each test file that asks for it. */
export const content = compileContent(path.resolve(import.meta.dirname, '../../src/data'));
