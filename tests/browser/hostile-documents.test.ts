import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectMarks, openPage } from '../support/hostile';
import type { Launched } from '../support/launch';
import { cardOf, cardText, noCard, pointOf, settledMarks } from '../support/page-marks';
import { type PageServer, SITE, servePages } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';

let server: PageServer;
beforeAll(async () => {
  server = await servePages('tests/pages');
});
afterAll(() => server.close());

const wait = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

/** A PDF of one line, as small as they come. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 47>>stream
BT /F 18 Tf 20 50 Td (Deadlift 3x5, Back squat) Tj ET
endstream endobj
trailer<</Root 1 0 R>>`;

const XHTML = `<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>P</title></head><body><p>Deadlift 3x5</p><br/><pre>Back squat</pre></body></html>`;

const DOCUMENTS = {
  // It has a body, and yet it is shown as a tree of tags, or without the meaning of any.
  'page.xml': { type: 'application/xml', body: XHTML },
  'plan.xml': { type: 'application/xml', body: '<plan><day>Deadlift 3x5</day><day>Back squat 3x5</day></plan>' },
  'plan.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Deadlift 3x5</text></svg>',
  },
  'plan.txt': { type: 'text/plain; charset=utf-8', body: 'Deadlift 3x5\nBack squat 3x5\n' },
  'plan.json': { type: 'application/json', body: '{"day": "Deadlift 3x5"}' },
  'plan.pdf': { type: 'application/pdf', body: PDF },
};

/** The dots of a mark as the browser would draw them. */
const drawn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const p = document.querySelector('p') as Element;
    const mark = getComputedStyle(p, '::highlight(spotter)');
    return { line: mark.textDecorationLine, color: mark.textDecorationColor };
  });

describe.each(['chromium', 'firefox'] as const)('documents that are no plain page, in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    for (const [file, { type, body }] of Object.entries(DOCUMENTS)) server.extra.set(file, { type, body });
  });
  afterAll(() => launched.close());

  it('XML, drawings, plain text, JSON and PDF are left alone', async () => {
    // One after another: nothing is read in a tab that nobody sees.
    const page = await launched.newPage();
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(String(e)));
    for (const file of Object.keys(DOCUMENTS)) {
      // A viewer of the browser may never say that it is ready.
      await page.goto(`http://${SITE}:${server.port}/${file}`, { timeout: 3000 }).catch(() => {});
      await wait(700);
      const isMarked = await page
        .evaluate(() => (globalThis.CSS?.highlights?.get('spotter')?.size ?? 0) > 0)
        // The viewers of the browser let nobody in.
        .catch(() => false);
      expect({ file, isMarked, errors }).toEqual({ file, isMarked: false, errors: [] });
    }
    await page.close();
  });

  it('XHTML is a page as any other', async () => {
    server.extra.set('plan.xhtml', { type: 'application/xhtml+xml', body: XHTML });
    const page = await launched.newPage();
    await page.goto(`http://${SITE}:${server.port}/plan.xhtml`);
    expect(await settledMarks(page)).toEqual(['Deadlift']);
    const before = await page.content();
    const { x, y } = await pointOf(page, 'Deadlift');
    await page.mouse.click(x, y);
    await cardOf(page, 'Deadlift');
    expect(await cardText(page)).toMatch(/Step by step/);
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await page.content()).toBe(before);
    await page.close();
  });

  it('about:blank, and a page that a page writes into a new window, are left alone', async () => {
    const { page, faults } = await openPage(launched, server, '<p>Deadlift 3x5</p>');
    await expectMarks(page, ['Deadlift']);
    const blank = await launched.newPage();
    await blank.goto('about:blank');
    await blank.evaluate("document.body.innerHTML = '<p>Deadlift 3x5</p>'");
    await wait(400);
    expect(await blank.evaluate('CSS.highlights.size')).toBe(0);
    await blank.close();
    // document.open() throws the page away under the script; what comes after is the page's own again.
    await page.evaluate(
      "document.open(); document.write('<!doctype html><p>Hip thrust 3x8</p>'); document.close(); window.faults = []",
    );
    await wait(400);
    expect(await page.evaluate("[...(CSS.highlights.get('spotter') ?? [])].filter((r) => r.collapsed).length")).toBe(0);
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('marks are not printed, and are drawn in the colours of the page, dark or forced', async () => {
    const dark = '<style>:root { color-scheme: dark; background: #111; color: #eee } p { color: #eee }</style>';
    const { page } = await openPage(launched, server, `${dark}<p>Deadlift 3x5</p><p>Back squat 3x5</p>`);
    await expectMarks(page, ['Back squat', 'Deadlift']);
    const screen = await drawn(page);
    expect(screen).toEqual({ line: expect.stringContaining('underline'), color: 'rgb(238, 238, 238)' });
    if (name === 'chromium') {
      await page.emulateMediaType('print');
      expect((await drawn(page)).line).toBe('none');
      await page.emulateMediaType('screen');
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const forced = await drawn(page);
      expect(forced.line).toContain('underline');
      expect(forced.color).not.toBe(screen.color);
      await session.detach();
    }
    await page.close();
  });
});
