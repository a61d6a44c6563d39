import type { Line } from '../tips/types';

/** How soon a sign calls for help, most urgent first. */
export const URGENCIES = ['emergency', 'today', 'soon'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Danger signs of one kind, under a heading. */
export interface SignGroup {
  title: string;
  lines: Line[];
}

export interface GuideSection {
  id: string;
  title: string;
  intro?: Line | undefined;
  points: Line[];
  /** Only where danger signs are listed. */
  urgency?: Urgency | undefined;
  signs: SignGroup[];
  /** The sign that changes what the section says. */
  unless?: Line | undefined;
}

/** A run of sections under one heading. */
export interface Chapter {
  title?: string | undefined;
  sections: GuideSection[];
}

export interface Guide {
  reviewed: string;
  chapters: Chapter[];
}

/** Every sourced line of a section, in the order in which it is read. */
export function linesOfSection({ intro, points, signs, unless }: GuideSection): Line[] {
  return [intro, ...points, ...signs.flatMap((g) => g.lines), unless].filter((l) => l !== undefined);
}
