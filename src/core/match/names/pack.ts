import type { AmbiguousTerm, ExerciseName, Names } from '../types';

/**
 * Names as they travel in the content script: every page pays for their bytes. Lists of words become one string each,
 * exercises stand by pattern, terms by the place of their name, and what follows from something else is left out.
 */
export interface PackedNames extends Omit<Names, 'exercises' | 'keys' | 'ambiguous'> {
  /** Per pattern its id and its exercises: "Name", or "id=Name" where the id is not the name in small letters. */
  exercises: [pattern: string, entries: string][];
  /** Per exercise its folded names, "=" for the name it is listed under where folding only takes capitals and hyphens. */
  keys: string;
  /** Name of a term, or its place among all names: policy, risk and ids, words for, words against, hints. */
  ambiguous: [
    key: string | number,
    head: string,
    speakFor?: string,
    against?: string,
    hints?: AmbiguousTerm['hints'],
  ][];
}

const WORD = '|';
const ENTRY = '\n';
const OWN_NAME = '=';

const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const plainKey = (name = ''): string => idFrom(name).replaceAll('-', ' ');

/** The general exercise of a pattern has the pattern's id behind this. */
const GENERAL = 'any-';

const list = (text: string | undefined): string[] => (text ? text.split(WORD) : []);

/** Packs names; `unpackNames` gives back what went in. Words must not hold "|", "=" or line breaks: throws if one does. */
export function packNames(names: Names): PackedNames {
  const { exercises, keys, ambiguous, ...rest } = names;
  const byPattern: [string, string[]][] = [];
  for (const { id, name, pattern } of exercises) {
    if (/[|=\n]/.test(name)) throw new Error(`${id}: a name may not hold "|", "=" or a line break`);
    if (byPattern.at(-1)?.[0] !== pattern) byPattern.push([pattern, []]);
    byPattern.at(-1)?.[1].push(idFrom(name) === id ? name : `${id}=${name}`);
  }
  const own: string[][] = exercises.map(() => []);
  for (const [key, index] of Object.entries(keys)) own[index]?.push(key);
  const places = new Map(own.flat().map((key, place) => [key, place]));
  const terms = Object.entries(ambiguous).map(([key, t]): PackedNames['ambiguous'][number] => {
    if ([...t.for, ...t.against].some((w) => w.includes(WORD))) throw new Error(`${key}: a word may not hold "|"`);
    const isUsual = t.ids.length === 1 && exercises[keys[key] ?? -1]?.id === t.ids[0];
    const head = [t.policy, t.risk, t.bareHead ? 'bare' : '', ...(isUsual ? [] : t.ids)].join(WORD);
    const at = places.get(key) ?? key;
    const [speakFor, against] = [t.for.join(WORD), t.against.join(WORD)];
    return t.hints ? [at, head, speakFor, against, t.hints] : [at, head, speakFor, against];
  });
  return {
    ...rest,
    exercises: byPattern.map(([pattern, entries]) => [pattern, entries.join(WORD)]),
    keys: own
      .map((k, i) => k.map((key) => (key === plainKey(exercises[i]?.name) ? OWN_NAME : key)).join(WORD))
      .join(ENTRY),
    ambiguous: terms,
  };
}

/** The names that were packed. */
export function unpackNames(packed: PackedNames): Names {
  const { exercises: groups, keys: lines, ambiguous: terms, ...rest } = packed;
  const slugs: string[] = [];
  const exercises = groups.flatMap(([pattern, entries]) =>
    entries.split(WORD).map((entry): ExerciseName => {
      const [first = '', second] = entry.split('=');
      const name = second ?? first;
      const slug = idFrom(name);
      slugs.push(slug);
      const id = second === undefined ? slug : first;
      return { id, name, pattern, ...(id === `${GENERAL}${pattern}` && { general: true as const }) };
    }),
  );
  const keys: Names['keys'] = {};
  const places: string[] = [];
  lines.split(ENTRY).forEach((line, index) => {
    for (const packedKey of list(line)) {
      const key = packedKey === OWN_NAME ? (slugs[index]?.replaceAll('-', ' ') ?? '') : packedKey;
      keys[key] = index;
      places.push(key);
    }
  });
  const ambiguous: Names['ambiguous'] = {};
  for (const [place, head, speakFor, against, hints] of terms) {
    const key = typeof place === 'number' ? (places[place] as string) : place;
    const [policy, risk, bare, ...ids] = head.split(WORD) as [AmbiguousTerm['policy'], AmbiguousTerm['risk'], string];
    const usual = exercises[keys[key] ?? -1]?.id;
    ambiguous[key] = {
      // A term of one exercise that goes by that name leaves it out.
      ids: ids.length === 0 && usual ? [usual] : ids,
      policy,
      risk,
      ...(bare === 'bare' && { bareHead: true as const }),
      for: list(speakFor),
      against: list(against),
      ...(hints && { hints }),
    };
  }
  return { ...rest, exercises, keys, ambiguous };
}
