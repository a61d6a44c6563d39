// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageWatcher } from '@/src/page/page-watcher';

let isHidden = false;
// What a browser keeps on its prototypes, happy-dom keeps elsewhere, and a document cannot be hidden there.
vi.mock('@/src/page/dom', async (original) => ({
  ...(await original<typeof import('@/src/page/dom')>()),
  nameOf: (node: Node) => node.nodeName,
  isHidden: () => isHidden,
}));

const QUIET = 400;

describe('the page watcher', () => {
  let end: AbortController;
  let told: string[][];
  beforeEach(() => {
    document.body.innerHTML = '<p id="a">one</p><p id="b">two <b>three</b></p><div id="list"></div>';
    end = new AbortController();
    told = [];
    createPageWatcher(
      document,
      (roots) => told.push(roots.map((r) => r.id || r.nodeName)),
      () => 0,
      end.signal,
    );
  });
  afterEach(() => {
    end.abort();
    isHidden = false;
  });
  const quiet = (): Promise<void> => new Promise((r) => setTimeout(r, QUIET));
  const text = (id: string): Text => document.getElementById(id)?.firstChild as Text;
  const hide = (hidden: boolean): void => {
    isHidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('tells once of a block that changed hundreds of times', async () => {
    for (let i = 0; i < 900; i++) text('a').data = `one ${i}`;
    await quiet();
    expect(told).toEqual([['a']]);
  });

  it('tells again of a block that changes again', async () => {
    text('a').data = 'first';
    await quiet();
    text('a').data = 'second';
    await quiet();
    expect(told).toEqual([['a'], ['a']]);
  });

  it('names the block, not the piece of it that changed', async () => {
    (document.querySelector('b') as HTMLElement).textContent = 'four';
    await quiet();
    expect(told).toEqual([['b']]);
  });

  it('names the block around what becomes a field after its text has changed', async () => {
    const list = document.getElementById('list') as HTMLElement;
    list.append('Deadlift 3x5');
    await new Promise((r) => setTimeout(r));
    list.setAttribute('contenteditable', 'true');
    await quiet();
    expect(told).toEqual([['BODY']]);
  });

  it('waits while nobody looks, and tells then', async () => {
    hide(true);
    text('a').data = 'later';
    await quiet();
    expect(told).toEqual([]);
    hide(false);
    await quiet();
    expect(told).toEqual([['a']]);
  });

  it('does not hold on to what came and went while nobody looked', async () => {
    hide(true);
    const list = document.getElementById('list') as HTMLElement;
    // So slowly that it is no flood.
    for (let i = 0; i < 2400; i++) {
      const line = document.createElement('p');
      list.append(line);
      line.textContent = `line ${i}`;
      if (i % 400 === 399) await new Promise((r) => setTimeout(r, 250));
    }
    await quiet();
    hide(false);
    await quiet();
    expect(told).toEqual([['BODY']]);
  });

  it('looks away from a page that changes all the time, and reads it as a whole then', async () => {
    for (let i = 0; i < 1000; i++) text('a').data = `one ${i}`;
    await quiet();
    expect(told).toEqual([['BODY']]);
    text('b').data = 'again';
    await quiet();
    expect(told).toEqual([['BODY'], ['b']]);
  });

  it('watches the shadow trees again that it looked away from, but none that has left the page, until it is told of it anew', async () => {
    end.abort();
    end = new AbortController();
    const watcher = createPageWatcher(
      document,
      (roots) => told.push(roots.map((r) => r.id)),
      () => 0,
      end.signal,
    );
    const [kept, left] = ['a', 'b'].map((id) => {
      const root = (document.getElementById(id) as HTMLElement).attachShadow({ mode: 'open' });
      root.innerHTML = `<p id="in-${id}">inside</p>`;
      watcher.watch(root);
      return root;
    }) as [ShadowRoot, ShadowRoot];
    const list = left.host.parentElement as HTMLElement;
    left.host.remove();
    await quiet();
    for (let i = 0; i < 1000; i++) text('a').data = `one ${i}`;
    await quiet();
    list.append(left.host);
    await quiet();
    const changeBoth = async (): Promise<string[][]> => {
      told.length = 0;
      for (const root of [kept, left]) (root.firstChild?.firstChild as Text).data += '!';
      await quiet();
      return told;
    };
    expect(await changeBoth()).toEqual([['in-a']]);
    watcher.watch(left);
    expect(await changeBoth()).toEqual([['in-a', 'in-b']]);
  });
});
