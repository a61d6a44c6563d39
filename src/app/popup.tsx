import guide from 'virtual:spotter/guide';
import selfCheck from 'virtual:spotter/self-check';
import book from 'virtual:spotter/tips';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { withSite } from '@/src/core/settings/settings';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import { sendToTab } from '@/src/platform/messages';
import { loadSettings, saveSettings } from '@/src/platform/settings-store';
import { openInTab } from '@/src/platform/tabs';
import { CheckPlace } from '@/src/ui/popup/CheckPlace';
import { GuidePlace } from '@/src/ui/popup/GuidePlace';
import { PagePlace } from '@/src/ui/popup/PagePlace';
import { PLACES, type Place, Popup } from '@/src/ui/popup/Popup';
import { usePage } from './popup-page';

/** What the popup's address asks for: which place, which page's tab, and whether it stands in a tab of its own. */
function readAddress(search: string): { place: Place; tab: number | undefined; inTab: boolean } {
  const query = new URLSearchParams(search);
  const place = PLACES.find((p) => p === query.get('place')) ?? 'page';
  const tab = Number.parseInt(query.get('tab') ?? '', 10);
  return { place, tab: Number.isSafeInteger(tab) && tab >= 0 ? tab : undefined, inTab: query.get('view') === 'tab' };
}

function App({ address }: { address: ReturnType<typeof readAddress> }) {
  const [place, setPlace] = useState<Place>(address.place);
  const [trail, setTrail] = useState<string[]>([]);
  const { page, tabId, start } = usePage(address.tab);
  const [hover, setHover] = useState(true);
  useEffect(() => {
    void loadSettings().then((s) => setHover(s.hover));
  }, []);
  const open = trail.at(-1);
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
    await saveSettings(withSite(await loadSettings(), page.host, on));
  };
  const switchHover = async (on: boolean): Promise<void> => {
    if (await saveSettings({ ...(await loadSettings()), hover: on })) setHover(on);
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
          tips={open ? resolveTips(book, open) : undefined}
          onStart={() => void start().then(() => setStarted(true))}
          onOpen={(id) => setTrail([...trail, id])}
          onCloseTips={() => setTrail(trail.slice(0, -1))}
          hover={hover}
          onHover={(on) => void switchHover(on)}
          onShowOnPage={address.inTab ? undefined : (id) => void showOnPage(id)}
        />
      )}
      {/* Kept while another place is shown, so that looking at the guide loses no answer. */}
      <div hidden={place !== 'check'}>
        <CheckPlace table={selfCheck.table} book={selfCheck.results} sources={selfCheck.sources} />
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
