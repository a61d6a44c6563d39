import type { ComponentChildren, JSX } from 'preact';
import { answer, answerPart, type FlowState, goOn, questionsIn } from '@/src/core/self-check/flow';
import type { Answers, SelfCheckTable } from '@/src/core/self-check/types';
import { TickList } from './TickList';

export interface ListStepProps {
  table: SelfCheckTable;
  section: string;
  state: FlowState;
  /** Stands between the list and "Next". */
  children?: ComponentChildren;
  onChange: (update: (state: FlowState) => FlowState) => void;
  /** The reader goes on, with all answers given so far. */
  onNext: (answers: Answers) => void;
}

/** A section that is answered on one screen. For pain elsewhere it asks only the signs that hold anywhere. */
export function ListStep({ table, section, state, children, onChange, onNext }: ListStepProps): JSX.Element {
  const { title, hint, none } = table.sections.find((s) => s.id === section) ?? { title: '' };
  const { elsewhere } = state;
  const all = questionsIn(table, section).filter((q) => !elsewhere || elsewhere.signs.includes(q.id));
  return (
    <TickList
      title={elsewhere?.title ?? title}
      hint={hint}
      none={none ?? 'None of these'}
      questions={all.filter((q) => q.label)}
      choices={all.filter((q) => !q.label)}
      answers={state.answers}
      parts={state.parts ?? {}}
      stopsAtOnce={state.at === 0}
      onAnswer={(given) => onChange((s) => answer(table, s, given))}
      onPart={(question, step, option) => onChange((s) => answerPart(table, s, question, step, option))}
      onNext={(unticked) => {
        onNext({ ...state.answers, ...unticked });
        onChange((s) => {
          if (s.at !== state.at) return s;
          const next = answer(table, s, unticked);
          return next.emergency ? next : goOn(table, next);
        });
      }}
    >
      {children}
    </TickList>
  );
}

/** "Remember these answers": never ticked unless they are remembered already. */
export function Remember({ on, onSwitch }: { on: boolean; onSwitch: (on: boolean) => void }): JSX.Element {
  return (
    <label class="row remember">
      <input type="checkbox" name="remember" checked={on} onChange={() => onSwitch(!on)} />
      <span class="words">
        Remember these answers on this device
        <small> The next check then skips this screen. You can change or forget them.</small>
      </span>
    </label>
  );
}
