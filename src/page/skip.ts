/** Elements whose text is no prose of the page, or belongs to the reader: never read, never marked. */
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'CODE',
  'PRE',
  'KBD',
  'SAMP',
  'VAR',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'OPTGROUP',
  'DATALIST',
  'INPUT',
  'BUTTON',
  'METER',
  'PROGRESS',
  'OUTPUT',
  'IFRAME',
  'FRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'MATH',
  'SVG',
  'RP',
  'RT',
  'SPOTTER-CARD',
]); // prettier-ignore

/** Elements that text runs through. Everything else breaks a line, custom elements too. */
const INLINE = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'LABEL',
  'MARK',
  'NOBR',
  'Q',
  'RUBY',
  'RB',
  'S',
  'SLOT',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'WBR',
]); // prettier-ignore

/** The name our card's host has in the page. A plain unknown element: content scripts in Chromium have no customElements. */
export const HOST_NAME = 'spotter-card';

const name = (element: Element): string => element.nodeName.toUpperCase();

/** Can this element's text never be marked, whatever the style says? */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(name(element))) return true;
  // The attributes are looked up only where there are any: most elements have none of them.
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return element.getAttribute('role') === 'textbox';
}

export const isInline = (element: Element): boolean => INLINE.has(name(element));

/** Is the node below an element that is skipped? Used for nodes that a mutation names. */
export function isInsideSkipped(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at.nodeType === Node.ELEMENT_NODE && isSkipped(at as Element)) return true;
  }
  return false;
}

/** The parent, or the host where the node is the root of an open shadow tree. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** The nearest element around a node that breaks lines: what is read again when the node changes. */
export function blockAround(node: Node): Element | null {
  let at: Node | null = node;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE && !isInline(at as Element)) return at as Element;
    at = parentOf(at);
  }
  return null;
}
