import type { JSX } from 'preact';
import type { Line } from '@/src/core/tips/types';
import { Icon } from './Icon';
import { type Citations, Sourced } from './Sourced';

/** What tells the reader to stop, and the way to the check. `onCheck` gets only a person's own click. */
export function StopLine(props: { line: Line; cited: Citations; onCheck: () => void }): JSX.Element {
  return (
    <div class="stop">
      <p>
        <Sourced line={props.line} cited={props.cited} />
      </p>
      {/* It may open a tab: only a person's own click may, not a script of the page. */}
      <button type="button" class="check-link" onClick={(e) => e.isTrusted && props.onCheck()}>
        Sore or hurt?
        <Icon name="forward" size={16} />
      </button>
    </div>
  );
}
