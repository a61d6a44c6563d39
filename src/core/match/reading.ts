import { findCandidates } from './candidates/candidates';
import { type Dose, findDoses } from './evidence/doses';
import { lowerOf } from './evidence/phrases';
import type { Dictionary } from './names/dictionary';
import { isForeign } from './names/english';
import type { BlockKind, Candidate, TextBlock } from './types';

/** A block once read: everything that does not depend on the rest of the page. Kept so that only changed blocks are read again. */
export interface Reading {
  text: string;
  kind: BlockKind;
  candidates: Candidate[];
  doses: Dose[];
  /** Words of training, muscles and equipment in it: "superset", "rest", "dumbbell". */
  trainingWords: number;
  /** Written words, names and all. */
  words: number;
  /** Of a block with candidates: its text in small letters, every character in its place. */
  lower: string;
  /** Of a block with candidates: is it in another language than English? */
  foreign: boolean;
}

/** Reads one block. Depends on nothing but the block. */
export function readBlock(dictionary: Dictionary, block: TextBlock): Reading {
  const tokens = dictionary.folder.tokens(block.text);
  let trainingWords = 0;
  let words = 0;
  for (const t of tokens) {
    if (t.first) words += 1;
    if (dictionary.contextWords.has(t.norm)) trainingWords += 1;
  }
  const found = findCandidates(dictionary, tokens, block.kind);
  const candidates = ADDRESS.test(block.text) ? outsideAddresses(block.text, found) : found;
  const isRead = candidates.length > 0;
  return {
    text: block.text,
    kind: block.kind,
    candidates,
    doses: /\d|AMRAP|failure/i.test(block.text) ? findDoses(block.text) : [],
    trainingWords,
    words,
    lower: isRead ? lowerOf(block.text) : '',
    foreign: isRead && isForeign(block.text),
  };
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
