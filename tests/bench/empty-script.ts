import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const scriptFor = (host: string): string => `import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({
  matches: ['*://*.${host}/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => {},
});
`;

/** Builds an extension whose content script does nothing, as WXT builds ours, for the pages of one host. Returns its folder. */
export function buildEmptyExtension(host: string): string {
  // Below the project, so that it finds the packages installed there.
  const root = path.resolve('tests/.out/empty-extension');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(path.join(root, 'entrypoints/empty.content'), { recursive: true });
  writeFileSync(path.join(root, 'entrypoints/empty.content/index.ts'), scriptFor(host));
  writeFileSync(path.join(root, 'package.json'), '{"name":"empty","version":"1.0.0","type":"module"}');
  execFileSync(process.execPath, [path.resolve('node_modules/wxt/bin/wxt.mjs'), 'build', root], { stdio: 'pipe' });
  return path.join(root, '.output/chrome-mv3');
}
