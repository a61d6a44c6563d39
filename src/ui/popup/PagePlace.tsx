import type { JSX } from 'preact';
import type { ForYou } from '@/src/core/tips/for-you';
import type { ShownGeneralTip } from '@/src/core/tips/general-tips';
import { groupSpots, type SpotSummary } from '@/src/core/tips/group-spots';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { Plates } from '../shared/DemandMeter';
import { DEMAND_WORDS } from '../shared/demand';
import { Fold } from '../shared/Fold';
import { GeneralTipNote } from '../shared/GeneralTipNote';
import { Icon } from '../shared/Icon';
import { ExerciseTips } from './ExerciseTips';

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
  /** The general tip beside the open exercise, or below the list. */
  general: ShownGeneralTip | undefined;
  onUnwanted: (tipId: string) => void;
  /** Phrases that the reader said are no exercises on this site. */
  wrongPhrases: string[];
  onMarkAgain: (phrase: string) => void;
  /** Undefined where no general tip was sent away. */
  onAllTips: (() => void) | undefined;
  onCheck: () => void;
  /** What concerns this reader in the open exercise. */
  forYou: ForYou | undefined;
  onTurnOff: () => void;
  /** Care groups and whether their cautions stand first on cards. */
  careGroups: { id: string; label: string; first: boolean }[];
  onCareGroup: (id: string, first: boolean) => void;
}

/** "This page": what was spotted, each with its tips. Also the way in by keyboard and screen reader. */
export function PagePlace(props: PagePlaceProps): JSX.Element {
  const { page, tips } = props;
  if (tips) {
    const { id } = tips.exercise;
    const onPage = page.state === 'here' && page.spots.some((s) => s.exerciseId === id);
    const { onShowOnPage } = props;
    return (
      <ExerciseTips
        key={id}
        tips={tips}
        general={props.general}
        onUnwanted={props.onUnwanted}
        onClose={props.onCloseTips}
        onOpen={props.onOpen}
        onCheck={props.onCheck}
        forYou={props.forYou}
        onTurnOff={props.onTurnOff}
        onShowOnPage={onPage && onShowOnPage ? () => onShowOnPage(id) : undefined}
      />
    );
  }
  if (page.state === 'asking') return <p class="hint" aria-live="polite" />;
  if (page.state === 'absent') return <Absent {...page} onStart={props.onStart} />;
  if (!page.on) return <p class="hint">Spotter is off on {page.host}. Switch it on above to see the exercises here.</p>;
  if (page.spots.length === 0) {
    return (
      <div class="empty">
        <h2>No exercises spotted yet</h2>
        <p class="hint">Spotter marks exercise names as they appear on the page. This one shows none so far.</p>
        <WrongPhrases {...props} />
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
      {props.general && (
        <GeneralTipNote tip={props.general} onUnwanted={() => props.onUnwanted(props.general?.id ?? '')} />
      )}
      <WrongPhrases {...props} />
      <Fold icon="care" title="What concerns me">
        <p class="hint">Cards show these cautions first. Only what you tick is kept, on this device.</p>
        {props.careGroups.map((g) => (
          <label key={g.id} class="row">
            <input
              type="checkbox"
              name={`care-${g.id}`}
              checked={g.first}
              onChange={(event) => props.onCareGroup(g.id, event.currentTarget.checked)}
            />
            <span>{g.label}</span>
          </label>
        ))}
      </Fold>
      <label class="row setting">
        <input
          type="checkbox"
          name="hover"
          checked={props.hover}
          onChange={(event) => props.onHover(event.currentTarget.checked)}
        />
        <span>Open a card when the pointer rests on a name</span>
      </label>
      {props.onAllTips && (
        <button type="button" class="quiet-button" onClick={props.onAllTips}>
          Show general tips again that I sent away
        </button>
      )}
    </div>
  );
}

/** What is not marked here because the reader said so, each to be taken back. */
function WrongPhrases({ wrongPhrases, onMarkAgain }: PagePlaceProps): JSX.Element | null {
  if (wrongPhrases.length === 0) return null;
  return (
    <section class="wrong">
      <h3>Not marked on this site, as you said</h3>
      <ul>
        {wrongPhrases.map((phrase) => (
          <li key={phrase}>
            <span>“{phrase}”</span>
            <button
              type="button"
              class="chip"
              aria-label={`Mark “${phrase}” again`}
              onClick={() => onMarkAgain(phrase)}
            >
              Mark again
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

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
