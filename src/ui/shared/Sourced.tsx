import type { JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Line, Source } from '@/src/core/tips/types';

type Keyed = Source & { key: string };

/** The numbered sources of a card, and the fold in which they are listed. */
export interface Citations {
  /** In the order of their numbers. */
  sources: Keyed[];
  list: RefObject<HTMLDetailsElement | null>;
}

export function useCitations(sources: Keyed[]): Citations {
  return { sources, list: useRef<HTMLDetailsElement>(null) };
}

/** Unfolds the list of sources and goes to one of them. */
function openAt({ list }: Citations, key: string): void {
  if (!list.current) return;
  list.current.open = true;
  const entry = list.current.querySelector<HTMLElement>(`[data-source="${key}"]`);
  entry?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: 'nearest' });
}

/** A sentence with the numbers of its sources behind it; without a number it is coaching convention. */
export function Sourced({ line, cited }: { line: Line; cited: Citations }): JSX.Element {
  return (
    <span>
      {(line.parts ?? [line]).map((part, i) => {
        const numbers = part.sources.map((key) => cited.sources.findIndex((s) => s.key === key)).filter((n) => n >= 0);
        // A number must not start a line of its own: it stays with the last word.
        const cut = numbers.length > 0 ? part.text.lastIndexOf(' ') + 1 : part.text.length;
        return (
          <span key={part.text}>
            {i > 0 && ' '}
            {part.text.slice(0, cut)}
            {numbers.length > 0 && (
              <span class="cited">
                {part.text.slice(cut)}
                {numbers.map((n) => (
                  <SourceNumber key={n} number={n + 1} cited={cited} />
                ))}
              </span>
            )}
          </span>
        );
      })}
    </span>
  );
}

function SourceNumber({ number, cited }: { number: number; cited: Citations }): JSX.Element | null {
  const source = cited.sources[number - 1];
  if (!source) return null;
  return (
    <sup>
      <button
        type="button"
        class="cite"
        aria-label={`Source ${number}: ${source.by}, ${source.year}`}
        onClick={() => openAt(cited, source.key)}
      >
        {number}
      </button>
    </sup>
  );
}

/** What the numbers mean, and what stands behind lines without one. */
export function Legend({ sources, convention }: { sources: Keyed[]; convention: boolean }): JSX.Element {
  const numbers = 'Numbers are sources';
  if (sources.length === 0) return <p class="legend">These lines are coaching convention.</p>;
  return <p class="legend">{convention ? `${numbers}; the rest is coaching convention.` : `${numbers}.`}</p>;
}
