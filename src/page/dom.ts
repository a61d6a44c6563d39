/**
 * Reads of the page that the page cannot get in the way of. In Chromium a form's fields and a document's named elements
 * hide properties of the same name from everybody, extensions too: a form with `<input name="parentNode">` has no parent.
 * So what is read of elements and documents goes through the prototypes.
 */
function reader<O extends object, K extends keyof O>(of: () => { prototype: O }, key: K): (object: O) => O[K] {
  let get: ((this: O) => O[K]) | undefined;
  return (object) => {
    get ??= lookUp(of().prototype, key);
    return get ? get.call(object) : object[key];
  };
}

/** Looked up when first used: outside of a page there are no prototypes. Getters may stand on one further up. */
function lookUp<O extends object, K extends keyof O>(prototype: O, key: K): ((this: O) => O[K]) | undefined {
  for (let at: object | null = prototype; at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, key);
    if (found) return found.get;
  }
  return undefined;
}

export const typeOf = /* @__PURE__ */ reader(() => Node, 'nodeType');
export const nameOf = /* @__PURE__ */ reader(() => Node, 'nodeName');
export const parentNodeOf = /* @__PURE__ */ reader(() => Node, 'parentNode');
export const parentElementOf = /* @__PURE__ */ reader(() => Node, 'parentElement');
export const lastChildOf = /* @__PURE__ */ reader(() => Node, 'lastChild');
export const previousOf = /* @__PURE__ */ reader(() => Node, 'previousSibling');
export const isInPage = /* @__PURE__ */ reader(() => Node, 'isConnected');
export const openRootOf = /* @__PURE__ */ reader(() => Element, 'shadowRoot');
export const slotOf = (node: Element | Text): HTMLSlotElement | null =>
  node instanceof Text ? node.assignedSlot : slotOfElement(node);
const slotOfElement = /* @__PURE__ */ reader(() => Element, 'assignedSlot');

export const bodyOf = /* @__PURE__ */ reader(() => Document, 'body');
export const viewOf = /* @__PURE__ */ reader(() => Document, 'defaultView');
export const rootElementOf = /* @__PURE__ */ reader(() => Document, 'documentElement');
export const isHidden = /* @__PURE__ */ reader(() => Document, 'hidden');
export const fullscreenOf = /* @__PURE__ */ reader(() => Document, 'fullscreenElement');
export const factoryOf = /* @__PURE__ */ reader(() => Document, 'implementation');
export const designModeOf = /* @__PURE__ */ reader(() => Document, 'designMode');
export const focusedOf = /* @__PURE__ */ reader(() => Document, 'activeElement');

export const hasAttributes = (element: Element): boolean => Element.prototype.hasAttributes.call(element);
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const isBefore = (node: Node, other: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(node, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

export const adopt = (document: Document, node: Node): Node => Document.prototype.adoptNode.call(document, node);

/** The parent, or the host where the node is the root of an open shadow tree. */
export const parentOf = (node: Node): Node | null =>
  parentNodeOf(node) ?? (node instanceof ShadowRoot ? node.host : null);

/** The parent as it is drawn: for what stands in a slot, the slot. */
export function drawnParentOf(node: Node): Node | null {
  const slot = node instanceof Element || node instanceof Text ? slotOf(node) : null;
  return slot ?? parentOf(node);
}

/** The element, or the nearest one around it as drawn, that fits a selector. */
export function closestDrawn(node: Node, selector: string): Element | undefined {
  for (let at: Node | null = node; at; at = drawnParentOf(at)) {
    if (at instanceof Element && matches(at, selector)) return at;
  }
  return undefined;
}

/** Does a node lie in an element as drawn, shadow trees included? */
export function isDrawnIn(node: Node, element: Element): boolean {
  for (let at: Node | null = node; at; at = drawnParentOf(at)) if (at === element) return true;
  return false;
}
