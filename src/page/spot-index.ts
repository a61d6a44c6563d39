import type { Matcher, Reading } from '@/src/core/match/matcher';
import type { Spot } from '@/src/core/match/types';
import { replaceBelow } from './document-order';
import { isInPage, nameOf } from './dom';
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
  /** Reads everything below some elements anew, none inside another, a step at a time: each `next()` is one block. */
  read(roots: readonly Element[]): Generator<void>;
  /** Decides which candidates are exercises, and marks them, a step at a time; call it after reading. */
  settle(): Generator<void>;
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
  /** Has the whole page been read once? */
  let isWhole = false;
  /** Until then what is being read shows as it goes, in front of what was read ahead: there are no old marks to keep. */
  let soFar: Set<Entry> | undefined;
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
      marks.add(range, spot.exerciseId);
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

  function* read(roots: readonly Element[]): Generator<void> {
    const fresh = new Map<Element, Entry[]>();
    if (!isWhole) soFar = new Set();
    for (const root of roots) {
      if (!isInPage(root)) continue;
      const list: Entry[] = [];
      fresh.set(root, list);
      for (const block of textBlocks(root, onShadow)) {
        const start = block.pieces[0]?.node as Node;
        const before = byStart.get(start);
        const entry =
          before && isUnchanged(before, block) ? before : { block, reading: matcher.read(block), spots: [], key: '' };
        byStart.set(start, entry);
        list.push(entry);
        soFar?.add(entry);
        yield;
      }
    }
    // Swapped in at once at the end, so that a half-read page keeps its old marks.
    soFar = undefined;
    isWhole ||= roots.some((root) => nameOf(root).toUpperCase() === 'BODY');
    entries = replaceBelow(entries, fresh, drop);
  }

  const current = (): Entry[] => (soFar ? [...soFar, ...entries.filter((e) => !soFar?.has(e))] : entries);

  function* settle(): Generator<void> {
    const settled = current();
    const decided = yield* matcher.decideInSteps(settled.map((e) => e.reading));
    for (const [i, entry] of settled.entries()) {
      const found = decided[i] ?? [];
      if (found.length === 0 && entry.spots.length === 0) continue;
      const spots = found.filter((spot) => {
        if (!isWanted(entry.block.text.slice(spot.start, spot.end))) return false;
        const element = elementAt(entry.block, spot.start);
        const visible = element !== undefined && isVisible(element);
        if (element && !visible) hidden.wait(element);
        return visible;
      });
      yield;
      const key = spots.map((s) => `${s.start}-${s.end}:${s.exerciseId}`).join();
      if (key === entry.key) continue;
      put(entry, spots);
      entry.key = key;
    }
    marks.keep();
  }

  return {
    read,
    settle,
    spots: () => current().flatMap((e) => e.spots.filter((s) => isSeen(e, s))),
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
