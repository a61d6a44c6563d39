import type { Line, Source } from '../core/tips/types';
import type { Faults } from './content-error';

const PART = /\s*([^[\]]*?)\s*\[([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\]\s*/y;

/**
 * Splits "Keep the bar close. [wilke-1999, convention]" into the sentence and its sources; a line without any is a
 * fault. Several brackets in one line make several parts.
 */
export function sourcedLine(
  text: string,
  sources: Record<string, Source>,
  faults: Faults,
  file: string,
  entry: string,
): Line {
  const parts: { text: string; sources: string[] }[] = [];
  PART.lastIndex = 0;
  let end = 0;
  for (let found = PART.exec(text); found; found = PART.exec(text)) {
    end = PART.lastIndex;
    parts.push({ text: found[1] ?? '', sources: (found[2] ?? '').split(',').map((key) => key.trim()) });
  }
  const keys = [...new Set(parts.flatMap((p) => p.sources))];
  const plain = [...parts.map((p) => p.text), text.slice(end)].join(' ').trim();
  if (!/\[[^\]]+\]$/.test(text.trim()) || keys.length === 0)
    faults.add(file, entry, `no source at the end of "${text}"`);
  else if (/[[\]]/.test(plain)) faults.add(file, entry, `a bracket that is no source in "${text}"`);
  for (const key of keys)
    if (!Object.hasOwn(sources, key)) faults.add(file, entry, `unknown source "${key}" in "${text}"`);
  return { text: plain, sources: keys, ...(parts.length > 1 && { parts }) };
}
