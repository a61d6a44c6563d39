/** How hard an exercise is on the lower back at usual gym loads, least to most. */
export const DEMANDS = ['low', 'moderate', 'high', 'very-high'] as const;
export type Demand = (typeof DEMANDS)[number];

/** A sentence or two with the keys of the sources behind it. */
export interface Line {
  text: string;
  sources: string[];
}

export interface Mistake {
  sign: string;
  fix: Line;
}

export interface Care {
  group: string;
  advice: Line;
}

/** The tips of one exercise or pattern, every field filled. */
export interface TipSet {
  demand: Demand;
  why: Line;
  setup: Line[];
  doing: Line[];
  breath: Line;
  mistakes: Mistake[];
  /** Exercise ids, gentler on the back than this one. */
  easier: string[];
  care: Care[];
  stop: Line;
}

export interface Source {
  by: string;
  year: number;
  title?: string | undefined;
  where?: string | undefined;
  doi?: string | undefined;
  link?: string | undefined;
  read: 'abstract' | 'restated' | 'remembered';
}

export interface ExerciseFacts {
  id: string;
  name: string;
  pattern: string;
  equipment: string;
  muscles: string[];
  helpers: string[];
  oneSided: boolean;
  /** Stands for a whole movement pattern, where a page names no exercise of the catalogue. */
  general?: true;
  parent?: string | undefined;
}

/** All tips, compiled from src/data/tips. Patterns are complete; exercises hold only what differs. */
export interface TipBook {
  exercises: Record<string, ExerciseFacts>;
  patterns: Record<string, { label: string; reviewed: string; tips: TipSet }>;
  own: Record<string, { reviewed: string; tips: Partial<TipSet> }>;
  careGroups: Record<string, { label: string; advice: Line; reviewed: string }>;
  sources: Record<string, Source>;
}
