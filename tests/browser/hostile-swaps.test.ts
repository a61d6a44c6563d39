import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectMarks, openPage, treeOf } from '../support/hostile';
import type { Launched } from '../support/launch';
import { SITE } from '../support/serve';
import { sharedBrowser } from '../support/shared-browser';
import { pagesOfFile } from '../support/spotter-opened';

const server = pagesOfFile();

/** What the server answers, by name, and the marks of it. */
const ANSWERS = {
  inner: '<p>Hip thrust 3x8</p>',
  outer: '<section id="b"><p>Bench press 3x5</p></section>',
  end: '<li>Goblet squat 3x10</li>',
  begin: '<li>Front squat 3x5</li>',
  before: '<p>Leg press 3x10</p>',
  after: '<p>Lat pulldown 3x10</p>',
  gone: '<p>Never seen: chest fly 3x10</p>',
  // Swapped beside the place that asked: a list elsewhere gets the row.
  aside: '<p>Leg curl 3x12</p><p id="side" hx-swap-oob="true">Side plank 3x30 s</p>',
  text: 'Dead bug 3x8',
};

/** Each kind of swap of htmx, as a button or a piece that loads itself: `TRIGGER` stands where it says when. */
const PAGE = `
  <script src="/htmx.js"></script>
  <script>
    for (const bad of ['swapError', 'targetError', 'onLoadError', 'responseError', 'sendError', 'oobErrorNoTarget'])
      document.addEventListener('htmx:' + bad, (e) => faults.push(e.type));
  </script>
  <div id="a"><p>Deadlift 3x5</p></div><div id="b"><p>Back squat 3x5</p></div>
  <ul id="c"><li>Romanian deadlift 3x8</li></ul><p id="d">Kettlebell swing 3x10</p><p id="e">Calf raise 3x15</p>
  <div id="f"><p>Bird dog 3x8</p></div><p id="side">Plank 3x30 s</p><p id="g">Face pull 3x15</p>
  <i hx-get="/inner" hx-target="#a" hx-swap="innerHTML" TRIGGER></i>
  <i hx-get="/outer" hx-target="#b" hx-swap="outerHTML" TRIGGER></i>
  <i hx-get="/end" hx-target="#c" hx-swap="beforeend" TRIGGER></i>
  <i hx-get="/begin" hx-target="#c" hx-swap="afterbegin" TRIGGER></i>
  <i hx-get="/before" hx-target="#e" hx-swap="beforebegin" TRIGGER></i>
  <i hx-get="/after" hx-target="#e" hx-swap="afterend" TRIGGER></i>
  <i hx-get="/gone" hx-target="#d" hx-swap="delete" TRIGGER></i>
  <i hx-get="/gone" hx-target="#e" hx-swap="none" TRIGGER></i>
  <i hx-get="/aside" hx-target="#f" hx-swap="innerHTML" TRIGGER></i>
  <i hx-get="/text" hx-target="#g" hx-swap="textContent" TRIGGER></i>`;
const BEFORE = [
  'Back squat',
  'Bird dog',
  'Calf raise',
  'Deadlift',
  'Face pull',
  'Kettlebell swing',
  'Plank',
  'Romanian deadlift',
];
const AFTER = [
  'Bench press',
  'Calf raise',
  'Dead bug',
  'Front squat',
  'Goblet squat',
  'Hip thrust',
  'Lat pulldown',
  'Leg curl',
  'Leg press',
  'Romanian deadlift',
  'Side plank',
];

describe.each(['chromium', 'firefox'] as const)('swaps of htmx in %s', (name) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await sharedBrowser(name);
    server.extra.set('htmx.js', { body: readFileSync('node_modules/htmx.org/dist/htmx.js') });
    for (const [answer, body] of Object.entries(ANSWERS)) server.extra.set(answer, { body });
  });
  afterAll(() => launched.close());

  it.each([
    ['under the marks', 'hx-trigger="go from:body"'],
    ['as soon as htmx is there', 'hx-trigger="load"'],
    ['while Spotter reads', 'hx-trigger="load delay:20ms"'],
  ])('%s leave the page as without Spotter, and the marks follow', async (_, trigger) => {
    const byHand = trigger.includes('go');
    const trees: string[] = [];
    for (const host of ['127.0.0.1', SITE]) {
      const { page, faults } = await openPage(launched, server, PAGE.replaceAll('TRIGGER', trigger), { host });
      if (byHand && host === SITE) await expectMarks(page, BEFORE);
      if (byHand) await page.evaluate("void document.body.dispatchEvent(new Event('go'))");
      // All swaps are in, and the classes that htmx sets meanwhile are gone.
      await page.waitForFunction(
        (texts: string[]) =>
          document.getElementById('d') === null &&
          texts.every((text) => document.body.textContent?.includes(text)) &&
          document.querySelector('[class*="htmx-"]') === null,
        { polling: 60 },
        AFTER,
      );
      if (host === SITE) await expectMarks(page, AFTER);
      expect(await faults()).toEqual([]);
      trees.push(await treeOf(page));
      await page.close();
    }
    expect(trees[0]).not.toContain('Never seen');
    expect(trees[1]).toBe(trees[0]);
  });
});
