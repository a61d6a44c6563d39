import { z } from 'zod';
import { id, text } from './schema-parts';

/** Shapes of the files from which names and their evidence are compiled, as a writer edits them. Keys not named here are faults. */
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
