import type { JSX } from 'preact';
import { DAY, type SeverityPoint } from '@/src/core/history/trend';
import { shortDate } from '../shared/dates';

/** Pixels for one step of the scale from 0 to 10, so that "severe" takes the four steps that its answer spans. */
const STEP = 13;
/** The answers from the top down, each as tall as what it spans. The topmost is no number: it stands above the scale. */
const BANDS = [
  { severity: 4, label: ['Cannot stand', 'or walk'], steps: 2.6 },
  { severity: 3, label: ['Severe', '7 to 10'], steps: 4 },
  { severity: 2, label: ['Moderate', '4 to 6'], steps: 3 },
  { severity: 1, label: ['Mild', '1 to 3'], steps: 3 },
  { severity: 0, label: ['None, 0'], steps: 1.4 },
].map((band, i, all) => {
  const top = 2 + STEP * all.slice(0, i).reduce((sum, b) => sum + b.steps, 0);
  return { ...band, top, height: band.steps * STEP, middle: top + (band.steps * STEP) / 2 };
});
const HEIGHT = 2 + STEP * BANDS.reduce((sum, b) => sum + b.steps, 0);
/** In percent of the width: the words of the bands to the left, half a date to the right. */
const [LEFT, RIGHT] = [31, 93];
/** Dates nearer than this many percent would run into each other at 320 px. */
const ROOM = 15;
/** Older checks stand in the list alone, or a year would press the last weeks into one dot. */
export const CHART_DAYS = 42;

export const charted = (points: SeverityPoint[]): SeverityPoint[] => {
  const last = points.at(-1);
  return last ? points.filter((p) => Date.parse(p.at) >= Date.parse(last.at) - CHART_DAYS * DAY) : [];
};

/**
 * How bad it was over days. Drawn by hand: five bands, a line and dots. A charting library would bring a hundred
 * kilobytes for it, mostly a canvas that takes no system colours and reads out nothing. An answer is a band and no
 * number, so a bar shows the whole band and the dot only its middle. Says the same as the list, which stands below.
 */
export function SeverityChart({ points }: { points: SeverityPoint[] }): JSX.Element {
  const shown = charted(points);
  const end = Date.parse(shown.at(-1)?.at ?? '');
  // At least three days wide, so that two checks of one day do not look like a long course.
  const span = Math.max(3 * DAY, end - Date.parse(shown[0]?.at ?? ''));
  const dots = shown.map((p, i) => ({
    ...p,
    band: BANDS.find((b) => b.severity === p.severity) ?? BANDS[0],
    x: RIGHT - ((RIGHT - LEFT - 4) * (end - Date.parse(p.at))) / span,
    last: i === shown.length - 1,
  }));
  return (
    <svg
      class="severity-chart"
      width="100%"
      height={HEIGHT + 24}
      role="img"
      aria-label="Chart of how bad it was at each check. The list below says the same in words."
    >
      {BANDS.map((b) => (
        <g key={b.severity}>
          <rect
            class={b.severity % 2 ? 'band' : 'band even'}
            x={`${LEFT}%`}
            y={b.top}
            width={`${100 - LEFT}%`}
            height={b.height}
          />
          <line class="edge" x1={`${LEFT}%`} x2="100%" y1={b.top + b.height} y2={b.top + b.height} />
          <text class="band-name" x="0" y={b.middle}>
            {b.label.map((line, i) => (
              <tspan key={line} x="0" dy={i === 0 ? (b.label.length > 1 ? '-0.2em' : '0.35em') : '1.1em'}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      {dots.slice(1).map((d, i) => (
        <line
          class="course"
          key={d.id}
          x1={`${dots[i]?.x}%`}
          y1={dots[i]?.band?.middle}
          x2={`${d.x}%`}
          y2={d.band?.middle}
        />
      ))}
      {dots.map((d) => (
        <g key={d.id}>
          <rect
            class="reach"
            x={`${d.x}%`}
            y={(d.band?.top ?? 0) + 2}
            width="6"
            height={(d.band?.height ?? 0) - 4}
            rx="3"
          />
          <circle class={d.last ? 'dot last' : 'dot'} cx={`${d.x}%`} cy={d.band?.middle} r={d.last ? 6 : 4.5} />
        </g>
      ))}
      {dated(dots).map((d) => (
        <text class={d.last ? 'day last' : 'day'} key={d.id} x={`${d.x}%`} y={HEIGHT + 17} text-anchor="middle">
          {shortDate(d.at, new Date(d.at))}
        </text>
      ))}
    </svg>
  );
}

/** The dots that have room for their date: the newest, the oldest, then those between from the newest on. */
function dated<D extends { x: number }>(dots: D[]): D[] {
  const kept: D[] = [];
  for (const dot of [...dots.slice(-1), ...dots.slice(0, 1), ...dots.toReversed()])
    if (kept.every((k) => Math.abs(k.x - dot.x) >= ROOM)) kept.push(dot);
  return kept;
}
