import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckStore } from '@/src/core/history/types';
import { signVerdict } from '@/src/core/self-check/elsewhere';
import { changeAbout, choose, goBack, progressOf, setPlace, stepsOf, verdictOf } from '@/src/core/self-check/flow';
import { aboutAnswers, shortProfile } from '@/src/core/self-check/profile';
import type { ResultBook } from '@/src/core/self-check/results';
import type { Answers, Question, SelfCheckTable, Verdict } from '@/src/core/self-check/types';
import type { Source } from '@/src/core/tips/types';
import { plainDate } from '../shared/dates';
import { AskOne } from './AskOne';
import { aroundResult } from './around-result';
import { CheckFoot } from './CheckFoot';
import { CheckProgress } from './CheckProgress';
import { ElsewherePage } from './ElsewherePage';
import { ListStep, Remember } from './ListStep';
import { PlaceChoice } from './PlaceChoice';
import { Result } from './Result';
import { type LastCheck, useCheck } from './use-check';
import { useCalmClicks, useFocusOn } from './use-screen';

/** What is kept where nothing was asked to be kept. */
const NOTHING_KEPT: CheckStore = { version: 1, records: [] };

export interface CheckPlaceProps {
  table: SelfCheckTable;
  book: ResultBook;
  sources: Record<string, Source>;
  /** All that is kept of checks on this device. */
  store?: CheckStore | undefined;
  /** Two capital letters, for the emergency number. */
  region?: string | undefined;
  today?: Date | undefined;
  /** The check that this one follows: its answers are told beside each question, to be chosen anew. */
  startFrom?: LastCheck | undefined;
  /** False while what was last asked to be kept does not stand in the store. */
  isStored?: boolean | undefined;
  /** The answers as they were given. Undefined: nothing can be kept, and no button offers it. So with the others. */
  onKeep?: ((answers: Answers, verdict: Verdict, tried: string | undefined) => void) | undefined;
  onKeepProfile?: ((answers: Answers) => void) | undefined;
  onForgetProfile?: (() => void) | undefined;
  onRemind?: ((answers: Answers, verdict: Verdict, hours: number, tried: string | undefined) => void) | undefined;
  onAdapt?: ((answers: Answers, verdict: Verdict, on: boolean, tried: string | undefined) => void) | undefined;
  /** The second consent: marks follow as well. */
  onAdaptMarks?: ((on: boolean) => void) | undefined;
  onOpenHistory?: (() => void) | undefined;
}

/** "Sore or hurt?": danger signs first, then the person, then the pain, then an honest answer. Stores nothing itself. */
export function CheckPlace(props: CheckPlaceProps): JSX.Element {
  const { table, book, sources, store = NOTHING_KEPT, startFrom } = props;
  const { profile } = store;
  const { state, setState, remembers, setRemembers, restart, followed } = useCheck(table, profile, startFrom);
  const [kept, setKept] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const step = stepsOf(table)[state.at];
  const verdict = verdictOf(table, state);
  const isElsewhere = !verdict && state.elsewhere !== undefined && state.at > 0;
  const screen = verdict ? `result${verdict.rank}` : isElsewhere ? 'elsewhere' : String(state.at);
  const { words, share } = progressOf(table, state);
  const isAsking = !verdict && !isElsewhere;
  const back = (): void => setState(goBack);
  useFocusOn(root, screen);
  useCalmClicks(root, screen);
  // A check that is changed after it was kept is another check.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the screen changes
  useEffect(() => setKept(false), [screen]);

  const asking = step?.kind === 'ask' ? step.question : undefined;
  const onChoose = useCallback(
    (value: string) => asking && setState((s) => choose(table, s, asking, value)),
    [table, asking, setState],
  );
  const leaveAbout = (answers: Answers): void => {
    if (remembers) props.onKeepProfile?.(aboutAnswers(table, answers));
    else if (profile) props.onForgetProfile?.();
  };

  return (
    <div class="check" ref={root}>
      {verdict?.rank !== 4 && (
        <CheckProgress words={isAsking ? words : undefined} share={share} onBack={state.at > 0 ? back : undefined} />
      )}
      {isAsking && state.at === 0 && (
        <>
          <p class="information first">
            {book.information} {book.audience} {book.review} Rules revision {table.revision},{' '}
            {plainDate([table.reviewed, book.reviewed].sort()[0] ?? table.reviewed)}.
          </p>
          <PlaceChoice
            elsewhere={book.elsewhere}
            isElsewhere={state.elsewhere !== undefined}
            onChoose={(there) => setState((s) => setPlace(s, there ? book.elsewhere : undefined))}
          />
        </>
      )}
      {verdict && (
        <Result
          table={table}
          book={book}
          sources={sources}
          verdict={verdict}
          {...aroundResult(props, store, state, followed?.at, verdict, kept, () => setKept(true))}
          onBack={back}
          onRestart={restart}
        />
      )}
      {isElsewhere && (
        <ElsewherePage
          elsewhere={book.elsewhere}
          book={book}
          sources={sources}
          rules={table}
          region={props.region}
          verdict={signVerdict(table, book.elsewhere, state.answers)}
          onBack={back}
          onRestart={restart}
        />
      )}
      {isAsking && step?.kind === 'list' && (
        <ListStep
          key={`${step.section}${state.elsewhere ? ' elsewhere' : ''}`}
          table={table}
          section={step.section}
          state={state}
          onChange={setState}
          onNext={step.section === 'about' ? leaveAbout : () => {}}
        >
          {step.section === 'about' && props.onKeepProfile && <Remember on={remembers} onSwitch={setRemembers} />}
        </ListStep>
      )}
      {isAsking && asking && (
        <AskOne
          key={asking}
          question={table.questions.find((q) => q.id === asking) as Question}
          value={state.answers[asking]}
          last={followed && { answer: followed.answers[asking] ?? '', at: followed.at }}
          onChoose={onChoose}
        />
      )}
      {isAsking && (
        <CheckFoot
          store={store}
          remembers={remembers}
          asKept={asking && profile && state.passed && shortProfile(table, profile)}
          tells={!asking}
          onChange={() => setState((s) => changeAbout(table, s))}
          onForget={props.onForgetProfile}
          onOpenHistory={state.at === 0 ? props.onOpenHistory : undefined}
        />
      )}
    </div>
  );
}
