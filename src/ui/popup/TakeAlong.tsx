import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Summary, summaryText } from '@/src/core/self-check/summary';

export interface TakeAlongProps {
  summary: Summary;
  tried: string;
  onTried: (tried: string) => void;
  /** Can this check be kept, and is it kept already? */
  keeping: 'no' | 'possible' | 'kept';
}

const MOST_CHARACTERS = 300;

const STORED = {
  no: 'This is stored nowhere.',
  possible: 'This is stored only if you keep this check below.',
  kept: 'This check is kept already. What you write now goes into the summary alone.',
} as const;

/** A one-page summary for a professional: to copy, to print, to read first. Nothing is sent anywhere. */
export function TakeAlong({ summary, tried, onTried, keeping }: TakeAlongProps): JSX.Element {
  const [said, setSaid] = useState('');
  const details = useRef<HTMLDetailsElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = summaryText(summary);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied. Paste it where you need it.');
    } catch {
      // A browser that does not let us copy still lets the person: the text stands open and chosen.
      if (details.current) details.current.open = true;
      area.current?.focus();
      area.current?.select();
      setSaid('The text is selected. Press Ctrl+C, or Cmd+C on a Mac.');
    }
  };
  return (
    <section class="part take-along">
      <h3>Take it with you</h3>
      <p class="quiet">A page for a doctor or physical therapist, with all your answers. Nothing is sent anywhere.</p>
      <label class="tried">
        What have you tried so far?
        <textarea
          rows={2}
          maxLength={MOST_CHARACTERS}
          value={tried}
          onInput={(e) => onTried(e.currentTarget.value)}
          aria-describedby="tried-stored"
        />
      </label>
      <p class="quiet" id="tried-stored">
        {STORED[keeping]}
      </p>
      <div class="take-actions">
        <button type="button" class="button second" onClick={() => void copy()}>
          Copy the summary
        </button>
        <button type="button" class="button second" onClick={() => window.print()}>
          Print it
        </button>
      </div>
      <p class="quiet copied" role="status">
        {said}
      </p>
      <details class="more-reasons" ref={details}>
        <summary>Read it first</summary>
        <textarea class="summary-text" readOnly rows={12} aria-label="The summary as text" value={text} ref={area} />
      </details>
    </section>
  );
}

/** The summary as it is printed; on the screen it is not shown. */
export function SummarySheet({ summary }: { summary: Summary }): JSX.Element {
  return (
    <div class="summary-sheet">
      <h2>{summary.title}</h2>
      <dl class="head">
        {summary.head.map((r) => (
          <div key={r.label}>
            <dt>{r.label}</dt>
            <dd>{r.value}</dd>
          </div>
        ))}
      </dl>
      {summary.sections.map((s) => (
        <section key={s.title}>
          <h3>{s.title}</h3>
          <dl class={s.title === summary.course ? 'wide' : ''}>
            {s.rows.map((r) => (
              <div key={r.label} class={r.stands ? 'stands' : ''}>
                <dt>{r.label}</dt>
                <dd>{r.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {summary.notes.map((n) => (
        <p key={n}>{n}</p>
      ))}
    </div>
  );
}
