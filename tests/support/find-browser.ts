import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const home = process.env.HOME ?? process.env.USERPROFILE ?? '';
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (p): p is string => Boolean(p),
);

/** The usual places, per browser and system, tried in order. Names without a slash are looked for on the PATH. */
const PLACES: Record<BrowserName, Record<string, string[]>> = {
  chromium: {
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      '/snap/bin/chromium',
    ],
    darwin: ['/Applications', `${home}/Applications`].flatMap((dir) => [
      `${dir}/Chromium.app/Contents/MacOS/Chromium`,
      `${dir}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${dir}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]),
    win32: programs.flatMap((dir) => [
      path.join(dir, 'Chromium/Application/chrome.exe'),
      path.join(dir, 'Google/Chrome/Application/chrome.exe'),
      path.join(dir, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  },
  firefox: {
    linux: ['firefox', 'firefox-esr', '/snap/bin/firefox'],
    darwin: ['/Applications', `${home}/Applications`].map((dir) => `${dir}/Firefox.app/Contents/MacOS/firefox`),
    win32: programs.map((dir) => path.join(dir, 'Mozilla Firefox/firefox.exe')),
  },
};

const VARIABLE: Record<BrowserName, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const DEBIAN: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function onPath(name: string): string | undefined {
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(dir, name);
    if (dir && existsSync(file)) return file;
  }
  return undefined;
}

function look(browser: BrowserName): string | undefined {
  for (const place of PLACES[browser][process.platform] ?? []) {
    const found = place.includes('/') || place.includes('\\') ? (existsSync(place) ? place : undefined) : onPath(place);
    if (found) return found;
  }
  return undefined;
}

/** Installs a browser from Debian's packages where that is possible; false elsewhere. */
function installed(browser: BrowserName): boolean {
  if (process.platform !== 'linux' || !onPath('apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && !onPath('sudo')) return false;
  const [command, ...prefix] = root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const run = (...args: string[]): void => {
    execFileSync(command as string, [...prefix, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    console.log(`Installing ${DEBIAN[browser]} with apt-get ...`);
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', DEBIAN[browser]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a browser's program: from CHROME_PATH or FIREFOX_PATH, the usual places, or Debian's packages. Throws an Error
 * with one line that says what to install.
 */
export function findBrowser(browser: BrowserName): string {
  const named = process.env[VARIABLE[browser]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE[browser]} is set to ${named}, but there is no such file.`);
  }
  const found = look(browser) ?? (installed(browser) ? look(browser) : undefined);
  if (found) return found;
  const what = browser === 'chromium' ? 'Chromium or Google Chrome' : 'Firefox';
  throw new Error(`Found no ${what}: install it, or set ${VARIABLE[browser]} to its program.`);
}
