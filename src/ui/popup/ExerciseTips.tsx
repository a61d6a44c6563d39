import type { JSX } from 'preact';
import type { ForYou } from '@/src/core/tips/for-you';
import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { useCitations } from '../shared/Sourced';
import { StopLine } from '../shared/StopLine';
import { TipView, trainsLine } from '../shared/TipView';
import { PlaceHead } from './PlaceHead';

export interface ExerciseTipsProps {
  tips: ResolvedTips;
  general: ShownGeneralTip | undefined;
  onUnwanted: (tipId: string) => void;
  onClose: () => void;
  onOpen: (exerciseId: string) => void;
  onCheck: () => void;
  forYou: ForYou | undefined;
  onTurnOff: () => void;
  /** Undefined where the exercise is not on the page, or the page cannot be shown. */
  onShowOnPage: (() => void) | undefined;
}

/** The tips of one exercise inside the popup. */
export function ExerciseTips({ tips, general, onShowOnPage, ...on }: ExerciseTipsProps): JSX.Element {
  const cited = useCitations(tips.sources);
  return (
    <article class="tips-of">
      <PlaceHead title={tips.exercise.name} back="Back to the list" onBack={on.onClose}>
        <p class="quiet">{trainsLine(tips)}</p>
      </PlaceHead>
      <TipView
        tips={tips}
        cited={cited}
        general={general}
        onOpen={on.onOpen}
        onUnwanted={on.onUnwanted}
        forYou={on.forYou}
        onTurnOff={on.onTurnOff}
      />
      <StopLine line={tips.tips.stop} cited={cited} onCheck={on.onCheck} />
      {onShowOnPage && (
        <button type="button" class="button second wide" onClick={onShowOnPage}>
          Show on the page
        </button>
      )}
    </article>
  );
}
