import { bodyOf, isHidden, isInPage, nameOf, parentOf } from './dom';
import { createFlood } from './flood';
import { blockAround, blockAroundSkipped, HOST_NAME, isInsideSkipped } from './skip';

export interface PageWatcher {
  /** Also watch an open shadow root, until it has left the page. */
  watch(root: ShadowRoot): void;
}

/** How long the page must be quiet before it is read again, and the longest it may put us off. */
const QUIET_MS = 120;
const LONGEST_MS = 1000;

/** More changes than this, collected while nobody looks, are no longer told apart: the page is read as a whole then. */
const MOST_WAITING = 2000;

const isOurs = (node: Node): boolean => nameOf(node).toLowerCase() === HOST_NAME;

/**
 * Tells, after a quiet moment, which elements have to be read again. The only MutationObserver of Spotter. Folds records:
 * an element inside another that is read anyway is not named. Looks away from a page that changes all the time, see
 * flood.ts: then it is read as a whole, now and then. `worked` says how many milliseconds reading has taken so far.
 */
export function createPageWatcher(
  document: Document,
  onChange: (roots: Element[]) => void,
  worked: () => number,
  signal: AbortSignal,
): PageWatcher {
  const changed = new Set<Element>();
  /** Whose text or children changed since the last reading: a ticker changes one node thousands of times, looked up once. */
  const seen = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const flush = (): void => {
    timer = undefined;
    prune();
    const roots = fold(changed);
    changed.clear();
    seen.clear();
    if (roots.length > 0) onChange(roots);
  };
  const schedule = (): void => {
    // A hidden tab collects what changed, and is read when it is looked at. Nodes long gone must not pile up till then.
    if (isHidden(document) && seen.size > MOST_WAITING) {
      changed.clear();
      seen.clear();
      const body = bodyOf(document);
      if (body) changed.add(body);
    }
    if (isHidden(document) || changed.size === 0) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    else clearTimeout(timer);
    timer = setTimeout(flush, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)));
  };

  const watched = new Set<ShadowRoot>();
  /** Those that have left the page are told of again when they come back. */
  const prune = (): void => {
    for (const root of watched) if (!isInPage(root)) watched.delete(root);
  };
  const flood = createFlood(worked, {
    away() {
      observer.disconnect();
      clearTimeout(timer);
      timer = undefined;
      changed.clear();
      seen.clear();
    },
    back() {
      prune();
      observe(document);
      watched.forEach(observe);
      const body = bodyOf(document);
      if (body) changed.add(body);
      if (!isHidden(document)) flush();
    },
  });
  const observer = new MutationObserver((records) => {
    if (flood.rises(records.length)) return;
    for (const record of records) {
      if (record.type === 'childList') {
        const nodes = [...record.addedNodes, ...record.removedNodes];
        if (nodes.length > 0 && nodes.every(isOurs)) continue;
        // What was moved to where nothing is read would keep its marks: nobody reads there again.
        for (const node of record.removedNodes) {
          const block = isInPage(node) ? blockAroundSkipped(node) : null;
          if (block) changed.add(block);
        }
      }
      let target: Node = record.target;
      if (record.type === 'attributes') {
        // Text that becomes a field of its own, or none any more, belongs to the block around it.
        target = parentOf(target) ?? target;
      } else if (seen.has(target)) continue;
      else seen.add(target);
      const block = blockAround(target);
      if (block) changed.add(block);
    }
    schedule();
  });
  document.addEventListener('visibilitychange', schedule, { signal });
  const options = {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['contenteditable', 'role'],
  };
  const observe = (root: Node): void => observer.observe(root, options);
  observe(document);
  signal.addEventListener('abort', () => {
    flood.end();
    observer.disconnect();
    clearTimeout(timer);
    changed.clear();
    seen.clear();
    watched.clear();
  });
  return {
    watch(root) {
      if (watched.has(root)) return;
      watched.add(root);
      if (!flood.isAway()) observe(root);
    },
  };
}

/** Drops elements that have left the page, are skipped, or lie inside another of the set. */
function fold(changed: Set<Element>): Element[] {
  const out: Element[] = [];
  // Shadow trees count as inside their host: what is read twice would be marked twice.
  const outer: ReadonlySet<Node> = changed;
  for (const element of changed) {
    if (!isInPage(element) || isInsideSkipped(element)) continue;
    let inside = false;
    for (let at = parentOf(element); at && !inside; at = parentOf(at)) inside = outer.has(at);
    if (!inside) out.push(element);
  }
  return out;
}
