import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ForYou } from '@/src/core/tips/for-you';
import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { Icon } from '../shared/Icon';
import { useCitations } from '../shared/Sourced';
import { StopLine } from '../shared/StopLine';
import { TipView, trainsLine } from '../shared/TipView';

/** What the page says beyond the exercise's name. */
export interface Meaning {
  /** As the page writes it. */
  text: string;
  /** Does it say how, beyond the exercise's name: "paused goblet squat"? */
  isQualified: boolean;
  /** Other exercises that go by the same name. */
  others: { id: string; name: string }[];
}

export interface CardProps {
  tips: ResolvedTips;
  /** Of the exercise the page names; none in a card opened from another. */
  meaning?: Meaning | undefined;
  /** The tip about training that stands on this exercise, if any. */
  general: ShownGeneralTip | undefined;
  /** The reader has just said that the page's words are no exercise. */
  isWrong: boolean;
  /** True when a card was opened from another: Back returns to it. */
  canGoBack: boolean;
  /** Opened by keyboard: focus goes to the heading. */
  takeFocus: boolean;
  /** Counts openings: the same exercise opened again takes focus again. */
  opening: number;
  /** The first drawing, up to the first frame: without what is folded. */
  isBrief?: boolean | undefined;
  onBack: () => void;
  onOpen: (exerciseId: string) => void;
  onCheck: () => void;
  /** These words are no exercise here; or, taken back, they are. */
  onWrong: (isWrong: boolean) => void;
  onUnwanted: (tipId: string) => void;
  forYou: ForYou | undefined;
  onTurnOff: () => void;
  onClose: () => void;
}

/** What the page says of the exercise: how it is done here, that only the movement is sure, what else it may be. */
function OnThisPage({
  text,
  isQualified,
  others,
  general,
  onOpen,
}: Meaning & { general: true | undefined; onOpen: (exerciseId: string) => void }): JSX.Element | null {
  if (!general && !isQualified && others.length === 0) return null;
  return (
    <div class="on-page">
      {general ? (
        <p>
          {others.length > 0 ? `“${text}” can mean several exercises.` : `Spotter does not know “${text}”.`} These tips
          are for this kind of movement.
        </p>
      ) : (
        isQualified && (
          <p>
            On this page: <strong>{text}</strong>
          </p>
        )
      )}
      {others.length > 0 && (
        <div class="chips">
          <span>{general ? 'Perhaps' : 'Or is it'}</span>
          {others.map((o) => (
            <button key={o.id} type="button" class="chip" onClick={() => onOpen(o.id)}>
              {o.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What stands in the card once its words are hidden. */
function Hidden({ text, onUndo }: { text: string; onUndo: () => void }): JSX.Element {
  return (
    <div class="hidden-note" role="status">
      <p>
        Spotter no longer marks <strong>“{text}”</strong> on this site. You can bring it back here or in the popup.
      </p>
      <button type="button" class="chip" onClick={onUndo}>
        Mark it again
      </button>
    </div>
  );
}

/** The card that stands beside an exercise name. */
export function Card(props: CardProps): JSX.Element {
  const { tips, meaning, canGoBack, takeFocus, isWrong } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const cited = useCitations(tips.sources);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another exercise in the same card starts at its top
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    // In a low window the whole card scrolls.
    body.current?.parentElement?.scrollTo({ top: 0 });
    if (takeFocus || canGoBack) heading.current?.focus();
  }, [tips.exercise.id, props.opening]);
  // The button that was pressed is gone: focus would fall out of the card.
  const wasWrong = useRef(isWrong);
  useEffect(() => {
    if (wasWrong.current !== isWrong) heading.current?.focus();
    wasWrong.current = isWrong;
  }, [isWrong]);
  return (
    <section class="sp card" role="dialog" aria-labelledby="spotter-name">
      <div class="head">
        {canGoBack && (
          <button type="button" class="icon-button" aria-label="Back" onClick={props.onBack}>
            <Icon name="back" />
          </button>
        )}
        <div class="title">
          <h2 id="spotter-name" tabIndex={-1} ref={heading}>
            {tips.exercise.name}
          </h2>
          <p class="quiet">{trainsLine(tips)}</p>
        </div>
        <button type="button" class="icon-button" aria-label="Close" onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section class="scroll" ref={body} tabIndex={0} aria-label="Tips">
        {isWrong && meaning ? (
          <Hidden text={meaning.text} onUndo={() => props.onWrong(false)} />
        ) : (
          <>
            {meaning && <OnThisPage {...meaning} general={tips.exercise.general} onOpen={props.onOpen} />}
            {/* Another exercise starts with everything folded. */}
            <TipView
              key={tips.exercise.id}
              tips={tips}
              cited={cited}
              general={props.general}
              onOpen={props.onOpen}
              onUnwanted={props.onUnwanted}
              forYou={props.forYou}
              isBrief={props.isBrief}
              onTurnOff={props.onTurnOff}
            />
            {meaning && (
              <p class="spotted-wrongly">
                <button type="button" class="quiet-button" onClick={(e) => e.isTrusted && props.onWrong(true)}>
                  Spotted wrongly?
                </button>{' '}
                Hides “{meaning.text}” on this site.
              </p>
            )}
          </>
        )}
      </section>
      <div class="foot">
        {!isWrong && <StopLine line={tips.tips.stop} cited={cited} onCheck={props.onCheck} />}
        <p class="small-print">Information, not a diagnosis</p>
      </div>
    </section>
  );
}
