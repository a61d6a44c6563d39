import type { JSX } from 'preact';
import type { Elsewhere } from '@/src/core/self-check/elsewhere';
import { numbersOf } from '@/src/core/self-check/emergency-number';
import type { ResultBook } from '@/src/core/self-check/results';
import type { SelfCheckTable, Verdict } from '@/src/core/self-check/types';
import type { Line, Source } from '@/src/core/tips/types';
import { plainDate } from '../shared/dates';
import { Icon, type IconName } from '../shared/Icon';
import { SourceList } from '../shared/SourceList';
import { AdviceLine } from './EmergencyCall';
import { EndActions } from './EndActions';

export interface ElsewherePageProps {
  elsewhere: Elsewhere;
  book: ResultBook;
  sources: Record<string, Source>;
  /** The revision of the rules that judged the danger signs, and the day of the rules. */
  rules: Pick<SelfCheckTable, 'revision' | 'reviewed'>;
  /** The reader's country, two capital letters. */
  region?: string | undefined;
  /** What the danger signs call for, if anything. */
  verdict: Verdict | undefined;
  onBack: () => void;
  onRestart: () => void;
}

const Lines = ({ lines }: { lines: Line[] }): JSX.Element => (
  <ul>
    {lines.map((l) => (
      <li key={l.text}>{l.text}</li>
    ))}
  </ul>
);

/** A danger sign was ticked, or may be there: said first, with what to do now. */
interface SignFoundProps extends Pick<ElsewherePageProps, 'book' | 'region'> {
  verdict: Verdict;
}
function SignFound({ book, region, verdict }: SignFoundProps): JSX.Element {
  const text = book.results[verdict.disposition];
  return (
    <div class={`sign-found rank${verdict.rank}`} data-disposition={verdict.disposition}>
      <div class="verdict">
        <span class="badge">
          <Icon name={`rank${verdict.rank}` as IconName} size={22} />
        </span>
        <h2 tabIndex={-1} data-focus>
          {text.headline}
        </h2>
      </div>
      <section class="part">
        <h3>Why</h3>
        <Lines lines={verdict.reasons} />
      </section>
      {verdict.rank === 3 && <AdviceLine numbers={numbersOf(book.numbers, region)} />}
      <section class="part">
        <h3>Do now</h3>
        <Lines lines={text.doNow} />
      </section>
    </div>
  );
}

/** What can honestly be said of pain in other places: the general part, and no verdict but what danger signs call for. */
export function ElsewherePage(props: ElsewherePageProps): JSX.Element {
  const { elsewhere, book, sources, rules, region, verdict, onBack, onRestart } = props;
  // The oldest day is the honest one: no part of the page is younger than it says.
  const rulesDay = [rules.reviewed, book.reviewed, elsewhere.reviewed].sort()[0] ?? rules.reviewed;
  const urgent: [string, string, Line[]][] = [
    ['rank4', 'Emergency: get help now', elsewhere.emergency],
    ['rank3', 'Get advice today', elsewhere.sameDay],
    ['rank2', 'Book a visit soon', elsewhere.soon],
  ];
  const shown = [...elsewhere.sections.flatMap((s) => s.points), ...urgent.flatMap(([, , lines]) => lines)];
  const found = verdict ? [...verdict.reasons, ...book.results[verdict.disposition].doNow] : [];
  const keys = new Set([...shown, ...found].flatMap((l) => l.sources));
  return (
    <div class="elsewhere">
      {verdict && <SignFound book={book} region={region} verdict={verdict} />}
      <h2 tabIndex={-1} {...(!verdict && { 'data-focus': true })}>
        {elsewhere.headline}
      </h2>
      <p class="hint">{elsewhere.intro}</p>
      {elsewhere.sections.map((s) => (
        <section class="part" key={s.id}>
          <h3>{s.title}</h3>
          <Lines lines={s.points} />
        </section>
      ))}
      <h3 class="when">When to see someone</h3>
      {urgent.map(([rank, title, lines]) => (
        <section class={`part signs ${rank}`} key={rank}>
          <h4>{title}</h4>
          <Lines lines={lines} />
          {rank === 'rank3' && verdict?.rank !== 3 && <AdviceLine numbers={numbersOf(book.numbers, region)} />}
        </section>
      ))}
      <p class="information">{book.information}</p>
      <p class="information">
        {book.review} Rules revision {rules.revision}, {plainDate(rulesDay)}.
      </p>
      <details class="more-reasons">
        <summary>Sources</summary>
        <SourceList
          sources={[...keys].flatMap((k) => (k !== 'convention' && sources[k] ? [sources[k]] : []))}
          convention={keys.has('convention')}
          conventionText="Common advice, without a study behind it."
        />
      </details>
      <EndActions onBack={onBack} onRestart={onRestart} />
    </div>
  );
}
