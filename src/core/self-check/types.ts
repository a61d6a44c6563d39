/** Question id -> answer id. Missing questions count as the table's `missing` says. */
export type Answers = Record<string, string>;

export type Rank = 0 | 1 | 2 | 3 | 4;

export const DISPOSITIONS = [
  'self-care-normal-soreness',
  'self-care-mild-strain',
  'see-professional-routine',
  'urgent-same-day',
  'emergency-now',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export interface Answer {
  id: string;
  text: string;
  /** What the person then said, as a short clause to them: "it started suddenly". Where the answer says enough, none. */
  told?: string | undefined;
}

export interface Question {
  id: string;
  section: string;
  text: string;
  /** The short line in a tick list; questions asked alone have none. */
  label?: string | undefined;
  hint?: string | undefined;
  /** Most to least reassuring. */
  answers: Answer[];
  /** What a skipped question counts as: "not sure", or the worst answers where the list has none. */
  missing: string[];
  /** Chains from most to least reassuring. One chain of all answers unless the data says otherwise. */
  order: string[][];
  /** More than one answer may be ticked; the worst counts. */
  several?: boolean | undefined;
  /** Asked in steps instead of as one list. */
  stepwise?: Stepwise | undefined;
}

/** One step of a question that is asked in steps. */
export interface QuestionStep {
  id: string;
  text: string;
  /** Asked only after these options of the first step; the first step has none. */
  after?: string[] | undefined;
  options: { id: string; text: string }[];
  /** Chains of options from most to least reassuring. */
  order: string[][];
}

/** Steps that stand for one long list of answers, and the answer that each combination of options comes to. */
export interface Stepwise {
  steps: QuestionStep[];
  /** The first line that fits counts. `when`: for each step it names, the options that fit. */
  lines: { when: Record<string, string[]>; answer: string }[];
}

/** A condition over answers, compiled from the plain words of rules.yaml. */
export type Condition =
  | { question: string; is: string[] }
  | { gate: string }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

export interface Rule {
  id: string;
  rank: Rank;
  when: Condition;
  /** The condition in the words of rules.yaml. */
  says: string;
  reason: string;
  sources: string[];
}

export interface Gate {
  when: Condition;
  /** The condition in the words of gates.yaml. */
  says: string;
  reason?: string | undefined;
  sources: string[];
}

export interface SelfCheckTable {
  revision: number;
  reviewed: string;
  sections: { id: string; title: string; hint?: string | undefined; none?: string | undefined }[];
  questions: Question[];
  rules: Rule[];
  /** `soreness` and `soreness_or_severe` are patterns rules speak of; `rank_0` and `rank_1` give the base level. */
  gates: Record<string, Gate>;
}

export interface Reason {
  /** Rule id, or the gate's name for the two self-care levels. */
  rule: string;
  text: string;
  sources: string[];
}

export interface Verdict {
  disposition: Disposition;
  rank: Rank;
  /** Ids of all firing rules of the winning rank, table order; empty where a gate alone decided. */
  rules: string[];
  reasons: Reason[];
  /** The answers judged, skipped questions filled in. */
  answers: Answers;
}
