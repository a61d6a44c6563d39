import { createFolder, type Folder } from '../core/match/names/tokens';
import type { AmbiguousTerm, Names, Spelling } from '../core/match/types';
import type { ExerciseFacts } from '../core/tips/types';
import type { Faults } from './content-error';
import type { ContentReader } from './read-content';
import { ambiguousFile, exercisesFile, grammarFile, patternsFile, weightsFile } from './schemas';

/** The id of the general exercise of a pattern: what a text means that names the movement and no exercise. */
export const generalId = (pattern: string): string => `any-${pattern}`;

export interface Catalogue {
  names: Names;
  facts: Record<string, ExerciseFacts>;
  patterns: { id: string; label: string }[];
}

/** Compiles exercises, grammar and ambiguous terms into what the matcher needs. Faults are noted, not thrown. */
export function compileNames(reader: ContentReader, faults: Faults): Catalogue | undefined {
  const patterns = reader.read('patterns.yaml', patternsFile);
  const grammar = reader.read('grammar.yaml', grammarFile);
  const ambiguous = reader.read('ambiguous.yaml', ambiguousFile);
  const weights = reader.read('weights.yaml', weightsFile);
  const files = reader.list('exercises').map((file) => ({ file, entries: reader.read(file, exercisesFile) }));
  if (!patterns || !grammar || !ambiguous || !weights) return undefined;

  const spelling: Spelling = {
    irregular: grammar.spelling.irregular,
    keep: grammar.spelling.keep,
    pluralOnly: grammar.spelling.plural_only,
    compounds: grammar.spelling.compounds as [string, string][],
    synonyms: grammar.spelling.synonyms,
    joins: grammar.spelling.joins as [string, string][],
  };
  const folder = createFolder(spelling);
  const terms = compileAmbiguous(ambiguous, folder, faults);
  const training = new Set(grammar.context_words.map((w) => folder.key(w)));
  for (const [key, term] of Object.entries(terms)) terms[key] = lean(key, term, folder, training);

  const facts: Record<string, ExerciseFacts> = {};
  const homes: Record<string, string> = {};
  const exercises: Names['exercises'] = [];
  const keys: Names['keys'] = {};
  const owners = new Map<string, { id: string; name: string; file: string }>();
  for (const { file, entries } of files) {
    const pattern = file.replace(/^.*\/|\.yaml$/g, '');
    if (!patterns.some((p) => p.id === pattern)) faults.add(file, '', `no pattern "${pattern}" in patterns.yaml`);
    for (const e of entries ?? []) {
      if (facts[e.id]) {
        faults.add(file, e.id, `the same id stands in ${homes[e.id]}`);
        continue;
      }
      homes[e.id] = file;
      facts[e.id] = {
        id: e.id,
        name: e.name,
        pattern,
        equipment: e.equipment,
        muscles: e.muscles,
        helpers: e.helpers,
        oneSided: e.one_sided,
        ...(e.parent && { parent: e.parent }),
      };
      const index = exercises.push({ id: e.id, name: e.name, pattern }) - 1;
      const own = new Set<string>();
      for (const name of [e.name, ...e.aliases]) {
        const key = folder.key(name);
        if (!key) faults.add(file, e.id, `"${name}" has no letters or digits`);
        else if (own.has(key)) faults.add(file, e.id, `"${name}" is only another spelling of a name given before it`);
        own.add(key);
        const owner = owners.get(key);
        if (!owner) {
          owners.set(key, { id: e.id, name, file });
          keys[key] = index;
        } else if (owner.id !== e.id && !(terms[key]?.ids.includes(e.id) && terms[key]?.ids.includes(owner.id))) {
          faults.add(file, e.id, `"${name}" also leads to ${owner.id} (${owner.file}); list both in ambiguous.yaml`);
        }
      }
    }
  }

  for (const { id: pattern, movement: name } of patterns) {
    const id = generalId(pattern);
    facts[id] = {
      id,
      name,
      pattern,
      equipment: 'any',
      muscles: [],
      helpers: [],
      oneSided: false,
      general: true,
    };
    exercises.push({ id, name, pattern, general: true });
  }
  const indexOf = new Map(exercises.map((e, i) => [e.id, i]));
  for (const e of Object.values(facts)) checkParents(e, facts, homes, faults);
  // Where two exercises share a name the first listed in ambiguous.yaml is the usual sense.
  for (const [key, term] of Object.entries(terms)) {
    for (const id of [...term.ids, ...Object.keys(term.hints ?? {})])
      if (!facts[id]) faults.add('ambiguous.yaml', key, `unknown exercise "${id}"`);
    const usual = indexOf.get(term.ids[0] ?? '');
    if (usual === undefined) continue;
    // A term no exercise is named by ("row") is a name too, with evidence, unless it is never one alone.
    if (keys[key] !== undefined || term.policy !== 'never-alone') keys[key] = usual;
  }

  const heads: Names['heads'] = {};
  for (const b of grammar.bases) {
    if (b.exercise && !facts[b.exercise]) faults.add('grammar.yaml', b.base, `unknown exercise "${b.exercise}"`);
    heads[folder.key(b.base)] = b.exercise ? (indexOf.get(b.exercise) ?? -1) : -1;
    const term = terms[folder.key(b.base)];
    if (term && b.needs_modifier) term.bareHead = true;
  }
  const movements: Names['movements'] = {};
  for (const [pattern, words] of Object.entries(grammar.movements)) {
    const general = indexOf.get(generalId(pattern));
    for (const word of words) {
      if (general === undefined) faults.add('grammar.yaml', word, `unknown pattern "${pattern}"`);
      else movements[folder.key(word)] = general;
    }
  }
  const qualifiers = new Set(grammar.modifiers.flatMap((g) => Object.keys(g.words)));
  for (const id of grammar.telling)
    if (!qualifiers.has(id)) faults.add('grammar.yaml', id, 'telling: no such qualifier');
  const wordsOf = (groups: typeof grammar.modifiers): string[] =>
    groups.flatMap((g) => Object.values(g.words).flat()).map((form) => folder.key(form));
  const { modifiers, identityWords } = compileModifiers(grammar, folder, facts, keys, indexOf, faults);
  return {
    names: {
      exercises,
      keys,
      ambiguous: terms,
      heads,
      modifiers,
      identityWords,
      bodyParts: grammar.modifiers.filter((g) => g.class === 'target').flatMap((g) => Object.keys(g.words)),
      telling: grammar.telling,
      asideWords: wordsOf(grammar.modifiers.filter((g) => g.identity === 'aside')),
      lightWords: [...new Set(wordsOf(grammar.modifiers.filter((g) => g.light)).flatMap((key) => key.split(' ')))],
      movements,
      contextWords: grammar.context_words,
      weights: Object.fromEntries(weights.map((w) => [w.evidence, w.weight])),
      spelling,
    },
    facts,
    patterns: patterns.map(({ id, label }) => ({ id, label })),
  };
}

