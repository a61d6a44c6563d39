/**
 * Where words begin and end in a text. A word is Latin letters and digits, with marks, invisible characters (soft hyphen,
 * zero-width) and apostrophes inside; an ampersand stands for the word "and". Every character is looked at once, so this
 * is a table and a loop and no expression.
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

const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return (kinds[code] as Kind) || classify(code);
}

function classify(code: number): Kind {
  const char = String.fromCharCode(code);
  let kind = Kind.Gap;
  if (char === '&') kind = Kind.Ampersand;
  else if (/[\p{Script=Latin}\p{N}]/u.test(char)) kind = Kind.Letter;
  else if (/[\p{M}\u00AD\u200B-\u200D\u2060'’]/u.test(char)) kind = Kind.Inside;
  kinds[code] = kind;
  return kind;
}

/** Where the next word begins from an offset on; the text's length where none does. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === Kind.Letter || kind === Kind.Ampersand) break;
    at += 1;
  }
  return at;
}

/** Where the word that begins at an offset ends. */
export function endOfWord(text: string, start: number): number {
  let at = start + 1;
  if (kindAt(text, start) === Kind.Ampersand) return at;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== Kind.Letter && kind !== Kind.Inside) break;
    at += 1;
  }
  return at;
}
