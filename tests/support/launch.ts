import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './find-browser';
import { SITE } from './serve';

export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** Id of the installed extension, as the browser's tools know it. */
  extensionId: string;
  newPage(): Promise<Page>;
  /** Takes Spotter out of the browser, as its user would. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

interface LaunchOptions {
  /** Folder of the extension; the one that was built otherwise. */
  extension?: string;
  dark?: boolean;
  width?: number;
  height?: number;
  headless?: boolean;
  /** A profile folder to come back to; a fresh one otherwise. Firefox finds Spotter in it: see `profileWithSpotter`. */
  profile?: string;
  /** Settings of Firefox beyond those that every test needs. */
  prefs?: Record<string, string | number | boolean>;
  /** Hosts besides the site that lead to this machine. */
  hosts?: string[];
}

export const EXTENSIONS: Record<BrowserName, string> = {
  chromium: path.resolve('.output/chrome-mv3'),
  firefox: path.resolve('.output/firefox-mv3'),
};

/** The id of Spotter in Firefox, as its manifest says. */
export const FIREFOX_ID = 'spotter@spotter.example';

/** Lets Firefox load an add-on that nobody signed from its profile, and start it at once. */
const UNSIGNED = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
};

/** Starts a browser without Spotter, in which the hosts of the tests lead to this machine and nowhere else. */
export function startBrowser(name: BrowserName, options: Omit<LaunchOptions, 'extension'> = {}): Promise<Browser> {
  const { dark = false, width = 1280, height = 900, headless = true } = options;
  const hosts = [SITE, ...(options.hosts ?? [])];
  const executablePath = findBrowser(name);
  return name === 'chromium'
    ? puppeteer.launch({
        executablePath,
        headless,
        pipe: true,
        ...(options.profile && { userDataDir: options.profile }),
        enableExtensions: true,
        defaultViewport: { width, height },
        args: [
          // The sandbox does not start for root, as whom containers and build machines run.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
          `--host-resolver-rules=${hosts.map((h) => `MAP ${h} 127.0.0.1`).join(',')}`,
          ...(dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
        ],
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath,
        headless,
        ...(options.profile && { userDataDir: options.profile }),
        defaultViewport: { width, height },
        // Lets the tests press the browser's own shortcuts, as the keyboard command is one.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: {
          'network.dns.localDomains': hosts.join(','),
          'dom.security.https_first': false,
          'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
          'ui.systemUsesDarkTheme': dark ? 1 : 0,
          'datareporting.policy.dataSubmissionEnabled': false,
          'app.update.disabledForTesting': true,
          'browser.shell.checkDefaultBrowser': false,
          ...(options.profile && UNSIGNED),
          ...options.prefs,
        },
      });
}

/** Starts a browser with the built extension, for who needs one alone. Tests share theirs: see `sharedBrowser`. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const browser = await startBrowser(name, options);
  // An add-on that is installed by the tools is gone when Firefox closes; one in the profile stays.
  const isInProfile = name === 'firefox' && options.profile !== undefined;
  const extensionId = isInProfile ? FIREFOX_ID : await browser.installExtension(options.extension ?? EXTENSIONS[name]);
  return {
    name,
    browser,
    extensionId,
    async newPage() {
      const page = await browser.newPage();
      if (options.dark && name === 'chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      return page;
    },
    uninstall: () => browser.uninstallExtension(extensionId),
    close: () => browser.close(),
  };
}
