import type { Line } from '../tips/types';
import type { Answers, Disposition } from './types';

/** Two numbers of days since it began to hurt. */
export type Days = [from: number, to: number];

/** What to expect after a self-care result. */
export interface Course {
  /** How many days the picture shows. */
  days: number;
  ticks: { at: number; label: string }[];
  peak: Days;
  /** From when most, until when nearly all, are rid of it. */
  gone: Days;
  stages: { when: string; line: Line }[];
}

export interface Courses {
  today: { question: string; days: Record<string, Days> };
  courses: Partial<Record<Disposition, Course>>;
}

/** Where today stands, as far as the answers tell; undefined where they do not, or where it lies outside the picture. */
export function todayIn(courses: Courses, course: Course, answers: Answers): Days | undefined {
  const days = courses.today.days[answers[courses.today.question] ?? ''];
  return days && days[0] < course.days ? [days[0], Math.min(days[1], course.days)] : undefined;
}

/** "day 3 to 5" */
export const daysInWords = ([from, to]: Days): string => (from === to ? `day ${from}` : `day ${from} to ${to}`);

/** A point of the picture: day, and how much it hurts from 0 to 1. */
export type Point = [day: number, level: number];

/** How a course runs for those who are quick and for those who are slow to be rid of it: up, level, down to nothing. */
export function curvesOf({ peak, gone }: Course): { quick: Point[]; slow: Point[] } {
  const [rise, fall] = peak;
  const start: Point[] = rise > 0 ? [[0, 0.25]] : [];
  const quickFall = (rise + fall) / 2;
  return {
    quick: [...start, [rise, 1], [quickFall, 1], [gone[0], 0]],
    slow: [...start, [rise, 1], [fall, 1], [gone[1], 0]],
  };
}