type AmbiguousEntry = NonNullable<ReturnType<typeof ambiguousFile.parse>>[number];

function compileAmbiguous(entries: AmbiguousEntry[], folder: Folder, faults: Faults): Record<string, AmbiguousTerm> {
  const terms: Record<string, AmbiguousTerm> = {};
  // "curls" and "curl" fold to one key: the more careful policy of the two holds.
  const strict: AmbiguousTerm['policy'][] = ['phrase', 'context', 'abbrev', 'dose', 'never-alone'];
  const seen = new Set<string>();
  for (const e of entries) {
    if (seen.has(e.term.toLowerCase())) faults.add('ambiguous.yaml', e.term, 'listed twice');
    seen.add(e.term.toLowerCase());
    const key = folder.key(e.term);
    const before = terms[key];
    const term: AmbiguousTerm = {
      ids: e.ids,
      policy: e.policy,
      risk: e.risk,
      for: e.for.map((w) => w.toLowerCase()),
      against: e.against.map((w) => w.toLowerCase()),
      ...(e.hints && { hints: lowerCased(e.hints) }),
    };
    terms[key] = before
      ? {
          ids: [...new Set([...before.ids, ...term.ids])],
          policy: strict.indexOf(term.policy) > strict.indexOf(before.policy) ? term.policy : before.policy,
          risk: before.risk === 'high' || term.risk === 'high' ? 'high' : before.risk,
          for: [...new Set([...before.for, ...term.for])],
          against: [...new Set([...before.against, ...term.against])],
          ...((before.hints || term.hints) && { hints: { ...before.hints, ...term.hints } }),
        }
      : term;
  }
  return terms;
}

