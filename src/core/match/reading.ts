import { findCandidates } from './candidates/candidates';
import { sift } from './candidates/sift';
import { type Dose, findDoses } from './evidence/doses';
import { type Own, ownEvidence } from './evidence/own';
import { lowerOf } from './evidence/phrases';
import type { Dictionary } from './names/dictionary';
import type { BlockKind, Candidate, TextBlock } from './types';

/** A block once read: everything that does not depend on the rest of the page. Kept so that only changed blocks are read again. */
export interface Reading {
  text: string;
  kind: BlockKind;
  candidates: Candidate[];
  /** What the block says of each candidate, in the same order. */
  own: Own[];
  doses: Dose[];
  /** Words of training, muscles and equipment in it: "superset", "rest", "dumbbell". */
  trainingWords: number;
  /** Written words, names and all. */
  words: number;
}

/** Reads one block. Depends on nothing but the block. */
export function readBlock(dictionary: Dictionary, { text, kind }: TextBlock): Reading {
  const sifted = sift(dictionary, text, kind);
  const { words, trainingWords, isForeign } = sifted;
  const found = sifted.tokens.length > 0 ? findCandidates(dictionary, sifted, kind) : [];
  const candidates = found.length > 0 && ADDRESS.test(text) ? outsideAddresses(text, found) : found;
  const doses = sifted.mayPrescribe ? findDoses(text) : [];
  const own: Own[] = [];
  if (candidates.length > 0) {
    const place = { text, lower: lowerOf(text), kind, words, trainingWords, doses, foreign: isForeign };
    for (const c of candidates) own.push(ownEvidence(c, place));
  }
  return { text, kind, candidates, own, doses, trainingWords, words };
}

const ADDRESS = /:\/\/|www\.|@/;
const WEB = /https?:\/\/.|www\../i;
const MAIL = /.@[^.@]+\../;

/** Without those inside a web or mail address: "example.org/hip-hinge-basics". */
function outsideAddresses(text: string, candidates: Candidate[]): Candidate[] {
  const addresses = [...text.matchAll(/\S+/g)].filter(([run]) => WEB.test(run) || MAIL.test(run));
  let i = 0;
  return candidates.filter((c) => {
    while (i < addresses.length && endOf(addresses[i] as RegExpMatchArray) <= c.start) i += 1;
    return i >= addresses.length || (addresses[i]?.index ?? 0) >= c.end;
  });
}

const endOf = (m: RegExpMatchArray): number => (m.index ?? 0) + m[0].length;
