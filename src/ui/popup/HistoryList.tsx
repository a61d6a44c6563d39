import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckRecord, CheckStore } from '@/src/core/history/types';
import type { ResultBook } from '@/src/core/self-check/results';
import type { SelfCheckTable } from '@/src/core/self-check/types';
import { Icon, type IconName } from '../shared/Icon';
import { dayAndTime } from '../shared/moments';
import { ConfirmButton } from './ConfirmButton';

/** More than these are told, but shown only when asked for. */
const SHOWN_AT_ONCE = 10;

export interface HistoryListProps {
  store: CheckStore;
  table: SelfCheckTable;
  book: ResultBook;
  onDelete: (record: CheckRecord) => void;
}

/** The kept checks, newest first: the chart in words. */
export function HistoryList({ store, table, book, onDelete }: HistoryListProps): JSX.Element {
  const [all, setAll] = useState(false);
  const newest = store.records.toReversed();
  const shown = all ? newest : newest.slice(0, SHOWN_AT_ONCE);
  return (
    <>
      <ol class="kept-checks" reversed>
        {shown.map((record) => (
          <KeptCheck
            key={record.id}
            record={record}
            table={table}
            headline={book.results[record.disposition].headline}
            reminds={store.recheck?.of === record.id}
            onDelete={() => onDelete(record)}
          />
        ))}
      </ol>
      {shown.length < newest.length && (
        <button type="button" class="button second wide" onClick={() => setAll(true)}>
          Show all {newest.length}
        </button>
      )}
    </>
  );
}

function KeptCheck(props: {
  record: CheckRecord;
  table: SelfCheckTable;
  headline: string;
  reminds: boolean;
  onDelete: () => void;
}): JSX.Element {
  const { record, table, headline, reminds, onDelete } = props;
  const severity = table.questions
    .find((q) => q.id === 'severity')
    ?.answers.find((a) => a.id === record.answers.severity);
  const when = dayAndTime(record.at);
  return (
    <li class={`rank${record.rank}`} data-record={record.id}>
      <span class="badge">
        <Icon name={`rank${record.rank}` as IconName} size={16} />
      </span>
      <div>
        <div class="when">
          <h4>
            <time dateTime={record.at}>{when}</time>
          </h4>
          <ConfirmButton
            label="Delete"
            name={`Delete the check of ${when}`}
            question={`Delete the check of ${when}${reminds ? ', and the reminder for it' : ''}?`}
            yes="Yes, delete"
            no="Keep it"
            onConfirm={onDelete}
          />
        </div>
        <p>
          <span class="quiet">How bad:</span> {severity?.text ?? 'not answered'}
        </p>
        {/* What it said that day; today's is the last one's. */}
        <p>
          <span class="quiet">It said:</span> {headline}
        </p>
        {record.tried && (
          <p>
            <span class="quiet">Tried:</span> {record.tried}
          </p>
        )}
        {record.revision < table.revision && <p class="quiet">By older rules, revision {record.revision}.</p>}
      </div>
    </li>
  );
}
