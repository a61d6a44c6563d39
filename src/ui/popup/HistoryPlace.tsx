import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_RECORDS } from '@/src/core/history/history';
import type { CheckStore } from '@/src/core/history/types';
import type { ResultBook } from '@/src/core/self-check/results';
import type { SelfCheckTable } from '@/src/core/self-check/types';
import { dayAndTime } from '../shared/moments';
import { ConfirmButton } from './ConfirmButton';

import { HistoryFiles } from './HistoryFiles';
import { HistoryList } from './HistoryList';
import { KeptAbout } from './KeptAbout';
import { PlaceHead } from './PlaceHead';
import { Trend } from './Trend';
import { toTop } from './use-screen';

export interface HistoryPlaceProps {
  store: CheckStore;
  table: SelfCheckTable;
  book: ResultBook;
  today: Date;
  /** False where the browser refused. */
  onDelete: (id: string) => Promise<boolean>;
  /** Deletes all that is kept of checks, the answers about the person too. */
  onDeleteAll: () => Promise<boolean>;
  onForgetProfile: () => Promise<boolean>;
  onExport: () => void;
  /** Takes the text of a file; what is wrong with it, in words, or undefined where its checks were added. */
  onImport: (text: string) => Promise<string | undefined>;
  /** Given where choosing a file would close the window, as it does a popup: opens this place in a tab. */
  onOpenTab?: (() => void) | undefined;
  /** What is stored is of a newer Spotter or damaged: nothing of it is shown, nothing can be added. */
  unreadable?: boolean | undefined;
  onClose: () => void;
}

type Said = { text: string; failed?: boolean };

/** What the reader asked to keep: the checks, their course, and the answers about the person. */
export function HistoryPlace(props: HistoryPlaceProps): JSX.Element {
  const { store, table, book, today } = props;
  const [said, setSaid] = useState<Said>({ text: '' });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // The way here stands at the foot of a long screen.
    toTop(heading.current);
  }, []);

  // What was pressed is gone afterwards, so focus goes to the top, and what was done is read out.
  const tell = async (done: Promise<boolean>, text: string): Promise<void> => {
    const isDone = await done.catch(() => false);
    setSaid(isDone ? { text } : { text: 'The browser did not allow it. Try again.', failed: true });
    heading.current?.focus();
  };
  const count = store.records.length;
  const isEmpty = count === 0 && !store.profile;
  return (
    <div class="history">
      <PlaceHead title="Your checks" back="Back to the check" onBack={props.onClose} heading={heading}>
        <p class="hint">{isEmpty ? 'Only what you ask for is kept.' : 'Kept on this device alone, as you asked.'}</p>
      </PlaceHead>
      <p class={said.failed ? 'complaint' : 'told'} role="status">
        {said.text}
      </p>
      {props.unreadable ? (
        <p>What is kept here cannot be read. It may be from a newer Spotter. Update Spotter to see it, or delete it.</p>
      ) : (
        count === 0 && (
          <p class="nothing">No check is kept. After a check, choose to keep it, and it stands here with its date.</p>
        )
      )}
      {count > 0 && <Trend records={store.records} today={today} />}
      {count > 0 && (
        <section class="part">
          <h3>{count === 1 ? 'One check' : `${count} checks`}</h3>
          {count >= MOST_RECORDS && <p class="hint">Spotter keeps the newest {MOST_RECORDS}.</p>}
          <HistoryList
            store={store}
            table={table}
            book={book}
            onDelete={(r) => void tell(props.onDelete(r.id), `The check of ${dayAndTime(r.at)} is deleted.`)}
          />
        </section>
      )}
      {store.profile && (
        <KeptAbout
          table={table}
          profile={store.profile}
          onForget={() => void tell(props.onForgetProfile(), 'Your answers about you are forgotten.')}
        />
      )}
      <HistoryFiles
        isEmpty={isEmpty}
        canAdd={!props.unreadable}
        onExport={props.onExport}
        onImport={props.onImport}
        onOpenTab={props.onOpenTab}
      />
      {(!isEmpty || props.unreadable) && (
        <section class="part">
          <h3>Delete all</h3>
          <ConfirmButton
            label="Delete all that is kept"
            question="Delete every check, the reminder, and what is kept about you? They cannot be brought back."
            yes="Yes, delete all"
            no="Keep all"
            onConfirm={() => void tell(props.onDeleteAll(), 'All of it is deleted.')}
          />
        </section>
      )}
      <p class="information">{book.information}</p>
    </div>
  );
}
