import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectMarks, openPage } from '../support/hostile';
import { inkOf } from '../support/ink';
import type { Launched } from '../support/launch';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();
const HTML = '<p>Deadlift 3x5</p><p>Back squat 3x5</p>';

describe.each(['chromium', 'firefox'] as const)('paper from %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  const printed = async (html: string, host: string, marks: string[] = []): Promise<string> => {
    const { page } = await openPage(launched, server, html, { host });
    if (host === SITE) await expectMarks(page, marks);
    const ink = inkOf(Buffer.from(await page.pdf()));
    await page.close();
    return ink;
  };

  it('is the same with Spotter and without, and shows what is drawn under a word', async () => {
    const plain = await printed(HTML, '127.0.0.1');
    expect(await printed(HTML, SITE, ['Back squat', 'Deadlift'])).toBe(plain);
    // What is compared does tell of such lines.
    const dots = '<style>p { text-decoration: underline dotted 2px #12a58f }</style>';
    const fill = '<style>p { background: #12a58f; print-color-adjust: exact }</style>';
    for (const style of [dots, fill]) expect(await printed(style + HTML, '127.0.0.1')).not.toBe(plain);
    // Firefox prints no highlight of any page; Chromium would print ours.
    const own = `<style>::highlight(own) { text-decoration: underline }</style>${HTML}<script>{
      const range = new Range(); range.selectNodeContents(document.querySelector('p'));
      CSS.highlights.set('own', new Highlight(range)); }</script>`;
    if (name === 'chromium') expect(await printed(own, '127.0.0.1')).not.toBe(plain);
  });
});
