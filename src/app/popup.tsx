import generalTips from 'virtual:spotter/general-tips';
import guide from 'virtual:spotter/guide';
import selfCheck from 'virtual:spotter/self-check';
import book from 'virtual:spotter/tips';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { withAdapt } from '@/src/core/history/history';
import {
  withAllTips,
  withCareGroup,
  withoutTip,
  withPhrase,
  withSite,
  wrongPhrasesAt,
} from '@/src/core/settings/settings';
import { bodyNoteOf, forYou, groupsOf } from '@/src/core/tips/for-you';
import { listTip, pageExercises, placeGeneralTips, shownGeneralTip } from '@/src/core/tips/general-tips';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { checkStore } from '@/src/platform/check-store';
import { sendToTab } from '@/src/platform/messages';
import { settingsStore } from '@/src/platform/settings-store';
import { openInTab } from '@/src/platform/tabs';
import { GuidePlace } from '@/src/ui/popup/GuidePlace';
import { type PageModel, PagePlace } from '@/src/ui/popup/PagePlace';
import { PLACES, type Place, Popup } from '@/src/ui/popup/Popup';
import { CheckDesk } from './check-desk';
import { usePage } from './popup-page';
import { useChecks, useSettings } from './use-stored';

/** What the popup's address asks for: which place, which page's tab, and whether it stands in a tab of its own. */
function readAddress(search: string): { place: Place; tab: number | undefined; inTab: boolean } {
  const query = new URLSearchParams(search);
  const place = PLACES.find((p) => p === query.get('place')) ?? 'page';
  const tab = Number.parseInt(query.get('tab') ?? '', 10);
  return { place, tab: Number.isSafeInteger(tab) && tab >= 0 ? tab : undefined, inTab: query.get('view') === 'tab' };
}

/** The general tip beside an exercise of the page, or below its list where no exercise is open. */
function generalTipFor(page: PageModel, open: string | undefined, unwanted: string[]) {
  if (page.state !== 'here') return undefined;
  const exercises = pageExercises(
    book,
    page.spots.map((s) => s.exerciseId),
  );
  const tip = open
    ? placeGeneralTips(generalTips, exercises, unwanted).get(open)
    : listTip(generalTips, exercises, unwanted);
  return tip && shownGeneralTip(tip, book.sources);
}

function App({ address }: { address: ReturnType<typeof readAddress> }) {
  const [place, setPlace] = useState<Place>(address.place);
  const [trail, setTrail] = useState<string[]>([]);
  const { page, tabId, start } = usePage(address.tab);
  const open = trail.at(-1);
  const settings = useSettings();
  const checks = useChecks();
  const tips = open ? resolveTips(book, open) : undefined;
  const left = useRef<string | undefined>(undefined);
  const [started, setStarted] = useState(false);
  useEffect(() => {
    document.querySelector('main')?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
    // Focus follows: into the tips, and back to where they were opened from.
    const goal = open ? '.tips-of [data-focus]' : left.current && `[data-exercise="${left.current}"]`;
    if (goal) document.querySelector<HTMLElement>(goal)?.focus({ preventScroll: Boolean(open) });
    left.current = open;
  }, [open]);
  useEffect(() => {
    if (started) document.querySelector<HTMLElement>('#place h2')?.focus();
  }, [started]);

  const switchSite = async (on: boolean): Promise<void> => {
    if (page.state !== 'here') return;
    setTrail([]);
    await settingsStore.change((stored) => withSite(stored, page.host, on));
  };
  const showOnPage = async (exerciseId: string): Promise<void> => {
    if (tabId !== undefined && (await sendToTab(tabId, 'showOnPage', { exerciseId })) && !address.inTab) window.close();
  };

  return (
    <Popup
      place={place}
      site={page.state === 'here' ? { host: page.host, on: page.on } : undefined}
      onOpenTab={address.inTab ? undefined : () => void openInTab(place, tabId).then(() => window.close())}
      onPlace={setPlace}
      onSwitch={(on) => void switchSite(on)}
    >
      {place === 'page' && (
        <PagePlace
          page={page}
          tips={tips}
          onStart={() => void start().then(() => setStarted(true))}
          onOpen={(id) => setTrail([...trail, id])}
          onCloseTips={() => setTrail(trail.slice(0, -1))}
          hover={settings.hover}
          onHover={(hover) => void settingsStore.change((stored) => ({ ...stored, hover }))}
          general={generalTipFor(page, open, settings.unwantedTips)}
          onUnwanted={(id) => void settingsStore.change((stored) => withoutTip(stored, id))}
          wrongPhrases={page.state === 'here' ? wrongPhrasesAt(settings, page.host) : []}
          onMarkAgain={(phrase) => {
            if (page.state === 'here')
              void settingsStore.change((stored) => withPhrase(stored, page.host, phrase, false));
          }}
          onAllTips={
            settings.unwantedTips.length > 0
              ? () => void settingsStore.change((stored) => withAllTips(stored))
              : undefined
          }
          onCheck={() => setPlace('check')}
          forYou={tips && forYou(tips, bodyNoteOf(checks, new Date()), [...settings.careGroups, ...groupsOf(checks)])}
          onTurnOff={() => void checkStore.change((stored) => withAdapt(stored, false))}
          careGroups={Object.entries(book.careGroups).map(([id, { label }]) => ({
            id,
            label,
            first: settings.careGroups.includes(id),
          }))}
          onCareGroup={(id, first) => void settingsStore.change((stored) => withCareGroup(stored, id, first))}
          onShowOnPage={address.inTab ? undefined : (id) => void showOnPage(id)}
        />
      )}
      {/* Kept while another place is shown, so that looking at the guide loses no answer. */}
      <div hidden={place !== 'check'}>
        <CheckDesk
          store={checks}
          onOpenTab={address.inTab ? undefined : () => void openInTab('check', tabId).then(() => window.close())}
        />
      </div>
      {place === 'guide' && (
        <GuidePlace guide={guide} sources={selfCheck.sources} information={selfCheck.results.information} />
      )}
    </Popup>
  );
}

/** Draws the popup, in its window or in a tab of its own. */
export function runPopup(root: HTMLElement): void {
  const address = readAddress(location.search);
  document.documentElement.classList.toggle('in-tab', address.inTab);
  render(<App address={address} />, root);
}
