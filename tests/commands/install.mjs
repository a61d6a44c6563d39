// Plain JavaScript without dependencies: this runs before anything is installed, on Node 20 or newer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.spotter-lock');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

/** Environment in which `node` and the project's tools are the installed ones. */
export function toolEnvironment() {
  const bin = path.join(modules, '.bin');
  return {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    // Says nothing of use to someone who runs a command.
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    NO_UPDATE_NOTIFIER: '1',
  };
}

/** Installs the packages of the lockfile unless they are there already. Speaks on standard error only. */
export function ensureInstalled() {
  const wanted = lockHash();
  const present = existsSync(path.join(modules, '.package-lock.json'));
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing packages (npm ci) ...\n');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('npm ci failed: see above. Is the npm registry reachable?\n');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
