import type { Page } from 'puppeteer-core';
import type { Launched } from '../support/launch';
import { cardOf, noCard, pointOf, settledMarks } from '../support/page-marks';
import type { Bench } from './bench-browsers';
import { load } from './machine';
import { ratiosOf, showSpread, spreadOf } from './stats';
import type { Section } from './table';

const CLICKS = 15;

/** Times from the click to the frame after the one in which the wanted thing is there, painted. */
const WATCH = `window.__opened = undefined;
addEventListener('click', (event) => {
  const wanted = event.target.id === 'empty-popover-button'
    ? () => document.querySelector('#empty-popover:popover-open')
    : () => document.querySelector('spotter-card')?.shadowRoot?.querySelector('h2');
  const look = () => {
    if (!wanted()) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => { window.__opened = performance.now() - event.timeStamp; };
    requestAnimationFrame(() => port1.postMessage(0));
  };
  requestAnimationFrame(look);
}, true);`;

const openedAfter = async (page: Page): Promise<number> => {
  const handle = await page.waitForFunction('window.__opened', { timeout: 10_000, polling: 20 });
  const milliseconds = (await handle.jsonValue()) as number;
  await page.evaluate('window.__opened = undefined');
  return milliseconds;
};

const away = (page: Page): Promise<void> => page.mouse.click(5, 5);

async function cardTime(page: Page): Promise<number> {
  const point = await pointOf(page, 'Side plank');
  await page.mouse.click(point.x, point.y);
  const time = await openedAfter(page);
  await cardOf(page, 'Side plank');
  await away(page);
  await noCard(page);
  await page.evaluate('window.__opened = undefined');
  return time;
}

async function popoverTime(page: Page): Promise<number> {
  await page.click('#empty-popover-button');
  const time = await openedAfter(page);
  await page.evaluate("document.getElementById('empty-popover').hidePopover()");
  return time;
}

/** Puts an empty popover and its button into the page, as large as the card is. */
async function addPopover(page: Page): Promise<void> {
  const point = await pointOf(page, 'Side plank');
  await page.mouse.click(point.x, point.y);
  await cardOf(page, 'Side plank');
  await page.evaluate(() => {
    const box = document.querySelector('spotter-card')?.shadowRoot?.querySelector('.surface')?.getBoundingClientRect();
    const button = Object.assign(document.createElement('button'), { id: 'empty-popover-button', textContent: 'Show' });
    button.style.cssText = 'position:fixed;right:4px;bottom:4px';
    const popover = Object.assign(document.createElement('div'), { id: 'empty-popover', popover: 'manual' });
    popover.style.cssText = `width:${box?.width ?? 300}px;height:${box?.height ?? 300}px`;
    button.addEventListener('click', () => popover.showPopover());
    document.body.append(button, popover);
  });
  await away(page);
  await noCard(page);
}

async function timed(bench: Bench, launched: Launched): Promise<{ cards: number[]; popovers: number[] }> {
  const page = await launched.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(bench.address('plan-table/', true), { waitUntil: 'load' });
  await settledMarks(page, 5);
  await addPopover(page);
  const cards: number[] = [];
  const popovers: number[] = [];
  for (let n = 0; n <= CLICKS; n++) {
    const [card, popover] = [await cardTime(page), await popoverTime(page)];
    // The first of each warms up and is not counted.
    if (n === 0) continue;
    cards.push(card);
    popovers.push(popover);
  }
  await page.close();
  return { cards, popovers };
}

/** From a click on a mark to its tips on the screen, beside an empty popover of the same size. Both browsers. */
export async function card(bench: Bench): Promise<Section> {
  const rows: string[][] = [];
  const data: unknown[] = [];
  for (const launched of await bench.both()) {
    const { cards, popovers } = await timed(bench, launched);
    rows.push([
      launched.name,
      showSpread(spreadOf(ratiosOf(cards, popovers))),
      showSpread(spreadOf(cards), ' ms'),
      showSpread(spreadOf(popovers), ' ms'),
    ]);
    data.push({ browser: launched.name, cards, popovers });
  }
  return {
    name: 'card',
    note: `Load ${load()}. ${CLICKS} clicks of each in turn, after one that is not counted; up to the frame after the one that shows it, so both hold the wait for frames. Goal: at most twice the popover.`,
    tables: [
      {
        title: 'From the click to the tips',
        head: ['browser', 'times an empty popover', 'card', 'empty popover'],
        rows,
        data,
      },
    ],
  };
}
