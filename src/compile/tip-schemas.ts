import { z } from 'zod';
import { DEMANDS } from '../core/tips/types';
import { date, id, lines, text } from './schema-parts';

/** Shapes of the files of tips and sources. Keys not named here are faults. */
const tipFields = {
  demand: z.enum(DEMANDS),
  why: text,
  setup: lines.max(2),
  doing: lines.max(4),
  breath: text,
  mistakes: z
    .array(z.strictObject({ sign: text, fix: text }))
    .min(1)
    .max(3),
  easier: z.array(id).max(3),
  care: z.array(z.strictObject({ group: id, advice: text })),
  stop: text,
};
const someTips = z.strictObject(tipFields).partial().shape;
export const tipsFile = z.strictObject({
  pattern: id,
  reviewed: date,
  tips: z.strictObject(tipFields),
  equipment: z.record(id, z.strictObject({ reviewed: date.optional(), ...someTips })).default({}),
  exercises: z
    .record(id, z.strictObject({ reviewed: date.optional(), ...someTips, harder: z.array(id).max(2).optional() }))
    .default({}),
});

export const fullTipsFile = z.strictObject({ most_mentioned: z.array(id), staples: z.array(id) });

const where = z.strictObject({
  demand: z.array(z.enum(DEMANDS)).optional(),
  patterns: z.array(id).optional(),
  exercises: z.array(id).optional(),
  equipment: z.array(id).optional(),
  again: z.literal(true).optional(),
  from_exercises: z.number().int().positive().optional(),
  without: z.array(id).optional(),
});
export const generalTipsFile = z.strictObject({
  reviewed: date,
  tips: z.array(
    z.strictObject({
      id,
      title: text,
      lines: lines.max(3),
      where: z.array(where).min(1),
      list: z.boolean().default(false),
    }),
  ),
});

export const careGroupsFile = z.record(id, z.strictObject({ label: text, advice: text, reviewed: date }));

export const sourcesFile = z.record(
  id,
  z
    .strictObject({
      by: text,
      year: z.number().int().min(1950).max(2100),
      title: text.optional(),
      where: text.optional(),
      doi: z
        .string()
        .regex(/^10\.\S+$/, 'must start with 10.')
        .optional(),
      link: z.url().optional(),
      read: z.enum(['abstract', 'restated', 'remembered']),
    })
    .refine((s) => s.doi || s.link || s.where, 'needs a doi, a link or where it appeared'),
);
