import type { TextBlock } from '@/src/core/match/types';
import { invented, randomFrom } from './random';
import { DEEDS, LINKS, MANNERS, OPENINGS, PEOPLE, PLACES, QUALITIES, THINGS } from './words-of-prose';

export const PAGE_KINDS = ['prose without names', 'prose with few names', 'plans dense with names'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Of so many invented words the commonest are met again and again, and new ones never end: as proper names in a text. */
const PROPER_NAMES = 200_000;
/** Of paragraphs with few names, the share that has any. */
const NAMED_SHARE = 0.15;

type Random = () => number;
const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

const properName = (random: Random): string => upper(invented(Math.floor(PROPER_NAMES ** random()) - 1));

function nounPhrase(random: Random): string {
  if (random() < 0.25) return properName(random);
  const article = pick(['the', 'the', 'a second', 'her', 'his', 'their', 'another', 'every'], random);
  const quality = random() < 0.4 ? `${pick(QUALITIES, random)} ` : '';
  return `${article} ${quality}${pick(random() < 0.4 ? PEOPLE : THINGS, random)}`;
}

function clause(random: Random): string {
  const manner = random() < 0.35 ? `${pick(MANNERS, random)} ` : '';
  const place =
    random() < 0.2 ? ` ${pick(PLACES, random)}` : random() < 0.2 ? ` in ${between(random, 1850, 2026)}` : '';
  return `${nounPhrase(random)} ${manner}${pick(DEEDS, random)} ${nounPhrase(random)}${place}`;
}

function sentence(random: Random): string {
  const opening = random() < 0.25 ? `${pick(OPENINGS, random)}, ` : '';
  const link = random() < 0.45 ? `, ${pick(LINKS, random)} ${clause(random)}` : '';
  const aside = random() < 0.1 ? ' – or so we’re told' : '';
  return `${upper(opening + clause(random) + link)}${aside}.`;
}

const paragraph = (random: Random): string =>
  Array.from({ length: between(random, 2, 6) }, () => sentence(random)).join(' ');

function namedSentence(names: readonly string[], random: Random): string {
  const name = pick(names, random);
  const dose = `${between(random, 2, 6)} sets of ${between(random, 3, 20)}`;
  return pick(
    [
      `On ${pick(['Monday', 'Tuesday', 'Thursday', 'Saturday'], random)} ${properName(random)} did ${name}, ${dose}, before work.`,
      `${properName(random)} still likes the ${name} best of all exercises.`,
      `Then came ${name} with ${between(random, 10, 140)} kg, and ${clause(random)}.`,
    ],
    random,
  );
}

function planLine(names: readonly string[], random: Random): TextBlock {
  const name = pick(names, random);
  const dose = `${between(random, 1, 6)} x ${between(random, 1, 25)}`;
  const rest = `${between(random, 20, 240)} s rest`;
  const load = `${between(random, 4, 180)} kg`;
  const text = pick(
    [
      `${upper(name)} ${dose}`,
      `${upper(name)}: ${dose}, ${rest}`,
      `${dose} ${name} @ ${load}`,
      `${upper(name)} – ${dose} with ${load}, then ${pick(names, random)} ${dose}`,
      `${between(random, 1, 9)}. ${upper(name)}, ${rest}, for ${properName(random)}`,
    ],
    random,
  );
  return { text, kind: random() < 0.5 ? 'item' : 'cell' };
}

/** One block of a page of this kind. */
function block(kind: PageKind, names: readonly string[], random: Random): TextBlock {
  const isHeading = random() < 0.06;
  if (kind === 'plans dense with names') {
    return isHeading
      ? { text: `Day ${between(random, 1, 400)}: ${properName(random)}`, kind: 'heading' }
      : planLine(names, random);
  }
  if (isHeading) return { text: `${upper(nounPhrase(random))} of ${properName(random)}`, kind: 'heading' };
  const named = kind === 'prose with few names' && random() < NAMED_SHARE ? ` ${namedSentence(names, random)}` : '';
  return { text: paragraph(random) + named, kind: 'prose' };
}

/**
 * A page of about so many characters: same seed, same page. Lines are drawn anew each time, with names over the whole
 * catalogue and numbers and proper names that vary, so that nobody gains by remembering a line.
 */
export function makePage(kind: PageKind, characters: number, names: readonly string[], seed: number): TextBlock[] {
  const random = randomFrom(seed);
  const out: TextBlock[] = [];
  for (let length = 0; length < characters; ) {
    const next = block(kind, names, random);
    out.push(next);
    length += next.text.length;
  }
  return out;
}

export const charactersIn = (blocks: readonly TextBlock[]): number => blocks.reduce((n, b) => n + b.text.length, 0);
