/** Numbers from 0 up to 1 that look random and are the same for the same seed, on every machine. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'bel dor fen gar hol kin lor mas nev ost pel quin ras sel tor ulm ven wes yor zan bri cla dre fro gle hav jun kel lim mor'.split(
    ' ',
  );

/** The n-th invented word of two to four syllables: "dorfen". No two numbers give the same one, and none is English. */
export function invented(n: number): string {
  let left = n + SYLLABLES.length;
  let word = '';
  while (left > 0) {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return word;
}
