import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PartsOf } from '@/src/core/self-check/parts';
import type { Answers, Question } from '@/src/core/self-check/types';
import { Icon } from '../shared/Icon';
import { LevelRow } from './LevelRow';
import { PlainRow } from './PlainRow';
import { openField } from './StepFields';

export interface TickListProps {
  title: string;
  hint?: string | undefined;
  none: string;
  questions: Question[];
  /** Questions that are chosen from a list instead of ticked (age). */
  choices: Question[];
  answers: Answers;
  /** What answers in steps, or several answers, are put together from. */
  parts: PartsOf;
  stopsAtOnce: boolean;
  /** Stands between the list and "Next". */
  children?: ComponentChildren;
  onAnswer: (answers: Answers) => void;
  /** One part of an answer, or none of it (undefined). */
  onPart: (question: string, step: string, option: string | undefined) => void;
  /** With the answers to what was read and not ticked. */
  onNext: (unticked: Answers) => void;
}

const best = (q: Question): string => q.answers[0]?.id ?? '';
const isPlain = (q: Question): boolean => q.answers.map((a) => a.id).join() === 'no,unsure,yes';

/** A list of signs to tick, each also answerable "not sure", with an explicit "none of these". */
export function TickList(props: TickListProps): JSX.Element {
  const { questions, choices, answers, parts, none } = props;
  const isTicked = (q: Question): boolean =>
    parts[q.id] !== undefined || Boolean(answers[q.id] && answers[q.id] !== best(q));
  // Opened rows whose level is not chosen yet: they hold the reader on this screen, and count as nothing until then.
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(questions.filter(isTicked).map((q) => q.id)));
  const [noneTicked, setNone] = useState(questions.every((q) => answers[q.id] === best(q) && !isTicked(q)));
  const [complaint, setComplaint] = useState('');
  const list = useRef<HTMLDivElement>(null);

  const set = (q: Question, value: string | undefined, shown: boolean): void => {
    const next = new Set(open);
    if (shown) next.add(q.id);
    else next.delete(q.id);
    setOpen(next);
    setNone(false);
    setComplaint('');
    props.onAnswer({ [q.id]: value ?? '' });
  };
  const tickNone = (): void => {
    setOpen(new Set());
    setNone(!noneTicked);
    setComplaint('');
    props.onAnswer(Object.fromEntries(questions.map((q) => [q.id, noneTicked ? '' : best(q)])));
  };
  const next = (): void => {
    const unchosen = [...choices, ...questions.filter((q) => open.has(q.id))].find((q) => !answers[q.id]);
    const field = unchosen && open.has(unchosen.id) ? openField(unchosen, parts[unchosen.id]) : undefined;
    const missing = unchosen
      ? `Choose the line that fits best: ${field?.text ?? unchosen.text}`
      : !noneTicked && open.size === 0 && `Tick what fits, or "${none}".`;
    if (missing) {
      setComplaint(missing);
      // The same complaint again says nothing new to a screen reader: lead to the place as well.
      const name = field?.name ?? unchosen?.id ?? 'none';
      list.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
      return;
    }
    // What was read and not ticked is a no.
    props.onNext(Object.fromEntries(questions.filter((q) => !open.has(q.id)).map((q) => [q.id, best(q)])));
  };

  return (
    <div ref={list}>
      <h2 tabIndex={-1} data-focus>
        {props.title}
      </h2>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.stopsAtOnce && <p class="hint">Some answers stop the check and show what to do.</p>}
      {choices.map((q) => (
        <fieldset key={q.id} class="choice">
          <legend>{q.text}</legend>
          <div class="segments">
            {q.answers.map((a) => (
              <label key={a.id} class={answers[q.id] === a.id ? 'chosen' : ''}>
                <input
                  type="radio"
                  name={q.id}
                  value={a.id}
                  checked={answers[q.id] === a.id}
                  onChange={() => {
                    setComplaint('');
                    props.onAnswer({ [q.id]: a.id });
                  }}
                />
                {a.text}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <ul class="ticks">
        {questions.map((q) => (
          <li key={q.id} class={open.has(q.id) ? 'ticked' : ''}>
            {isPlain(q) ? (
              <PlainRow question={q} value={answers[q.id]} onSet={(v) => set(q, v, v !== undefined)} />
            ) : (
              <LevelRow
                question={q}
                value={answers[q.id]}
                parts={parts[q.id]}
                open={open.has(q.id)}
                onToggle={() => set(q, undefined, !open.has(q.id))}
                onSet={(v) => set(q, v, true)}
                onPart={(step, option) => {
                  setComplaint('');
                  props.onPart(q.id, step, option);
                }}
              />
            )}
          </li>
        ))}
        <li class={`none ${noneTicked ? 'ticked' : ''}`}>
          <label class="row">
            <input type="checkbox" name="none" checked={noneTicked} onChange={tickNone} />
            <strong>{none}</strong>
          </label>
        </li>
      </ul>
      {props.children}
      <p class="complaint" role="alert">
        {complaint}
      </p>
      <button type="button" class="button wide" onClick={next} data-next>
        Next
        <Icon name="forward" size={18} />
      </button>
    </div>
  );
}
