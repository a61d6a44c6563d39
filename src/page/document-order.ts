import { parentOf } from './skip';
import type { PageBlock } from './text-blocks';

interface HasBlock {
  block: PageBlock;
}

/** With so few roots the browser's own test is quicker than a walk up from every block. */
const FEW = 4;

/**
 * Entries of a page in document order, with those below some roots replaced by what was read there anew. `gone` is told
 * of each entry that stands no longer; one that is among the new ones stays. One pass over the entries, however many
 * roots there are.
 */
export function replaceBelow<T extends HasBlock>(
  entries: readonly T[],
  fresh: ReadonlyMap<Element, readonly T[]>,
  gone: (entry: T) => void,
): T[] {
  const staying = new Set<T>();
  for (const list of fresh.values()) for (const entry of list) staying.add(entry);
  const isInside = insideOf([...fresh.keys()]);
  const kept: T[] = [];
  for (const entry of entries) {
    if (staying.has(entry)) continue;
    const { owner } = entry.block;
    if (owner.isConnected && !isInside(owner)) kept.push(entry);
    else gone(entry);
  }
  const roots = [...fresh.keys()]
    .filter((r) => (fresh.get(r)?.length ?? 0) > 0)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const out: T[] = [];
  let from = 0;
  for (const root of roots) {
    const place = placeOf(kept, root, from);
    for (; from < place; from++) out.push(kept[from] as T);
    for (const entry of fresh.get(root) ?? []) out.push(entry);
  }
  for (; from < kept.length; from++) out.push(kept[from] as T);
  return out;
}

/** Does an element lie inside one of some roots, shadow trees included? */
function insideOf(roots: readonly Element[]): (inner: Element) => boolean {
  const set = new Set<Node>(roots);
  const walk = (inner: Element): boolean => {
    for (let at: Node | null = inner; at; at = parentOf(at)) if (set.has(at)) return true;
    return false;
  };
  if (roots.length > FEW) return walk;
  return (inner) => roots.some((r) => r.contains(inner)) || (inner.getRootNode() instanceof ShadowRoot && walk(inner));
}

/** Where in a list in document order what was read below a root belongs, from an index on. */
function placeOf(entries: readonly HasBlock[], root: Element, from: number): number {
  let low = from;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore((entries[middle] as HasBlock).block.owner, root)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Does the text of an element come before that of another? A shadow tree comes before the other children of its host, as
 * `textBlocks` reads it.
 */
export function isBefore(a: Element, b: Element): boolean {
  const [pathA, pathB] = [hosts(a), hosts(b)];
  for (const [i, x] of pathA.entries()) {
    const j = pathB.findIndex((y) => y.getRootNode() === x.getRootNode());
    if (j < 0) continue;
    const y = pathB[j] as Element;
    if (x === y) return i > j;
    return Boolean(x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING);
  }
  return false;
}

/** An element, the host of the shadow tree it stands in, the host of that one's tree, and so on. */
function hosts(element: Element): Element[] {
  const path = [element];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.push(root.host);
  return path;
}
