import { z } from 'zod';
import { DEMANDS } from '../core/tips/types';

/** Shapes of the files in src/data, as a writer edits them. Keys not named here are faults. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens');
const text = z.string().trim().min(1, 'is empty');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-22');

export const patternsFile = z.array(z.strictObject({ id, label: text, movement: text, lumbar_demand: text }));

export const exercisesFile = z.array(
  z.strictObject({
    id,
    name: text,
    aliases: z.array(text).default([]),
    equipment: id,
    muscles: z.array(id).min(1, 'needs at least one muscle'),
    helpers: z.array(id).default([]),
    one_sided: z.boolean().default(false),
    parent: id.optional(),
  }),
);

const policy = z.enum(['phrase', 'context', 'abbrev', 'dose', 'never-alone']);
export const ambiguousFile = z.array(
  z.strictObject({
    term: text,
    ids: z.array(id).min(1),
    policy,
    risk: z.enum(['high', 'medium', 'low']),
    other_senses: z.array(text).default([]),
    for: z.array(text).default([]),
    against: z.array(text).max(7, 'at most 7 words: the most telling ones').default([]),
    hints: z.record(id, z.array(text).min(1)).optional(),
  }),
);

export const grammarFile = z.strictObject({
  bases: z.array(z.strictObject({ base: text, exercise: id.nullable(), needs_modifier: z.boolean() })),
  modifiers: z.array(
    z.strictObject({
      class: id,
      identity: z.enum(['refines', 'qualifies', 'aside']),
      light: z.boolean().default(false),
      words: z.record(text, z.array(z.coerce.string())),
    }),
  ),
  telling: z.array(id).default([]),
  identity_changes: z.array(z.strictObject({ base: text, modifier: text, exercise: id })),
  movements: z.record(id, z.array(text).min(1)),
  context_words: z.array(text),
  spelling: z.strictObject({
    irregular: z.record(text, text),
    keep: z.array(text),
    plural_only: z.array(text),
    compounds: z.array(z.tuple([text, text])),
    synonyms: z.record(text, text),
    joins: z.array(z.tuple([text, text])),
  }),
});

export const weightsFile = z.array(
  z.strictObject({ evidence: text, says: text, start: z.number(), weight: z.number() }),
);

const lines = z.array(text).min(1);
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
      answers: z.array(z.strictObject({ id: text, text })).min(2),
      missing: z.array(text).min(1),
      order: z.array(z.array(text).min(2)).optional(),
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
  sections: z.array(
    z.strictObject({
      id,
      title: text,
      intro: text.optional(),
      points: z.array(text).default([]),
      emergency: z.array(text).default([]),
      same_day: z.array(text).default([]),
      soon: z.array(text).default([]),
    }),
  ),
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
