import { z } from 'zod';

/** What the shapes of all files share. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens');
export const text = z.string().trim().min(1, 'is empty');
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-22');

export const lines = z.array(text).min(1);
