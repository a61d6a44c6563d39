import type { JSX } from 'preact';
import { groupSpots, type SpotSummary } from '@/src/core/tips/group-spots';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { Plates } from '../shared/DemandMeter';
import { DEMAND_WORDS } from '../shared/demand';
import { Icon } from '../shared/Icon';
import { TipView, trainsLine } from '../shared/TipView';

/** What the popup knows of the page: still asking, not reachable, or a list. */
export type PageModel =
  | { state: 'asking' }
  /** Spotter is not on this page; `canStart` where a click may bring it there. */
  | { state: 'absent'; canStart: boolean; failed: boolean }
  | { state: 'here'; host: string; on: boolean; canMark: boolean; spots: SpotSummary[] };

export interface PagePlaceProps {
  page: PageModel;
  /** The exercise whose tips are open inside the popup. */
  tips: ResolvedTips | undefined;
  onStart: () => void;
  onOpen: (exerciseId: string) => void;
  onCloseTips: () => void;
  onShowOnPage: ((exerciseId: string) => void) | undefined;
  /** Does resting on a name open its card? */
  hover: boolean;
  onHover: (on: boolean) => void;
}

/** "This page": what was spotted, each with its tips. Also the way in by keyboard and screen reader. */
export function PagePlace(props: PagePlaceProps): JSX.Element {
  const { page, tips } = props;
  if (tips) return <TipsOf {...props} tips={tips} />;
  if (page.state === 'asking') return <p class="hint" aria-live="polite" />;
  if (page.state === 'absent') return <Absent {...page} onStart={props.onStart} />;
  if (!page.on) return <p class="hint">Spotter is off on {page.host}. Switch it on above to see the exercises here.</p>;
  if (page.spots.length === 0) {
    return (
      <div class="empty">
        <h2>No exercises spotted yet</h2>
        <p class="hint">Spotter marks exercise names as they appear on the page. This one shows none so far.</p>
      </div>
    );
  }
  return (
    <div>
      <h2 tabIndex={-1}>
        {page.spots.length} {page.spots.length === 1 ? 'exercise' : 'exercises'} on this page
      </h2>
      <p class="hint">Grouped by how much they ask of your lower back.</p>
      {!page.canMark && <p class="hint">Your browser cannot draw marks on the page. The list works all the same.</p>}
      {groupSpots(page.spots).map((group) => (
        <section class="group" key={group.demand}>
          <h3>
            <Plates demand={group.demand} size={30} />
            <span style={{ color: `var(--${group.demand})` }}>{capital(DEMAND_WORDS[group.demand])}</span>
          </h3>
          <ul>
            {group.spots.map((s) => (
              <li key={s.exerciseId}>
                <button type="button" data-exercise={s.exerciseId} onClick={() => props.onOpen(s.exerciseId)}>
                  <span>{s.name}</span>
                  {s.count > 1 && <span class="quiet">{s.count} times</span>}
                  <Icon name="forward" size={16} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <label class="row setting">
        <input
          type="checkbox"
          name="hover"
          checked={props.hover}
          onChange={(event) => props.onHover(event.currentTarget.checked)}
        />
        <span>Open a card when the pointer rests on a name</span>
      </label>
    </div>
  );
}

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

function TipsOf({
  tips,
  page,
  onCloseTips,
  onOpen,
  onShowOnPage,
}: PagePlaceProps & { tips: ResolvedTips }): JSX.Element {
  const id = tips.exercise.id;
  const onPage = page.state === 'here' && page.spots.some((s) => s.exerciseId === id);
  return (
    <article class="tips-of">
      <div class="tips-head">
        <button type="button" class="icon-button" aria-label="Back to the list" onClick={onCloseTips}>
          <Icon name="back" />
        </button>
        <div>
          <h2 tabIndex={-1} data-focus>
            {tips.exercise.name}
          </h2>
          <p class="quiet">{trainsLine(tips)}</p>
        </div>
      </div>
      <TipView tips={tips} onOpen={onOpen} />
      {onPage && onShowOnPage && (
        <button type="button" class="button second wide" onClick={() => onShowOnPage(id)}>
          Show on the page
        </button>
      )}
    </article>
  );
}

function Absent({
  canStart,
  failed,
  onStart,
}: {
  canStart: boolean;
  failed: boolean;
  onStart: () => void;
}): JSX.Element {
  return (
    <div class="empty">
      <h2>Spotter is not on this page</h2>
      {canStart ? (
        <>
          <p class="hint">
            It starts by itself on known workout sites only. Use it here once, for this visit. Nothing is read until you
            do.
          </p>
          <button type="button" class="button" onClick={onStart} data-start>
            Use on this page
          </button>
        </>
      ) : (
        <p class="hint">Browsers do not let extensions read this kind of page.</p>
      )}
      {failed && (
        <p class="complaint" role="alert">
          The browser did not allow it on this page. Reload the page and try again; some pages, such as the browser's
          own and stores, stay closed.
        </p>
      )}
    </div>
  );
}
