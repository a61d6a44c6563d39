import markStyles from './marks.css?inline';

/** Names of our entries in CSS.highlights, which the page can see. */
const MARK = 'spotter';
const OPEN = 'spotter-open';

/** How long a page must leave its highlights alone until ours are put back. */
const KEEP_MS = 250;

/** Can this browser draw marks? Without CSS Custom Highlights there are none, and the popup's list still works. */
export function canMark(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
}

export interface Marks {
  add(range: Range): void;
  remove(range: Range): void;
  /** Shows which mark the open card speaks of; undefined for none. */
  setOpen(range: Range | undefined): void;
  /** Puts back what the page has taken away. */
  keep(): void;
  /** The browser's own sheet for content scripts does not reach into shadow trees: each root that is read gets the rule. */
  styleRoot(root: ShadowRoot): void;
}

/**
 * Draws marks with CSS Custom Highlights: no element, no attribute, no text of the page is touched. Everything is taken
 * back when `signal` aborts. The rule itself comes with the content script (manifest `css`), not from the page's sheets:
 * Firefox runs no code of an extension that is removed, but takes such a sheet away, and the marks with it.
 */
export function createMarks(document: Document, signal: AbortSignal): Marks {
  if (!canMark()) return { add() {}, remove() {}, setOpen() {}, keep() {}, styleRoot() {} };
  const marks = new Highlight();
  const open = new Highlight();
  open.priority = 1;
  /** What ought to be marked: the page can empty a highlight. */
  const wanted = new Set<Range>();
  let opened: Range | undefined;
  // Pages that highlight what a reader looks for clear the whole registry at each key: ours come back when it is quiet.
  const keep = (): void => {
    if (CSS.highlights.get(MARK) !== marks) CSS.highlights.set(MARK, marks);
    if (CSS.highlights.get(OPEN) !== open) CSS.highlights.set(OPEN, open);
    if (marks.size !== wanted.size) for (const range of wanted) marks.add(range);
    if (opened && open.size === 0) open.add(opened);
  };
  keep();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_MS);
  };
  for (const type of ['click', 'input', 'keyup']) {
    document.addEventListener(type, keepSoon, { capture: true, passive: true, signal });
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyles);
  const styled = new Set<ShadowRoot>();
  const styleRoot = (root: ShadowRoot): void => {
    if (styled.has(root)) return;
    styled.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    // Only our own entries, and only while they still are ours: a newer Spotter may have replaced them.
    if (CSS.highlights.get(MARK) === marks) CSS.highlights.delete(MARK);
    if (CSS.highlights.get(OPEN) === open) CSS.highlights.delete(OPEN);
    marks.clear();
    open.clear();
    for (const root of styled) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
  });
  return {
    add: (range) => {
      wanted.add(range);
      marks.add(range);
    },
    remove: (range) => {
      wanted.delete(range);
      marks.delete(range);
      open.delete(range);
      if (opened === range) opened = undefined;
    },
    setOpen: (range) => {
      opened = range;
      open.clear();
      if (range) open.add(range);
    },
    keep,
    styleRoot,
  };
}
