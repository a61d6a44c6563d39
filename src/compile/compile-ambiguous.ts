import type { Folder } from '../core/match/names/tokens';
import type { AmbiguousTerm } from '../core/match/types';
import type { Faults } from './content-error';
import type { ambiguousFile } from './name-schemas';

type AmbiguousEntry = NonNullable<ReturnType<typeof ambiguousFile.parse>>[number];

/** Compiles the terms of ambiguous.yaml by folded key, without the words in `training`, which speak for all alike. */
export function compileAmbiguous(
  entries: AmbiguousEntry[],
  folder: Folder,
  training: ReadonlySet<string>,
  faults: Faults,
): Record<string, AmbiguousTerm> {
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
  for (const [key, term] of Object.entries(terms)) terms[key] = lean(key, term, folder, training);
  return terms;
}

/**
 * A term without the words that change next to nothing, since every page pays for them: words of training speak for all
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
