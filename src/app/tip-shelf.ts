import type { ResolvedTips } from '@/src/core/tips/resolve-tips';

/** The tips a page has at hand. They live in the background; a page holds only those of the exercises it shows. */
export interface TipShelf {
  /** The tips if they are here already. */
  get(id: string): ResolvedTips | undefined;
  /** Brings tips of exercises that are not here yet. Resolves when they are, or when nobody answered. */
  bring(ids: string[]): Promise<void>;
}

/** `ask` fetches tips; undefined or fewer tips than asked for leave the rest to be asked for again. */
export function createTipShelf(ask: (ids: string[]) => Promise<ResolvedTips[] | undefined>): TipShelf {
  const shelf = new Map<string, ResolvedTips>();
  return {
    get: (id) => shelf.get(id),
    async bring(ids) {
      const wanted = [...new Set(ids)].filter((id) => !shelf.has(id));
      if (wanted.length === 0) return;
      for (const tips of (await ask(wanted)) ?? []) shelf.set(tips.exercise.id, tips);
    },
  };
}
