import { plainDate } from './dates';

const two = (n: number): string => String(n).padStart(2, '0');

/** "22 Nov 2026, 14:05" of an ISO date-time, by the reader's clock: a stored time is in UTC, which may be another day. */
export function dayAndTime(iso: string): string {
  const d = new Date(iso);
  const day = `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
  return `${plainDate(day)}, ${two(d.getHours())}:${two(d.getMinutes())}`;
}
