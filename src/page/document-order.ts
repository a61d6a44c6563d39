import { isBefore, isInPage, parentOf, rootOf } from './dom';
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
    if (isInPage(owner) && !isInside(owner)) kept.push(entry);
    else gone(entry);
  }
  const lists = [...fresh.values()].filter((list) => list.length > 0);
  lists.sort(([a], [b]) => inOrder(a as T, b as T));
  const out: T[] = [];
  let from = 0;
  let isMixed = false;
  for (const list of lists) {
    const place = placeOf(kept, list[0] as T, from);
    for (; from < place; from++) out.push(kept[from] as T);
    for (const entry of list) out.push(entry);
    const [last, next] = [list.at(-1), kept[from]];
    isMixed ||= last !== undefined && next !== undefined && inOrder(last, next) > 0;
  }
  for (; from < kept.length; from++) out.push(kept[from] as T);
  // A part of the page that is moved while it is read may stand before what it was read behind.
  return isMixed ? out.sort(inOrder) : out;
}

/** Does an element lie inside one of some roots, shadow trees included? */
function insideOf(roots: readonly Element[]): (inner: Element) => boolean {
  const set = new Set<Node>(roots);
  const walk = (inner: Element): boolean => {
    for (let at: Node | null = inner; at; at = parentOf(at)) if (set.has(at)) return true;
    return false;
  };
  if (roots.length > FEW) return walk;
  const holds = (root: Element, inner: Element): boolean => Node.prototype.contains.call(root, inner);
  return (inner) => roots.some((r) => holds(r, inner)) || (rootOf(inner) instanceof ShadowRoot && walk(inner));
}

/** Where in a list in document order an entry belongs, from an index on. */
function placeOf<T extends HasBlock>(entries: readonly T[], entry: T, from: number): number {
  let low = from;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(entries[middle] as T, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts entries as a page is read: what stands in a shadow tree comes before what its host holds besides. */
export function inOrder(a: HasBlock, b: HasBlock): number {
  const [from, to] = [chainOf(a), chainOf(b)];
  while (from.length > 1 && to.length > 1 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  const [x, y] = [from.at(-1), to.at(-1)];
  if (!x || !y || x === y) return from.length === to.length ? 0 : to.length - from.length;
  return isBefore(x, y) ? -1 : 1;
}

/** Where an entry begins, the host of the shadow tree it stands in, the host of that one's, and so on. */
function chainOf({ block }: HasBlock): Node[] {
  const start = block.pieces[0]?.node;
  const out: Node[] = [start && isInPage(start) ? start : block.owner];
  for (;;) {
    const root = rootOf(out.at(-1) as Node);
    if (!(root instanceof ShadowRoot)) return out;
    out.push(root.host);
  }
}
