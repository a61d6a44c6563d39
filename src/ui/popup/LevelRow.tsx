import type { JSX } from 'preact';
import { type Parts, partsSoFar } from '@/src/core/self-check/parts';
import type { Question } from '@/src/core/self-check/types';
import { StepFields } from './StepFields';
import { Words } from './Words';

export interface LevelRowProps {
  question: Question;
  value: string | undefined;
  parts: Parts | undefined;
  open: boolean;
  onToggle: () => void;
  onSet: (value: string) => void;
  /** One part of the answer, or none of it (undefined). */
  onPart: (step: string, option: string | undefined) => void;
}

/** A sign with levels: ticking it asks which, and says how to choose. */
export function LevelRow(props: LevelRowProps): JSX.Element {
  const { question: q, value, parts, open, onToggle } = props;
  // An answer that was not put together here, as from an older check, is told as it stands.
  const stored = q.stepwise && !parts ? q.answers.slice(1).find((a) => a.id === value) : undefined;
  const Fields = q.stepwise ? StepFields : LevelFields;
  return (
    <div>
      <label class="row">
        <input
          type="checkbox"
          name={q.id}
          aria-expanded={open}
          aria-describedby={q.hint && open && !stored ? `${q.id}-hint` : undefined}
          checked={open}
          onChange={onToggle}
        />
        <Words text={q.label ?? q.text} />
      </label>
      {open && q.hint && !stored && (
        <p class="row-hint" id={`${q.id}-hint`}>
          {q.hint}
        </p>
      )}
      {open && stored && (
        <p class="stored">
          <Words text={stored.text} />
          <button type="button" class="quiet-button" data-change={q.id} onClick={() => props.onSet('')}>
            Change<span class="visually-hidden"> this answer: {q.text}</span>
          </button>
        </p>
      )}
      {open && !stored && <Fields {...props} />}
    </div>
  );
}

/** The levels of a sign: one of them, or as many as fit. */
function LevelFields({ question: q, value, parts, onSet, onPart }: LevelRowProps): JSX.Element {
  const ticked = q.several ? partsSoFar(q, parts, value) : undefined;
  return (
    <fieldset class="levels">
      <legend class="visually-hidden">{q.text}</legend>
      {q.answers.slice(1).map((a) => {
        const checked = ticked ? ticked[a.id] !== undefined : value === a.id;
        return (
          <label key={a.id} class="row">
            <input
              type={ticked ? 'checkbox' : 'radio'}
              name={`${q.id}-level`}
              value={a.id}
              checked={checked}
              onChange={() => (ticked ? onPart(a.id, checked ? undefined : a.id) : onSet(a.id))}
            />
            <Words text={a.text} />
          </label>
        );
      })}
    </fieldset>
  );
}
