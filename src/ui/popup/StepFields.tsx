import type { JSX } from 'preact';
import { type Parts, stepsAsked } from '@/src/core/self-check/parts';
import type { Question } from '@/src/core/self-check/types';
import { Words } from './Words';

/** The first field of a question that still wants an answer, and what it asks. */
export function openField(q: Question, parts: Parts | undefined): { name: string; text: string } {
  const step = q.stepwise && stepsAsked(q.stepwise, parts ?? {}).find((s) => parts?.[s.id] === undefined);
  return step ? { name: fieldName(q, step.id), text: step.text } : { name: `${q.id}-level`, text: q.label ?? q.text };
}

const fieldName = (q: Question, step: string): string => `${q.id}-${step}`;

export interface StepFieldsProps {
  question: Question;
  parts: Parts | undefined;
  onPart: (step: string, option: string) => void;
}

/** A question in steps: one field each, those that the first calls for below it. */
export function StepFields({ question: q, parts = {}, onPart }: StepFieldsProps): JSX.Element {
  const steps = q.stepwise ? stepsAsked(q.stepwise, parts) : [];
  return (
    <>
      {steps.map((s) => (
        <fieldset key={s.id} class="levels step">
          <legend>{s.text}</legend>
          {s.options.map((o) => (
            <label key={o.id} class="row">
              <input
                type="radio"
                name={fieldName(q, s.id)}
                value={o.id}
                checked={parts[s.id] === o.id}
                onChange={() => onPart(s.id, o.id)}
              />
              <Words text={o.text} />
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
