import type { ComponentChildren, JSX } from 'preact';
import { DEMANDS, type Demand } from '@/src/core/tips/types';
import { DEMAND_WORDS } from './demand';

/** A sleeve of a barbell with one to four plates: the demand on the lower back. Words stand beside it wherever it is used. */
export function Plates({ demand, size = 34 }: { demand: Demand; size?: number }): JSX.Element {
  const level = DEMANDS.indexOf(demand) + 1;
  const heights = [8, 12, 16, 20];
  return (
    <svg
      width={size}
      height={(size * 22) / 34}
      viewBox="0 0 34 22"
      aria-hidden="true"
      style={{ color: `var(--${demand})` }}
    >
      <path d="M1 11h32" stroke="var(--edge)" stroke-width="2" stroke-linecap="round" />
      {heights.map((h, i) => (
        <rect
          key={h}
          x={4 + i * 7}
          y={11 - h / 2}
          width="5"
          height={h}
          rx="1.8"
          fill={i < level ? 'currentColor' : 'var(--paper)'}
          stroke={i < level ? 'currentColor' : 'var(--edge)'}
          stroke-width="1.2"
        />
      ))}
    </svg>
  );
}

/** "Lower back: very high" with its plates and the reason. */
export function DemandMeter({ demand, why }: { demand: Demand; why: ComponentChildren }): JSX.Element {
  return (
    <p class="demand">
      <Plates demand={demand} />
      <span>
        <strong style={{ color: `var(--${demand})` }}>Lower back: {DEMAND_WORDS[demand]}.</strong> {why}
      </span>
    </p>
  );
}
