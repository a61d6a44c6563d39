// Plain JavaScript without dependencies: this runs before anything is installed, on Node 20 or newer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

const isInstalled = () =>
  existsSync(path.join(modules, '.package-lock.json')) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === lockHash();

/** Longer than an install takes: an older lock was left by one that was stopped. */
const LOCK_MS = 10 * 60_000;
const lock = path.join(root, '.installing');

/** Takes the lock, so that two commands started together do not install into one another. Waits while another has it. */
function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > LOCK_MS) rmSync(lock, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

/** Installs the packages of the lockfile unless they are there already. Speaks on standard error only. */
export function ensureInstalled() {
  if (isInstalled()) return;
  takeLock();
  try {
    if (!isInstalled()) install();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function install() {
  process.stderr.write('Installing packages (npm ci) ...\n');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error('npm ci failed: see above. Is the npm registry reachable?');
  writeFileSync(stamp, lockHash());
}
