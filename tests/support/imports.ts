import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface ImportLine {
  file: string;
  line: number;
  /** What is imported, a path inside the project resolved to one from its root ("src/core/match/types"). */
  target: string;
  typeOnly: boolean;
}

const IMPORT = /^\s*(?:(?:import|export)\b[^'"=]*?\bfrom\s*|import\s*)['"](?<target>[^'"]+)['"]/;
const CONTINUED = /^\s*\}\s*from\s*['"](?<target>[^'"]+)['"]/;
const DYNAMIC = /\bimport\(\s*['"](?<target>[^'"]+)['"]\s*\)/g;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (statSync(full).isDirectory()) return sourceFiles(full);
    return /\.tsx?$/.test(name) ? [full] : [];
  });
}

const resolveFrom = (file: string, target: string): string =>
  target.startsWith('@/')
    ? target.slice(2)
    : target.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), target)
      : target;

/** Every import line of a text, with the place it stands at. `file` is its path from the project's root. */
export function importsOf(file: string, text: string): ImportLine[] {
  const out: ImportLine[] = [];
  let opened: { typeOnly: boolean } | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const add = (target: string, typeOnly: boolean): void => {
      out.push({ file, line: i + 1, target: resolveFrom(file, target), typeOnly });
    };
    const whole = IMPORT.exec(line);
    const end = CONTINUED.exec(line);
    if (whole?.groups?.target) add(whole.groups.target, /^\s*(?:import|export)\s+type\b/.test(line));
    else if (end?.groups?.target) add(end.groups.target, opened?.typeOnly ?? false);
    else if (/^\s*(?:import|export)\s+(?:type\s+)?\{\s*$/.test(line)) opened = { typeOnly: /\btype\s*\{/.test(line) };
    // Types named inline (`import('x').Y` in a declaration file) are types; in code it is a real import.
    for (const m of line.matchAll(DYNAMIC)) if (m.groups?.target) add(m.groups.target, file.endsWith('.d.ts'));
  }
  return out;
}

/** Every import line below some folders of the project. */
export function importsBelow(root: string, folders: string[]): ImportLine[] {
  return folders
    .flatMap((f) => sourceFiles(path.join(root, f)))
    .flatMap((full) => importsOf(path.relative(root, full).split(path.sep).join('/'), readFileSync(full, 'utf8')));
}
