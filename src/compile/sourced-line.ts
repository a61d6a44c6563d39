import type { Line, Source } from '../core/tips/types';
import type { Faults } from './content-error';

const KEYS = /\s*\[([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\]\s*/g;

/** Splits "Keep the bar close. [wilke-1999, convention]" into the sentence and its sources; a line without any is a fault. */
export function sourcedLine(
  text: string,
  sources: Record<string, Source>,
  faults: Faults,
  file: string,
  entry: string,
): Line {
  const keys = new Set<string>();
  const plain = text
    .replace(KEYS, (_, list: string) => {
      for (const key of list.split(',')) keys.add(key.trim());
      return ' ';
    })
    .trim();
  if (!/\[[^\]]+\]$/.test(text.trim()) || keys.size === 0) faults.add(file, entry, `no source at the end of "${text}"`);
  else if (/[[\]]/.test(plain)) faults.add(file, entry, `a bracket that is no source in "${text}"`);
  for (const key of keys)
    if (!Object.hasOwn(sources, key)) faults.add(file, entry, `unknown source "${key}" in "${text}"`);
  return { text: plain, sources: [...keys] };
}
