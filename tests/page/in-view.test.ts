// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inView } from '@/src/page/in-view';

// What a browser keeps on its prototypes, happy-dom keeps elsewhere.
vi.mock('@/src/page/dom', async (original) => ({
  ...(await original<typeof import('@/src/page/dom')>()),
  nameOf: (node: Node) => node.nodeName,
  parentNodeOf: (node: Node) => node.parentNode,
  parentElementOf: (node: Node) => node.parentElement,
  viewOf: () => ({ scrollY, innerWidth: 800, innerHeight: 600 }),
}));

let scrollY = 0;

/** What of a page is read first, as ids, where these elements stand below one another in the window. */
function readFirst(html: string, seen: string[]): string[][] {
  document.body.innerHTML = html;
  // happy-dom has no layout: each element gets the same part of the window.
  Object.defineProperty(Document.prototype, 'elementFromPoint', {
    configurable: true,
    value: (_: number, y: number) => document.getElementById(seen[Math.floor((y / 600) * seen.length)] as string),
  });
  return inView(document, document.body).map((stage) => stage.map((element) => element.id));
}

describe('what of a page is read first', () => {
  afterEach(() => {
    scrollY = 0;
    Reflect.deleteProperty(Document.prototype, 'elementFromPoint');
  });
  const LIST =
    '<section id="part"><ul id="list"><li id="a">One</li><li id="b">Two</li><li id="c">Three</li></ul></section>';

  it('is nothing by itself near the top, where reading begins', () => {
    scrollY = 200;
    expect(readFirst(LIST, ['a', 'b'])).toEqual([]);
  });

  it('is the blocks that are seen, then the part they stand in', () => {
    scrollY = 5000;
    expect(readFirst(LIST, ['a', 'b'])).toEqual([['a', 'b'], ['part']]);
  });

  it('is those blocks too where the space between them belongs to what holds them', () => {
    scrollY = 5000;
    expect(readFirst(LIST, ['list', 'a', 'part', 'b', 'list'])).toEqual([['a', 'b'], ['part']]);
  });

  it('is one stage where the blocks are all there is', () => {
    scrollY = 5000;
    expect(readFirst('<p id="a">One</p><p id="b">Two</p>', ['a', 'b'])).toEqual([['a', 'b']]);
  });

  it('leaves out a part that is too long to be read ahead', () => {
    scrollY = 5000;
    const long = `<main id="part"><p id="a">One</p><p id="b">${'word '.repeat(5000)}</p></main>`;
    expect(readFirst(long, ['part', 'a', 'part'])).toEqual([['a']]);
    expect(readFirst(long, ['b'])).toEqual([]);
  });
});
