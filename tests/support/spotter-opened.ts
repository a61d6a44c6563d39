import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openCheckFromCard } from './extension-page';
import { PAGES } from './fixtures';
import type { Launched } from './launch';
import { type PageServer, SITE, servePages } from './serve';

/** Serves pages while the tests of a file run: the sample pages, unless it says otherwise. */
export function pagesOfFile(serve: () => Promise<PageServer> = () => servePages(PAGES)): PageServer {
  const server = {} as PageServer;
  beforeAll(async () => {
    Object.assign(server, await serve());
  });
  afterAll(() => server.close());
  return server;
}

/** The sample plan, on a site where Spotter starts by itself. */
export const planOn = (server: PageServer): string => `http://${SITE}:${server.port}/plan-table/`;

/** Opens the sample plan, and from a card on it Spotter's own pages in a tab. */
export async function openPlanAndCheck(launched: Launched, server: PageServer): Promise<{ page: Page; tab: Page }> {
  const page = await launched.newPage();
  await page.goto(planOn(server));
  return { page, tab: await openCheckFromCard(launched, page, 'Side plank', 'Side plank') };
}
