import type { Line } from '../tips/types';

export interface GuideSection {
  id: string;
  title: string;
  intro?: string | undefined;
  points: Line[];
  /** Only in the section on getting help: signs by urgency. */
  emergency: Line[];
  sameDay: Line[];
  soon: Line[];
}

export interface Guide {
  reviewed: string;
  sections: GuideSection[];
}
