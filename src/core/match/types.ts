/** What kind of place on the page a block of text is: lists, cells and headings carry more evidence than prose. */
export type BlockKind = 'heading' | 'item' | 'cell' | 'prose';

/** One run of text a person reads without a break: a paragraph, a list item, a table cell, a heading. */
export interface TextBlock {
  text: string;
  kind: BlockKind;
}

/** How sure a name is alone. `sure` names need no evidence; the rest are the policies of ambiguous.yaml. */
export type Policy = 'sure' | 'phrase' | 'context' | 'abbrev' | 'dose' | 'never-alone';

/** One occurrence of an exercise in a block. Offsets are UTF-16 code units into the block's text, end exclusive. */
export interface Spot {
  start: number;
  end: number;
  exerciseId: string;
  /** Ids of the qualifying words in the name ("paused", "dumbbell") that the catalogue entry does not itself say. */
  modifiers: string[];
  /** Other exercises that go by the same name: "windmill" is a kettlebell lift and a warm-up. */
  others?: string[] | undefined;
}

/**
 * How a candidate was found. `name`: a name of the catalogue. `composed`: a movement word with qualifiers ("cable row").
 * `bare`: a movement word alone ("rows"). `unlisted`: words that are built like a name ("hip rolls"), exercise unknown.
 * `misspelt`: a name but for a slip of the keyboard.
 */
export type Basis = 'name' | 'composed' | 'bare' | 'unlisted' | 'misspelt';

/** A possible spot, with what is known of it before looking around. */
export interface Candidate extends Spot {
  basis: Basis;
  policy: Policy;
  /** Has it a qualifier that nobody uses of anything but exercises? */
  told?: true | undefined;
  /** Are body parts all that qualifies it: "one shoulder dip"? */
  ofBody?: true | undefined;
  /** Written words in it. */
  words: number;
  /** Its last word, folded: "swing" in "kettlebell swings". */
  head: string;
  /** Of the words before the last of an unlisted name, the share that other names have too, 0 to 1. */
  known?: number | undefined;
  /** The term of ambiguous.yaml that holds it back, if any. */
  term?: AmbiguousTerm | undefined;
}

/** A name with a second sense, and the words near it that speak for or against the exercise. */
export interface AmbiguousTerm {
  ids: string[];
  policy: Exclude<Policy, 'sure'>;
  risk: 'high' | 'medium' | 'low';
  /** A movement word that is hardly a name without a qualifier: "row", "swing". */
  bareHead?: true;
  /** Lower-case words that speak for the exercise, and against it. */
  for: string[];
  against: string[];
  /** Where several exercises share the name: lower-case words near by that speak for one of them. */
  hints?: Record<string, string[]>;
}

/** Spelling rules: what folds to one key. See grammar.yaml, `spelling`. */
export interface Spelling {
  irregular: Record<string, string>;
  keep: string[];
  pluralOnly: string[];
  compounds: [string, string][];
  synonyms: Record<string, string>;
  joins: [string, string][];
}

/** An exercise as the matcher and the lists need it. */
export interface ExerciseName {
  id: string;
  name: string;
  pattern: string;
  /** Stands for a whole movement pattern, where a text names no exercise of the catalogue: bare "rows". */
  general?: true;
}

/** Everything the matcher knows, compiled from src/data by src/compile. Keys are folded spellings. */
export interface Names {
  exercises: ExerciseName[];
  /** Folded name or alias -> index into `exercises`. */
  keys: Record<string, number>;
  /** Folded term -> its ambiguity. */
  ambiguous: Record<string, AmbiguousTerm>;
  /** Folded bare head ("row", "press") -> default exercise index or -1. */
  heads: Record<string, number>;
  /** Folded last word of names that the catalogue does not list ("roll", "squeeze") -> index of a general exercise. */
  movements: Record<string, number>;
  /** Folded qualifying word or phrase -> modifier id. */
  modifiers: Record<string, string>;
  /** Ids of qualifiers that name a part of the body. */
  bodyParts: string[];
  /** Ids of qualifiers that nobody uses of anything but exercises: "dumbbell", "single-arm". */
  telling: string[];
  /** Qualifying words that stand outside a name: "heavy squats", "advanced planks". Folded. */
  asideWords: string[];
  /** Words that say less of the exercise than others: implement, side, load. Folded. */
  lightWords: string[];
  /** Folded qualifying word that only counts in front of the heads listed here ("hammer" before "curl"). */
  identityWords: Record<string, string[]>;
  contextWords: string[];
  /** Points of each kind of evidence, by its id: see weights.yaml. */
  weights: Record<string, number>;
  spelling: Spelling;
}
