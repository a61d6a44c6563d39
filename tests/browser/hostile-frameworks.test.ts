import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFixtures } from '../support/fixtures';
import { expectMarks, openPage, treeOf } from '../support/hostile';
import type { Launched } from '../support/launch';
import { settledMarks } from '../support/page-marks';
import { type PageServer, SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';

// React is the real one. Vue, Svelte and htmx are no packages of this project: what stands below does to the page what
// their hydration and their swaps do, step by step.

let server: PageServer;
beforeAll(async () => {
  server = await serveFixtures();
});
afterAll(() => server.close());

/** As Vue hydrates: walk the server's nodes beside what is to be drawn, complain where they differ, attach listeners. */
const WALKER = `
  const hydrate = (node, wanted) => {
    for (const want of wanted) {
      if (!node) { faults.push('missing: ' + JSON.stringify(want)); return; }
      if (typeof want === 'string') {
        if (node.nodeType !== 3 || node.data !== want) faults.push('text: ' + node.nodeName + ' ' + node.textContent);
      } else if (want.comment !== undefined) {
        if (node.nodeType !== 8 || node.data !== want.comment) faults.push('anchor: ' + node.nodeName);
      } else {
        if (node.localName !== want.tag || node.attributes.length !== 0) faults.push('element: ' + node.outerHTML);
        node.addEventListener('click', () => { node.firstChild.data = 'Hip thrust'; });
        hydrate(node.firstChild, want.children);
      }
      node = node.nextSibling;
    }
    if (node) faults.push('left over: ' + node.textContent);
  };
  const start = () => hydrate(root.firstChild, [
    { comment: '[' }, { tag: 'li', children: ['Deadlift', { comment: ' ' }, ' 3x5'] },
    { tag: 'li', children: ['Back squat', { comment: ' ' }, ' 3x5'] }, { comment: ']' } ]);`;
const WALKED =
  '<ul id="root"><!--[--><li>Deadlift<!-- --> 3x5</li><li>Back squat<!-- --> 3x5</li><!--]--></ul><div id="done"></div>';

/** As Svelte hydrates: claim each node from a list of what is there, cut text to size, drop what is left. */
const CLAIMER = `
  const start = () => {
    const claim = (nodes, test) => { const i = nodes.findIndex(test);
      if (i < 0) { faults.push('nothing to claim'); return document.createElement('li'); }
      nodes.splice(0, i).forEach((n) => { faults.push('dropped ' + n.textContent); n.remove(); });
      return nodes.shift(); };
    const claimText = (nodes, data) => {
      const node = claim(nodes, (n) => n.nodeType === 3);
      if (node.data === data) return node;
      if (node.data.startsWith(data)) { nodes.unshift(node.splitText(data.length)); return node; }
      faults.push('text ' + node.data); return node; };
    const items = [...root.childNodes];
    for (const name of ['Deadlift', 'Back squat']) {
      const li = claim(items, (n) => n.localName === 'li');
      const inside = [...li.childNodes];
      claimText(inside, name); claimText(inside, ' 3x5');
      if (inside.length) faults.push('left in li');
    }
    if (items.length) faults.push('left over');
  };`;
const CLAIMED = '<ul id="root"><li>Deadlift 3x5</li><li>Back squat 3x5</li></ul><div id="done"></div>';

/** Before Spotter can start, as it starts, and once its marks stand. */
const TIMES = {
  'at once': 'start(); done.title = "yes"',
  'while Spotter reads': 'addEventListener("load", () => setTimeout(() => { start(); done.title = "yes" }, 15))',
  'under the marks':
    'const wait = setInterval(() => { if (location.hostname === "127.0.0.1" || marked().length === 2) {' +
    ' clearInterval(wait); start(); done.title = "yes" } }, 20)',
};

describe.each(['chromium', 'firefox'] as const)('pages of frameworks in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  it('React hydrates under the marks without a complaint, and draws what it draws without Spotter', async () => {
    const source = server.extra.get('react-plan/')?.body.toString() ?? '';
    const late = source.replace(
      '<script src="app.js" type="module"></script>',
      '<script>const go = setInterval(() => { if (location.hostname === "127.0.0.1" || CSS.highlights.get("spotter")?.size > 2) { clearInterval(go); import("/react-plan/app.js"); } }, 20)</script>',
    );
    expect(late).not.toBe(source);
    server.extra.set('react-late', { body: late });
    const trees: string[] = [];
    for (const host of ['127.0.0.1', SITE]) {
      const page = await launched.newPage();
      await page.goto(`http://${host}:${server.port}/react-late`);
      await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true');
      for (const button of (await page.$$('button')).slice(0, 3)) await button.click();
      if (host === SITE) await settledMarks(page, 1);
      expect(await page.evaluate('window.hydrationErrors')).toEqual([]);
      trees.push(await treeOf(page));
      await page.close();
    }
    expect(trees[1]).toBe(trees[0]);
  });

  it.each([
    ['walks the nodes, as Vue does', WALKED, WALKER],
    ['claims the nodes, as Svelte does', CLAIMED, CLAIMER],
  ])('hydration that %s finds every node as the server sent it, at any time', async (_, html, script) => {
    await Promise.all(
      Object.values(TIMES).map(async (when) => {
        const trees: string[] = [];
        for (const host of ['127.0.0.1', SITE]) {
          const { page, faults } = await openPage(launched, server, `${html}<script>${script}${when}</script>`, {
            host,
          });
          await page.waitForFunction(() => document.getElementById('done')?.title === 'yes', { polling: 30 });
          if (host === SITE) await expectMarks(page, ['Back squat', 'Deadlift']);
          expect(await faults()).toEqual([]);
          trees.push(await treeOf(page));
          await page.close();
        }
        expect(trees[1]).toBe(trees[0]);
      }),
    );
  });

  it('swaps as htmx makes them leave the page as without Spotter, and the marks follow', async () => {
    const swaps = `
      a.innerHTML = '<p>Hip thrust 3x8</p>';
      b.outerHTML = '<section id="b"><p>Bench press 3x5</p></section>';
      c.insertAdjacentHTML('beforeend', '<li>Goblet squat 3x10</li>');
      c.insertAdjacentHTML('afterbegin', '<li>Front squat 3x5</li>');
      d.remove();
      // As "morph" does it: nodes that stay are moved and written into.
      e.insertBefore(e.lastElementChild, e.firstElementChild); e.lastElementChild.firstChild.data = 'Side plank 3x30 s';`;
    const html = `<div id="a"><p>Deadlift 3x5</p></div><div id="b"><p>Back squat 3x5</p></div>
      <ul id="c"><li>Romanian deadlift 3x8</li></ul><p id="d">Kettlebell swing 3x10</p>
      <ul id="e"><li>Plank 3x30 s</li><li>Bird dog 3x8</li></ul>`;
    const trees: string[] = [];
    for (const host of ['127.0.0.1', SITE]) {
      const { page, faults } = await openPage(launched, server, html, { host });
      if (host === SITE) {
        await expectMarks(page, [
          'Back squat',
          'Bird dog',
          'Deadlift',
          'Kettlebell swing',
          'Plank',
          'Romanian deadlift',
        ]);
      }
      await page.evaluate(swaps);
      if (host === SITE) {
        await expectMarks(page, [
          'Bench press',
          'Bird dog',
          'Front squat',
          'Goblet squat',
          'Hip thrust',
          'Romanian deadlift',
          'Side plank',
        ]);
      }
      expect(await faults()).toEqual([]);
      trees.push(await treeOf(page));
      await page.close();
    }
    expect(trees[1]).toBe(trees[0]);
  });
});
