import type { BlockKind, TextBlock } from '@/src/core/match/types';
import {
  designModeOf,
  drawnParentOf,
  lastChildOf,
  nameOf,
  openRootOf,
  parentElementOf,
  parentOf,
  previousOf,
  slotOf,
  typeOf,
} from './dom';
import { isInline, isSkipped } from './skip';

/** Where a stretch of a block's text stands in the page. */
interface Piece {
  node: Text;
  /** Offset of the node's text in the block's text. */
  start: number;
}

/** A block of text and the way back from its offsets to the page. */
export interface PageBlock extends TextBlock {
  /** The element that holds it. */
  owner: Element;
  pieces: Piece[];
}

/** Longest block handed on in one piece; a longer one is cut at a text node. Keeps one step of work short. */
const MAX_BLOCK = 20_000;
/** Prose this short is a line of a list, whatever its tag: plans are often built of bare divs. */
const SHORT_WORDS = 8;

const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'CAPTION', 'SUMMARY', 'LEGEND', 'TH']);
const ITEMS = new Set(['LI', 'DT', 'DD']);

function kindOf(owner: Element, text: string): BlockKind {
  for (let at: Element | null = owner, depth = 0; at && depth < 4; at = parentElementOf(at), depth++) {
    const name = nameOf(at).toUpperCase();
    if (HEADINGS.has(name)) return 'heading';
    if (name === 'TD') return 'cell';
    if (ITEMS.has(name)) return 'item';
  }
  return text.trim().split(/\s+/).length <= SHORT_WORDS ? 'item' : 'prose';
}

/**
 * Yields the blocks of text below a root in document order: whole runs across inline tags, so that
 * "Romanian <b>dead</b>lift" is one. Enters open shadow roots (and tells `onShadow`), leaves closed ones alone. Walks
 * without recursion: pages nest thousands deep.
 */
export function* textBlocks(root: Element | ShadowRoot, onShadow: (root: ShadowRoot) => void): Generator<PageBlock> {
  let owner: Element = root instanceof ShadowRoot ? root.host : root;
  let text = '';
  let pieces: Piece[] = [];
  let brokenBy = false;
  const take = (): PageBlock | undefined => {
    const block = pieces.length > 0 && /\S/.test(text) ? { text, pieces, owner, kind: kindOf(owner, text) } : undefined;
    text = '';
    pieces = [];
    return block;
  };
  // A document that is edited as a whole is a field of its reader's.
  if (designModeOf(root.ownerDocument) === 'on') return;
  // What is still to visit: nodes, and the marks at which an element ends.
  const stack: (Node | { end: Element } | 'inline-end')[] =
    root instanceof ShadowRoot ? [...root.childNodes].reverse() : [root];
  while (stack.length > 0) {
    const at = stack.pop() as Node | { end: Element } | 'inline-end';
    if (at === 'inline-end') brokenBy = true;
    else if ('end' in at) {
      const block = take();
      if (block) yield block;
      const around = parentOf(at.end);
      // At the top of a shadow tree the host goes on, not the element that has just ended.
      owner = around instanceof ShadowRoot ? around.host : ((around as Element | null) ?? at.end);
    } else if (typeOf(at) === Node.TEXT_NODE) {
      const { data } = at as Text;
      if (data.length === 0) continue;
      // "<a>Box jump</a><a>Burpee</a>": two names that touch only because the page's style parts them.
      if (brokenBy && /\p{Ll}$/u.test(text) && /^\p{Lu}/u.test(data)) text += '\n';
      pieces.push({ node: at as Text, start: text.length });
      text += data.replace(/[\t\n\r\f]/g, ' ');
      brokenBy = false;
      if (text.length > MAX_BLOCK) {
        const block = take();
        if (block) yield block;
      }
    } else if (typeOf(at) === Node.ELEMENT_NODE) {
      const element = at as Element;
      brokenBy = true;
      if (isSkipped(element)) {
        text += '\n';
        continue;
      }
      if (!isInline(element)) {
        const block = take();
        if (block) yield block;
        owner = element;
        stack.push({ end: element });
      } else stack.push('inline-end');
      for (let child = lastChildOf(element); child; child = previousOf(child)) stack.push(child);
      const shadowRoot = openRootOf(element);
      if (shadowRoot) {
        onShadow(shadowRoot);
        for (let child = shadowRoot.lastChild; child; child = previousOf(child)) stack.push(child);
      }
    }
  }
  const block = take();
  if (block) yield block;
}

/** The page's Range for offsets of a block, or undefined where the page has changed under it. */
export function rangeOf(block: PageBlock, start: number, end: number): Range | undefined {
  const bounds = boundsOf(block, start, end);
  if (!bounds) return undefined;
  const range = new Range();
  range.setStart(bounds.from, bounds.startOffset);
  range.setEnd(bounds.to, bounds.endOffset);
  // No range reaches from a shadow tree into what its host holds besides.
  return range.collapsed ? undefined : range;
}

/** Does a range still stand where those offsets are? A text node that was taken out and put back has lost its end of it. */
export function isInPlace(range: Range, block: PageBlock, start: number, end: number): boolean {
  const bounds = boundsOf(block, start, end);
  return (
    bounds !== undefined &&
    range.startContainer === bounds.from &&
    range.startOffset === bounds.startOffset &&
    range.endContainer === bounds.to &&
    range.endOffset === bounds.endOffset
  );
}

function boundsOf(
  block: PageBlock,
  start: number,
  end: number,
): { from: Text; startOffset: number; to: Text; endOffset: number } | undefined {
  const from = pieceAt(block, start, false);
  const to = pieceAt(block, end, true);
  if (!from || !to) return undefined;
  const startOffset = start - from.start;
  const endOffset = end - to.start;
  if (startOffset > from.node.length || endOffset > to.node.length) return undefined;
  return { from: from.node, startOffset, to: to.node, endOffset };
}

/** The piece that holds a character: the one that starts at it, or for an end the one that ends at it. */
function pieceAt(block: PageBlock, offset: number, asEnd: boolean): Piece | undefined {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = block.pieces[middle] as Piece;
    if (asEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  return block.pieces[low];
}

/**
 * The element that shows the character at an offset of a block. Text in an element with a shadow tree shows in a slot, or
 * not at all: then there is none.
 */
export function elementAt(block: PageBlock, offset: number): Element | undefined {
  const node = pieceAt(block, offset, false)?.node;
  const parent = node && parentElementOf(node);
  if (!parent) return block.owner;
  return openRootOf(parent) ? (slotOf(node) ?? undefined) : parent;
}

/** Is it rendered where a reader could see it? Closed details, display: none and visibility: hidden are not. */
export function isVisible(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
  // Slots and whatever else has no box of its own show what is in them.
  const { display, visibility } = getComputedStyle(element);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const parent = drawnParentOf(element);
  return parent instanceof Element ? isVisible(parent) : parent instanceof ShadowRoot && isVisible(parent.host);
}
