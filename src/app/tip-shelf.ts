import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';

/** The tips a page has at hand. They live in the background; a page holds only those of the exercises it shows. */
export interface TipShelf {
  /** The tips if they are here already. */
  get(id: string): ResolvedTips | undefined;
  /** Brings tips of exercises that are neither here nor on their way. Resolves when all are, or when nobody answered. */
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

type Placed = { exerciseId: string; tip: ShownGeneralTip }[];

export interface TipSource {
  /** Fetches tips; undefined or fewer than asked for leave the rest to be asked for again. */
  tips(ids: string[]): Promise<ResolvedTips[] | undefined>;
  /** Which general tip stands on which of a page's exercises. */
  general(ids: string[]): Promise<Placed | undefined>;
}

/** So many lists of exercises are remembered: enough for a page that shows its parts by turns. */
const MOST_LISTS = 50;

export function createTipShelf(source: TipSource): TipShelf {
  const shelf = new Map<string, ResolvedTips>();
  const coming = new Map<string, Promise<void>>();
  /** Answers and questions that are out, by the list of exercises they are for. */
  const asked = new Map<string, Promise<Placed | undefined>>();
  let general = new Map<string, ShownGeneralTip>();
  let page = '';
  const unwanted = new Set<string>();

  const fetchTips = async (ids: string[]): Promise<void> => {
    try {
      for (const tips of (await source.tips(ids)) ?? []) shelf.set(tips.exercise.id, tips);
    } finally {
      for (const id of ids) coming.delete(id);
    }
  };
  return {
    get: (id) => shelf.get(id),
    async bring(ids) {
      const wanted = [...new Set(ids)].filter((id) => !shelf.has(id));
      const unasked = wanted.filter((id) => !coming.has(id));
      const fetched = unasked.length > 0 ? fetchTips(unasked) : undefined;
      for (const id of unasked) coming.set(id, fetched as Promise<void>);
      await Promise.all(wanted.map((id) => coming.get(id)));
    },
    async follow(ids) {
      const key = ids.join();
      page = key;
      if (asked.size >= MOST_LISTS) asked.clear();
      const answer = asked.get(key) ?? (ids.length > 0 ? source.general(ids) : Promise.resolve([]));
      asked.set(key, answer);
      const placed = await answer;
      // The wishes have changed since, or the list was too old to be kept.
      if (asked.get(key) !== answer) return;
      if (!placed) asked.delete(key);
      // The page names others by now: the answer for those is the one that counts.
      else if (key === page) general = new Map(placed.map(({ exerciseId, tip }) => [exerciseId, tip]));
    },
    general(id) {
      const tip = general.get(id);
      return tip && !unwanted.has(tip.id) ? tip : undefined;
    },
    dropGeneral: (tipId) => void unwanted.add(tipId),
    forgetGeneral() {
      asked.clear();
      // What was sent away here stays away until the next answer.
      general = new Map([...general].filter(([, tip]) => !unwanted.has(tip.id)));
      unwanted.clear();
    },
  };
}
