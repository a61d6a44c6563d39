import { attributeOf, hasAttributes, nameOf, parentOf, typeOf } from './dom';

/** Elements whose text is no prose of the page, or belongs to the reader: never read, never marked. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE CODE PRE KBD SAMP VAR TEXTAREA SELECT OPTION OPTGROUP DATALIST INPUT BUTTON METER PROGRESS OUTPUT IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO MATH SVG BR RP RT SPOTTER-CARD'.split(
    ' ',
  ),
);

/** Elements that text runs through. Everything else breaks a line, custom elements too. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DEL DFN EM FONT I INS LABEL MARK NOBR Q RUBY RB S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR'.split(
    ' ',
  ),
);

/** The name our card's host has in the page. A plain unknown element: content scripts in Chromium have no customElements. */
export const HOST_NAME = 'spotter-card';

const name = (element: Element): string => nameOf(element).toUpperCase();

/** Can this element's text never be marked, whatever the style says? */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(name(element))) return true;
  // The attributes are looked up only where there are any: most elements have none of them.
  if (!hasAttributes(element)) return false;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return attributeOf(element, 'role') === 'textbox';
}

export const isInline = (element: Element): boolean => INLINE.has(name(element));

/** Is the node below an element that is skipped? Used for nodes that a mutation names. */
export function isInsideSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (typeOf(at) === Node.ELEMENT_NODE && isSkipped(at as Element)) return true;
  }
  return false;
}

/** The nearest element around a node that breaks lines: what is read again when the node changes. */
export function blockAround(node: Node): Element | null {
  let at: Node | null = node;
  while (at) {
    if (typeOf(at) === Node.ELEMENT_NODE && !isInline(at as Element)) return at as Element;
    at = parentOf(at);
  }
  return null;
}

/** For a node below elements that are skipped, the block around the outermost of them; null for any other node. */
export function blockAroundSkipped(node: Node): Element | null {
  let outermost: Node | null = null;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (typeOf(at) === Node.ELEMENT_NODE && isSkipped(at as Element)) outermost = at;
  }
  const around = outermost && parentOf(outermost);
  return around && blockAround(around);
}
