import { z } from 'zod';
import type { CountryNumbers } from '../core/self-check/emergency-number';
import type { Courses } from '../core/self-check/timeline';
import { DISPOSITIONS, type Question } from '../core/self-check/types';
import type { Source } from '../core/tips/types';
import type { Faults } from './content-error';
import type { ContentReader } from './read-content';
import { date, text } from './schema-parts';
import { sourcedLine } from './sourced-line';

const number = z.string().regex(/^\d[\d ]*$/, 'must be a number in quotes, digits and spaces only');
const numbersFile = z.strictObject({
  reviewed: date,
  countries: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters in quotes'),
      name: text,
      call: z.array(number).min(1),
      advice: z.strictObject({ name: text, number }).optional(),
    }),
  ),
});

const days = z.tuple([z.number().int().min(0), z.number().int()]).refine(([from, to]) => from <= to, 'runs backwards');
const coursesFile = z.strictObject({
  reviewed: date,
  today: z.strictObject({ question: text, days: z.record(text, days) }),
  courses: z.record(
    text,
    z.strictObject({
      days: z.number().int().min(1),
      ticks: z.array(z.strictObject({ at: z.number().int().min(0), label: text })).min(1),
      peak: days,
      gone: days,
      stages: z.array(z.strictObject({ when: text, text })).min(1),
    }),
  ),
});

/** Compiles the emergency numbers by country; notes countries that are listed twice. */
export function compileNumbers(reader: ContentReader, faults: Faults): CountryNumbers[] | undefined {
  const file = 'self-check/emergency-numbers.yaml';
  const raw = reader.read(file, numbersFile);
  const codes = new Set<string>();
  for (const { code } of raw?.countries ?? []) {
    if (codes.has(code)) faults.add(file, code, 'listed twice');
    codes.add(code);
  }
  return raw?.countries;
}

/** Compiles what to expect after a self-care result; notes unknown results, questions, answers and sources. */
export function compileCourses(
  reader: ContentReader,
  faults: Faults,
  sources: Record<string, Source>,
  questions: Question[],
): Courses | undefined {
  const file = 'self-check/courses.yaml';
  const raw = reader.read(file, coursesFile);
  if (!raw) return undefined;
  const asked = questions.find((q) => q.id === raw.today.question);
  if (!asked) faults.add(file, 'today', `unknown question "${raw.today.question}"`);
  for (const id of Object.keys(raw.today.days))
    if (asked && !asked.answers.some((a) => a.id === id)) faults.add(file, 'today', `unknown answer "${id}"`);
  const courses: Courses['courses'] = {};
  for (const [id, course] of Object.entries(raw.courses)) {
    const disposition = DISPOSITIONS.find((d) => d === id);
    if (!disposition) {
      faults.add(file, id, 'no such result');
      continue;
    }
    if (Math.max(course.gone[1], ...course.ticks.map((t) => t.at)) > course.days)
      faults.add(file, id, `reaches beyond its ${course.days} days`);
    const { stages, ...numbers } = course;
    courses[disposition] = {
      ...numbers,
      stages: stages.map((s) => ({ when: s.when, line: sourcedLine(s.text, sources, faults, file, id) })),
    };
  }
  return { today: raw.today, courses };
}
