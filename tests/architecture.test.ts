import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportLine, importsBelow, importsOf } from './support/imports';

/** Who may import whom. Paths are rooms of src/ or packages; a type-only arrow is marked. README shows the same table. */
const MAY_IMPORT: Record<string, { rooms: string[]; packages: RegExp; typesFrom?: string[] }> = {
  core: { rooms: ['core'], packages: /^$/ },
  data: { rooms: [], packages: /^$/, typesFrom: ['core'] },
  compile: { rooms: ['compile', 'core'], packages: /^(node:.*|zod|yaml|vite)$/ },
  page: { rooms: ['page', 'core'], packages: /^@floating-ui\/(core|dom)$/ },
  ui: { rooms: ['ui', 'core'], packages: /^preact(\/hooks)?$/ },
  platform: { rooms: ['platform', 'core'], packages: /^wxt\/browser$/ },
  app: { rooms: ['app', 'core', 'page', 'ui', 'platform'], packages: /^(preact(\/hooks)?|virtual:spotter\/.*)$/ },
  entrypoints: { rooms: ['app'], packages: /^wxt\/utils\/define-.*$/ },
};

/** Stylesheets may be named from outside their room by what draws with them. */
const STYLES: Record<string, string[]> = { app: ['ui', 'page'], entrypoints: ['ui', 'page'] };

function roomOf(file: string): string {
  return file.startsWith('entrypoints/') ? 'entrypoints' : (file.split('/')[1] ?? '');
}

function faultsIn(imports: ImportLine[]): string[] {
  return imports.flatMap(({ file, line, target, typeOnly }) => {
    const room = roomOf(file);
    const rule = MAY_IMPORT[room];
    if (!rule) return [`${file}:${line} stands in no known room`];
    const inside = target.startsWith('src/') || target.startsWith('entrypoints/');
    const to = inside ? roomOf(target) : target;
    const isStyle = /\.css(\?inline)?$/.test(target);
    const allowed =
      (isStyle && (to === room || STYLES[room]?.includes(to))) ||
      (inside ? rule.rooms.includes(to) || (typeOnly && rule.typesFrom?.includes(to)) : rule.packages.test(target));
    return allowed ? [] : [`${file}:${line} ${room}/ may not import ${target}`];
  });
}

const root = path.resolve(import.meta.dirname, '..');

/** Ways to make code or elements of a text. Spotter sets every text as text, so none of them stands in it. */
const FROM_TEXT =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|dangerouslySetInnerHTML|srcdoc|DOMParser|createContextualFragment|parseHTMLUnsafe)\b|\bdocument\.write|\beval\s*\(|\bnew Function\b|javascript:|\bset(?:Timeout|Interval)\(\s*['"`]/;

function textTurnedIntoCode(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, i) => (FROM_TEXT.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : []));
}

/** All that is loaded with some files: they themselves, what they import, what that imports. Types are not loaded. */
function comesWith(...entries: string[]): string[] {
  const imports = importsBelow(root, ['src', 'entrypoints']).filter((i) => !i.typeOnly);
  const seen = new Set(entries);
  for (const file of seen)
    for (const i of imports)
      if (i.file === file)
        for (const end of ['', '.ts', '.tsx']) if (!seen.has(i.target + end)) seen.add(i.target + end);
  return [...seen];
}

describe('architecture', () => {
  it('lets no room import what it may not', () => {
    const imports = importsBelow(root, ['src', 'entrypoints']);
    expect(imports.length).toBeGreaterThan(100);
    expect(faultsIn(imports)).toEqual([]);
  });

  it.each([
    ['src/core/match/a.ts', "import { browser } from '@/src/platform/browser';"],
    ['src/core/tips/a.ts', "import { render } from 'preact';"],
    ['src/page/a.ts', "import { browser } from 'wxt/browser';"],
    ['src/ui/card/A.tsx', "import type { Marks } from '../../page/marks';"],
    ['src/platform/a.ts', "import { Card } from '@/src/ui/card/Card';"],
    ['src/app/a.ts', "import { compileContent } from '@/src/compile/compile-content';"],
    ['entrypoints/a.ts', "import { createMatcher } from '@/src/core/match/matcher';"],
    ['src/data/a.d.ts', "import { x } from '../core/match/types';"],
  ])('names the line of a forbidden import in %s', (file, line) => {
    expect(faultsIn(importsOf(file, `// first\n${line}`))).toEqual([expect.stringContaining(`${file}:2 `)]);
  });

  it('brings no code into a page that reads what is kept of checks', () => {
    const seen = comesWith('entrypoints/spotter.content/index.ts', 'entrypoints/engine.ts', 'entrypoints/card.ts');
    expect(seen).toContain('src/app/followed-checks.ts');
    expect(seen.filter((file) => /check-store|core\/history/.test(file))).toEqual([]);
  });

  it('brings neither matcher nor card with the lookout, no card with the engine, and no matcher with the card', () => {
    const card = /^preact|^@floating-ui|^src\/ui\/|card-(view|host)/;
    const matcher = /^virtual:spotter\/names|^src\/core\/match\/(matcher|decide|candidates)/;
    expect(comesWith('entrypoints/spotter.content/index.ts').filter((f) => card.test(f) || matcher.test(f))).toEqual(
      [],
    );
    expect(comesWith('entrypoints/engine.ts').filter((f) => card.test(f))).toEqual([]);
    expect(comesWith('entrypoints/card.ts').filter((f) => matcher.test(f))).toEqual([]);
    // Each is what the other goes without.
    expect(comesWith('entrypoints/engine.ts').some((f) => matcher.test(f))).toBe(true);
    expect(comesWith('entrypoints/card.ts').filter((f) => card.test(f)).length).toBeGreaterThan(10);
  });

  it('says `browser.` in platform/ only', () => {
    const outside = importsBelow(root, ['src', 'entrypoints']).filter(
      (i) => /wxt\/browser|webextension-polyfill/.test(i.target) && i.file !== 'src/platform/browser.ts',
    );
    expect(outside).toEqual([]);
  });

  it('makes neither elements nor code of a text anywhere', () => {
    const files = ['src', 'entrypoints'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(tsx?|html)$/.test(name))
        .map((name) => path.join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => textTurnedIntoCode(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it.each([
    'card.innerHTML = tip;',
    '<p dangerouslySetInnerHTML={{ __html: tip }} />',
    "root.insertAdjacentHTML('beforeend', tip)",
    'document.write(tip)',
    'eval(tip)',
    "setTimeout('go()', 5)",
  ])('names the line that does: %s', (line) => {
    expect(textTurnedIntoCode('src/a.ts', `// first\n${line}`)).toEqual([`src/a.ts:2 ${line}`]);
  });
});
