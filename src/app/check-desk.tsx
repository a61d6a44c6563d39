import selfCheck from 'virtual:spotter/self-check';
import { useEffect, useState } from 'preact/hooks';
import { exportName, exportText, importText } from '@/src/core/history/exchange';
import {
  withAdapt,
  withImported,
  withoutProfile,
  withoutRecord,
  withProfile,
  withRecheck,
  withRecord,
} from '@/src/core/history/history';
import type { CheckRecord, CheckStore } from '@/src/core/history/types';
import { isDue } from '@/src/core/self-check/recheck';
import type { Answers, Verdict } from '@/src/core/self-check/types';
import { canReadChecks, changeChecks, deleteChecks } from '@/src/platform/check-store';
import { askToNotify } from '@/src/platform/reminders';
import { CheckPlace } from '@/src/ui/popup/CheckPlace';
import { HistoryPlace } from '@/src/ui/popup/HistoryPlace';
import { saveText } from './save-text';

const { table, results: book, sources } = selfCheck;

/** Two capital letters of the reader's country, where the browser's language names one. */
function regionOf(languages: readonly string[]): string | undefined {
  for (const language of languages) {
    try {
      const { region } = new Intl.Locale(language);
      if (region && /^[A-Z]{2}$/.test(region)) return region;
    } catch {
      // A tag that is no language.
    }
  }
  return undefined;
}

/** A record of this moment. The same check judged again, after Back, is another one. */
const recordOf = (answers: Answers, verdict: Verdict, tried?: string): CheckRecord => ({
  id: crypto.randomUUID(),
  at: new Date().toISOString(),
  answers,
  disposition: verdict.disposition,
  rank: verdict.rank,
  revision: table.revision,
  ...(tried && { tried }),
});

const REFUSED = 'The browser did not let Spotter keep this. Nothing was changed.';
const UNREADABLE =
  'What is kept here is of a newer Spotter, or damaged. It is left as it is, and nothing more can be kept.';

/** The check and what is kept of checks: joins both screens with the store. */
export function CheckDesk({ store, onOpenTab }: { store: CheckStore; onOpenTab: (() => void) | undefined }) {
  const [isHistory, setHistory] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  /** The record of the result on screen, once it is kept: a reminder follows it, and is not one more. */
  const [record, setRecord] = useState<CheckRecord | undefined>();
  useEffect(() => void canReadChecks().then((can) => setUnreadable(!can)), []);

  // Fixed when the popup opens: the check must not turn into a recheck under the reader's hands.
  const [opened] = useState(() => new Date());
  const waiting = store.recheck && isDue(store.recheck.due, opened) ? store.recheck : undefined;
  const followed = store.records.find((r) => r.id === waiting?.of);

  const [refused, setRefused] = useState(false);
  const change = (change: (store: CheckStore) => CheckStore): void =>
    void changeChecks(change).then((done) => setRefused(!done));

  const kept = (answers: Answers, verdict: Verdict, tried?: string): CheckRecord => {
    const same = record && JSON.stringify(record.answers) === JSON.stringify(answers) ? record : undefined;
    const next = { ...recordOf(answers, verdict, tried), ...(same && { id: same.id, at: same.at }) };
    setRecord(next);
    return next;
  };
  /** A kept check answers the recheck that waited for it. */
  const withAnswered = (s: CheckStore): CheckStore => (s.recheck?.of === waiting?.of ? withRecheck(s, undefined) : s);

  if (isHistory) {
    return (
      <HistoryPlace
        store={store}
        table={table}
        book={book}
        today={opened}
        unreadable={unreadable}
        onDelete={(id) => changeChecks((s) => withoutRecord(s, id))}
        onDeleteAll={async () => {
          const done = await deleteChecks();
          if (done) setUnreadable(false);
          return done;
        }}
        onForgetProfile={() => changeChecks(withoutProfile)}
        onExport={() => saveText(exportName(new Date()), exportText(store, new Date()))}
        onImport={async (text) => {
          const read = importText(table, text, new Date());
          if ('fault' in read) return read.fault;
          return (await changeChecks((s) => withImported(s, read.store))) ? undefined : REFUSED;
        }}
        onOpenTab={onOpenTab}
        onClose={() => setHistory(false)}
      />
    );
  }
  // Nothing is offered that could not be kept.
  const keeping = unreadable
    ? {}
    : {
        onKeep: (answers: Answers, verdict: Verdict, tried?: string) => {
          const next = kept(answers, verdict, tried);
          change((s) => withRecord(withAnswered(s), next));
        },
        onKeepProfile: (answers: Answers) => change((s) => withProfile(s, table, answers)),
        onForgetProfile: () => change(withoutProfile),
        onRemind: (answers: Answers, verdict: Verdict, hours: number) => {
          const next = kept(answers, verdict);
          const due = new Date(Date.parse(next.at) + hours * 3_600_000).toISOString();
          change((s) => withRecheck(withRecord(s, next), { due, of: next.id }));
          // Last, as the browser's question may close the popup.
          void askToNotify();
        },
        onAdapt: (answers: Answers, verdict: Verdict, on: boolean) => {
          if (!on) return change((s) => withAdapt(s, false));
          const next = kept(answers, verdict);
          change((s) => withAdapt(withRecord(withAnswered(s), next), true));
        },
        onOpenHistory: () => setHistory(true),
      };
  return (
    <>
      {unreadable && (
        <p class="complaint" role="alert">
          {UNREADABLE}{' '}
          <button type="button" class="quiet-button" data-history onClick={() => setHistory(true)}>
            See what you can do
          </button>
        </p>
      )}
      <CheckPlace
        table={table}
        book={book}
        sources={sources}
        store={store}
        region={regionOf(navigator.languages)}
        today={opened}
        startFrom={followed && { answers: followed.answers, at: followed.at }}
        isStored={!record || store.records.some((r) => r.id === record.id)}
        {...keeping}
      />
      <p class="complaint" role="alert">
        {refused ? REFUSED : ''}
      </p>
    </>
  );
}
