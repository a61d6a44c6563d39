import type { JSX } from 'preact';
import { type Course, curvesOf, type Days, daysInWords, type Point } from '@/src/core/self-check/timeline';

const WIDTH = 340;
const LEFT = 16;
const RIGHT = 324;
const TOP = 26;
const GROUND = 88;
const HEIGHT = 112;
/** A band of one day on a long picture would be a hair. */
const LEAST = 12;

/** What to expect, as a picture with a band for today, and the same in words. */
export function Timeline({ course, today }: { course: Course; today: Days | undefined }): JSX.Element {
  const x = (day: number): number => LEFT + ((RIGHT - LEFT) * day) / course.days;
  const y = (level: number): number => GROUND - (GROUND - TOP - 8) * level;
  const at = ([day, level]: Point): string => `${x(day).toFixed(1)} ${y(level).toFixed(1)}`;
  // A curve that leaves and reaches each point level, as soreness does.
  const hill = (points: Point[]): string =>
    points.reduce((path, point, i) => {
      const before = points[i - 1];
      if (!before) return `M${x(point[0])} ${GROUND}L${at(point)}`;
      const middle = (x(before[0]) + x(point[0])) / 2;
      return `${path}C${middle} ${y(before[1])} ${middle} ${y(point[1])} ${at(point)}`;
    }, '');
  const { quick, slow } = curvesOf(course);
  return (
    <section class="part course">
      <h3>What to expect</h3>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" class="course-picture">
        <path class="course-slow" d={`${hill(slow)}Z`} />
        <path class="course-quick" d={`${hill(quick)}Z`} />
        <path class="course-ground" d={`M${LEFT} ${GROUND}H${RIGHT}`} />
        {course.ticks.map((tick) => (
          <g key={tick.at}>
            <path class="course-ground" d={`M${x(tick.at)} ${GROUND}v5`} />
            <text x={x(tick.at)} y={GROUND + 18} text-anchor={tick.at === 0 ? 'start' : 'middle'}>
              {tick.label}
            </text>
          </g>
        ))}
        {today && <Today from={x(today[0])} to={x(today[1])} />}
      </svg>
      <p class="quiet">
        How much it hurts, day by day. Inner hill: those who are over it soon. Outer hill: those who take longer.
      </p>
      <dl class="course-words">
        {course.stages.map((s) => (
          <div key={s.when}>
            <dt>{s.when}</dt>
            <dd>{s.line.text}</dd>
          </div>
        ))}
        {today && (
          <div class="course-now">
            <dt>Today</dt>
            <dd>About {daysInWords(today)}, by your answer.</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Today({ from, to }: { from: number; to: number }): JSX.Element {
  const wide = Math.max(to - from, LEAST);
  const left = Math.max(LEFT, (from + to - wide) / 2);
  // The word stays inside the picture.
  const middle = Math.max(LEFT + 16, left + wide / 2);
  return (
    <g class="course-today">
      <rect x={left} y={TOP - 6} width={wide} height={GROUND - TOP + 6} rx="3" />
      <text x={middle} y={TOP - 11} text-anchor="middle">
        today
      </text>
    </g>
  );
}
