import type { JSX } from 'preact';
import type { CheckStore } from '@/src/core/history/types';

export interface CheckFootProps {
  store: CheckStore;
  /** The reader ticked "Remember these answers", and goes on with that. */
  remembers: boolean;
  /** What is kept about the person and stands in for that screen, in short; undefined where nothing does. */
  asKept: string | undefined;
  /** Tell what stays of the answers? Said on the lists; below each single question it would be in the way. */
  tells: boolean;
  onChange: () => void;
  onForget: (() => void) | undefined;
  onOpenHistory: (() => void) | undefined;
}

/** What stays of the answers, true to what is kept at this moment. */
export function staysWords(store: CheckStore, remembers: boolean): string {
  const { length } = store.records;
  const kept = [
    ...(store.profile || remembers ? ['your answers about you'] : []),
    ...(length > 0 ? [length === 1 ? 'one past check' : `${length} past checks`] : []),
  ];
  if (kept.length === 0) return 'Your answers stay on this device and are gone when you close this.';
  const asked = `Kept on this device, as you asked: ${kept.join(' and ')}.`;
  return `${asked} All else you answer now stays on this device too and is gone when you close this.`;
}

/** Below every screen but the result: what is kept, and the ways to change that. */
export function CheckFoot(props: CheckFootProps): JSX.Element {
  const { store, remembers, asKept, tells, onChange, onForget, onOpenHistory } = props;
  return (
    <div class="check-foot">
      {asKept !== undefined && (
        <p class="quiet as-kept">
          <span>About you: as kept ({asKept}).</span>
          <button type="button" class="quiet-button" data-change-about onClick={onChange}>
            Change<span class="visually-hidden"> what is kept about you</span>
          </button>
          {onForget && (
            <button type="button" class="quiet-button" data-forget-about onClick={onForget}>
              Forget<span class="visually-hidden"> what is kept about you</span>
            </button>
          )}
        </p>
      )}
      {tells && <p class="quiet stays">{staysWords(store, remembers)}</p>}
      {onOpenHistory && (
        <button type="button" class="quiet-button" data-history onClick={onOpenHistory}>
          {store.records.length > 0 || store.profile ? 'Look at what is kept' : 'Bring back past checks from a file'}
        </button>
      )}
    </div>
  );
}
