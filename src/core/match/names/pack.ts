import type { AmbiguousTerm, ExerciseName, Names } from '../types';

/**
 * Names as they travel in the content script: every page pays for their bytes. Lists of words become one string each,
 * exercises stand by pattern, terms by the place of their name, and what follows from something else is left out.
 */
export interface PackedNames extends Omit<Names, 'exercises' | 'keys' | 'ambiguous' | 'modifiers'> {
  /** Per pattern its id and its exercises: "Name", or "id=Name" where the id is not the name in small letters. */
  exercises: [pattern: string, entries: string][];
  /** Per exercise its folded names, "=" for the name it is listed under where folding only takes capitals and hyphens. */
  keys: string;
  /** A line for each qualifier: its id and its spellings, "=" for the one that the id is made of. */
  modifiers: string;
  /** The terms in columns, as like things together take fewer bytes; one line a term, in the order of `terms`. */
  ambiguous: {
    /** Per term how far its name stands behind the one before among all names, or the name itself where it is none. */
    terms: (number | string)[];
    /** Policy, risk, bare or not, ids. */
    heads: string;
    speakFor: string;
    against: string;
    /** By the term's place in `terms`. */
    hints: Record<number, NonNullable<AmbiguousTerm['hints']>>;
  };
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
  const { exercises, keys, ambiguous, modifiers, ...rest } = names;
  const byPattern: [string, string[]][] = [];
  for (const { id, name, pattern } of exercises) {
    if (/[|=\n]/.test(name)) throw new Error(`${id}: a name may not hold "|", "=" or a line break`);
    if (byPattern.at(-1)?.[0] !== pattern) byPattern.push([pattern, []]);
    byPattern.at(-1)?.[1].push(idFrom(name) === id ? name : `${id}=${name}`);
  }
  const own: string[][] = exercises.map(() => []);
  for (const [key, index] of Object.entries(keys)) own[index]?.push(key);
  for (const [key, t] of Object.entries(ambiguous)) {
    if ([...t.for, ...t.against].some((w) => /[|\n]/.test(w))) throw new Error(`${key}: a word may not hold "|"`);
  }
  return {
    ...rest,
    exercises: byPattern.map(([pattern, entries]) => [pattern, entries.join(WORD)]),
    keys: own
      .map((k, i) => k.map((key) => (key === plainKey(exercises[i]?.name) ? OWN_NAME : key)).join(WORD))
      .join(ENTRY),
    modifiers: packModifiers(modifiers),
    ambiguous: packTerms(names, new Map(own.flat().map((key, place) => [key, place]))),
  };
}

const spelled = (id: string): string => id.replaceAll('-', ' ');

function packModifiers(modifiers: Names['modifiers']): string {
  const byId = new Map<string, string[]>();
  for (const [word, id] of Object.entries(modifiers)) {
    if (/[|=\n]/.test(word + id)) throw new Error(`${id}: "${word}" may not hold "|", "=" or a line break`);
    const words = byId.get(id) ?? [id];
    byId.set(id, words);
    words.push(word === spelled(id) ? OWN_NAME : word);
  }
  return [...byId.values()].map((words) => words.join(WORD)).join(ENTRY);
}

/** The terms in columns; `places` says where each name stands among all. */
function packTerms(
  { exercises, keys, ambiguous }: Names,
  places: ReadonlyMap<string, number>,
): PackedNames['ambiguous'] {
  const last = places.size;
  const terms = Object.entries(ambiguous).sort(([a], [b]) => (places.get(a) ?? last) - (places.get(b) ?? last));
  let before = 0;
  const lines = (of: (key: string, t: AmbiguousTerm) => string[]): string =>
    terms.map(([key, t]) => of(key, t).join(WORD)).join(ENTRY);
  return {
    terms: terms.map(([key]) => {
      const place = places.get(key);
      if (place === undefined) return key;
      const step = place - before;
      before = place;
      return step;
    }),
    heads: lines((key, t) => {
      const isUsual = t.ids.length === 1 && exercises[keys[key] ?? -1]?.id === t.ids[0];
      return [t.policy, t.risk, t.bareHead ? 'bare' : '', ...(isUsual ? [] : t.ids)];
    }),
    speakFor: lines((_, t) => t.for),
    against: lines((_, t) => t.against),
    hints: Object.fromEntries(terms.flatMap(([, { hints }], i) => (hints ? [[i, hints]] : []))),
  };
}

/** The names that were packed. */
export function unpackNames(packed: PackedNames): Names {
  const { exercises: groups, keys: lines, modifiers: qualifiers, ambiguous: terms, ...rest } = packed;
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
  const modifiers: Names['modifiers'] = {};
  for (const line of qualifiers.split(ENTRY)) {
    const [id = '', ...words] = line.split(WORD);
    for (const word of words) modifiers[word === OWN_NAME ? spelled(id) : word] = id;
  }
  return {
    ...rest,
    exercises,
    keys,
    modifiers,
    ambiguous: unpackTerms(terms, places, (key) => exercises[keys[key] ?? -1]?.id),
  };
}

function unpackTerms(
  { terms, heads, speakFor, against, hints }: PackedNames['ambiguous'],
  places: readonly string[],
  usualOf: (key: string) => string | undefined,
): Names['ambiguous'] {
  const ambiguous: Names['ambiguous'] = {};
  const [headLines, forLines, againstLines] = [heads, speakFor, against].map((column) => column.split(ENTRY));
  let at = 0;
  terms.forEach((term, i) => {
    if (typeof term === 'number') at += term;
    const key = typeof term === 'number' ? (places[at] as string) : term;
    const head = headLines?.[i]?.split(WORD) as [AmbiguousTerm['policy'], AmbiguousTerm['risk'], string, ...string[]];
    const [policy, risk, bare, ...ids] = head;
    const usual = usualOf(key);
    ambiguous[key] = {
      // A term of one exercise that goes by that name leaves it out.
      ids: ids.length === 0 && usual ? [usual] : ids,
      policy,
      risk,
      ...(bare === 'bare' && { bareHead: true as const }),
      for: list(forLines?.[i]),
      against: list(againstLines?.[i]),
      ...(hints[i] && { hints: hints[i] }),
    };
  });
  return ambiguous;
}
