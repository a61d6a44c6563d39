import { parentElementOf, viewOf } from './dom';
import { blockAround, isInsideSkipped } from './skip';

/** So much text, in characters, is read ahead at most: a few screens of an article. */
const MOST_AHEAD = 20_000;

/** So far apart, in pixels, the page is asked what stands there: no line of text is lower. */
const STEP = 12;

/**
 * What of a page is to be read first: the blocks that the reader sees, then the parts of the page that they stand in. In
 * each, none lies inside another. Empty near the top, where reading begins anyway.
 */
export function inView(document: Document, body: Element): Element[][] {
  const view = viewOf(document);
  if (!view || view.scrollY < view.innerHeight / 2) return [];
  const blocks = new Set<Element>();
  const parts = new Set<Element>();
  const isShort = lengthTest();
  for (let y = STEP / 2; y < view.innerHeight; y += STEP) {
    const at = Document.prototype.elementFromPoint.call(document, view.innerWidth / 2, y);
    const part = at && widest(at, body, isShort);
    if (!part) continue;
    parts.add(part);
    const block = blockAround(at);
    if (block && !isInsideSkipped(block) && Node.prototype.contains.call(part, block)) blocks.add(block);
  }
  // Between two blocks, and in the margin of one, stands what holds both.
  const first = [...blocks].filter((one) => ![...blocks].some((other) => holds(one, other)));
  const then = [...parts].filter((one) => ![...parts].some((other) => holds(other, one)));
  const isSame = first.length === then.length && then.every((one) => first.includes(one));
  return (isSame ? [first] : [first, then]).filter((stage) => stage.length > 0);
}

const holds = (a: Element, b: Element): boolean => a !== b && Node.prototype.contains.call(a, b);

/** The widest part of the page around an element that is short enough; undefined where the element itself is too long. */
function widest(element: Element, body: Element, isShort: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  for (let at: Element | null = element; at && at !== body && isShort(at); at = parentElementOf(at)) found = at;
  return found && Node.prototype.contains.call(body, found) ? found : undefined;
}

/** Is the text of an element short enough to be read ahead? Each element is asked once: of a whole page it is long. */
function lengthTest(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    let isShort = known.get(element);
    if (isShort === undefined) {
      isShort = (element.textContent ?? '').length <= MOST_AHEAD;
      known.set(element, isShort);
    }
    return isShort;
  };
}
