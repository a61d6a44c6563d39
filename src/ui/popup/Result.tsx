import type { JSX } from 'preact';
import { extraLines, type ResultBook } from '@/src/core/self-check/results';
import type { SelfCheckTable, Verdict } from '@/src/core/self-check/types';
import type { Line, Source } from '@/src/core/tips/types';
import { plainDate } from '../shared/dates';
import { Icon, type IconName } from '../shared/Icon';
import { SourceList } from '../shared/SourceList';

export interface ResultProps {
  table: SelfCheckTable;
  book: ResultBook;
  sources: Record<string, Source>;
  verdict: Verdict;
  onBack: () => void;
  onRestart: () => void;
}

/** More reasons than this are told, but folded away. */
const REASONS_SHOWN = 3;

function Part({ title, lines }: { title: string; lines: Line[] }): JSX.Element {
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

/** The result screen: headline, reasons, what to do and leave, training, recheck, safety net, information line. */
export function Result({ table, book, sources, verdict, onBack, onRestart }: ResultProps): JSX.Element {
  const text = book.results[verdict.disposition];
  const extra = extraLines(table, book, verdict);
  const emergency = verdict.rank === 4;
  // What a self-care gate says, the result's own words say already.
  const reasons = verdict.reasons.filter((r) => verdict.rules.includes(r.rule));
  const keys = new Set(
    [...verdict.reasons, text.why, ...text.doNow, ...text.avoid, ...text.trainAgain, ...text.recheck, ...extra].flatMap(
      (x) => x.sources,
    ),
  );
  const cited = [...keys].flatMap((k) => (k !== 'convention' && sources[k] ? [sources[k]] : []));
  return (
    <div class={`result rank${verdict.rank}`} data-disposition={verdict.disposition}>
      <div class="verdict">
        <span class="badge">
          <Icon name={`rank${verdict.rank}` as IconName} size={22} />
        </span>
        <h2 tabIndex={-1} data-focus>
          {text.headline}
        </h2>
      </div>
      <section class="part">
        <h3>Why</h3>
        <p>{text.why.text}</p>
        <ul>
          {reasons.slice(0, REASONS_SHOWN).map((r) => (
            <li key={r.rule}>{r.text}</li>
          ))}
        </ul>
        {reasons.length > REASONS_SHOWN && (
          <details class="more-reasons">
            <summary>{reasons.length - REASONS_SHOWN} more</summary>
            <ul>
              {reasons.slice(REASONS_SHOWN).map((r) => (
                <li key={r.rule}>{r.text}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <Part title={emergency ? 'Do this now' : 'Do now'} lines={[...text.doNow, ...extra]} />
      <Part title={emergency ? 'Leave' : 'Leave for now'} lines={text.avoid} />
      <Part title="Train again" lines={text.trainAgain} />
      <Part title="Check again" lines={text.recheck} />
      {!emergency && (
        <section class="net">
          <h3>{book.safetyNet.title}</h3>
          <h4>Emergency</h4>
          <ul>
            {book.safetyNet.emergency.map((s) => (
              <li key={s}>{s}</li>
            ))}
          </ul>
          <h4>Same day</h4>
          <ul>
            {book.safetyNet.sameDay.map((s) => (
              <li key={s}>{s}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="information">{book.information}</p>
      <p class="information">
        {book.review} Rules revision {table.revision},{' '}
        {plainDate([table.reviewed, book.reviewed].sort()[0] ?? table.reviewed)}.
      </p>
      <details class="more-reasons">
        <summary>Sources</summary>
        <SourceList
          sources={cited}
          convention={keys.has('convention')}
          conventionText="Common advice, without a study behind it."
        />
      </details>
      <div class="actions">
        <button type="button" class="button second" onClick={onBack}>
          <Icon name="back" size={18} />
          Back to my answers
        </button>
        <button type="button" class="button second" onClick={onRestart}>
          Start again
        </button>
      </div>
    </div>
  );
}
