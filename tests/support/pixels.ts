import { inflateSync } from 'node:zlib';

export type Colour = [red: number, green: number, blue: number];

/** The colour of each pixel of a PNG as browsers write it: eight bits a channel, not interlaced. Row by row. */
export function pixelsOf(png: Buffer): Colour[][] {
  let width = 0;
  let channels = 0;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (type === 'IHDR') {
      width = data.readUInt32BE(0);
      channels = { 2: 3, 6: 4 }[data[9] as number] ?? 0;
      if (data[8] !== 8 || channels === 0 || data[12] !== 0) throw new Error('a PNG of another kind');
    }
    if (type === 'IDAT') parts.push(data);
  }
  const raw = inflateSync(Buffer.concat(parts));
  const length = width * channels;
  const rows: Colour[][] = [];
  let above: Uint8Array = new Uint8Array(length);
  for (let at = 0; at < raw.length; at += length + 1) {
    const row = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const left = row[i - channels] ?? 0;
      const up = above[i] as number;
      const corner = above[i - channels] ?? 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][raw[at] as number] as number;
      row[i] = (raw[at + 1 + i] as number) + guess;
    }
    rows.push(Array.from({ length: width }, (_, x) => [...row.subarray(x * channels, x * channels + 3)] as Colour));
    above = row;
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((n) => Math.abs(guess - n)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((n) => (n <= 10.31475 ? n / 3294.6 : ((n / 255 + 0.055) / 1.055) ** 2.4)) as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How far two colours stand apart, from 1 to 21, as WCAG counts it. */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
