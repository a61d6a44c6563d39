import type { Dictionary } from './dictionary';
import type { Token } from './tokens';
import type { BlockKind, TextBlock } from './types';

/** What a block of text itself says about being part of a workout. */
export interface Signals {
  kind: BlockKind;
  /** Sets, reps, loads, rest and tempo written out: "3x8", "4 sets", "60 kg", "RPE 8". */
  doses: number;
  /** Other words of training: "superset", "AMRAP", "rest". */
  words: number;
}

// Sets by reps ("3x8", "4 × 10-12", "5 by 5"), counts with a unit, and percentages of a maximum.
const DOSES = [
  /\b\d{1,2}\s*(?:x|×|✕|\*|by)\s*\d{1,3}\b/gi,
  /\b\d{1,3}\s*(?:sets?|reps?|rounds?|repetitions?)\b/gi,
  /\b(?:sets?|reps?|rounds?)\s*(?:of|:|×|x)?\s*\d{1,3}\b/gi,
  /\b\d{1,3}(?:\.\d+)?\s*(?:kg|kgs|lb|lbs|pood)\b/gi,
  /\b(?:RPE|RIR)\s*\d/g,
  /\b\d{2,3}\s*%\s*(?:of\s+)?(?:1\s?RM|max)/gi,
  /\b\d{1,3}\s*(?:seconds?|secs?|s)\b\s*(?:hold|each|per|rest)?/gi,
  /\b\d{1,2}[-–]\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?\b/g,
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Reads the signals of one block. */
export function readSignals(dictionary: Dictionary, block: TextBlock, tokens: Token[]): Signals {
  let words = 0;
  for (const t of tokens) if (dictionary.contextWords.has(t.norm)) words += 1;
  return { kind: block.kind, doses: DOSES.reduce((n, p) => n + count(block.text, p), 0), words };
}

/** What the whole page says: how many sure exercise names it has and how much prescription. */
export interface PageEvidence {
  differentSure: number;
  doses: number;
}

/**
 * How strongly a page is about training, 0 to 3. The steps are hand-set: one sure name can be a passing mention, three
 * different ones with doses are a plan.
 */
export function pageLevel(page: PageEvidence): 0 | 1 | 2 | 3 {
  const points = Math.min(page.differentSure, 8) + Math.min(page.doses, 8) / 2;
  if (points >= 7) return 3;
  if (points >= 3.5) return 2;
  return points >= 1.5 ? 1 : 0;
}
