import { useEffect, useRef, useState } from 'preact/hooks';
import { type FlowState, startOf, withKept } from '@/src/core/self-check/flow';
import type { Answers, SelfCheckTable } from '@/src/core/self-check/types';

/** An earlier check: its answers, and when it was made. */
export interface LastCheck {
  answers: Answers;
  /** ISO date-time. */
  at: string;
}

export interface CheckState {
  state: FlowState;
  setState: (next: FlowState | ((state: FlowState) => FlowState)) => void;
  /** "Remember these answers" is ticked. */
  remembers: boolean;
  setRemembers: (on: boolean) => void;
  restart: () => void;
  /** The check that this one follows, as long as it does: answering the recheck does not change what is on screen. */
  followed: LastCheck | undefined;
}

/** Where the reader is in the check, true to what is kept and to the check that this one follows, as both may change. */
export function useCheck(
  table: SelfCheckTable,
  profile: Answers | undefined,
  startFrom: LastCheck | undefined,
): CheckState {
  const fresh = (): FlowState => startOf(table, { profile, before: startFrom?.answers });
  const [state, setState] = useState(fresh);
  const [remembers, setRemembers] = useState(profile !== undefined);
  const [followed, setFollowed] = useState(startFrom);
  const restart = (): void => {
    setState(fresh());
    setFollowed(startFrom);
    setRemembers(profile !== undefined);
  };

  // The store is read after the first drawing, and may change while the check is open.
  const known = JSON.stringify(profile ?? null);
  const seen = useRef(known);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when what is kept changes
  useEffect(() => {
    if (seen.current === known) return;
    seen.current = known;
    setState((s) => withKept(table, s, profile));
    setRemembers(profile !== undefined);
  }, [known]);

  // A check that is under way does not turn into another one under the reader's hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another check is to be followed
  useEffect(() => {
    if (startFrom && startFrom.at !== followed?.at && state.at === 0 && !state.emergency) restart();
  }, [startFrom?.at]);

  return { state, setState, remembers, setRemembers, restart, followed };
}
