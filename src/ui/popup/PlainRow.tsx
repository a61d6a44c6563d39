import type { JSX } from 'preact';
import type { Question } from '@/src/core/self-check/types';
import { partsOfWords } from './Words';

/** A sign that is there, is not, or may be: ticked, not ticked, or "Not sure". Its hint shows once it is one of them. */
export function PlainRow(props: {
  question: Question;
  value: string | undefined;
  onSet: (value: string | undefined) => void;
}): JSX.Element {
  const { question: q, value, onSet } = props;
  const { main, note } = partsOfWords(q.label ?? q.text);
  const hint = value ? q.hint : undefined;
  return (
    <div class="row-pair">
      <label class="row">
        <input
          type="checkbox"
          name={q.id}
          aria-describedby={hint || note ? `${q.id}-hint` : undefined}
          checked={value === 'yes'}
          onChange={() => onSet(value === 'yes' ? undefined : 'yes')}
        />
        <span>{main}</span>
      </label>
      <button
        type="button"
        class={`unsure ${value === 'unsure' ? 'chosen' : ''}`}
        aria-pressed={value === 'unsure'}
        aria-label={`Not sure: ${main}`}
        data-unsure={q.id}
        onClick={() => onSet(value === 'unsure' ? undefined : 'unsure')}
      >
        Not sure
      </button>
      {(hint || note) && (
        <div class="row-hint" id={`${q.id}-hint`}>
          {note && <p>{note}</p>}
          {hint && <p>{hint}</p>}
        </div>
      )}
    </div>
  );
}
