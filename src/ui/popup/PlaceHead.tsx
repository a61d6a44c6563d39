import type { ComponentChildren, JSX, Ref } from 'preact';
import { Icon } from '../shared/Icon';

export interface PlaceHeadProps {
  title: string;
  /** Where the way back leads, read out for its arrow. */
  back: string;
  onBack: () => void;
  heading?: Ref<HTMLHeadingElement>;
  /** The line below the title. */
  children: ComponentChildren;
}

/** The head of a place that is opened over another: the way back, what it is, and a line about it. */
export function PlaceHead({ title, back, onBack, heading = null, children }: PlaceHeadProps): JSX.Element {
  return (
    <div class="place-head">
      <button type="button" class="icon-button" aria-label={back} onClick={onBack}>
        <Icon name="back" />
      </button>
      <div>
        <h2 tabIndex={-1} data-focus ref={heading}>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}
