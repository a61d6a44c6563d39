import type { JSX } from 'preact';
import { Icon } from '../shared/Icon';

export interface CheckProgressProps {
  /** "Question 3 of 8"; on a result, none. */
  words: string | undefined;
  /** How much of the check is done, 0 to 1. */
  share: number;
  /** Undefined on the first screen. */
  onBack: (() => void) | undefined;
}

/** The way back, and how far the check has come: in words and as a bar. */
export function CheckProgress({ words, share, onBack }: CheckProgressProps): JSX.Element {
  const percent = Math.round(share * 100);
  return (
    <div class="progress">
      {onBack && (
        <button type="button" class="icon-button" aria-label="Back" onClick={onBack}>
          <Icon name="back" />
        </button>
      )}
      {words && (
        <>
          <div
            class="bar"
            role="progressbar"
            aria-label="Progress"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
            aria-valuetext={words}
          >
            <span style={{ width: `${percent}%` }} />
          </div>
          <span class="quiet" id="check-progress">
            {words}
          </span>
        </>
      )}
    </div>
  );
}
