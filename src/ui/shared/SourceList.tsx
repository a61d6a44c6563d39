import type { JSX } from 'preact';
import type { Source } from '@/src/core/tips/types';

const addressOf = (s: Source): string | undefined => (s.doi ? `https://doi.org/${s.doi}` : s.link);

const HOW_READ = { abstract: '', restated: ' (read through another text)', remembered: ' (not read again)' } as const;

/** Sources as a reader can look them up. Links open only when clicked, in a new tab, without telling where from. */
export function SourceList(props: { sources: Source[]; convention: boolean; conventionText?: string }): JSX.Element {
  const { sources, convention, conventionText } = props;
  return (
    <ul class="sources">
      {sources.map((s) => {
        const address = addressOf(s);
        const text = [s.title ?? s.where, s.title ? s.where : undefined].filter(Boolean).join('. ');
        return (
          <li key={`${s.by}${s.year}${text}`}>
            {address ? (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {s.by}, {s.year}
              </a>
            ) : (
              <span>
                {s.by}, {s.year}
              </span>
            )}
            {text && `. ${text}`}
            {HOW_READ[s.read]}
          </li>
        );
      })}
      {convention && (
        <li>{conventionText ?? 'Coaching convention: what good coaches teach, without a study behind it.'}</li>
      )}
    </ul>
  );
}
