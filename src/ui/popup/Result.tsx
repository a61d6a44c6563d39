import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { CheckRecord } from '@/src/core/history/types';
import { whatWouldChange } from '@/src/core/self-check/changes';
import { numbersOf } from '@/src/core/self-check/emergency-number';
import { because, toldReasons } from '@/src/core/self-check/own-words';
import { RECHECK_HOURS } from '@/src/core/self-check/recheck';
import { extraLines, type ResultBook } from '@/src/core/self-check/results';
import { sinceThen } from '@/src/core/self-check/since';
import { summarize } from '@/src/core/self-check/summary';
import { todayIn } from '@/src/core/self-check/timeline';
import type { Answers, SelfCheckTable, Verdict } from '@/src/core/self-check/types';
import type { Source } from '@/src/core/tips/types';
import { plainDate, shortDate } from '../shared/dates';
import { Icon, type IconName } from '../shared/Icon';
import { AdviceLine, EmergencyCall } from './EmergencyCall';
import { EndActions } from './EndActions';
import { FollowUp } from './FollowUp';
import { Changes, Foot, Part, SafetyNet } from './ResultParts';
import { ResultReasons } from './ResultReasons';
import { SummarySheet, TakeAlong } from './TakeAlong';
import { Timeline } from './Timeline';

export interface ResultProps {
  table: SelfCheckTable;
  book: ResultBook;
  sources: Record<string, Source>;
  verdict: Verdict;
  /** The answers as the person gave them. Without them, what was filled in cannot be told from what was said. */
  given?: Answers | undefined;
  /** The reader's country, two capital letters. */
  region?: string | undefined;
  today?: Date | undefined;
  /** Is this check kept? */
  kept?: boolean | undefined;
  /** The check that this one follows. */
  previous?: CheckRecord | undefined;
  /** Checks before this one, oldest first, for the summary. */
  earlier?: CheckRecord[] | undefined;
  onKeep?: ((tried: string | undefined) => void) | undefined;
  /** 0 hours: no reminder any more. */
  onRemind?: ((hours: number, tried: string | undefined) => void) | undefined;
  /** When a reminder is set for, in words or as an ISO date-time. */
  reminded?: string | undefined;
  onAdapt?: ((on: boolean, tried: string | undefined) => void) | undefined;
  adapts?: boolean | undefined;
  onAdaptMarks?: ((on: boolean) => void) | undefined;
  adaptsMarks?: boolean | undefined;
  onBack: () => void;
  onRestart: () => void;
}

/**
 * The result screen: headline, reasons in the person's own answers, what to do and leave, what to expect, training,
 * recheck, what would change it, safety net, a summary to take along. In an emergency the call comes before all else.
 */
export function Result(props: ResultProps): JSX.Element {
  const { table, book, sources, verdict, given, region, kept = false, onKeep, onBack, onRestart } = props;
  const { onRemind, onAdapt } = props;
  const today = useMemo(() => props.today ?? new Date(), [props.today]);
  const [tried, setTried] = useState('');
  const text = book.results[verdict.disposition];
  const extra = extraLines(table, book, verdict);
  const emergency = verdict.rank === 4;
  const numbers = numbersOf(book.numbers, region);
  const told = toldReasons(table, verdict, given);
  const course = book.courses.courses[verdict.disposition];
  const changes = useMemo(() => whatWouldChange(table, verdict), [table, verdict]);
  const rulesDay = plainDate([table.reviewed, book.reviewed].sort()[0] ?? table.reviewed);
  const earlier = props.earlier ?? (props.previous ? [props.previous] : []);
  const summary = summarize({
    table,
    book,
    verdict,
    given,
    today: plainDate(localDay(today)),
    rulesDay,
    tried,
    earlier: earlier.map((r) => ({
      ...r,
      day: shortDate(r.at, today),
      headline: book.results[r.disposition].headline,
    })),
  });
  const { previous } = props;
  const since = previous && sinceThen(table, previous, { answers: given ?? verdict.answers, rank: verdict.rank });
  // The first line names the numbers of many countries; the reader's own stands above.
  const doNow = [...(emergency && numbers ? text.doNow.slice(1) : text.doNow), ...extra];
  const reasons = <ResultReasons why={text.why.text} told={told} />;
  const cited = sourcesOf([
    ...verdict.reasons,
    text.why,
    ...[text.doNow, text.avoid, text.trainAgain, text.recheck, extra].flat(),
    ...(course?.stages.map((s) => s.line) ?? []),
  ]);
  const triedText = tried.trim() || undefined;
  const after = (
    <>
      <Part title="Train again" lines={text.trainAgain} />
      <Part title="Check again" lines={text.recheck} />
      {!emergency && <Changes changes={changes} />}
      {!emergency && <SafetyNet net={book.safetyNet} />}
      <TakeAlong
        summary={summary}
        tried={tried}
        onTried={setTried}
        keeping={kept ? 'kept' : onKeep ? 'possible' : 'no'}
      />
      <FollowUp
        kept={kept}
        onKeep={onKeep && (() => onKeep(triedText))}
        hours={RECHECK_HOURS[verdict.disposition]}
        onRemind={onRemind && ((hours) => onRemind(hours, triedText))}
        reminded={props.reminded && inWords(props.reminded, today)}
        adapts={props.adapts ?? false}
        onAdapt={onAdapt && verdict.rank >= 1 ? (on) => onAdapt(on, triedText) : undefined}
        adaptsMarks={props.adaptsMarks ?? false}
        onAdaptMarks={props.onAdaptMarks}
      />
    </>
  );
  return (
    <div class={`result rank${verdict.rank}`} data-disposition={verdict.disposition}>
      <div class="verdict">
        <span class="badge">
          <Icon name={`rank${verdict.rank}` as IconName} size={22} />
        </span>
        <div>
          <h2 tabIndex={-1} data-focus>
            {text.headline}
          </h2>
          {emergency && told[0] && <p class="because">{because(told[0].clauses)}</p>}
        </div>
      </div>
      {emergency && <EmergencyCall numbers={numbers} />}
      {!emergency && since && previous && (
        <p class="since">
          Since {shortDate(previous.at, today)}: {since}
        </p>
      )}
      {!emergency && reasons}
      {verdict.rank === 3 && <AdviceLine numbers={numbers} />}
      <Part title={emergency ? 'Do this now' : 'Do now'} lines={doNow} />
      {emergency && reasons}
      <Part title={emergency ? 'Leave' : 'Leave for now'} lines={text.avoid} />
      {course && <Timeline course={course} today={todayIn(book.courses, course, given ?? verdict.answers)} />}
      {/* In an emergency nothing stands beside the call and what to do: the rest waits, folded. */}
      {emergency ? (
        <details class="more-reasons later">
          <summary>For later: training, a summary to take along, keeping this check</summary>
          {after}
        </details>
      ) : (
        after
      )}
      <Foot book={book} rules={`revision ${table.revision}, ${rulesDay}`} sources={sources} cited={cited} />
      <EndActions onBack={onBack} onRestart={onRestart} />
      <SummarySheet summary={summary} />
    </div>
  );
}

const sourcesOf = (said: { sources: string[] }[]): string[] => [...new Set(said.flatMap((x) => x.sources))];

/** The day by the reader's clock, as "2026-11-22". */
function localDay(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const inWords = (at: string, today: Date): string => (/^\d{4}-\d{2}-\d{2}T/.test(at) ? shortDate(at, today) : at);
