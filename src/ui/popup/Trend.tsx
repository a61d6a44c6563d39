import type { JSX } from 'preact';
import { DAY, severityPoints, trendOf } from '@/src/core/history/trend';
import type { CheckRecord } from '@/src/core/history/types';
import { CHART_DAYS, charted, SeverityChart } from './SeverityChart';

/** An answer older than this says little of today. */
const OLD_DAYS = 7;

/** How it went over the checks: in words, then drawn where there are two dots to draw. */
export function Trend({ records, today }: { records: CheckRecord[]; today: Date }): JSX.Element {
  const points = severityPoints(records);
  const shown = charted(points);
  const newest = Math.max(...records.map((r) => Date.parse(r.at)));
  const days = Math.floor((today.getTime() - newest) / DAY);
  return (
    <section class="part trend-of">
      <h3>How it went</h3>
      {trendOf(records).map((sentence, i) => (
        <p key={sentence} class={i === 0 ? 'trend' : ''}>
          {sentence}
        </p>
      ))}
      {days > OLD_DAYS && <p>Your last check was {days} days ago. Check again to see how it is now.</p>}
      {shown.length > 1 && (
        <figure>
          <figcaption>
            How bad it was at its worst on the day. A bar is what you answered; the dot is its middle.
            {shown.length < points.length && ` The last ${CHART_DAYS / 7} weeks of checks are drawn.`}
            {points.length < records.length && ' A check that ended before this question has no dot.'}
          </figcaption>
          <SeverityChart points={points} />
        </figure>
      )}
    </section>
  );
}
