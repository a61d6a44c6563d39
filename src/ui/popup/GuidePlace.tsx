import type { JSX } from 'preact';
import type { Guide, GuideSection } from '@/src/core/guide/types';
import type { Line, Source } from '@/src/core/tips/types';
import { plainDate } from '../shared/dates';
import { SourceList } from '../shared/SourceList';

const Lines = ({ lines }: { lines: Line[] }): JSX.Element => (
  <ul>
    {lines.map((l) => (
      <li key={l.text}>{l.text}</li>
    ))}
  </ul>
);

function Section({ section, sources }: { section: GuideSection; sources: Record<string, Source> }): JSX.Element {
  const all = [...section.points, ...section.emergency, ...section.sameDay, ...section.soon];
  const keys = new Set(all.flatMap((l) => l.sources));
  const urgent: [string, string, Line[]][] = [
    ['rank4', 'Emergency: go now', section.emergency],
    ['rank3', 'Today', section.sameDay],
    ['rank2', 'Soon: book a visit', section.soon],
  ];
  return (
    <details class="guide-section" id={section.id}>
      <summary>
        <h3>{section.title}</h3>
      </summary>
      {section.intro && <p class="hint">{section.intro}</p>}
      <Lines lines={section.points} />
      {urgent.map(
        ([rank, title, lines]) =>
          lines.length > 0 && (
            <section class={`urgency ${rank}`} key={rank}>
              <h4>{title}</h4>
              <Lines lines={lines} />
            </section>
          ),
      )}
      <details class="more-reasons">
        <summary>Sources</summary>
        <SourceList
          sources={[...keys].flatMap((k) => (k !== 'convention' && sources[k] ? [sources[k]] : []))}
          convention={keys.has('convention')}
          conventionText="Common advice, without a study behind it."
        />
      </details>
    </details>
  );
}

/** The guide: the same knowledge for someone who answers no questions. */
export function GuidePlace({
  guide,
  sources,
  information,
}: {
  guide: Guide;
  sources: Record<string, Source>;
  information: string;
}): JSX.Element {
  return (
    <div class="guide">
      <h2>Train, and keep your back on your side</h2>
      <p class="hint">A short guide. Open what you need.</p>
      {guide.sections.map((s) => (
        <Section key={s.id} section={s} sources={sources} />
      ))}
      <p class="information">{information}</p>
      <p class="information">Reviewed {plainDate(guide.reviewed)}. No clinician has reviewed it yet.</p>
    </div>
  );
}
