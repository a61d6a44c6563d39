import type { Page } from 'puppeteer-core';
import { ensureBuilt } from '../support/build';
import { serveFixtures } from '../support/fixtures';
import { type Launched, launch } from '../support/launch';
import { type PageServer, SITE } from '../support/serve';

/** A host on which Spotter does not start: the same pages without it, in the same browser. */
export const OTHER_SITE = 'spotter-is-off.test';

/** What every section works with: one browser of each kind, and one server. */
export interface Bench {
  server: PageServer;
  chromium(): Promise<Launched>;
  firefox(): Promise<Launched>;
  both(): Promise<Launched[]>;
  /** The address of a page of the server, with Spotter or without. */
  address(name: string, withSpotter: boolean): string;
  close(): Promise<void>;
}

/** Clocks as fine as the browser has them: pages of others get coarser ones. */
const FINE_CLOCK = { 'privacy.reduceTimerPrecision': false };

/** Starts the server; browsers start when a section first asks for them. */
export async function startBench(): Promise<Bench> {
  const server = await serveFixtures();
  const started = new Map<string, Promise<Launched>>();
  const start = (name: 'chromium' | 'firefox'): Promise<Launched> => {
    let launched = started.get(name);
    if (!launched) {
      launched = launch(name, { extension: ensureBuilt(name), hosts: [OTHER_SITE], prefs: FINE_CLOCK });
      started.set(name, launched);
    }
    return launched;
  };
  return {
    server,
    chromium: () => start('chromium'),
    firefox: () => start('firefox'),
    both: async () => [await start('chromium'), await start('firefox')],
    address: (name, withSpotter) => `http://${withSpotter ? SITE : OTHER_SITE}:${server.port}/${name}`,
    async close() {
      for (const launched of started.values()) await (await launched).close();
      await server.close();
    },
  };
}

/** Headers that give a page the browser's finer clock. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A page with nothing on it but a script, on this machine's own address: Spotter does not start there. */
export async function blankPage(bench: Bench, launched: Launched, script: string): Promise<Page> {
  bench.server.extra.set('blank.js', { body: script });
  const body =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><script src="/blank.js"></script>';
  bench.server.extra.set('blank', { body, headers: ISOLATED });
  const page = await launched.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`http://127.0.0.1:${bench.server.port}/blank`);
  return page;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
