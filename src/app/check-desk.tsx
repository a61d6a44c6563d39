import selfCheck from 'virtual:spotter/self-check';
import { useEffect, useRef, useState } from 'preact/hooks';
import { exportName, exportText, importText } from '@/src/core/history/exchange';
import {
  withAdapt,
  withAdaptMarks,
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
import { checkStore } from '@/src/platform/check-store';
import { askToNotify } from '@/src/platform/reminders';
import { CheckPlace } from '@/src/ui/popup/CheckPlace';
import { HistoryPlace } from '@/src/ui/popup/HistoryPlace';
import { isSameCheck, recent, recordOf } from './check-record';
import { regionOf, saveText } from './reader';

const { table, results: book, sources } = selfCheck;

const REFUSED = 'The browser did not let Spotter keep this. Nothing was changed.';
const UNREADABLE =
  'What is kept here is of a newer Spotter, or damaged. It is left as it is, and nothing more can be kept.';

/** The check and what is kept of checks: joins both screens with the store. */
export function CheckDesk({ store, onOpenTab }: { store: CheckStore; onOpenTab: (() => void) | undefined }) {
  const [isHistory, setHistory] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  /** The record of the result on screen, once it is kept: a reminder follows it, and is not one more. */
  const record = useRef<CheckRecord | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  useEffect(() => void checkStore.canRead().then((can) => setUnreadable(!can)), []);

  // A tab may stay open for days: the time is taken anew whenever it is looked at. A check under way is not disturbed.
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) setNow(new Date());
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const waiting = store.recheck && isDue(store.recheck.due, now) ? store.recheck : undefined;
  const followed = store.records.find((r) => r.id === waiting?.of) ?? recent(store.records, now);

  const change = (change: (store: CheckStore) => CheckStore): void =>
    void checkStore.change(change).then((done) => setRefused(!done));
  const kept = (answers: Answers, verdict: Verdict, tried?: string): CheckRecord => {
    const last = record.current;
    const same = last && isSameCheck(last, answers) ? last : undefined;
    const words = tried ?? same?.tried;
    const next = {
      ...recordOf(answers, verdict, table.revision),
      ...(words && { tried: words }),
      ...(same && { id: same.id, at: same.at }),
    };
    record.current = next;
    return next;
  };
  /** A kept check answers the recheck that waited for it. */
  const withAnswered = (s: CheckStore): CheckStore =>
    waiting && s.recheck?.of === waiting.of ? withRecheck(s, undefined) : s;

  if (isHistory) {
    return (
      <HistoryPlace
        store={store}
        table={table}
        book={book}
        today={now}
        unreadable={unreadable}
        onDelete={(id) => checkStore.change((s) => withoutRecord(s, id))}
        onDeleteAll={async () => {
          const done = await checkStore.clear();
          if (done) setUnreadable(false);
          return done;
        }}
        onForgetProfile={() => checkStore.change(withoutProfile)}
        onExport={() => saveText(exportName(new Date()), exportText(store, new Date()))}
        onImport={async (text) => {
          const read = importText(table, text, new Date());
          if ('fault' in read) return read.fault;
          return (await checkStore.change((s) => withImported(s, read.store))) ? undefined : REFUSED;
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
        onRemind: (answers: Answers, verdict: Verdict, hours: number, tried?: string) => {
          if (hours === 0) return change((s) => withRecheck(s, undefined));
          const next = kept(answers, verdict, tried);
          const due = new Date(Date.parse(next.at) + hours * 3_600_000).toISOString();
          change((s) => withRecheck(withRecord(s, next), { due, of: next.id }));
          // Last, as the browser's question may close the popup.
          void askToNotify();
        },
        onAdapt: (answers: Answers, verdict: Verdict, on: boolean, tried?: string) => {
          if (!on) return change((s) => withAdapt(s, false));
          const next = kept(answers, verdict, tried);
          change((s) => withAdapt(withRecord(withAnswered(s), next), true));
        },
        onAdaptMarks: (on: boolean) => change((s) => withAdaptMarks(s, on)),
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
        today={now}
        startFrom={followed && { answers: followed.answers, at: followed.at }}
        isStored={!record.current || store.records.some((r) => r.id === record.current?.id)}
        {...keeping}
      />
      <p class="complaint" role="alert">
        {refused ? REFUSED : ''}
      </p>
    </>
  );
}