/**
 * A term without the words that would change no verdict, since every page pays for them: words of training speak for all
 * terms alike, equipment needs sets and reps beside it whatever else is said, and what is rarely anything but an exercise,
 * or needs capitals, is ruled out by set phrases alone.
 */
function lean(key: string, term: AmbiguousTerm, folder: Folder, training: ReadonlySet<string>): AmbiguousTerm {
  const isOwn = (w: string): boolean =>
    !/\d/.test(w) &&
    !folder
      .key(w)
      .split(' ')
      .some((part) => training.has(part));
  const isSetPhrase = (w: string): boolean => ` ${folder.key(w)} `.includes(` ${key} `);
  const seldom =
    term.policy === 'dose' || term.policy === 'abbrev' || (term.policy === 'context' && term.risk === 'low');
  return {
    ...term,
    for: term.policy === 'dose' ? [] : term.for.filter(isOwn),
    against: seldom ? term.against.filter(isSetPhrase) : term.against,
  };
}

const lowerCased = (hints: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(hints).map(([id, words]) => [id, words.map((w) => w.toLowerCase())]));

function checkParents(
  e: ExerciseFacts,
  facts: Record<string, ExerciseFacts>,
  homes: Record<string, string>,
  faults: Faults,
): void {
  const trail = new Set([e.id]);
  for (let p = e.parent; p; p = facts[p]?.parent) {
    if (!facts[p]) {
      faults.add(homes[e.id] ?? '', e.id, `unknown parent "${p}"`);
      return;
    }
    if (trail.has(p)) {
      faults.add(homes[e.id] ?? '', e.id, `is its own ancestor (${[...trail, p].join(' > ')})`);
      return;
    }
    trail.add(p);
  }
}

type Grammar = NonNullable<ReturnType<typeof grammarFile.parse>>;

function compileModifiers(
  grammar: Grammar,
  folder: Folder,
  facts: Record<string, ExerciseFacts>,
  keys: Names['keys'],
  indexOf: Map<string, number>,
  faults: Faults,
): { modifiers: Names['modifiers']; identityWords: Names['identityWords'] } {
  const modifiers: Names['modifiers'] = {};
  for (const group of grammar.modifiers) {
    for (const [id, forms] of Object.entries(group.words)) for (const form of forms) modifiers[folder.key(form)] = id;
  }
  const identityWords: Names['identityWords'] = {};
  for (const change of grammar.identity_changes) {
    const index = indexOf.get(change.exercise);
    if (index === undefined || !facts[change.exercise]) {
      faults.add('grammar.yaml', `${change.modifier} ${change.base}`, `unknown exercise "${change.exercise}"`);
      continue;
    }
    const base = folder.key(change.base);
    for (const word of change.modifier.replace(/\(.*\)/g, '').split(' / ')) {
      const key = folder.key(word);
      const phrase = `${key} ${base}`;
      keys[phrase] ??= index;
      if (modifiers[key] === undefined) identityWords[key] = [...(identityWords[key] ?? []), base];
    }
  }
  return { modifiers, identityWords };
}
