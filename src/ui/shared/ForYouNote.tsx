import type { JSX } from 'preact';
import type { ForYou } from '@/src/core/tips/for-you';
import type { ExerciseName } from '@/src/core/tips/resolve-tips';
import { shortDate } from './dates';
import { Icon } from './Icon';
import { type Citations, Sourced } from './Sourced';

export interface ForYouNoteProps {
  forYou: ForYou;
  easier: ExerciseName[];
  cited: Citations;
  onOpen: (exerciseId: string) => void;
  /** Ends following the last check. */
  onTurnOff: () => void;
}

const SAYS = {
  lighter: (date: string) => `Your back was sore on ${date}. Go lighter, or try one of these today.`,
  'after-advice': (date: string) => `Your check of ${date} said to see a professional. Until then go lighter, or try:`,
  'not-yet': (date: string) =>
    `Your check of ${date} said to get help. Leave this until someone has looked at your back.`,
} as const;

/** What the last check and the groups a reader named mean for this exercise; stands above the tips. */
export function ForYouNote({ forYou, easier, cited, onOpen, onTurnOff }: ForYouNoteProps): JSX.Element {
  const { note, care } = forYou;
  return (
    <aside class={`for-you ${note?.says ?? ''}`} aria-label="For you">
      {note && (
        <>
          <p>
            <Icon name="care" size={18} />
            <strong>{SAYS[note.says](shortDate(note.at))}</strong>
          </p>
          {note.says !== 'not-yet' && easier.length > 0 && (
            <div class="chips">
              {easier.map((e) => (
                <button key={e.id} type="button" class="chip" onClick={() => onOpen(e.id)}>
                  {e.name}
                </button>
              ))}
            </div>
          )}
        </>
      )}
      {care.length > 0 && (
        <ul>
          {care.map((c) => (
            <li key={c.group}>
              <strong>{c.label}.</strong> <Sourced line={c} cited={cited} />
            </li>
          ))}
        </ul>
      )}
      {note && (
        <p class="for-you-foot">
          <button type="button" class="quiet-button" onClick={onTurnOff}>
            Turn this off
          </button>
        </p>
      )}
    </aside>
  );
}
