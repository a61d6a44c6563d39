import { createFolder } from '../core/match/names/tokens';
import type { Names, Spelling } from '../core/match/types';
import type { ExerciseFacts } from '../core/tips/types';
import { compileAmbiguous } from './compile-ambiguous';
import { compileIdentities, compileMovements, compileQualifiers, generalId } from './compile-grammar';
import type { Faults } from './content-error';
import { ambiguousFile, exercisesFile, grammarFile, patternsFile, weightsFile } from './name-schemas';
import type { ContentReader } from './read-content';

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
  const training = new Set(grammar.context_words.map((w) => folder.key(w)));
  const terms = compileAmbiguous(ambiguous, folder, training, faults);

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
  return {
    names: {
      exercises,
      keys,
      ambiguous: terms,
      heads,
      ...compileQualifiers(grammar, folder, faults),
      identityWords: compileIdentities(grammar, folder, keys, indexOf, faults),
      movements: compileMovements(grammar, folder, indexOf, faults),
      contextWords: grammar.context_words,
      weights: Object.fromEntries(weights.map((w) => [w.evidence, w.weight])),
      spelling,
    },
    facts,
    patterns: patterns.map(({ id, label }) => ({ id, label })),
  };
}

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
