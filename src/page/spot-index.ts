import type { Matcher, Reading } from '@/src/core/match/matcher';
import type { Spot } from '@/src/core/match/types';
import { isBefore, isInPage, parentOf, rootOf } from './dom';
import type { HiddenElements } from './hidden-elements';
import type { Marks } from './marks';
import { elementAt, isInPlace, isVisible, type PageBlock, rangeOf, textBlocks } from './text-blocks';

/** A spot on the page: one occurrence, with the live Range that is marked. */
export interface PageSpot extends Spot {
  range: Range;
  block: PageBlock;
}

interface Entry {
  block: PageBlock;
  reading: Reading;
  spots: PageSpot[];
  /** What the last decision gave, to see whether anything changed. */
  key: string;
}

export interface SpotIndex {
  /** Reads everything below `root` anew, a step at a time: each `next()` is one block. */
  read(root: Element): Generator<void>;
  /** Decides which candidates are exercises, and marks them. Cheap; call it after reading. */
  settle(): void;
  /** All spots in document order that a reader can see now. */
  spots(): PageSpot[];
  /** The spot under a position in a text node. */
  at(node: Node, offset: number): PageSpot | undefined;
}

/** Keeps what was read of the page, in document order, and the marks in step with it. */
export function createSpotIndex(
  matcher: Matcher,
  marks: Marks,
  hidden: HiddenElements,
  /** False for words that are to be left unmarked whatever they mean. */
  isWanted: (text: string) => boolean,
  onShadow: (root: ShadowRoot) => void,
): SpotIndex {
  let entries: Entry[] = [];
  /** Has a part of the page moved past another since the order was last sure? */
  let isMixed = false;
  const byNode = new WeakMap<Node, Set<PageSpot>>();
  /** Entries by the first text node of their block, to find what is still as it was. */
  const byStart = new WeakMap<Node, Entry>();

  const drop = (entry: Entry): void => {
    for (const spot of entry.spots) {
      marks.remove(spot.range);
      for (const piece of entry.block.pieces) byNode.get(piece.node)?.delete(spot);
    }
    entry.spots = [];
    entry.key = '';
  };

  const put = (entry: Entry, spots: Spot[]): void => {
    drop(entry);
    for (const spot of spots) {
      const range = rangeOf(entry.block, spot.start, spot.end);
      if (!range) continue;
      const pageSpot: PageSpot = { ...spot, range, block: entry.block };
      entry.spots.push(pageSpot);
      marks.add(range);
      for (const piece of entry.block.pieces) {
        if (!range.intersectsNode(piece.node)) continue;
        let set = byNode.get(piece.node);
        if (!set) {
          set = new Set();
          byNode.set(piece.node, set);
        }
        set.add(pageSpot);
      }
    }
  };

  function* read(root: Element): Generator<void> {
    const fresh = new Set<Entry>();
    // The first reading of a page shows what it has as it goes: there are no old marks to keep.
    const isFirst = entries.length === 0;
    for (const block of textBlocks(root, onShadow)) {
      const start = block.pieces[0]?.node as Node;
      const before = byStart.get(start);
      const entry =
        before && isUnchanged(before, block) ? before : { block, reading: matcher.read(block), spots: [], key: '' };
      byStart.set(start, entry);
      fresh.add(entry);
      if (isFirst) entries.push(entry);
      yield;
    }
    // Swapped in at once at the end, so that a half-read page keeps its old marks.
    const kept: Entry[] = [];
    let place = -1;
    for (const entry of entries) {
      const inside = isWithin(root, entry.block.owner);
      if (inside && place < 0) place = kept.length;
      // What stood elsewhere before has been moved in here.
      if (inside && place < kept.length) isMixed = true;
      if (fresh.has(entry)) continue;
      if (inside || !isInPage(entry.block.owner)) drop(entry);
      else kept.push(entry);
    }
    if (place < 0) place = placeFor(kept, root);
    const read = [...fresh];
    const [before, first, last, after] = [kept[place - 1], read[0], read.at(-1), kept[place]];
    isMixed ||= (before && first && inOrder(before, first) > 0) || (last && after && inOrder(last, after) > 0) || false;
    entries = [...kept.slice(0, place), ...read, ...kept.slice(place)];
  }

  const settle = (): void => {
    if (isMixed) entries.sort(inOrder);
    isMixed = false;
    const decided = matcher.decide(entries.map((e) => e.reading));
    entries.forEach((entry, i) => {
      const spots = (decided[i] ?? []).filter((spot) => {
        if (!isWanted(entry.block.text.slice(spot.start, spot.end))) return false;
        const element = elementAt(entry.block, spot.start);
        const visible = element !== undefined && isVisible(element);
        if (element && !visible) hidden.wait(element);
        return visible;
      });
      const key = spots.map((s) => `${s.start}-${s.end}:${s.exerciseId}`).join();
      if (key === entry.key) return;
      put(entry, spots);
      entry.key = key;
    });
    marks.keep();
  };

  return {
    read,
    settle,
    spots: () => entries.flatMap((e) => e.spots.filter((s) => isSeen(e, s))),
    at(node, offset) {
      for (const spot of byNode.get(node) ?? []) {
        if (spot.range.comparePoint(node, offset) === 0) return spot;
      }
      return undefined;
    },
  };
}

function isSeen({ block }: Entry, spot: PageSpot): boolean {
  const element = elementAt(block, spot.start);
  return element !== undefined && isVisible(element);
}

/** Does a block still read as it did, in the same text nodes, with its marks in place? */
function isUnchanged({ block: before, spots }: Entry, now: PageBlock): boolean {
  return (
    before.owner === now.owner &&
    before.text === now.text &&
    before.kind === now.kind &&
    before.pieces.length === now.pieces.length &&
    before.pieces.every((p, i) => p.node === now.pieces[i]?.node && p.start === now.pieces[i]?.start) &&
    // A text node that was written anew, even with the same words, has lost its ranges.
    spots.every((s) => isInPlace(s.range, before, s.start, s.end))
  );
}

/** Is `inner` inside `outer`, shadow trees included? */
function isWithin(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Where in document order the blocks of a newly read element belong. */
function placeFor(entries: Entry[], root: Element): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const owner = (entries[middle] as Entry).block.owner;
    if (isBefore(inLight(owner), inLight(root))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts entries as a page is read: what stands in a shadow tree comes before what its host holds besides. */
function inOrder(a: Entry, b: Entry): number {
  const [from, to] = [chainOf(a), chainOf(b)];
  while (from.length > 1 && to.length > 1 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  const [x, y] = [from.at(-1), to.at(-1)];
  if (!x || !y || x === y) return 0;
  return isBefore(x, y) ? -1 : 1;
}

/** Where an entry begins, the host of the shadow tree it stands in, the host of that one's, and so on. */
function chainOf({ block }: Entry): Node[] {
  const out: Node[] = [block.pieces[0]?.node ?? block.owner];
  for (;;) {
    const root = rootOf(out.at(-1) as Node);
    if (!(root instanceof ShadowRoot)) return out;
    out.push(root.host);
  }
}

/** The element of the main tree in which a node stands: shadow trees are placed where their host is. */
function inLight(element: Element): Element {
  let at = element;
  for (;;) {
    const root = rootOf(at);
    if (!(root instanceof ShadowRoot)) return at;
    at = root.host;
  }
}
