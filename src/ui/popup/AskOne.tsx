import type { JSX } from 'preact';
import type { Question } from '@/src/core/self-check/types';

/** One question with large answers; choosing one moves on. */
export function AskOne(props: {
  question: Question;
  value: string | undefined;
  onChoose: (answer: string) => void;
}): JSX.Element {
  const { question, value, onChoose } = props;
  return (
    <div>
      <h2 tabIndex={-1} data-focus>
        {question.text}
      </h2>
      {question.hint && <p class="hint">{question.hint}</p>}
      <ul class="answers">
        {question.answers.map((a) => (
          <li key={a.id}>
            <button
              type="button"
              class={value === a.id ? 'chosen' : ''}
              data-answer={a.id}
              // The second click of a double-click must not answer the next question.
              onClick={(event) => event.detail < 2 && onChoose(a.id)}
            >
              {a.text}
              {value === a.id && <span class="visually-hidden"> (your answer)</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
