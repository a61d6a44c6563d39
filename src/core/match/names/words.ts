/**
 * Where the words of a text begin and end. A word is Latin letters and digits, with marks, invisible characters (soft
 * hyphen, zero-width) and apostrophes inside; an ampersand stands for the word "and". Every character of every page is
 * looked at here, so this is a table and a loop and no expression, and a word met before is known by its hash: no string
 * is made of it.
 */
enum Kind {
  Unknown,
  Gap,
  /** Begins or goes on a word. */
  Letter,
  /** Only goes on a word. */
  Inside,
  Ampersand,
}

function classify(code: number): Kind {
  const char = String.fromCharCode(code);
  let kind = Kind.Gap;
  if (char === '&') kind = Kind.Ampersand;
  else if (/[\p{Script=Latin}\p{N}]/u.test(char)) kind = Kind.Letter;
  else if (/[\p{M}\u00AD\u200B-\u200D\u2060'\u2019]/u.test(char)) kind = Kind.Inside;
  return kind;
}

/** The words of one text, by their place. Overwritten by the next text: read it before. */
export interface Words<T> {
  /** How many there are; the lists are longer. */
  count: number;
  /** What is known of each word, made once for every spelling. */
  known: T[];
  /** Offsets in UTF-16 code units, end exclusive. */
  starts: Int32Array;
  ends: Int32Array;
}

export type WordReader<T> = (text: string) => Words<T>;

/** More different words than this are no page's own: what is known of them is forgotten, and made anew when needed. */
const MOST_KNOWN = 1 << 14;
const SLOTS = MOST_KNOWN * 2;

/** Builds a reader of words; `learn` says what is to be known of a word as written. */
export function createWordReader<T>(learn: (surface: string) => T): WordReader<T> {
  // Two hashes of a spelling stand for it: 64 bits, so that no two words of a page share them but by design.
  const slots = new Int32Array(SLOTS);
  const first = new Int32Array(MOST_KNOWN);
  const second = new Int32Array(MOST_KNOWN);
  let entries: T[] = [];
  const kinds = new Uint8Array(0x10000);
  const kindOf = (code: number): Kind => {
    let kind = kinds[code] as Kind;
    if (kind === Kind.Unknown) {
      kind = classify(code);
      kinds[code] = kind;
    }
    return kind;
  };
  const words: Words<T> = { count: 0, known: [], starts: new Int32Array(1024), ends: new Int32Array(1024) };

  const lookUp = (text: string, start: number, end: number, a: number, b: number): T => {
    let at = (a ^ (a >>> 15)) & (SLOTS - 1);
    for (let slot = slots[at] as number; slot !== 0; slot = slots[at] as number) {
      if (first[slot - 1] === a && second[slot - 1] === b) return entries[slot - 1] as T;
      at = (at + 1) & (SLOTS - 1);
    }
    const entry = learn(text.slice(start, end));
    if (entries.length >= MOST_KNOWN) {
      entries = [];
      slots.fill(0);
      at = (a ^ (a >>> 15)) & (SLOTS - 1);
    }
    first[entries.length] = a;
    second[entries.length] = b;
    entries.push(entry);
    slots[at] = entries.length;
    return entry;
  };

  return (text) => {
    const { length } = text;
    let count = 0;
    let at = 0;
    while (at < length) {
      let code = text.charCodeAt(at);
      let kind = kindOf(code);
      if (kind !== Kind.Letter && kind !== Kind.Ampersand) {
        at += 1;
        continue;
      }
      const start = at;
      let a = code;
      let b = code;
      at += 1;
      if (kind === Kind.Letter) {
        while (at < length) {
          code = text.charCodeAt(at);
          kind = kindOf(code);
          if (kind !== Kind.Letter && kind !== Kind.Inside) break;
          a = Math.imul(a ^ code, 0x01000193);
          b = (Math.imul(b, 31) + code) | 0;
          at += 1;
        }
      }
      if (count === words.starts.length) {
        words.starts = grown(words.starts);
        words.ends = grown(words.ends);
      }
      words.known[count] = lookUp(text, start, at, a | 0, b);
      words.starts[count] = start;
      words.ends[count] = at;
      count += 1;
    }
    words.count = count;
    return words;
  };
}

function grown(list: Int32Array): Int32Array {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
