import type { JSX } from 'preact';
import { Icon } from '../shared/Icon';

/** Where a check ended: back into the answers, or from the start. */
export function EndActions({ onBack, onRestart }: { onBack: () => void; onRestart: () => void }): JSX.Element {
  return (
    <div class="actions">
      <button type="button" class="button second" data-back onClick={onBack}>
        <Icon name="back" size={18} />
        Back to my answers
      </button>
      <button type="button" class="button second" onClick={onRestart}>
        Start again
      </button>
    </div>
  );
}
