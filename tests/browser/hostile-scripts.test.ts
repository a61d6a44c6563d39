import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckFromCard } from '../support/extension-page';
import { expectMarks, marked, openPage, treeOf } from '../support/hostile';
import type { Launched } from '../support/launch';
import { cardOf, cardText, noCard, pointOf, settledMarks } from '../support/page-marks';
import { type PageServer, servePages } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';

let server: PageServer;
beforeAll(async () => {
  server = await servePages('tests/pages');
});
afterAll(() => server.close());

const wait = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const TWO = '<p id="p">Deadlift 3x5</p><p id="q">Back squat 3x5</p>';

/** Everything a page could call that would lead into an extension, by name. */
const DOORS = `[typeof browser, typeof chrome === 'undefined' ? 'undefined' : typeof chrome.runtime?.sendMessage,
  typeof chrome === 'undefined' ? 'undefined' : typeof chrome.storage]`;

describe.each(['chromium', 'firefox'] as const)('a hostile script in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
  });
  afterAll(() => launched.close());

  const click = async (page: Page, text: string): Promise<void> => {
    const { x, y } = await pointOf(page, text);
    await page.mouse.click(x, y);
  };

  it('that patches what Spotter works with changes nothing for Spotter', async () => {
    const patched = `<script>
      const boom = () => { faults.push('Spotter came through the page'); throw new Error('no'); };
      for (const proto of [Node.prototype, Element.prototype, Document.prototype, Range.prototype, Text.prototype,
        CharacterData.prototype, ShadowRoot.prototype, EventTarget.prototype, Highlight.prototype, MutationObserver.prototype,
        IntersectionObserver.prototype, AbortController.prototype, CSSStyleSheet.prototype])
        for (const key of Object.getOwnPropertyNames(proto)) {
          const d = Object.getOwnPropertyDescriptor(proto, key);
          if (d.configurable && key !== 'constructor')
            try { Object.defineProperty(proto, key, d.get ? { get: boom, set: boom, configurable: true } : { value: boom, configurable: true }); } catch {}
        }
      for (const key of ['MutationObserver', 'IntersectionObserver', 'Highlight', 'Range', 'CSSStyleSheet', 'AbortController',
        'setTimeout', 'requestIdleCallback', 'scheduler', 'Promise', 'performance', 'Set', 'Map', 'WeakMap'])
        try { Object.defineProperty(window, key, { value: boom, configurable: true }); } catch {}
      Object.defineProperty(CSS, 'highlights', { get: boom });
      for (const thing of [Object.prototype, Node.prototype, CSS, document]) try { Object.freeze(thing); } catch {}
    </script>`;
    const { page, faults } = await openPage(launched, server, TWO + patched);
    const until = Date.now() + 8000;
    let seen = '';
    // The page has broken what the tools' own waiting is made of.
    while (Date.now() < until && seen !== 'Back squat|Deadlift') {
      seen = (await page.evaluate(
        '(() => { try { return marked().join("|"); } catch (e) { return String(e); } })()',
      )) as string;
      await wait(100);
    }
    expect(seen).toBe('Back squat|Deadlift');
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('cannot hide a page behind the names of its form fields and pictures', async () => {
    const words = [
      'nodeName',
      'nodeType',
      'parentNode',
      'parentElement',
      'childNodes',
      'firstChild',
      'lastChild',
      'previousSibling',
      'nextSibling',
      'shadowRoot',
      'attributes',
      'hasAttributes',
      'getAttribute',
      'contains',
      'closest',
      'isConnected',
      'checkVisibility',
      'ownerDocument',
      'getRootNode',
      'compareDocumentPosition',
      'assignedSlot',
      'scrollIntoView',
      'matches',
      'append',
      'textContent',
      'style',
      'namespaceURI',
    ]; // prettier-ignore
    const global = [
      'body',
      'defaultView',
      'documentElement',
      'createRange',
      'fullscreenElement',
      'activeElement',
      'location',
      'getSelection',
      'head',
      'implementation',
      'designMode',
      'hidden',
    ]; // prettier-ignore
    const { page, faults } = await openPage(
      launched,
      server,
      `<p id="p">Back squat 3x5</p><form><fieldset>${words.map((w) => `<input name="${w}" id="f-${w}">`).join('')}</fieldset>
        <p id="in">Deadlift 3x5</p>Hip thrust 3x8</form>${global.map((g) => `<img name="${g}" alt="">`).join('')}`,
    );
    await expectMarks(page, ['Back squat', 'Deadlift', 'Hip thrust']);
    await page.evaluate("window.in.firstChild.data = 'Bench press 3x5'");
    await expectMarks(page, ['Back squat', 'Bench press', 'Hip thrust']);
    const { x, y } = (await page.evaluate(`(() => { const r = new Range(); r.selectNodeContents(window.in.firstChild);
      const b = r.getBoundingClientRect(); return { x: Math.round(b.x + 20), y: Math.round(b.y + b.height / 2) } })()`)) as {
      x: number;
      y: number;
    }; // prettier-ignore
    await page.mouse.click(x, y);
    const until = Date.now() + 5000;
    const seen =
      'Document.prototype.querySelector.call(document, "spotter-card")?.shadowRoot?.querySelector("h2")?.textContent'; // prettier-ignore
    while (Date.now() < until && (await page.evaluate(seen)) !== 'Bench press') await wait(100);
    expect(await page.evaluate(seen)).toBe('Bench press');
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('that takes the marks away gets them back, and what others highlight stays', async () => {
    const { page, faults } = await openPage(
      launched,
      server,
      `<style>::highlight(find) { background: yellow }</style>${TWO}<input id="i"><script>
        const range = new Range(); range.selectNodeContents(p);
        const find = new Highlight(range); find.priority = 7; CSS.highlights.set('find', find);</script>`,
    );
    await expectMarks(page, ['Back squat', 'Deadlift']);
    expect(await page.evaluate('CSS.highlights.get("find") === find && find.size === 1 && find.priority === 7')).toBe(
      true,
    );
    // As pages with a search of their own do it at each key.
    await page.evaluate('i.oninput = () => CSS.highlights.clear()');
    await page.type('#i', 'x');
    await expectMarks(page, ['Back squat', 'Deadlift']);
    await page.evaluate('CSS.highlights.get("spotter").clear()');
    await page.mouse.click(400, 400);
    await expectMarks(page, ['Back squat', 'Deadlift']);
    await page.evaluate('CSS.highlights.set("spotter", new Highlight()); q.append(" and hip thrust 3x8")');
    await expectMarks(page, ['Back squat', 'Deadlift', 'hip thrust']);
    // A range the page has moved says nothing in the card: its words are those that were read.
    await page.evaluate(
      `q.firstChild.data = 'Paused goblet squat 3x5'; q.append(Object.assign(document.createElement('b'), { textContent: 'Round your back' }))`,
    ); // prettier-ignore
    await page.waitForFunction(() =>
      [...(CSS.highlights.get('spotter') ?? [])].some((r) => r.toString() === 'Paused goblet squat'),
    ); // prettier-ignore
    await settledMarks(page, 2);
    const { x, y } = await pointOf(page, 'Paused goblet squat');
    await page.evaluate(
      `[...CSS.highlights.get('spotter')].find((r) => r.toString() === 'Paused goblet squat').setEnd(q.lastChild.firstChild, 15)`,
    ); // prettier-ignore
    await page.mouse.click(x, y);
    await cardOf(page, 'Goblet squat');
    expect(await cardText(page)).toContain('On this page: Paused goblet squat');
    expect(await cardText(page)).not.toContain('Round your back');
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('that removes the card at once breaks nothing, and Escape is the page’s again', async () => {
    const { page, faults } = await openPage(
      launched,
      server,
      `${TWO}<script>new MutationObserver(() => document.querySelector('spotter-card')?.remove())
        .observe(document, { childList: true, subtree: true });
        window.escapes = 0; addEventListener('keydown', (e) => { if (e.key === 'Escape') escapes += 1; });</script>`,
    );
    await expectMarks(page, ['Back squat', 'Deadlift']);
    await click(page, 'Deadlift');
    await wait(300);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('window.escapes')).toBe(1);
    await click(page, 'Back squat');
    await wait(300);
    expect(await marked(page)).toEqual(['Back squat', 'Deadlift']);
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('reaches Spotter by no message, however many it sends', async () => {
    const { page, faults } = await openPage(launched, server, `${TWO}<div id="n"></div>`);
    await expectMarks(page, ['Back squat', 'Deadlift']);
    expect(await page.evaluate(DOORS)).toEqual(['undefined', 'undefined', 'undefined']);
    const before = await treeOf(page);
    const tabs = (await launched.browser.pages()).length;
    await page.evaluate(`for (let i = 0; i < 20000; i++) {
        const query = [null, { exercises: 99 }, { ids: ['squat'] }, { exerciseId: 'squat' }, i, 'x'][i % 6];
        const name = ['spotted', 'tips', 'openCheck', 'openNext', 'showOnPage', 'readSpots', '__proto__'][i % 7];
        const wire = { spotter: 1, name, query, type: 'wxt:content-script-started', contentScriptName: 'spotter' };
        postMessage(wire, '*');
        document.dispatchEvent(new CustomEvent('spotter', { detail: wire }));
        dispatchEvent(new CustomEvent('wxt:content-script-started', { detail: wire }));
        dispatchEvent(new MessageEvent('message', { data: wire }));
        document.dispatchEvent(new Event('visibilitychange'));
      }`);
    await wait(300);
    expect(await treeOf(page)).toBe(before);
    expect((await launched.browser.pages()).length).toBe(tabs);
    // Still there and at work.
    await page.evaluate("n.textContent = 'Hip thrust 3x8'");
    await expectMarks(page, ['Back squat', 'Deadlift', 'Hip thrust']);
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('presses nothing: made-up clicks, moves and keys open no card, no tab, no prompt, and store nothing', async () => {
    const { page, faults } = await openPage(launched, server, TWO);
    await expectMarks(page, ['Back squat', 'Deadlift']);
    const at = await pointOf(page, 'Deadlift');
    const make = `(x, y, target) => {
      const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, button: 0, pointerType: 'mouse' };
      for (const [Kind, type] of [[PointerEvent, 'pointermove'], [PointerEvent, 'pointerdown'], [PointerEvent, 'pointerup'], [MouseEvent, 'click']])
        target.dispatchEvent(new Kind(type, init));
      for (const key of ['Enter', ' ', 'S']) target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, altKey: true, shiftKey: true }));
    }`;
    await page.evaluate(`(${make})(${at.x}, ${at.y}, document.elementFromPoint(${at.x}, ${at.y}))`);
    await wait(700);
    expect(await cardText(page)).toBeUndefined();
    await page.mouse.click(at.x, at.y);
    await cardOf(page, 'Deadlift');
    const tabs = (await launched.browser.pages()).length;
    const pressed = await page.evaluate(`(() => {
      const all = [...document.querySelector('spotter-card').shadowRoot.querySelectorAll('button:not([aria-label])')];
      for (const b of all) { b.click(); (${make})(1, 1, b); }
      document.querySelector('spotter-card').click();
      return all.map((b) => b.textContent.trim());
    })()`); // prettier-ignore
    expect(pressed).toEqual(expect.arrayContaining(['Spotted wrongly?', 'Do not show again']));
    // A made-up Escape is the page's own, and leaves the card.
    const stopped = await page.evaluate(
      `!document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))`,
    );
    expect(stopped).toBe(false);
    await wait(300);
    expect(await cardText(page)).toBeDefined();
    expect((await launched.browser.pages()).length).toBe(tabs);
    expect(await marked(page)).toEqual(['Back squat', 'Deadlift']);
    await page.keyboard.press('Escape');
    await noCard(page);
    const tab = await openCheckFromCard(launched, page, 'Deadlift', 'Deadlift');
    expect(await tab.evaluate('(globalThis.browser ?? chrome).storage.local.get(null)')).toEqual({});
    expect(
      await tab.evaluate(`(globalThis.browser ?? chrome).permissions.contains({ permissions: ['notifications'] })`),
    ).toBe(false); // prettier-ignore
    await tab.close();
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('that owns the name of the card gets no word of a card that speaks of the reader', async () => {
    const spy = `<script>
      window.heard = [];
      customElements.define('spotter-card', class extends HTMLElement {
        constructor() { super(); try { this.inside = this.attachInternals(); } catch {} heard.push(this); }
        connectedCallback() { heard.push(this); }
      });
      window.leak = () => [...new Set([...heard, ...document.querySelectorAll('spotter-card')])].map((e) => {
        const roots = [e.shadowRoot, e.inside?.shadowRoot, e.openOrClosedShadowRoot];
        const moving = [...document.getAnimations(), ...e.getAnimations({ subtree: true })].map((a) => a.effect?.target?.textContent);
        return [...roots.map((r) => r?.textContent), ...moving, e.textContent, e.innerText, e.getHTML?.({ serializableShadowRoots: true })].filter(Boolean).join();
      }).join('');</script>`;
    const { page: first } = await openPage(launched, server, TWO);
    const tab = await openCheckFromCard(launched, first, 'Deadlift', 'Deadlift');
    const store = (value: string): Promise<unknown> =>
      tab.evaluate(`(globalThis.browser ?? chrome).storage.local.${value}`);
    const fake = `<spotter-card id="own"><p>Round your back</p></spotter-card>`;
    try {
      await store(`set({ settings: { careGroups: ['thin-bones'] } })`);
      const { page, faults } = await openPage(launched, server, TWO + fake + spy);
      await expectMarks(page, ['Back squat', 'Deadlift']);
      const before = await treeOf(page);
      await click(page, 'Deadlift');
      await page.waitForFunction(() => document.querySelectorAll('spotter-card').length === 2, { timeout: 8000 });
      for (let i = 0; i < 5; i++) {
        expect(await page.evaluate('leak()')).not.toMatch(/[Bb]one|Lower back|Set up/);
        await wait(60);
      }
      // Nor does selecting all by script reach into it.
      expect(await page.evaluate(`document.execCommand('selectAll'), String(getSelection())`)).not.toMatch(
        /[Bb]one|Set up/,
      );
      // It is there for the reader all the same, and Escape takes it away with nothing left behind.
      const drawn = await page.evaluate(
        `getComputedStyle(document.querySelector('html > spotter-card')).getPropertyValue('--spotter-here')`,
      ); // prettier-ignore
      expect(drawn).toContain('block');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelectorAll('spotter-card').length === 1, { timeout: 8000 });
      expect(await treeOf(page)).toBe(before);
      expect(await faults()).toEqual([]);
      await page.close();
    } finally {
      await store('clear()');
      await tab.close();
      await first.close();
    }
  });
});
