import { z } from 'zod';
import { date, id, lines, text } from './schema-parts';

/** Shape of elsewhere.yaml. Keys not named here are faults. */
export const elsewhereFile = z.strictObject({
  reviewed: date,
  question: text,
  here: text,
  there: text,
  title: text,
  headline: text,
  intro: text,
  signs: z.array(text).min(1),
  reasons: z.record(text, text),
  sections: z.array(z.strictObject({ id, title: text, points: lines })).min(1),
  emergency: lines,
  same_day: lines,
  soon: lines,
});
