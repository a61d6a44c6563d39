import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { packNames, unpackNames } from '@/src/core/match/names/pack';
import { content } from '../support/content';

const root = path.resolve(import.meta.dirname, '../..');

/** The matcher as a page gets it: one minified script, with what it needs of the folder names/ to read its data. */
async function matcherScript(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(root, 'tests/support/matcher-entry.ts'), formats: ['iife'], name: 'matcher' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('the build gave no output');
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

describe('what every page pays for', () => {
  it('is under 60 kB compressed: matcher, names and weights together', async () => {
    const script = await matcherScript();
    expect(script.length).toBeGreaterThan(10_000);
    expect(gzipSync(script + JSON.stringify(packNames(content.names)), { level: 9 }).length).toBeLessThan(60_000);
  });
});

describe('packed names', () => {
  it('unpack to what was packed', () => {
    const wire = JSON.parse(JSON.stringify(packNames(content.names)));
    expect(unpackNames(wire)).toEqual(JSON.parse(JSON.stringify(content.names)));
  });

  it('refuse a name that would break them', () => {
    const exercises = [{ id: 'a', name: 'a|b', pattern: 'squat' }];
    expect(() => packNames({ ...content.names, exercises, keys: {}, ambiguous: {} })).toThrow(
      /^a: a name may not hold/,
    );
  });
});
