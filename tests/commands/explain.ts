import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileContent } from '@/src/compile/compile-content';
import type { Verdict } from '@/src/core/match/decide';
import { createMatcher, type Reading } from '@/src/core/match/matcher';
import { readHtml } from '../support/html-blocks';

/** Blocks of text that a file holds: HTML as a page is read, any other text a block a line. */
function blocksOf(file: string): { text: string; kind: Reading['kind'] }[] {
  const text = readFileSync(file, 'utf8');
  if (/\.x?html?$/i.test(file) || /^\s*<(?:!doctype|html)/i.test(text)) return readHtml(text).blocks;
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ text: line, kind: line.trim().split(/\s+/).length <= 8 ? 'item' : 'prose' }));
}

const AROUND = 40;
const signed = (n: number): string => `${n < 0 ? '-' : '+'}${Math.abs(n).toFixed(1)}`;

/**
 * Prints every candidate of a page with its evidence and score, kept or dropped, and what decided it where the score did
 * not. Reads the file outside a browser: what styles hide, and what scripts would add, is read as it stands.
 */
export function explainFile(file: string, cwd: string): string {
  const { names } = compileContent(path.resolve('src/data'));
  const matcher = createMatcher(names);
  const readings = blocksOf(path.resolve(cwd, file)).map(matcher.read);
  const lines: string[] = [];
  let kept = 0;
  let all = 0;
  matcher.explain(readings).forEach((verdicts, i) => {
    const { text, kind } = readings[i] as Reading;
    for (const verdict of verdicts) {
      all += 1;
      if (verdict.kept) kept += 1;
      lines.push(describe(verdict, text, kind, names.weights));
    }
  });
  return `${file}: ${all} candidates, ${kept} kept\n\n${lines.join('\n')}`;
}

function describe(v: Verdict, text: string, kind: string, weights: Record<string, number>): string {
  const { start, end, exerciseId, modifiers, basis, policy } = v.candidate;
  const sentence = `${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`;
  const points = Object.entries(v.evidence)
    .map(([id, amount]) => ({ id, points: amount * (weights[id] ?? 0) }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const why = v.because ? `, ${v.because}` : '';
  return [
    `${v.kept ? 'kept   ' : 'dropped'} ${signed(v.score)}${why}  ${sentence.replace(/\s+/g, ' ').trim()}`,
    `        as ${exerciseId}${modifiers.length > 0 ? ` (${modifiers.join(', ')})` : ''}, ${basis}${basis === 'name' ? ` ${policy}` : ''}, in ${kind}`,
    ...(points.length > 0 ? [`        ${points.map((p) => `${p.id} ${signed(p.points)}`).join(', ')}`] : []),
  ].join('\n');
}
