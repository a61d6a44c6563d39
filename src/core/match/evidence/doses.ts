/** A stretch of text that prescribes: sets, reps, loads, times. Offsets in UTF-16 code units, end exclusive. */
export interface Dose {
  start: number;
  end: number;
  /** Only a time, distance or energy: 20 minutes may be a walk as well as a reading time. */
  measure: boolean;
}

const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,3})?`;
const RANGE = String.raw`${NUMBER}(?:\s?[-–—]\s?${NUMBER})?`;

// Sets by reps ("3x8", "4 × 10-12", "5 by 5"), counts with a unit, loads, percentages of a maximum, effort.
const COUNTS = [
  String.raw`\d{1,2}\s*(?:x|×|✕|\*|by)\s*\d{1,4}(?:\s?[-–—/,]\s?\d{1,3})*\+?`,
  String.raw`\d{1,2}\s?x\b`,
  String.raw`\bx\s?\d{1,3}`,
  String.raw`${RANGE}\s*(?:sets?|reps?|rounds?|repetitions?|times each|times per|each (?:side|leg|arm)|per (?:side|leg|arm))\b`,
  String.raw`(?:sets?|reps?|rounds?|repetitions)\s*(?:of|:|×|x|=|-|–)?\s*${RANGE}`,
  String.raw`${NUMBER}\s*(?:kgs?|lbs?|pood|#)(?!\w)`,
  String.raw`(?:RPE|RIR)\s*@?\d{1,2}(?:\.\d)?`,
  String.raw`\d{2,3}\s*%\s*(?:of\s+)?(?:1\s?RM|max|TM)`,
  String.raw`\d{1,3}(?:\s?[-–—]\s?\d{1,3})?\s*(?:seconds?|secs?|s)\b(?:\s*(?:hold|each|per|rest))?`,
  String.raw`\d{1,2}(?:[-–/]\d{1,2}){2,5}(?!\d)`,
  String.raw`\b(?:AMRAP|EMOM|1RM|to failure)\b`,
];
const MEASURES = [
  String.raw`${RANGE}[\s-]*(?:minutes?|mins?|hours?|hrs?|km|kilomet(?:er|re)s?|miles?|mi|m|met(?:er|re)s?|yards?|yds?|ft|feet|cals?|calories|steps|laps)(?!\w)`,
  String.raw`\d{1,2}:\d{2}(?:\s?(?:min|/km|/mi))?`,
];
// One pass over the text: alternatives in order, never inside a longer number or word.
const DOSE = new RegExp(String.raw`(?<![\w.]|\d,)(?:(${COUNTS.join('|')})|(${MEASURES.join('|')}))`, 'gi');

/** Every dose of a text, left to right. */
export function findDoses(text: string): Dose[] {
  const out: Dose[] = [];
  for (const m of text.matchAll(DOSE))
    out.push({ start: m.index, end: m.index + m[0].length, measure: m[1] === undefined });
  return out;
}
