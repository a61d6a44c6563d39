import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './find-browser';

const INPUTS = ['src', 'entrypoints', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];

function newest(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** Builds the extension unless the build is there and newer than everything it is made of. Returns its folder. */
export function ensureBuilt(browser: BrowserName): string {
  const folder = path.resolve(browser === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3');
  const manifest = path.join(folder, 'manifest.json');
  const fresh =
    existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...INPUTS.map((p) => newest(path.resolve(p))));
  if (!fresh) {
    process.stderr.write(`Building for ${browser} ...\n`);
    const wxt = path.resolve('node_modules/wxt/bin/wxt.mjs');
    try {
      execFileSync(process.execPath, [wxt, 'build', ...(browser === 'firefox' ? ['-b', 'firefox'] : [])], {
        stdio: 'pipe',
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
      throw new Error(`The build for ${browser} failed:\n${stdout?.toString() ?? ''}${stderr?.toString() ?? ''}`);
    }
  }
  return folder;
}
