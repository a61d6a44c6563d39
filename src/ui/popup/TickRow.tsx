import type { JSX } from 'preact';
import type { Question } from '@/src/core/self-check/types';
import { partsOfWords, Words } from './Words';

/** A sign that is there, is not, or may be: ticked, not ticked, or "Not sure". */
export function PlainRow(props: {
  question: Question;
  value: string | undefined;
  onSet: (value: string | undefined) => void;
}): JSX.Element {
  const { question: q, value, onSet } = props;
  const { main, note } = partsOfWords(q.label ?? q.text);
  return (
    <div class="row-pair">
      <label class="row">
        <input
          type="checkbox"
          name={q.id}
          aria-describedby={q.hint || note ? `${q.id}-hint` : undefined}
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
      {(q.hint || note) && (
        <div class="row-hint" id={`${q.id}-hint`}>
          {note && <p>{note}</p>}
          {q.hint && <p>{q.hint}</p>}
        </div>
      )}
    </div>
  );
}

/** A sign with levels: ticking it asks which, and says how to choose. */
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
          aria-describedby={q.hint && open ? `${q.id}-hint` : undefined}
          checked={open}
          onChange={onToggle}
        />
        <Words text={q.label ?? q.text} />
      </label>
      {open && q.hint && (
        <p class="row-hint" id={`${q.id}-hint`}>
          {q.hint}
        </p>
      )}
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
              <Words text={a.text} />
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
