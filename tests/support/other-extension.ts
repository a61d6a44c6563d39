import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Launched } from './launch';

/** What the other extension draws its finds with. */
export const OTHER_COLOUR = [255, 200, 0] as const;

/** Marks each text with "squat" under a highlight of its own, as soon as it can and at each key. */
const SCRIPT = `(() => {
  const find = new Highlight();
  const look = () => {
    find.clear();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.search(/squat/i);
      if (at < 0 || node.parentElement.localName === 'script') continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 5);
      find.add(range);
    }
    CSS.highlights.set('other-find', find);
  };
  look();
  document.addEventListener('keyup', look);
})()`;

/** Installs a second extension beside Spotter, which highlights words on the same site. */
export async function installOther({ name, browser }: Launched): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'other-extension-'));
  const manifest = {
    manifest_version: name === 'chromium' ? 3 : 2,
    name: 'Another extension',
    version: '1.0',
    ...(name === 'firefox' && { browser_specific_settings: { gecko: { id: 'other@other.example' } } }),
    content_scripts: [{ matches: ['http://exrx.net/*'], js: ['find.js'], css: ['find.css'] }],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'find.js'), SCRIPT);
  writeFileSync(path.join(folder, 'find.css'), `::highlight(other-find) { background: rgb(${OTHER_COLOUR.join()}) }`);
  await browser.installExtension(folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
