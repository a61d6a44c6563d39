import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, Logo } from '../shared/Icon';

export const PLACES = ['page', 'check', 'guide'] as const;
export type Place = (typeof PLACES)[number];

const NAMES: Record<Place, string> = { page: 'This page', check: 'Sore or hurt?', guide: 'Guide' };

export interface PopupProps {
  place: Place;
  /** Undefined where there is no switch: Spotter is not on this page. */
  site: { host: string; on: boolean } | undefined;
  /** Undefined when the popup already is a tab of its own. */
  onOpenTab: (() => void) | undefined;
  onPlace: (place: Place) => void;
  onSwitch: (on: boolean) => void;
  children: ComponentChildren;
}

/** The popup's frame: name, switch for this site, the three places. */
export function Popup({ place, site, onOpenTab, onPlace, onSwitch, children }: PopupProps): JSX.Element {
  const tabs = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = PLACES[(PLACES.indexOf(place) + step + PLACES.length) % PLACES.length] as Place;
    onPlace(next);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="frame">
      <header>
        <div class="top">
          <Logo />
          <h1>Spotter</h1>
          {site && (
            <label class="switch">
              <span>{site.on ? 'On' : 'Off'} here</span>
              <span class="visually-hidden">: {site.host}</span>
              <input
                type="checkbox"
                role="switch"
                aria-checked={site.on}
                checked={site.on}
                onChange={(event) => onSwitch(event.currentTarget.checked)}
              />
            </label>
          )}
          {onOpenTab && (
            <button
              type="button"
              class="icon-button"
              aria-label="Open in a tab"
              title="Open in a tab"
              onClick={onOpenTab}
            >
              <Icon name="tab" size={18} />
            </button>
          )}
        </div>
        <div class="tabs" role="tablist" aria-label="Places" ref={tabs} onKeyDown={move}>
          {PLACES.map((p) => (
            <button
              key={p}
              type="button"
              role="tab"
              id={`tab-${p}`}
              aria-selected={p === place}
              aria-controls="place"
              tabIndex={p === place ? 0 : -1}
              onClick={() => onPlace(p)}
            >
              {NAMES[p]}
            </button>
          ))}
        </div>
      </header>
      <main>
        <div id="place" role="tabpanel" aria-labelledby={`tab-${place}`}>
          {children}
        </div>
      </main>
    </div>
  );
}
