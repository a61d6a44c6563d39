import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  answer,
  type FlowState,
  goBack,
  goOn,
  questionsIn,
  START,
  stepsOf,
  verdictOf,
} from '@/src/core/self-check/flow';
import type { ResultBook } from '@/src/core/self-check/results';
import type { Question, SelfCheckTable } from '@/src/core/self-check/types';
import type { Source } from '@/src/core/tips/types';
import { Icon } from '../shared/Icon';
import { AskOne } from './AskOne';
import { Result } from './Result';
import { TickList } from './TickList';

export interface CheckPlaceProps {
  table: SelfCheckTable;
  book: ResultBook;
  sources: Record<string, Source>;
}

/** "Sore or hurt?": danger signs first, then the person, then the pain, then an honest answer. Nothing is stored. */
export function CheckPlace({ table, book, sources }: CheckPlaceProps): JSX.Element {
  const [state, setState] = useState<FlowState>(START);
  const root = useRef<HTMLDivElement>(null);
  const steps = stepsOf(table);
  const step = steps[state.at];
  const verdict = verdictOf(table, state);
  const screen = verdict ? `result${verdict.rank}` : String(state.at);

  // Each new screen starts at its top, with its heading read out; the first is left alone so that nothing jumps on opening.
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the screen changes
  useEffect(() => {
    if (first.current) first.current = false;
    else {
      root.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
      root.current?.closest('main')?.scrollTo({ top: 0 });
      // In a tab of its own the document scrolls, not the place.
      window.scrollTo({ top: 0 });
    }
  }, [screen]);

  return (
    <div class="check" ref={root}>
      {!verdict && (
        <div class="progress">
          {state.at > 0 && (
            <button type="button" class="icon-button" aria-label="Back" onClick={() => setState(goBack(state))}>
              <Icon name="back" />
            </button>
          )}
          <div
            class="bar"
            role="progressbar"
            aria-label="Progress"
            aria-valuemin={0}
            aria-valuemax={steps.length - 1}
            aria-valuenow={state.at}
          >
            <span style={{ width: `${Math.round((100 * (state.at + 0.35)) / (steps.length - 1))}%` }} />
          </div>
        </div>
      )}
      {!verdict && state.at === 0 && (
        <p class="information first">
          {book.information} {book.audience} For the lower back.
        </p>
      )}
      {verdict && (
        <Result
          table={table}
          book={book}
          sources={sources}
          verdict={verdict}
          onBack={() => setState(goBack(state))}
          onRestart={() => setState(START)}
        />
      )}
      {!verdict && step?.kind === 'list' && (
        <ListStep key={step.section} table={table} section={step.section} state={state} onChange={setState} />
      )}
      {!verdict && step?.kind === 'ask' && (
        <AskOne
          key={step.question}
          question={table.questions.find((q) => q.id === step.question) as Question}
          value={state.answers[step.question]}
          onChoose={(value) =>
            setState((s) => {
              const next = answer(table, s, { [step.question]: value });
              return next.emergency ? next : goOn(table, next);
            })
          }
        />
      )}
      {!verdict && <p class="quiet stays">Your answers stay on this device and are gone when you close this.</p>}
    </div>
  );
}

function ListStep(props: {
  table: SelfCheckTable;
  section: string;
  state: FlowState;
  onChange: (update: (state: FlowState) => FlowState) => void;
}): JSX.Element {
  const { table, section, state, onChange } = props;
  const { title, hint, none } = table.sections.find((s) => s.id === section) ?? { title: '' };
  const all = questionsIn(table, section);
  return (
    <TickList
      title={title}
      hint={hint}
      none={none ?? 'None of these'}
      questions={all.filter((q) => q.label)}
      choices={all.filter((q) => !q.label)}
      answers={state.answers}
      stopsAtOnce={state.at === 0}
      onAnswer={(given) => onChange((s) => answer(table, s, given))}
      onNext={() => onChange((s) => (s.emergency ? s : goOn(table, s)))}
    />
  );
}
