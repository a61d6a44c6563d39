/** What was measured more than once. */
export interface Spread {
  median: number;
  min: number;
  max: number;
  /** How often it was measured. */
  times: number;
}

/** Median, least and most of some numbers. The middle of an even count is the mean of the two. */
export function spreadOf(numbers: readonly number[]): Spread {
  if (numbers.length === 0) throw new Error('nothing was measured');
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
  return { median, min: sorted[0] as number, max: sorted.at(-1) as number, times: sorted.length };
}

/** Ratios of what was measured side by side, pair by pair: what slows the machine down slows both. */
export function ratiosOf(ours: readonly number[], theirs: readonly number[]): number[] {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} against ${theirs.length}: not pairs`);
  return ours.flatMap((x, i) => ((theirs[i] as number) > 0 ? [x / (theirs[i] as number)] : []));
}

/** Differences of what was measured side by side, pair by pair. */
export function differencesOf(ours: readonly number[], theirs: readonly number[]): number[] {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} against ${theirs.length}: not pairs`);
  return ours.map((x, i) => x - (theirs[i] as number));
}

/** A number as a reader wants it: three digits that count, no more. */
export function plain(x: number): string {
  if (!Number.isFinite(x)) return '-';
  const size = Math.abs(x);
  if (size >= 100) return Math.round(x).toString();
  const text = x.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
  return /^-?0\.0+$/.test(text) ? '0' : text;
}

/** "2.10 (1.90 to 2.40)" */
export const showSpread = ({ median, min, max }: Spread, unit = ''): string =>
  `${plain(median)}${unit} (${plain(min)} to ${plain(max)})`;
