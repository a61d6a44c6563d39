import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserName } from './find-browser';
import { EXTENSIONS, FIREFOX_ID } from './launch';

export interface Folder {
  path: string;
  remove(): void;
}

function folder(): Folder {
  const made = mkdtempSync(path.join(os.tmpdir(), 'spotter-'));
  // A browser that is closing may still write to it.
  return { path: made, remove: () => rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** A profile to start a browser with more than once. In Firefox it holds Spotter, as an add-on that is there to stay. */
export function profileWithSpotter(name: BrowserName): Folder {
  const profile = folder();
  if (name === 'firefox') {
    const packed = folder();
    const tool = path.resolve('node_modules/web-ext/bin/web-ext.js');
    const where = ['--source-dir', EXTENSIONS.firefox, '--artifacts-dir', packed.path];
    execFileSync(process.execPath, [tool, 'build', ...where], { stdio: 'pipe' });
    const [zip] = readdirSync(packed.path);
    if (!zip) throw new Error('Spotter was not packed');
    mkdirSync(path.join(profile.path, 'extensions'));
    copyFileSync(path.join(packed.path, zip), path.join(profile.path, 'extensions', `${FIREFOX_ID}.xpi`));
    packed.remove();
  }
  return profile;
}

/** A copy of the built extension that may show notifications from the start, as if the reader had allowed it. */
export function allowedToNotify(name: BrowserName): Folder {
  const copy = folder();
  cpSync(EXTENSIONS[name], copy.path, { recursive: true });
  const file = path.join(copy.path, 'manifest.json');
  const { optional_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = [...manifest.permissions, ...optional_permissions];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return copy;
}
