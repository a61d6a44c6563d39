import type { Demand } from '@/src/core/tips/types';

/** The four levels in words. */
export const DEMAND_WORDS: Record<Demand, string> = {
  low: 'low',
  moderate: 'moderate',
  high: 'high',
  'very-high': 'very high',
};
