import { canMark } from './can-mark';
import markStyles from './marks.css?inline';

/** Names of our entries in CSS.highlights, which the page can see. */
const MARK = 'spotter';
const OPEN = 'spotter-open';
/** Tells the page of the reader's health, so it stands there only while the reader asks for it. */
const GENTLY = 'spotter-gently';

export interface Marks {
  add(range: Range, exerciseId: string): void;
  remove(range: Range): void;
  /** Draws the marks of some exercises as ones to go gently with, those to come as well, and all others as everybody's. */
  setGently(isGentle: (exerciseId: string) => boolean): void;
  /** Shows which mark the open card speaks of; undefined for none. */
  setOpen(range: Range | undefined): void;
  /** The browser's own sheet for content scripts does not reach into shadow trees: each root that is read gets the rule. */
  styleRoot(root: ShadowRoot): void;
}

/**
 * Draws marks with CSS Custom Highlights: no element, no attribute, no text of the page is touched. Everything is taken
 * back when `signal` aborts. The rule itself comes with the content script (manifest `css`), not from the page's sheets:
 * Firefox runs no code of an extension that is removed, but takes such a sheet away, and the marks with it.
 */
export function createMarks(signal: AbortSignal): Marks {
  if (!canMark()) return { add() {}, remove() {}, setGently() {}, setOpen() {}, styleRoot() {} };
  const marks = new Highlight();
  const gently = new Highlight();
  const exerciseOf = new Map<Range, string>();
  let isGentle: (exerciseId: string) => boolean = () => false;
  const open = new Highlight();
  open.priority = 1;
  CSS.highlights.set(MARK, marks);
  CSS.highlights.set(OPEN, open);
  const put = (range: Range, exerciseId: string): void => {
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
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyles);
  const styled = new Set<ShadowRoot>();
  const styleRoot = (root: ShadowRoot): void => {
    if (styled.has(root)) return;
    styled.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  signal.addEventListener('abort', () => {
    // Only our own entries, and only while they still are ours: a newer Spotter may have replaced them.
    if (CSS.highlights.get(MARK) === marks) CSS.highlights.delete(MARK);
    if (CSS.highlights.get(OPEN) === open) CSS.highlights.delete(OPEN);
    if (CSS.highlights.get(GENTLY) === gently) CSS.highlights.delete(GENTLY);
    for (const all of [marks, open, gently, exerciseOf]) all.clear();
    for (const root of styled) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
  });
  return {
    add(range, exerciseId) {
      exerciseOf.set(range, exerciseId);
      put(range, exerciseId);
      enter();
    },
    remove(range) {
      exerciseOf.delete(range);
      for (const all of [marks, open, gently]) all.delete(range);
      enter();
    },
    setGently(which) {
      if (signal.aborted) return;
      isGentle = which;
      for (const [range, id] of exerciseOf) put(range, id);
      enter();
    },
    setOpen: (range) => {
      open.clear();
      if (range) open.add(range);
    },
    styleRoot,
  };
}
