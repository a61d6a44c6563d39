import type { ComponentChildren, JSX, RefObject } from 'preact';
import { Icon, type IconName } from './Icon';

export interface FoldProps {
  icon: IconName;
  title: string;
  children: ComponentChildren;
  /** Its body comes with a later drawing. */
  isBrief?: boolean | undefined;
  refTo?: RefObject<HTMLDetailsElement | null>;
}

/** A part of a card that unfolds. */
export function Fold({ icon, title, children, isBrief, refTo }: FoldProps): JSX.Element {
  return (
    <details class="more" data-fold={icon} {...(refTo && { ref: refTo })}>
      <summary>
        <Icon name={icon} size={18} />
        <span>{title}</span>
        <Icon name="down" size={16} />
      </summary>
      {!isBrief && <div class="more-body">{children}</div>}
    </details>
  );
}
