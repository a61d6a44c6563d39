import { parentElementOf, rootElementOf, viewOf } from './dom';

/** So few marks are all drawn, wherever they are. */
const FEW = 150;
/** How many windows away from what the reader sees a mark is still drawn. */
const REACH = 2;
/** How long after the first sign of scrolling it is looked again: a window and more is drawn ahead. */
const LOOK_MS = 100;

export interface NearView {
  /** Is a mark to be drawn? One that was never looked at is, until the next look. */
  has(range: Range): boolean;
  forget(range: Range): void;
  /** Also looks when something scrolls in an open shadow root: a scroll tells nobody outside of it. */
  watch(root: ShadowRoot): void;
  forgetRoot(root: ShadowRoot): void;
  /** How many marks are not drawn. */
  countFar(): number;
  /** Looks which marks are near now. */
  look(): void;
}

/**
 * Which marks are near what the reader sees. In Chromium every mark that is drawn, also far below, costs some
 * microseconds in each frame in which anything on the page has changed: with thousands of marks a page stutters.
 * `onMove` is told of each mark that has come near or gone.
 */
export function createNearView(
  document: Document,
  marks: () => Iterable<Range>,
  onMove: (range: Range, isNear: boolean) => void,
  signal: AbortSignal,
): NearView {
  const far = new Set<Range>();
  let isMany = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const all = [...marks()];
    if (all.length > FEW && !isMany) observer.observe(rootElementOf(document));
    else if (all.length <= FEW) observer.disconnect();
    isMany = all.length > FEW;
    const isNear = isMany ? nearTest(document) : () => true;
    for (const range of all) {
      const near = isNear(range);
      if (near !== far.has(range)) continue;
      if (near) far.delete(range);
      else far.add(range);
      onMove(range, near);
    }
  };
  const lookSoon = (): void => {
    if (isMany) timer ??= setTimeout(look, LOOK_MS);
  };
  const options = { capture: true, passive: true, signal };
  // Whatever scrolls, also inside the page; and what moves its parts without scrolling.
  for (const type of ['scroll', 'transitionend']) document.addEventListener(type, lookSoon, options);
  const observer = new ResizeObserver(lookSoon);
  viewOf(document)?.addEventListener('resize', lookSoon, options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    far.clear();
  });
  return {
    has: (range) => !far.has(range),
    forget: (range) => void far.delete(range),
    watch: (root) => root.addEventListener('scroll', lookSoon, options),
    forgetRoot: (root) => root.removeEventListener('scroll', lookSoon, options),
    countFar: () => far.size,
    look,
  };
}

/** Is a mark near what is seen of the page now? What has no box of its own counts as near. */
function nearTest(document: Document): (range: Range) => boolean {
  const view = viewOf(document);
  if (!view) return () => true;
  const { innerWidth: width, innerHeight: height } = view;
  const known = new Map<Element, boolean>();
  const isNear = (element: Element): boolean => {
    // What the browser has left out of the layout would be laid out to be measured.
    if (isLeftOut(element)) return false;
    const box = Element.prototype.getBoundingClientRect.call(element);
    if (box.width === 0 && box.height === 0) return true;
    return (
      box.bottom > -REACH * height &&
      box.top < (1 + REACH) * height &&
      box.right > -REACH * width &&
      box.left < (1 + REACH) * width
    );
  };
  return (range) => {
    const element = parentElementOf(range.startContainer);
    if (!element) return true;
    let near = known.get(element);
    if (near === undefined) {
      near = isNear(element);
      known.set(element, near);
    }
    return near;
  };
}

/** Does an element lie in a part that `content-visibility: auto` leaves out now? */
function isLeftOut(element: Element): boolean {
  const { checkVisibility } = Element.prototype;
  return checkVisibility.call(element) && !checkVisibility.call(element, { contentVisibilityAuto: true });
}
