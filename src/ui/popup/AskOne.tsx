import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Question } from '@/src/core/self-check/types';
import { shortDate } from '../shared/dates';
import { BodyPicture } from './BodyPicture';
import { partsOfWords, Words } from './Words';

export interface AskOneProps {
  question: Question;
  value: string | undefined;
  /** What was answered in the check that this one follows. */
  last: { answer: string; at: string } | undefined;
  onChoose: (answer: string) => void;
}

/** The number that a key press stands for; undefined in a field, with a modifier, or while the key is held. */
export function numberOf(event: KeyboardEvent): number | undefined {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return undefined;
  const target = event.target as Partial<HTMLElement> | null;
  if (target?.isContentEditable || target?.closest?.('input, textarea, select')) return undefined;
  // On some keyboards the row of digits types other signs: there the place of the key counts.
  const digit = /^[1-9]$/.test(event.key) ? event.key : /^Digit([1-9])$/.exec(event.code)?.[1];
  return digit ? Number(digit) : undefined;
}

/** One question with large answers; choosing one, by pointer or by its number, moves on. */
export function AskOne({ question, value, last, onChoose }: AskOneProps): JSX.Element {
  const [pointed, setPointed] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const lastAnswer = question.answers.find((a) => a.id === last?.answer);

  // Before the question is painted: a key pressed right then must not be lost.
  useLayoutEffect(() => {
    const at = root.current;
    const press = (event: KeyboardEvent): void => {
      const chosen = question.answers[(numberOf(event) ?? 0) - 1];
      // The check stays where it is while another place is shown; keys are not for it then.
      if (!chosen || at?.closest('[hidden]')) return;
      event.preventDefault();
      onChoose(chosen.id);
    };
    const page = at?.ownerDocument;
    page?.addEventListener('keydown', press);
    return () => page?.removeEventListener('keydown', press);
  }, [question, onChoose]);

  return (
    <div ref={root}>
      <h2 tabIndex={-1} data-focus aria-describedby="check-progress question-hint">
        {question.text}
      </h2>
      <div id="question-hint">
        {question.hint && <p class="hint">{question.hint}</p>}
        {last && lastAnswer && (
          <p class="last-time">
            Last time ({shortDate(last.at)}): {partsOfWords(lastAnswer.text).main}
          </p>
        )}
      </div>
      {question.id === 'where' && (
        <BodyPicture
          answers={question.answers.map((a) => a.id)}
          lit={pointed ?? value}
          onPoint={setPointed}
          onChoose={onChoose}
        />
      )}
      <ul class="answers">
        {question.answers.map((a, i) => (
          <li key={a.id}>
            <button
              type="button"
              class={[value === a.id && 'chosen', pointed === a.id && 'pointed'].filter(Boolean).join(' ')}
              data-answer={a.id}
              aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
              onClick={() => onChoose(a.id)}
              onMouseEnter={() => setPointed(a.id)}
              onMouseLeave={() => setPointed(undefined)}
            >
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              <Words text={a.text} />
              {value === a.id && <span class="visually-hidden"> (your answer)</span>}
              {lastAnswer?.id === a.id && <span class="tag">last time</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
