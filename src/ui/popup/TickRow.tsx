import type { JSX } from 'preact';
import type { Question } from '@/src/core/self-check/types';

/** A sign that is there, is not, or may be: ticked, not ticked, or "Not sure". */
export function PlainRow(props: {
  question: Question;
  value: string | undefined;
  onSet: (value: string | undefined) => void;
}): JSX.Element {
  const { question: q, value, onSet } = props;
  const name = q.label ?? q.text;
  return (
    <div class="row-pair">
      <label class="row">
        <input
          type="checkbox"
          name={q.id}
          aria-describedby={q.hint && `${q.id}-hint`}
          checked={value === 'yes'}
          onChange={() => onSet(value === 'yes' ? undefined : 'yes')}
        />
        <span>{name}</span>
      </label>
      <button
        type="button"
        class={`unsure ${value === 'unsure' ? 'chosen' : ''}`}
        aria-pressed={value === 'unsure'}
        aria-label={`Not sure: ${name}`}
        data-unsure={q.id}
        onClick={() => onSet(value === 'unsure' ? undefined : 'unsure')}
      >
        Not sure
      </button>
    </div>
  );
}

/** A sign with levels: ticking it asks which. */
export function LevelRow(props: {
  question: Question;
  value: string | undefined;
  open: boolean;
  onToggle: () => void;
  onSet: (value: string) => void;
}): JSX.Element {
  const { question: q, value, open, onToggle, onSet } = props;
  return (
    <div>
      <label class="row">
        <input
          type="checkbox"
          name={q.id}
          aria-expanded={open}
          aria-describedby={q.hint && `${q.id}-hint`}
          checked={open}
          onChange={onToggle}
        />
        <span>{q.label ?? q.text}</span>
      </label>
      {open && (
        <fieldset class="levels">
          <legend class="visually-hidden">{q.text}</legend>
          {q.answers.slice(1).map((a) => (
            <label key={a.id} class="row">
              <input
                type="radio"
                name={`${q.id}-level`}
                value={a.id}
                checked={value === a.id}
                onChange={() => onSet(a.id)}
              />
              <span>{a.text}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
