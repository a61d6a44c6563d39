import type { JSX } from 'preact';
import type { Change } from '@/src/core/self-check/changes';
import type { ResultBook } from '@/src/core/self-check/results';
import type { Line, Source } from '@/src/core/tips/types';
import { SourceList } from '../shared/SourceList';

/** A heading and its lines. */
export function Part({ title, lines }: { title: string; lines: Line[] }): JSX.Element {
  return (
    <section class="part">
      <h3>{title}</h3>
      <ul>
        {lines.map((l) => (
          <li key={l.text}>{l.text}</li>
        ))}
      </ul>
    </section>
  );
}

/** What would change the answer, the most worrying first. */
export function Changes({ changes }: { changes: Change[] }): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <section class="part changes">
      <h3>What would change this</h3>
      <ul>
        {changes.map((c) => (
          <li key={c.told}>
            If {c.told}: <strong>{c.advice}</strong>.
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When to get help whatever the result says. Stands below every result but an emergency. */
export function SafetyNet({ net }: { net: ResultBook['safetyNet'] }): JSX.Element {
  const list = (title: string, signs: string[]): JSX.Element => (
    <>
      <h4>{title}</h4>
      <ul>
        {signs.map((s) => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </>
  );
  return (
    <section class="net">
      <h3>{net.title}</h3>
      {list('Emergency', net.emergency)}
      {list('Same day', net.sameDay)}
    </section>
  );
}

interface FootProps {
  book: ResultBook;
  /** "revision 2, 22 Nov 2026" */
  rules: string;
  sources: Record<string, Source>;
  /** Keys of all that the result says. */
  cited: string[];
}

/** What this is and is not, by which rules, and where they come from. */
export function Foot({ book, rules, sources, cited }: FootProps): JSX.Element {
  return (
    <>
      <p class="information">{book.information}</p>
      <p class="information">
        {book.review} Rules {rules}.
      </p>
      <details class="more-reasons">
        <summary>Sources</summary>
        <SourceList
          sources={cited.flatMap((k) => (k !== 'convention' && sources[k] ? [sources[k]] : []))}
          convention={cited.includes('convention')}
          conventionText="Common advice, without a study behind it."
        />
      </details>
    </>
  );
}
