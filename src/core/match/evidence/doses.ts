/** A stretch of text that prescribes: sets, reps, loads, times. Offsets in UTF-16 code units, end exclusive. */
export interface Dose {
  start: number;
  end: number;
  /** Only a time, distance or energy: 20 minutes may be a walk as well as a reading time. */
  measure: boolean;
}

const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,3})?`;
const RANGE = String.raw`${NUMBER}(?:\s?[-–—]\s?${NUMBER})?`;

// Sets by reps ("3x8", "4 × 10-12", "5 by 5"), counts with a unit, loads, percentages of a maximum.
const COUNTS = [
  String.raw`\d{1,2}\s*(?:x|×|✕|\*|by)\s*\d{1,4}(?:\s?[-–—/,]\s?\d{1,3})*\+?`,
  String.raw`\d{1,2}\s?x\b`,
  String.raw`${RANGE}\s*(?:sets?|reps?|rounds?|repetitions?|times each|times per|each (?:side|leg|arm)|per (?:side|leg|arm))\b`,
  String.raw`${NUMBER}\s*(?:kgs?|lbs?|pood|#)(?!\w)`,
  String.raw`\d{2,3}\s*%\s*(?:of\s+)?(?:1\s?RM|max|TM)`,
  String.raw`\d{1,3}(?:\s?[-–—]\s?\d{1,3})?\s*(?:seconds?|secs?|s)\b(?:\s*(?:hold|each|per|rest))?`,
  String.raw`\d{1,2}(?:[-–/]\d{1,2}){2,5}(?!\d)`,
  String.raw`1RM\b`,
];
const MEASURES = [
  String.raw`${RANGE}[\s-]*(?:minutes?|mins?|hours?|hrs?|km|kilomet(?:er|re)s?|miles?|mi|m|met(?:er|re)s?|yards?|yds?|ft|feet|cals?|calories|steps|laps)(?!\w)`,
  String.raw`\d{1,2}:\d{2}(?:\s?(?:min|/km|/mi))?`,
];
// What begins with a letter: counts whose number follows, effort.
const WORDED = [
  String.raw`x\s?\d{1,3}`,
  String.raw`(?:sets?|reps?|rounds?|repetitions)\s*(?:of|:|×|x|=|-|–)?\s*${RANGE}`,
  String.raw`(?:RPE|RIR)\s*@?\d{1,2}(?:\.\d)?`,
  String.raw`(?:AMRAP|EMOM|to failure)\b`,
];
const AT_DIGIT = new RegExp(`(${COUNTS.join('|')})|(?:${MEASURES.join('|')})`, 'iy');
const AT_LETTER = new RegExp(WORDED.join('|'), 'iy');
/** The first letters of worded doses; an x may be followed by anything. */
const FIRST_TWO = 'se re ro rp ri am em to';
/** Of each character, may a dose begin with it? Every character of a text with numbers is looked at here. */
const begins = new Uint8Array(128);
for (const char of '0123456789xsraetXSRAET') begins[char.charCodeAt(0)] = 1;

/** Every dose of a text, left to right: alternatives in order, never inside a longer number or word. */
export function findDoses(text: string): Dose[] {
  const out: Dose[] = [];
  // Expressions are tried only where a dose can begin, as looking for the next such place costs them far more.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (begins[code] !== 1 || isInside(text, at)) continue;
    const isNumber = isDigit(code);
    if (!isNumber && (code | SMALL) !== X && !FIRST_TWO.includes(text.slice(at, at + 2).toLowerCase())) continue;
    const pattern = isNumber ? AT_DIGIT : AT_LETTER;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    out.push({ start: at, end: pattern.lastIndex, measure: isNumber && match[1] === undefined });
    at = pattern.lastIndex - 1;
  }
  return out;
}

/** Set in the code of every small letter. */
const SMALL = 32;
const X = 120;
const SPACE = 32;
const COMMA = 44;
const DOT = 46;
const UNDERSCORE = 95;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Does a place lie inside of a word or number: in "box3", ".5", "1,000"? */
function isInside(text: string, at: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : SPACE;
  if (before === SPACE) return false;
  const small = before | SMALL;
  if (isDigit(before) || (small >= 97 && small <= 122) || before === DOT || before === UNDERSCORE) return true;
  return before === COMMA && isDigit(text.charCodeAt(at - 2));
}
