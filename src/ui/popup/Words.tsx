import type { JSX } from 'preact';

/** "Suddenly, in one movement (a lift, a twist)" as its two parts: what is chosen, and examples of it. */
export function partsOfWords(text: string): { main: string; note?: string | undefined } {
  const [, main, note] = /^(.+?) \((.+)\)$/.exec(text) ?? [];
  return main ? { main, note } : { main: text };
}

/** Words to choose from, with what stands in brackets behind them as a smaller second line. */
export function Words({ text }: { text: string }): JSX.Element {
  const { main, note } = partsOfWords(text);
  return (
    <span class="words">
      {main}
      {note && <small> {note}</small>}
    </span>
  );
}
