import type { Browser } from 'puppeteer-core';
import { inFirefoxWindow } from './browser-window';
import type { BrowserName } from './find-browser';
import { EXTENSIONS, type Launched, startBrowser } from './launch';

// Starting a browser costs more than most tests do, so the test files that run in one process share theirs. A file asks
// for it in beforeAll and closes it in afterAll, as it would one of its own:
//
//   beforeAll(async () => { launched = await sharedBrowser(name); });
//   afterAll(() => launched.close());
//
// In between nobody else uses it: files of one process run one after the other, and so must the tests in a file. It is as
// new: Spotter just installed, with nothing stored, no alarm, no badge, no leave, and no tab but an empty one. `close`
// closes every tab and takes Spotter out, which takes all the rest with it. What a test changes besides, in settings of
// the browser, it has to give in `prefs` or put back. Who restarts a browser launches one alone: see `launch`.

/** Hosts that lead to this machine besides the site: one of frames, one on which Spotter waits to be asked. */
export const FRAMES_HOST = 'frames.example';
export const OTHER_HOST = 'plans.test';

const PREFS = {
  // Firefox draws notifications itself: where tests run there may be no desktop to hand them to.
  'alerts.useSystemBackend': false,
  // A process that showed a page stays for the next: each test opens a page, and a process costs more than the page.
  'dom.ipc.keepProcessesAlive.webIsolated.perOrigin': 2,
  // And one that showed an empty tab, as every new tab is at first.
  'dom.ipc.keepProcessesAlive.web': 4,
  'places.history.enabled': false,
};

interface Options {
  /** Folder of the extension; the one that was built otherwise. */
  extension?: string;
  /** Settings of Firefox, whole numbers that it reads each time it needs them. They hold until `close`. */
  prefs?: Record<string, number>;
}

// On the global, as the environment that ends a process of tests has modules of its own.
const scope = globalThis as { spotterBrowsers?: Map<BrowserName, Browser> };
scope.spotterBrowsers ??= new Map();
const open = scope.spotterBrowsers;

/** Closes the browsers of this process. */
export async function closeSharedBrowsers(): Promise<void> {
  await Promise.all([...open.values()].map((browser) => browser.close()));
  open.clear();
}

/** The browser of this process, with Spotter as new. Starts it where it does not run. */
export async function sharedBrowser(name: BrowserName, options: Options = {}): Promise<Launched> {
  const running = open.get(name);
  const browser = running?.connected
    ? running
    : await startBrowser(name, { hosts: [FRAMES_HOST, OTHER_HOST], prefs: PREFS });
  open.set(name, browser);
  const prefs = Object.entries(options.prefs ?? {});
  const inPrefs = async (line: (key: string, value: number) => string): Promise<void> => {
    const body = prefs.map(([key, value]) => line(key, value)).join('\n');
    if (name === 'firefox' && body) await inFirefoxWindow({ browser }, body);
  };
  await inPrefs((key, value) => `Services.prefs.setIntPref('${key}', ${value});`);
  const extensionId = await browser.installExtension(options.extension ?? EXTENSIONS[name]);
  let isInstalled = true;
  const uninstall = async (): Promise<void> => {
    isInstalled = false;
    await browser.uninstallExtension(extensionId);
  };
  return {
    name,
    browser,
    extensionId,
    newPage: () => browser.newPage(),
    uninstall,
    async close() {
      // A tab stays: Firefox ends with its last one.
      const used = await browser.pages();
      await browser.newPage();
      await Promise.all(used.map((page) => page.close()));
      if (isInstalled) await uninstall();
      await inPrefs((key) => `Services.prefs.clearUserPref('${key}');`);
    },
  };
}
