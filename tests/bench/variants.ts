import type { Names } from '@/src/core/match/types';
import { invented } from './random';

/**
 * The catalogue with so many exercises: fewer are taken evenly from the whole, more are made by putting an invented word
 * in front of names that are there.
 */
export function withExercises(names: Names, count: number): Names {
  const own = names.exercises.length;
  return count < own ? fewer(names, count) : more(names, count - own);
}

function fewer(names: Names, count: number): Names {
  const place = new Map<number, number>();
  const exercises = names.exercises.filter((e, i) => {
    // General exercises stay: movement words lead to them.
    const isKept =
      e.general ||
      Math.floor(((i + 1) * count) / names.exercises.length) > Math.floor((i * count) / names.exercises.length);
    if (isKept) place.set(i, place.size);
    return isKept;
  });
  const kept = (table: Record<string, number>, none?: number): Record<string, number> =>
    Object.fromEntries(
      Object.entries(table).flatMap(([key, index]) => {
        const now = place.get(index) ?? none;
        return now === undefined ? [] : [[key, now]];
      }),
    );
  const ids = new Set(exercises.map((e) => e.id));
  const ambiguous = Object.fromEntries(
    Object.entries(names.ambiguous).filter(([, t]) => t.ids.every((id) => ids.has(id))),
  );
  return {
    ...names,
    exercises,
    keys: kept(names.keys),
    heads: kept(names.heads, -1),
    movements: kept(names.movements),
    ambiguous,
  };
}

function more(names: Names, count: number): Names {
  const exercises = [...names.exercises];
  const keys = { ...names.keys };
  const keysOf: string[][] = names.exercises.map(() => []);
  for (const [key, index] of Object.entries(names.keys)) keysOf[index]?.push(key);
  const bases = names.exercises.flatMap((e, i) => (e.general ? [] : [i]));
  for (let n = 0; n < count; n++) {
    const base = bases[n % bases.length] as number;
    const word = invented(n);
    const { name, pattern } = names.exercises[base] as Names['exercises'][number];
    const index = exercises.push({ id: `made-${n}`, name: `${word} ${name}`, pattern }) - 1;
    for (const key of keysOf[base] ?? []) keys[`${word} ${key}`] = index;
  }
  return { ...names, exercises, keys };
}

/** Every spelling of a catalogue in small letters, as the rivals look for them. */
export const spellingsOf = (names: Names): string[] => [
  ...new Set([
    ...names.exercises.filter((e) => !e.general).map((e) => e.name.toLowerCase()),
    ...Object.keys(names.keys),
  ]),
];
