import type { JSX } from 'preact';
import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import { Icon } from './Icon';
import { SourceLink } from './SourceList';

/** A tip about the training around an exercise, with its sources and a way not to see it again. */
export function GeneralTipNote({ tip, onUnwanted }: { tip: ShownGeneralTip; onUnwanted: () => void }): JSX.Element {
  return (
    <aside class="general" aria-label="About your training">
      <h3>
        <Icon name="general" size={18} />
        {tip.title}
      </h3>
      <ul>
        {tip.lines.map((l) => (
          <li key={l.text}>{l.text}</li>
        ))}
      </ul>
      <p class="general-foot">
        <span>
          {tip.sources.length === 0 && 'Coaching convention'}
          {tip.sources.map((s, i) => (
            <span key={s.key}>
              {i > 0 && '; '}
              <SourceLink source={s} />
            </span>
          ))}
          {tip.sources.length > 0 && tip.lines.some((l) => l.sources.includes('convention')) && '; coaching convention'}
        </span>
        <button type="button" class="quiet-button" onClick={onUnwanted}>
          Do not show again
        </button>
      </p>
    </aside>
  );
}
