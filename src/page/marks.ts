import { canMark } from './can-mark';
import markStyles from './marks.css?inline';
import { createNearView } from './near-view';

/** Names of our entries in CSS.highlights, which the page can see. */
const MARK = 'spotter';
const OPEN = 'spotter-open';
/** Tells the page of the reader's health, so it stands there only while the reader asks for it. */
const GENTLY = 'spotter-gently';

/** How long a page must leave its highlights alone until ours are put back. */
const KEEP_MS = 250;

export interface Marks {
  add(range: Range, exerciseId: string): void;
  remove(range: Range): void;
  /** Draws the marks of some exercises as ones to go gently with, those to come as well, and all others as everybody's. */
  setGently(isGentle: (exerciseId: string) => boolean): void;
  /** Shows which mark the open card speaks of; undefined for none. */
  setOpen(range: Range | undefined): void;
  /** Puts back what the page has taken away. */
  keep(): void;
  /** The browser's own sheet for content scripts does not reach into shadow trees: each root that is read gets the rule. */
  styleRoot(root: ShadowRoot): void;
  /** Takes the rule back from a root that has left the page. */
  unstyleRoot(root: ShadowRoot): void;
}

const nothing = (): void => {};
/** Where the browser draws none. */
const NONE: Marks = {
  add: nothing,
  remove: nothing,
  setGently: nothing,
  setOpen: nothing,
  keep: nothing,
  styleRoot: nothing,
  unstyleRoot: nothing,
};

/**
 * Draws marks with CSS Custom Highlights: no element, no attribute, no text of the page is touched. Everything is taken
 * back when `signal` aborts. The rule itself comes with the content script (manifest `css`), not from the page's sheets:
 * Firefox runs no code of an extension that is removed, but takes such a sheet away, and the marks with it.
 */
export function createMarks(document: Document, signal: AbortSignal): Marks {
  if (!canMark()) return NONE;
  const marks = new Highlight();
  const gently = new Highlight();
  const exerciseOf = new Map<Range, string>();
  let isGentle: (exerciseId: string) => boolean = () => false;
  const open = new Highlight();
  open.priority = 1;
  let opened: Range | undefined;
  const near = createNearView(
    document,
    () => exerciseOf.keys(),
    (range, isNear) => {
      if (isNear) put(range, exerciseOf.get(range) ?? '');
      else undraw(range);
      enter();
    },
    signal,
  );
  const undraw = (range: Range): void => {
    marks.delete(range);
    gently.delete(range);
  };
  const put = (range: Range, exerciseId: string): void => {
    if (!near.has(range)) return;
    const [from, to] = isGentle(exerciseId) ? [marks, gently] : [gently, marks];
    from.delete(range);
    to.add(range);
  };
  /** An entry without marks would tell as much as one with them: that its reader asked for it. */
  const enter = (): void => {
    const stands = CSS.highlights.get(GENTLY) === gently;
    if (gently.size > 0 && !stands) CSS.highlights.set(GENTLY, gently);
    else if (gently.size === 0 && stands) CSS.highlights.delete(GENTLY);
  };
  // Pages that highlight what a reader looks for clear the whole registry at each key: ours come back when it is quiet.
  const keep = (): void => {
    if (CSS.highlights.get(MARK) !== marks) CSS.highlights.set(MARK, marks);
    if (CSS.highlights.get(OPEN) !== open) CSS.highlights.set(OPEN, open);
    // A page can empty a highlight too.
    if (marks.size + gently.size + near.countFar() !== exerciseOf.size)
      for (const [range, id] of exerciseOf) put(range, id);
    near.look();
    enter();
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
    near.watch(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const unstyleRoot = (root: ShadowRoot): void => {
    if (!styled.delete(root)) return;
    near.forgetRoot(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    // Only our own entries, and only while they still are ours: a newer Spotter may have replaced them.
    if (CSS.highlights.get(MARK) === marks) CSS.highlights.delete(MARK);
    if (CSS.highlights.get(OPEN) === open) CSS.highlights.delete(OPEN);
    if (CSS.highlights.get(GENTLY) === gently) CSS.highlights.delete(GENTLY);
    for (const all of [marks, open, gently, exerciseOf]) all.clear();
    for (const root of styled) unstyleRoot(root);
  });
  return {
    add(range, exerciseId) {
      exerciseOf.set(range, exerciseId);
      put(range, exerciseId);
      enter();
    },
    remove(range) {
      exerciseOf.delete(range);
      near.forget(range);
      undraw(range);
      open.delete(range);
      if (opened === range) opened = undefined;
      enter();
    },
    setGently(which) {
      if (signal.aborted) return;
      isGentle = which;
      for (const [range, id] of exerciseOf) put(range, id);
      enter();
    },
    setOpen: (range) => {
      opened = range;
      open.clear();
      if (range) open.add(range);
    },
    keep,
    styleRoot,
    unstyleRoot,
  };
}
