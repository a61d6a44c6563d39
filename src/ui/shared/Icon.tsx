import type { JSX } from 'preact';

/** Spotter's own icons, drawn on a 20 by 20 grid with one stroke. */
const PATHS = {
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  forward: 'M8 4.5l5.5 5.5L8 15.5',
  down: 'M5 8l5 5 5-5',
  // A figure with its feet set: how to start.
  setup: 'M10 6.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM10 6.4v5M10 11.4l-3 6M10 11.4l3 6M4 17.4h12',
  // An arrow that rises from a line: the movement.
  doing: 'M10 14V3.5M5.8 7.5L10 3.3l4.2 4.2M4 17.2h12',
  // Air moving round a firm middle.
  breath: 'M3 7.5h8.5a2.3 2.3 0 1 0-2.2-3M3 11h12a2.3 2.3 0 1 1-2.2 3M3 14.5h5.5',
  list: 'M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.8 5.5h.1M3.8 10h.1M3.8 14.5h.1',
  // A day of a calendar with a rising line.
  general: 'M3.5 4.8h13v11.4h-13V4.8ZM3.5 8h13M7 3v3M13 3v3M6.5 13.4l2.4-2 1.8 1.2 2.8-2.6',
  mistake: 'M10 3.2l7.2 13H2.8l7.2-13ZM10 8v4M10 14.2v.1',
  easier: 'M3 5h4v4h4v4h4v4h2.5',
  care: 'M10 16.8S3.2 12.9 3.2 8.2A3.6 3.6 0 0 1 10 6.5a3.6 3.6 0 0 1 6.8 1.7c0 4.7-6.8 8.6-6.8 8.6Z',
  source:
    'M4 4.2h4.6c.8 0 1.4.6 1.4 1.4v10.8c0-.7-.6-1.2-1.3-1.2H4V4.2ZM16 4.2h-4.6c-.8 0-1.4.6-1.4 1.4v10.8c0-.7.6-1.2 1.3-1.2H16V4.2Z',
  check: 'M4.5 10.5l3.8 3.8 7.2-8.2',
  tab: 'M8 4.5H4.5v11h11V12M11.5 4.5h4v4M15.3 4.7L9.5 10.5',
  // One for each result, from soreness to emergency.
  rank0: 'M4.5 10.5l3.8 3.8 7.2-8.2',
  rank1: 'M10 5v5.5l3.5 2M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4Z',
  rank2: 'M3.8 5.2h12.4v11H3.8v-11ZM3.8 8.6h12.4M7 3.2v3.4M13 3.2v3.4M8 12.4l1.6 1.6 2.8-3',
  rank3:
    'M6.6 3.2l2 3.8-1.9 1.7c1 2 2.6 3.6 4.6 4.6l1.7-1.9 3.8 2c.2 1.9-1.2 3.4-3.1 3.3C8 16.3 3.7 12 3.3 6.3 3.2 4.4 4.7 3 6.6 3.2Z',
  rank4: 'M10 3v14M3 10h14',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside words that say the same; hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path d={PATHS[name]} stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** The mark of Spotter: a spine that stands over a dotted line, as its marks do. */
export function Logo({ size = 26 }: { size?: number }): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--brand)" />
      <path
        d="M20.4 7.4c-2.4-1.9-8-1.6-8 2.3 0 4.6 8.2 2.4 8.2 7.1 0 4-6 4.3-8.8 1.9"
        fill="none"
        stroke="var(--on-brand)"
        stroke-width="3.4"
        stroke-linecap="round"
      />
      <g fill="var(--on-brand)">
        <circle cx="9.5" cy="25.6" r="1.5" />
        <circle cx="13.8" cy="25.6" r="1.5" />
        <circle cx="18.1" cy="25.6" r="1.5" />
        <circle cx="22.4" cy="25.6" r="1.5" />
      </g>
    </svg>
  );
}
