import names from 'virtual:spotter/names';
import { withAdapt } from '@/src/core/history/history';
import { createMatcher, type Matcher } from '@/src/core/match/matcher';
import { unpackNames } from '@/src/core/match/names/pack';
import { isOnAt, phraseOf, type Settings, withoutTip, withPhrase, wrongPhrasesAt } from '@/src/core/settings/settings';
import { bodyNoteOf, groupsOf } from '@/src/core/tips/for-you';
import { checkStore } from '@/src/platform/check-store';
import { isExtensionAlive, watchLifetime } from '@/src/platform/lifetime';
import { onMessages, send } from '@/src/platform/messages';
import { settingsStore } from '@/src/platform/settings-store';
import { type PageSession, startPageSession } from './page-session';
import { createTipShelf } from './tip-shelf';

/** Spotter in one page: starts and ends the page session as the reader's settings say. `signal` ends it for good. */
export async function runOnPage(document: Document, signal: AbortSignal): Promise<void> {
  // XML, plain text and pictures have no page to read.
  if (!(document instanceof HTMLDocument) || !document.body) return;
  // Files on disk have no host; they share one switch.
  const host = document.location.hostname || 'file';
  const end = new AbortController();
  const whole = AbortSignal.any([signal, end.signal]);
  let [settings, checks] = await Promise.all([settingsStore.load(), checkStore.load()]);
  if (whole.aborted) return;
  const shelf = createTipShelf({
    tips: (ids) => send('tips', { ids }),
    general: (ids) => send('generalTips', { ids }),
  });
  let matcher: Matcher | undefined;
  let session: PageSession | undefined;
  let running: AbortController | undefined;

  const stop = (): void => {
    running?.abort();
    running = undefined;
    session = undefined;
  };
  const start = (): void => {
    running = new AbortController();
    matcher ??= createMatcher(unpackNames(names));
    session = startPageSession(
      document,
      matcher,
      shelf,
      {
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
          checks = withAdapt(checks, false);
          void checkStore.change((stored) => withAdapt(stored, false));
        },
        reader: () => ({ note: bodyNoteOf(checks, new Date()), groups: [...settings.careGroups, ...groupsOf(checks)] }),
        hover: () => settings.hover,
        isAlive: () => {
          if (!isExtensionAlive()) end.abort();
          return !whole.aborted;
        },
      },
      running.signal,
    );
  };
  const follow = (next: Settings): void => {
    const changed = (read: (s: Settings) => string[]): boolean => read(next).join('\n') !== read(settings).join('\n');
    const tips = changed((s) => s.unwantedTips);
    const isNew = tips || changed((s) => wrongPhrasesAt(s, host));
    if (tips) shelf.forgetGeneral();
    const before = settings;
    settings = next;
    const on = isOnAt(settings, host);
    if (on && session && isNew) session.refresh();
    if (session && next.careGroups.length !== before.careGroups.length) session.closeCard();
    if (on && !session) start();
    else if (!on && session) {
      stop();
      void send('spotted', { exercises: 0 });
    }
  };

  whole.addEventListener('abort', stop);
  settingsStore.watch(follow, whole);
  checkStore.watch((next) => {
    checks = next;
    session?.closeCard();
  }, whole);
  watchLifetime(document, () => end.abort(), whole);
  onMessages(
    {
      pageStatus: () => ({
        host,
        on: session !== undefined,
        canMark: session?.canMark ?? true,
        exercises: session?.exercises() ?? [],
      }),
      readSpots: () => ({
        spots: (session?.spots() ?? []).flatMap(({ exerciseId, text, modifiers, others }) => {
          const exercise = matcher?.exercise(exerciseId);
          return exercise ? [{ ...exercise, text, modifiers, ...(others && { others }) }] : [];
        }),
        reading: session?.isReading() ?? false,
        milliseconds: Math.round((session?.worked() ?? 0) * 10) / 10,
      }),
      showOnPage: ({ exerciseId }) => session?.show(exerciseId) ?? false,
      openNext: () => session?.openNext() ?? false,
    },
    whole,
  );
  follow(settings);
}
