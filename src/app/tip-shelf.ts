import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';

/** The tips a page has at hand. They live in the background; a page holds only those of the exercises it shows. */
export interface TipShelf {
  /** The tips if they are here already. */
  get(id: string): ResolvedTips | undefined;
  /** Brings tips of exercises that are not here yet. Resolves when they are, or when nobody answered. */
  bring(ids: string[]): Promise<void>;
  /** Tells which exercises the page names, in order: where general tips stand depends on all of them. */
  follow(ids: string[]): Promise<void>;
  /** The general tip that stands on an exercise of the page. */
  general(id: string): ShownGeneralTip | undefined;
  /** Takes a general tip away that the reader does not want to see again. */
  dropGeneral(tipId: string): void;
  /** The reader's wishes have changed elsewhere: general tips are asked for anew at the next `follow`. */
  forgetGeneral(): void;
}

export interface TipSource {
  /** Fetches tips; undefined or fewer than asked for leave the rest to be asked for again. */
  tips(ids: string[]): Promise<ResolvedTips[] | undefined>;
  /** Which general tip stands on which of a page's exercises. */
  general(ids: string[]): Promise<{ exerciseId: string; tip: ShownGeneralTip }[] | undefined>;
}

export function createTipShelf(source: TipSource): TipShelf {
  const shelf = new Map<string, ResolvedTips>();
  let general = new Map<string, ShownGeneralTip>();
  let page = '';
  return {
    get: (id) => shelf.get(id),
    async bring(ids) {
      const wanted = [...new Set(ids)].filter((id) => !shelf.has(id));
      if (wanted.length === 0) return;
      for (const tips of (await source.tips(wanted)) ?? []) shelf.set(tips.exercise.id, tips);
    },
    async follow(ids) {
      const key = ids.join();
      if (key === page) return;
      page = key;
      const placed = await source.general(ids);
      // Another call has gone out since: its answer is the newer one.
      if (key !== page) return;
      if (placed) general = new Map(placed.map(({ exerciseId, tip }) => [exerciseId, tip]));
      else page = '';
    },
    general: (id) => general.get(id),
    dropGeneral(tipId) {
      general = new Map([...general].filter(([, tip]) => tip.id !== tipId));
    },
    forgetGeneral() {
      page = '';
    },
  };
}
