import { inflateSync } from 'node:zlib';

const COLOURS = new Set(['rg', 'RG', 'g', 'G', 'k', 'K', 'sc', 'SC', 'scn', 'SCN', 'd']);
const PAINTS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

/** The streams of a PDF that draw text, as they were before they were packed. */
function drawings(pdf: Buffer): string[] {
  const out: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 6)) {
    try {
      const text = inflateSync(pdf.subarray(at + 7)).toString('latin1');
      if (/\bBT\s/.test(text)) out.push(text);
    } catch {}
  }
  return out;
}

/**
 * What a printed page is drawn with: every colour and dash that is set, and how many lines and fills there are. The text
 * itself does not count: a marked word is printed as a piece of its own, in the same place.
 */
export function inkOf(pdf: Buffer): string {
  const set = new Set<string>();
  let paints = 0;
  for (const drawing of drawings(pdf)) {
    let before: string[] = [];
    for (const word of drawing.replace(/\((?:\\.|[^\\)])*\)|<[^>]*>/g, ' () ').split(/\s+/)) {
      if (COLOURS.has(word)) set.add([...before, word].join(' '));
      if (PAINTS.has(word)) paints += 1;
      before = /^[-\d.[\]]+$/.test(word) ? [...before, word] : [];
    }
  }
  return [...set, `${paints} lines and fills`].join('\n');
}
