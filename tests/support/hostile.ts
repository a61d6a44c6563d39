import type { Page } from 'puppeteer-core';
import type { Launched } from './launch';
import { type PageServer, SITE } from './serve';

/** What was wrong on a page: errors that reached its window, and what it put into `window.faults` itself. */
export interface Opened {
  page: Page;
  faults(): Promise<string[]>;
}

/** Runs first on each page: keeps errors, and the browser's own functions for pages that patch them. */
const FIRST = `<script>
  window.faults = [];
  addEventListener('error', (e) => faults.push(String(e.message)));
  addEventListener('unhandledrejection', (e) => faults.push(String(e.reason)));
  window.marked = (() => {
    const { highlights } = CSS, get = HighlightRegistry.prototype.get, text = Range.prototype.toString;
    const each = Set.prototype.forEach, forEach = Highlight.prototype.forEach;
    return () => { const out = []; const h = get.call(highlights, 'spotter');
      if (h) forEach.call(h, (r) => out.push(text.call(r).replace(/\\s+/g, ' '))); return out.sort(); };
  })();
</script>`;

/**
 * Opens a page written by a test. On the site Spotter starts by itself; on "127.0.0.1" it does not. Errors of the page are
 * kept from its first line on.
 */
export async function openPage(
  launched: Launched,
  server: PageServer,
  html: string,
  { host = SITE, headers = {} }: { host?: string; headers?: Record<string, string> } = {},
): Promise<Opened> {
  const name = `hostile-${server.extra.size}`;
  server.extra.set(name, {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plan</title>${FIRST}<body>${html}`,
    headers,
  });
  const page = await launched.newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(String(e)));
  await page.goto(`http://${host}:${server.port}/${name}`);
  return {
    page,
    faults: async () => [...errors, ...(await page.evaluate(() => (window as unknown as { faults: string[] }).faults))],
  };
}

/** Texts of all marks, sorted, through functions kept before the page could patch them. */
export const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { marked: () => string[] }).marked());

/** Waits until exactly these are marked, in any order. Fails with what is marked instead. */
export async function expectMarks(page: Page, texts: string[], timeout = 8000): Promise<void> {
  const wanted = [...texts].sort().join(' | ');
  const until = Date.now() + timeout;
  let seen = '';
  // Twice in a row: a page that is still being read passes through many states.
  for (let same = 0; Date.now() < until; ) {
    seen = (await marked(page)).join(' | ');
    same = seen === wanted ? same + 1 : 0;
    if (same === 2) return;
    await new Promise((r) => setTimeout(r, same ? 200 : 50));
  }
  throw new Error(`marked: ${seen}\nwanted: ${wanted}`);
}

/** The tree below the body as it is, text nodes kept apart, so that a split or joined text shows. */
export const treeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const write = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return `"${(node as Text).data}"`;
      if (node.nodeType === Node.COMMENT_NODE) return `<!--${(node as Comment).data}-->`;
      const element = node as Element;
      const attributes = [...element.attributes].map((a) => ` ${a.name}=${a.value}`).join('');
      return `<${element.localName}${attributes}>${[...element.childNodes].map(write).join('')}</>`;
    };
    return document.documentElement.getAttributeNames().join() + write(document.body);
  });
