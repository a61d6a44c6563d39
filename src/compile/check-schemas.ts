import { z } from 'zod';
import { URGENCIES } from '../core/guide/types';
import { date, id, lines, text } from './schema-parts';

/** "it started suddenly": a clause that fits behind "Because" and behind "If", read in one breath. */
const told = text
  .regex(/^[a-z].*[^.,;:!?]$/, 'must be a clause: no capital at its start, no stop at its end')
  .refine((clause) => clause.split(/\s+/).length < 14, 'must have under 14 words');

/** Steps of a question, and the answer that each combination of their options comes to. */
const steps = z
  .array(
    z.strictObject({
      id,
      text,
      after: z.array(text).min(1).optional(),
      options: z.array(z.strictObject({ id: text, text })).min(2),
      order: z.array(z.array(text).min(2)).optional(),
    }),
  )
  .min(1);
const firstMatch = z.array(z.strictObject({ when: z.record(text, z.array(text).min(1)), answer: text })).min(1);

/** Shapes of the files of the check, the guide and the sites. Keys not named here are faults. */
export const questionsFile = z.strictObject({
  revision: z.number().int(),
  reviewed: date,
  sections: z.array(z.strictObject({ id, title: text, hint: text.optional(), none: text.optional() })),
  questions: z.array(
    z.strictObject({
      id,
      section: id,
      text,
      label: text.optional(),
      hint: text.optional(),
      answers: z.array(z.strictObject({ id: text, text, told: told.optional() })).min(2),
      missing: z.array(text).min(1),
      order: z.array(z.array(text).min(2)).optional(),
      several: z.literal(true).optional(),
      steps: steps.optional(),
      first_match: firstMatch.optional(),
      not_by_steps: z.array(text).min(1).optional(),
    }),
  ),
});

const rank = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const rulesFile = z.array(
  z.strictObject({ id: text, rank, when: text, reason: text, sources: z.array(id).min(1, 'needs a source') }),
);

export const gatesFile = z.record(
  text,
  z.strictObject({ when: text, reason: text.optional(), sources: z.array(id).default([]) }),
);

const resultText = z.strictObject({
  rank,
  headline: text,
  why: text,
  do_now: lines,
  avoid: lines,
  train_again: lines,
  recheck: lines,
});
export const resultsFile = z.strictObject({
  reviewed: date,
  information: text,
  audience: text,
  review: text,
  safety_net: z.strictObject({ title: text, emergency: lines, same_day: lines }),
  results: z.record(text, resultText),
  extra_lines: z.array(z.strictObject({ when: text, from_rank: rank, up_to_rank: rank, text })),
});

export const guideFile = z.strictObject({
  reviewed: date,
  sections: z
    .array(
      z.strictObject({
        id,
        chapter: text.optional(),
        title: text,
        urgency: z.enum(URGENCIES).optional(),
        intro: text.optional(),
        points: lines.default([]),
        signs: z.array(z.strictObject({ group: text, lines })).default([]),
        unless: text.optional(),
      }),
    )
    .min(1),
});

export const sitesFile = z.strictObject({
  reviewed: date,
  sites: z.array(
    z.strictObject({
      host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a bare host like example.org'),
      kind: z.enum(['exercise library', 'training magazine', 'programme site', 'gym blog', 'health site', 'community']),
      paths: z.array(z.string().startsWith('/')).optional(),
    }),
  ),
});
