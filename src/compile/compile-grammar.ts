import type { Folder } from '../core/match/names/tokens';
import type { Names } from '../core/match/types';
import type { Faults } from './content-error';
import type { grammarFile } from './name-schemas';

type Grammar = NonNullable<ReturnType<typeof grammarFile.parse>>;

/** The id of the general exercise of a pattern: what a text means that names the movement and no exercise. */
export const generalId = (pattern: string): string => `any-${pattern}`;

/** The last words of unlisted names, each with the general exercise of its movement. */
export function compileMovements(
  grammar: Grammar,
  folder: Folder,
  indexOf: ReadonlyMap<string, number>,
  faults: Faults,
): Names['movements'] {
  const movements: Names['movements'] = {};
  for (const [pattern, words] of Object.entries(grammar.movements)) {
    const general = indexOf.get(generalId(pattern));
    for (const word of words) {
      if (general === undefined) faults.add('grammar.yaml', word, `unknown pattern "${pattern}"`);
      else movements[folder.key(word)] = general;
    }
  }
  return movements;
}

/** The qualifying words, and what they say of a name. */
export function compileQualifiers(
  grammar: Grammar,
  folder: Folder,
  faults: Faults,
): Pick<Names, 'modifiers' | 'bodyParts' | 'telling' | 'asideWords' | 'lightWords'> {
  const modifiers: Names['modifiers'] = {};
  for (const group of grammar.modifiers) {
    for (const [id, forms] of Object.entries(group.words)) for (const form of forms) modifiers[folder.key(form)] = id;
  }
  const known = new Set(Object.values(modifiers));
  for (const id of grammar.telling) if (!known.has(id)) faults.add('grammar.yaml', id, 'telling: no such qualifier');
  const wordsOf = (groups: Grammar['modifiers']): string[] =>
    groups.flatMap((g) => Object.values(g.words).flat()).map((form) => folder.key(form));
  return {
    modifiers,
    bodyParts: grammar.modifiers.filter((g) => g.class === 'target').flatMap((g) => Object.keys(g.words)),
    telling: grammar.telling,
    asideWords: wordsOf(grammar.modifiers.filter((g) => g.identity === 'aside')),
    lightWords: [...new Set(wordsOf(grammar.modifiers.filter((g) => g.light)).flatMap((key) => key.split(' ')))],
  };
}

/** Words that only qualify some movement words; adds the names they make to `keys`. */
export function compileIdentities(
  grammar: Grammar,
  folder: Folder,
  keys: Names['keys'],
  indexOf: ReadonlyMap<string, number>,
  faults: Faults,
): Names['identityWords'] {
  const qualifiers = new Set(grammar.modifiers.flatMap((g) => Object.values(g.words).flat()).map((f) => folder.key(f)));
  const identityWords: Names['identityWords'] = {};
  for (const change of grammar.identity_changes) {
    const index = indexOf.get(change.exercise);
    if (index === undefined) {
      faults.add('grammar.yaml', `${change.modifier} ${change.base}`, `unknown exercise "${change.exercise}"`);
      continue;
    }
    const base = folder.key(change.base);
    for (const word of change.modifier.replace(/\(.*\)/g, '').split(' / ')) {
      const key = folder.key(word);
      keys[`${key} ${base}`] ??= index;
      if (!qualifiers.has(key)) identityWords[key] = [...(identityWords[key] ?? []), base];
    }
  }
  return identityWords;
}
