/** How hard an exercise is on the lower back at usual gym loads, least to most. */
export const DEMANDS = ['low', 'moderate', 'high', 'very-high'] as const;
export type Demand = (typeof DEMANDS)[number];

/** A sentence or two with the keys of the sources behind it. */
export interface Line {
  text: string;
  sources: string[];
  /** Where the sentences have different sources: each with its own. */
  parts?: { text: string; sources: string[] }[];
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

/** Tips that differ from what they build on. */
export interface OwnTips {
  reviewed: string;
  tips: Partial<TipSet>;
}

export interface PatternTips {
  label: string;
  reviewed: string;
  tips: TipSet;
  /** What differs for a piece of equipment, by its id. */
  equipment: Record<string, OwnTips>;
}

/** All tips, compiled from src/data/tips. Patterns are complete; equipment and exercises hold only what differs. */
export interface TipBook {
  exercises: Record<string, ExerciseFacts>;
  patterns: Record<string, PatternTips>;
  /** `harder`: exercise ids, a step up from this one. A variant does not inherit them: it may be the step itself. */
  own: Record<string, OwnTips & { harder?: string[] }>;
  careGroups: Record<string, { label: string; advice: Line; reviewed: string }>;
  sources: Record<string, Source>;
}
