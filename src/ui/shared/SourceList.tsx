import type { JSX } from 'preact';
import type { Source } from '@/src/core/tips/types';

/** Author and year; a link where the source can be read. It opens only when clicked, in a new tab, without telling where from. */
export function SourceLink({ source }: { source: Source }): JSX.Element {
  const address = source.doi ? `https://doi.org/${source.doi}` : source.link;
  const name = `${source.by}, ${source.year}`;
  if (!address) return <span>{name}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}

const HOW_READ = { abstract: '', restated: ' (read through another text)', remembered: ' (not read again)' } as const;

export interface SourceListProps {
  sources: (Source & { key?: string })[];
  convention: boolean;
  conventionText?: string;
  /** With the numbers that stand behind the sentences. */
  numbered?: boolean;
}

/** Sources as a reader can look them up. */
export function SourceList({ sources, convention, conventionText, numbered }: SourceListProps): JSX.Element {
  const entries = sources.map((s) => {
    const text = [s.title ?? s.where, s.title ? s.where : undefined].filter(Boolean).join('. ');
    return (
      <li key={`${s.by}${s.year}${text}`} tabIndex={-1} data-source={s.key}>
        <SourceLink source={s} />
        {text && `. ${text}`}
        {HOW_READ[s.read]}
      </li>
    );
  });
  return (
    <>
      {entries.length > 0 && (numbered ? <ol class="sources">{entries}</ol> : <ul class="sources">{entries}</ul>)}
      {convention && (
        <p class="sources convention">
          {conventionText ?? 'Coaching convention: what good coaches teach, without a study behind it.'}
        </p>
      )}
    </>
  );
}
