import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Faults } from './content-error';

/** Reads and checks YAML files below one folder, and remembers which files were read. */
export class ContentReader {
  readonly files = new Set<string>();
  constructor(
    private readonly root: string,
    private readonly faults: Faults,
  ) {}

  /** One file against a schema; undefined (and a fault noted) where it is missing or wrong. */
  read<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const full = path.join(this.root, file);
    this.files.add(full);
    if (!existsSync(full)) {
      this.faults.add(file, '', 'file is missing');
      return undefined;
    }
    let raw: unknown;
    try {
      raw = parse(readFileSync(full, 'utf8'));
    } catch (error) {
      this.faults.add(file, '', `not readable YAML: ${(error as Error).message.split('\n')[0]}`);
      return undefined;
    }
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const [entry, where] = nameEntry(raw, issue.path);
      this.faults.add(file, entry, where ? `${where}: ${issue.message}` : issue.message);
    }
    return undefined;
  }

  /** The YAML files directly in a folder, sorted. */
  list(folder: string): string[] {
    const full = path.join(this.root, folder);
    if (!existsSync(full)) return [];
    return readdirSync(full)
      .filter((f) => f.endsWith('.yaml'))
      .sort()
      .map((f) => `${folder}/${f}`);
  }
}

/** Turns an issue's path into the entry a writer would look for (its id or key) and the rest of the path. */
function nameEntry(raw: unknown, path: PropertyKey[]): [string, string] {
  let at = raw;
  let entry = '';
  let used = 0;
  for (const [i, key] of path.entries()) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    const named = at as { id?: unknown; term?: unknown; host?: unknown } | undefined;
    const label = named && typeof named === 'object' ? (named.id ?? named.term ?? named.host) : undefined;
    if (label !== undefined) {
      entry = String(label);
      used = i + 1;
    } else if (i === 0 && typeof key === 'string') {
      entry = key;
      used = 1;
    }
  }
  return [entry, path.slice(used).map(String).join('.')];
}
