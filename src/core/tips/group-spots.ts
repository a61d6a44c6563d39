import { DEMANDS, type Demand } from './types';

export interface SpotSummary {
  exerciseId: string;
  name: string;
  demand: Demand;
  count: number;
}

export interface SpotGroup {
  demand: Demand;
  spots: SpotSummary[];
}

/** The exercises of a page in order of first mention, grouped by demand on the lower back, hardest first. */
export function groupSpots(spots: SpotSummary[]): SpotGroup[] {
  return [...DEMANDS]
    .reverse()
    .map((demand) => ({ demand, spots: spots.filter((s) => s.demand === demand) }))
    .filter((g) => g.spots.length > 0);
}
