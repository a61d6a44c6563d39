import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzz, openEngine, serveEngine } from '../fuzz/play';
import type { Launched } from '../support/launch';
import { type PageServer, servePages } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';

let server: PageServer;
beforeAll(async () => {
  server = await servePages('tests/pages');
  await serveEngine(server);
});
afterAll(() => server.close());

describe.each(['chromium', 'firefox'] as const)('the page engine by itself, in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  // A short run; `npm run test:long` plays on.
  it('marks after every quiet moment what a fresh reading marks, and leaves the page as without it', async () => {
    const page = await openEngine(launched, server);
    await fuzz(page, 2, 20261122, 50);
    await page.close();
  });

  it('reads one block when one of a page of 1 MB changes', async () => {
    const page = await openEngine(launched, server);
    const read = (await page.evaluate('frames[0].blocksRead(4000)')) as Record<string, number>;
    expect(read).toEqual({ first: 4000, edited: 1, added: 1, size: expect.any(Number) });
    expect(read.size).toBeGreaterThan(1_000_000);
    await page.close();
  });
});
