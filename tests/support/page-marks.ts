import type { Page } from 'puppeteer-core';

/** Texts of all marks in document order, as the page itself can see them in CSS.highlights. */
export function markTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('spotter') ?? [])] as Range[];
    const inLight = (node: Node): Node => {
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? inLight(root.host) : node;
    };
    ranges.sort((a, b) => {
      if (a.startContainer.getRootNode() === b.startContainer.getRootNode()) {
        return a.compareBoundaryPoints(Range.START_TO_START, b);
      }
      const order = inLight(a.startContainer).compareDocumentPosition(inLight(b.startContainer));
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return ranges.map((r) =>
      r
        .toString()
        .replace(/\u00AD/g, '')
        .replace(/\s+/g, ' '),
    );
  });
}

/** Waits until there are marks and their number has stayed the same for a while. Returns their texts. */
export async function settledMarks(page: Page, atLeast = 1): Promise<string[]> {
  await page.evaluate('delete window.spotterSeen');
  await page.waitForFunction(
    (least) => {
      const w = window as typeof window & { spotterSeen?: { n: number; since: number } };
      const n = CSS.highlights.get('spotter')?.size ?? -1;
      if (w.spotterSeen?.n !== n) w.spotterSeen = { n, since: performance.now() };
      return n >= least && performance.now() - w.spotterSeen.since > 500;
    },
    { timeout: 15_000, polling: 50 },
    atLeast,
  );
  return markTexts(page);
}

/** Brings the n-th mark with this text into view and gives the middle of it, in the viewport. */
export async function pointOf(page: Page, text: string, n = 0): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    (wanted, index) => {
      const range = ([...(CSS.highlights.get('spotter') ?? [])] as Range[]).filter(
        (r) =>
          r
            .toString()
            .replace(/\u00AD/g, '')
            .replace(/\s+/g, ' ') === wanted,
      )[index];
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : null;
    },
    text,
    n,
  );
  if (!point) throw new Error(`no mark "${text}" on the page`);
  return point;
}

/** The text of the open card, or undefined while there is none. */
export function cardText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('spotter-card')?.shadowRoot?.textContent ?? undefined);
}

/** Waits for a card with this heading that has come to rest: it is drawn in two frames, and placed anew when it grows. */
export async function cardOf(page: Page, name: string): Promise<void> {
  await page.evaluate('delete window.spotterCard');
  await page.waitForFunction(
    (wanted) => {
      const w = window as typeof window & { spotterCard?: string };
      const root = document.querySelector('spotter-card')?.shadowRoot;
      if (root?.querySelector('h2')?.textContent !== wanted) return false;
      const now = JSON.stringify([root.querySelector('.card')?.getBoundingClientRect(), root.textContent?.length]);
      const isAtRest = w.spotterCard === now;
      w.spotterCard = now;
      return isAtRest;
    },
    { timeout: 8000, polling: 60 },
    name,
  );
}

export async function noCard(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('spotter-card') === null, { timeout: 8000 });
}

/** Clicks something inside the card, by selector, with a real pointer, once it stands still: a card is drawn in two frames. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  await page.evaluate('delete window.spotterStill');
  const point = await page.waitForFunction(
    (s) => {
      const w = window as typeof window & { spotterStill?: string };
      const root = document.querySelector('spotter-card')?.shadowRoot;
      const element = root?.querySelector(s);
      if (!root || !element) return null;
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const isStill = w.spotterStill === JSON.stringify(at);
      w.spotterStill = JSON.stringify(at);
      const hit = root.elementFromPoint(at.x, at.y);
      return isStill && hit !== null && (hit === element || element.contains(hit)) ? at : null;
    },
    { timeout: 8000, polling: 60 },
    selector,
  );
  const { x, y } = (await point.jsonValue()) as { x: number; y: number };
  await page.mouse.click(x, y);
}
