import path from 'node:path';
import type { Plugin } from 'vite';
import { packNames } from '../core/match/names/pack';
import { type Content, compileContent } from './compile-content';
import { compileLookout } from './compile-lookout';

const PREFIX = 'virtual:spotter/';
const PARTS = ['names', 'lookout-words', 'tips', 'general-tips', 'self-check', 'guide'] as const;

/**
 * Serves the checked content as modules (`virtual:spotter/names` and so on). A fault stops the build with the file,
 * the entry and what is wrong.
 */
export function contentPlugin(root = path.resolve('src/data')): Plugin {
  let content: Content | undefined;
  const part = (name: string): unknown => {
    content ??= compileContent(root);
    if (name === 'names') return packNames(content.names);
    // Text of JSON: the lookout reads it when it has something to look at.
    if (name === 'lookout-words') return JSON.stringify(compileLookout(content.names));
    if (name === 'tips') return content.tips;
    if (name === 'general-tips') return content.generalTips.tips;
    if (name === 'self-check') return { table: content.table, results: content.results, sources: content.tips.sources };
    return content.guide;
  };
  return {
    name: 'spotter-content',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      const name = id.startsWith(`\0${PREFIX}`) ? id.slice(PREFIX.length + 1) : undefined;
      if (!name || !(PARTS as readonly string[]).includes(name)) return undefined;
      const data = part(name);
      for (const file of content?.files ?? []) this.addWatchFile(file);
      // JSON.parse of one string starts faster than a large object literal and keeps its order.
      if (typeof data === 'string') return `export default ${JSON.stringify(data)};`;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
    watchChange(file) {
      if (file.startsWith(root)) content = undefined;
    },
  };
}
