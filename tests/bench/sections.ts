import type { Bench } from './bench-browsers';
import { card } from './card';
import { load } from './load';
import { memory } from './memory';
import { scan } from './scan';
import { start } from './start';
import type { Section } from './table';
import { updates } from './updates';

/** What the bench can measure, by the name it is asked for, in the order of a whole run. */
export const SECTIONS = {
  scan,
  load,
  start,
  updates,
  memory,
  card,
} satisfies Record<string, (bench: Bench) => Promise<Section>>;

export type SectionName = keyof typeof SECTIONS;
