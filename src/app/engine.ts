import names from 'virtual:spotter/names';
import { createMatcher, type Matcher } from '@/src/core/match/matcher';
import { unpackNames } from '@/src/core/match/names/pack';
import { isOnAt, phraseOf, type Settings, withoutTip, withPhrase, wrongPhrasesAt } from '@/src/core/settings/settings';
import { isMarkedGently } from '@/src/core/tips/for-you';
import { isExtensionAlive, watchLifetime } from '@/src/platform/lifetime';
import { onMessages, send } from '@/src/platform/messages';
import { settingsStore } from '@/src/platform/settings-store';
import type { Engine } from './engine-meeting';
import { createFollowedChecks } from './followed-checks';
import { type PageSession, startPageSession } from './page-session';
import { createTipShelf } from './tip-shelf';

/**
 * Spotter in one page: starts the page session as the reader's settings say. Takes over from the lookout, and gives the
 * page back to one where the reader switches Spotter off.
 */
export const runEngine: Engine = async ({ document, host, takeOver, lookOut, signal }) => {
  const end = new AbortController();
  const whole = AbortSignal.any([signal, end.signal]);
  let settings = await settingsStore.load();
  if (whole.aborted) return;
  const worked = takeOver();
  const shelf = createTipShelf({
    tips: (ids) => send('tips', { ids }),
    general: (ids) => send('generalTips', { ids }),
  });
  // Nothing else of the kept checks comes into a page, which may share its process with others.
  const checks = createFollowedChecks(
    () => send('followed', undefined),
    () => session?.followReader(),
    whole,
  );
  let matcher: Matcher | undefined;
  let session: PageSession | undefined;

  const stop = (): void => {
    session = undefined;
    matcher = undefined;
  };
  const start = (): void => {
    matcher = createMatcher(unpackNames(names));
    session = startPageSession(
      document,
      matcher,
      shelf,
      {
        bringCard: () => send('bringCard', undefined),
        onCount: (exercises) => void send('spotted', { exercises }),
        onCheck: () => void send('openCheck', undefined),
        isWrong: (text) => wrongPhrasesAt(settings, host).includes(phraseOf(text)),
        onWrong: (text, isWrong) => {
          // Here at once, and for this visit even where the browser stores nothing.
          follow(withPhrase(settings, host, text, isWrong));
          void settingsStore.change((stored) => withPhrase(stored, host, text, isWrong));
        },
        onUnwanted: (tipId) => {
          // Known here already, so that no other tip takes its place on this visit.
          settings = withoutTip(settings, tipId);
          shelf.dropGeneral(tipId);
          void settingsStore.change((stored) => withoutTip(stored, tipId));
        },
        onTurnOff: () => {
          checks.drop();
          session?.refresh();
          void send('turnOff', undefined);
        },
        reader: () => {
          const { note, groups } = checks.now();
          return { note, groups: [...settings.careGroups, ...groups] };
        },
        isGentle: (exerciseId) => {
          const tips = shelf.get(exerciseId);
          return tips !== undefined && isMarkedGently(checks.now(), tips.tips.demand);
        },
        hover: () => settings.hover,
        isAlive: () => {
          if (!isExtensionAlive()) end.abort();
          return !whole.aborted;
        },
      },
      whole,
    );
    void checks.ask();
  };
  const follow = (next: Settings): void => {
    const changed = (read: (s: Settings) => string[]): boolean => read(next).join('\n') !== read(settings).join('\n');
    const tips = changed((s) => s.unwantedTips);
    const isNew = tips || changed((s) => wrongPhrasesAt(s, host));
    const care = changed((s) => s.careGroups);
    if (tips) shelf.forgetGeneral();
    settings = next;
    const on = isOnAt(settings, host);
    if (on && session && isNew) session.refresh();
    if (session && care) session.followReader();
    if (on) {
      if (!session) start();
      return;
    }
    if (session) void send('spotted', { exercises: 0 });
    // Off is off: nothing of the engine stays. Where Spotter is switched on again, the lookout has it brought anew.
    end.abort();
    lookOut(document, signal);
  };

  // Told by the background: a listener to the store would bring all that is kept of checks into the page at each change.
  const followStored = async (): Promise<void> => {
    const next = await settingsStore.load();
    if (whole.aborted) return;
    follow(next);
    if (session) void checks.ask();
  };

  whole.addEventListener('abort', stop);
  // Nothing reaches a page while it waits for the reader to come Back.
  document.defaultView?.addEventListener(
    'pageshow',
    (e) => {
      if (e.persisted && isExtensionAlive()) void followStored();
    },
    { signal: whole },
  );
  watchLifetime(document, () => end.abort(), whole);
  onMessages(
    {
      storedChanged: () => followStored().then(() => true as const),
      pageStatus: () => ({
        host,
        on: session !== undefined,
        canMark: session?.canMark ?? true,
        exercises: session?.exercises() ?? [],
        engine: true,
      }),
      readSpots: () => ({
        spots: (session?.spots() ?? []).flatMap(({ exerciseId, text, modifiers, others }) => {
          const exercise = matcher?.exercise(exerciseId);
          return exercise ? [{ ...exercise, text, modifiers, ...(others && { others }) }] : [];
        }),
        reading: session?.isReading() ?? false,
        milliseconds: Math.round((worked + (session?.worked() ?? 0)) * 10) / 10,
      }),
      showOnPage: ({ exerciseId }) => session?.show(exerciseId) ?? false,
      openNext: () => session?.openNext() ?? false,
    },
    whole,
  );
  follow(settings);
};
