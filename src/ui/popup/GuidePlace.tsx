import type { JSX } from 'preact';
import { type Guide, type GuideSection, linesOfSection, type SignGroup, type Urgency } from '@/src/core/guide/types';
import type { Line, Source } from '@/src/core/tips/types';
import { plainDate } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { Sourced, useCitations } from '../shared/Sourced';
import { SourceList } from '../shared/SourceList';

/** The colour and the icon that the check gives to a result of the same urgency. */
const RANKS = { emergency: 'rank4', today: 'rank3', soon: 'rank2' } as const satisfies Record<Urgency, string>;

/** Danger signs by kind, so that they can be scanned. */
const Signs = ({ groups }: { groups: SignGroup[] }): JSX.Element => (
  <div class="signs">
    {groups.map((g) => (
      <section key={g.title}>
        <h5>{g.title}</h5>
        <ul>
          {g.lines.map((l) => (
            <li key={l.text}>{l.text}</li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);

function Section({ section, sources }: { section: GuideSection; sources: Record<string, Source> }): JSX.Element {
  const { id, title, intro, points, urgency, signs, unless } = section;
  const keys = [...new Set(linesOfSection(section).flatMap((l) => l.sources))];
  const cited = useCitations(
    keys.flatMap((key) => (key !== 'convention' && sources[key] ? [{ ...sources[key], key }] : [])),
  );
  const rank = urgency && RANKS[urgency];
  // Numbers would stand in the way of a reader who looks for a sign: there the sources are only listed.
  const say = (line: Line) => (urgency ? line.text : <Sourced line={line} cited={cited} />);
  return (
    <details class={`guide-section ${rank ?? ''}`} id={id}>
      <summary>
        {rank && (
          <span class="urgency-badge">
            <Icon name={rank} size={16} />
          </span>
        )}
        <h4>{title}</h4>
      </summary>
      {intro && <p class="hint">{say(intro)}</p>}
      {points.length > 0 && (
        <ul>
          {points.map((l) => (
            <li key={l.text}>{say(l)}</li>
          ))}
        </ul>
      )}
      {signs.length > 0 && <Signs groups={signs} />}
      {unless && <p class="unless">{say(unless)}</p>}
      <details class="more-reasons" ref={cited.list}>
        <summary>Sources</summary>
        <SourceList
          sources={cited.sources}
          convention={keys.includes('convention')}
          conventionText={`${urgency ? 'Some of it is' : 'Lines without a number:'} common advice, without a study behind it.`}
          numbered={!urgency}
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
      {guide.chapters.map((c) => (
        <section class="chapter" key={c.title}>
          {c.title && <h3>{c.title}</h3>}
          {c.sections.map((s) => (
            <Section key={s.id} section={s} sources={sources} />
          ))}
        </section>
      ))}
      <p class="information">{information}</p>
      <p class="information">Reviewed {plainDate(guide.reviewed)}. No clinician has reviewed it yet.</p>
    </div>
  );
}
