import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { Icon } from '../shared/Icon';
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
  /** True when a card was opened from another: Back returns to it. */
  canGoBack: boolean;
  /** Opened by keyboard: focus goes to the heading. */
  takeFocus: boolean;
  /** Counts openings: the same exercise opened again takes focus again. */
  opening: number;
  onBack: () => void;
  onOpen: (exerciseId: string) => void;
  onCheck: () => void;
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

/** The card that stands beside an exercise name. */
export function Card(props: CardProps): JSX.Element {
  const { tips, canGoBack, takeFocus } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another exercise in the same card starts at its top
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    if (takeFocus || canGoBack) heading.current?.focus();
  }, [tips.exercise.id, props.opening]);
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
        {props.meaning && <OnThisPage {...props.meaning} general={tips.exercise.general} onOpen={props.onOpen} />}
        <TipView tips={tips} onOpen={props.onOpen} />
      </section>
      <div class="foot">
        {/* It opens a tab: only a person's own click may, not a script of the page. */}
        <button type="button" class="check-link" onClick={(e) => e.isTrusted && props.onCheck()}>
          Sore or hurt?
          <Icon name="forward" size={16} />
        </button>
        <span class="quiet">Information, not a diagnosis</span>
      </div>
    </section>
  );
}
