import type { CheckStore } from '@/src/core/history/types';
import type { FlowState } from '@/src/core/self-check/flow';
import type { Verdict } from '@/src/core/self-check/types';
import type { CheckPlaceProps } from './CheckPlace';

/** What the result gets besides the verdict. Pain elsewhere is no check of the back: nothing of it can be kept. */
export function aroundResult(
  { region, today, onKeep, onRemind, onAdapt, onAdaptMarks }: CheckPlaceProps,
  { records, recheck, adapt, adaptMarks }: CheckStore,
  state: FlowState,
  followed: string | undefined,
  verdict: Verdict,
  kept: boolean,
  onKept: () => void,
) {
  // A row that was ticked and unticked leaves an empty answer behind.
  const given = Object.fromEntries(Object.entries(state.answers).filter(([, value]) => value !== ''));
  const shown = { region, today, given, kept, adapts: adapt === true, adaptsMarks: adaptMarks === true };
  if (state.elsewhere) return { ...shown, given: undefined };
  // What was kept since the place was opened is this check, not one before it.
  const opened = today?.toISOString();
  const earlier = records.filter((r) => opened === undefined || r.at < opened);
  return {
    ...shown,
    earlier,
    previous: records.find((r) => r.at === followed),
    reminded: earlier.some((r) => r.id === recheck?.of) ? undefined : recheck?.due,
    onKeep:
      onKeep &&
      ((tried: string | undefined): void => {
        onKeep(given, verdict, tried);
        onKept();
      }),
    onRemind:
      onRemind &&
      ((hours: number, tried: string | undefined): void => {
        onRemind(given, verdict, hours, tried);
        if (hours > 0) onKept();
      }),
    onAdapt:
      onAdapt &&
      ((on: boolean, tried: string | undefined): void => {
        onAdapt(given, verdict, on, tried);
        if (on) onKept();
      }),
    onAdaptMarks,
  };
}
