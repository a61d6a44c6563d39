import { parentElementOf, viewOf } from './dom';

/** So much text, in characters, is read ahead at most: a few screens of an article. */
const MOST_AHEAD = 20_000;

/** Where the page is asked what stands there, as shares of the window's height. */
const HEIGHTS = [0.1, 0.3, 0.5, 0.7, 0.9];

/** The parts of a page that the reader sees, none inside another; none near the top, where reading begins anyway. */
export function inView(document: Document, body: Element): Element[] {
  const view = viewOf(document);
  if (!view || view.scrollY < view.innerHeight / 2) return [];
  const parts = new Set<Element>();
  for (const height of HEIGHTS) {
    const at = Document.prototype.elementFromPoint.call(document, view.innerWidth / 2, view.innerHeight * height);
    const part = at && widest(at, body);
    if (part) parts.add(part);
  }
  const holds = (a: Element, b: Element): boolean => a !== b && Node.prototype.contains.call(a, b);
  return [...parts].filter((part) => ![...parts].some((other) => holds(other, part)));
}

/** The widest part of the page around an element that is short enough; undefined where the element itself is too long. */
function widest(element: Element, body: Element): Element | undefined {
  let found: Element | undefined;
  for (let at: Element | null = element; at && at !== body; at = parentElementOf(at)) {
    if ((at.textContent ?? '').length > MOST_AHEAD) break;
    found = at;
  }
  return found && Node.prototype.contains.call(body, found) ? found : undefined;
}
