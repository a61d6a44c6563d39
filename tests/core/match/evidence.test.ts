import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/src/core/match/decide';
import type { BlockKind, TextBlock } from '@/src/core/match/types';
import { content } from '../../support/content';
import { onItsPage, readTable } from '../../support/match-table';
import { matcher } from '../../support/spots';

const KINDS: Record<string, BlockKind> = { '#': 'heading', '-': 'item', '|': 'cell' };
const CANDIDATE = /\[\[(.*?)\]\]/;

const explain = (blocks: TextBlock[]): Verdict[][] => matcher.explain(blocks.map(matcher.read));

/** The blocks of a page, one a line: "# heading", "- item", "| cell", and prose. */
const blocksOf = (page: string): TextBlock[] =>
  page.split('\n').map((line) => {
    const [, sign, text] = /^([#|-]) (.*)$/.exec(line) ?? [];
    const kind = KINDS[sign ?? ''] ?? 'prose';
    return { kind, text: (text ?? line).replace(CANDIDATE, '$1') };
  });

/** The kinds of evidence for the candidate in double brackets. */
function evidenceIn(page: string): string[] {
  const lines = page.split('\n');
  const at = lines.findIndex((l) => CANDIDATE.test(l));
  const start = (lines[at] as string).replace(/^[#|-] /, '').indexOf('[[');
  const verdict = explain(blocksOf(page))[at]?.find((v) => v.candidate.start === start);
  if (!verdict) throw new Error(`no candidate in "${page}"`);
  return Object.keys(verdict.evidence);
}

const FILLER = 'The board met in March and the office moved to a new building near the old harbour. '.repeat(6);

/** A kind of evidence, a text that has it and one that lacks it. */
const PAIRS: [string, string, string][] = [
  // the name
  ['sure', 'The [[front squat]] is hard.', 'The [[squat]] is hard.'],
  ['composed', '- [[Cable hop]]', '- [[Front squat]]'],
  ['unlisted', '- [[Hip roll]]', '- [[Hip thrust]]'],
  ['misspelt', '- [[Deadlfit]]', '- [[Deadlift]]'],
  ['qualified', 'the [[rope swing]]', 'the [[swing]]'],
  ['body-part', 'the [[shoulder dip]]', 'the [[box dip]]'],
  ['abbreviation-in-small-letters', '- [[rdl]] 3x5', '- [[RDL]] 3x5'],
  ['plural', 'the [[curls]]', 'the [[curl]]'],
  ['spelt-like-a-verb', 'the [[push up]]', 'the [[push-up]]'],
  ['verb-place', '[[Push up]] through the floor.', 'The [[push up]] through the years.'],
  ['verb-form', '[[Swinging]] is fun', '[[Swings]] are fun'],
  ['foreign-sentence', 'Das ist nicht die [[plank]] und der Trainer', 'That is not the [[plank]] and a trainer'],
  // its place in the block
  ['in-heading', '# [[Plank]]', '- [[Plank]]'],
  ['in-cell', '| [[Plank]]', '[[Plank]]'],
  ['in-long-item', `- [[Plank]] of ${FILLER}`, '- [[Plank]] of wood'],
  ['whole-line', '- [[Plank]] 3x8\n- Front squat', '- [[Plank]] of wood\n- Front squat'],
  ['whole-line-alone', '- [[Plank]] 3x8', '- [[Plank]] 3x8\n- Front squat'],
  ['starts-line', '- 2. [[Plank]] of wood', '- Oak [[plank]] of wood'],
  ['is-a-title', '[[Plank]]: rest on your arms.', '[[Plank]] rests on your arms.'],
  // the words beside it
  ['has-object', '[[Press]] the button', '[[Press]] and go'],
  ['has-particle', '[[Swing]] up to it', '[[Swing]] and go'],
  ['after-verb-word', 'You [[squat]] well.', 'The [[squat]] is well.'],
  ['said-of-something', 'All reps are [[clean]].', 'All reps of the [[clean]].'],
  ['is-a-place', 'A bag lay on the [[bench]].', 'A bag and the [[bench]].'],
  ['somebodys', 'I like my [[squat]].', 'I like a [[squat]].'],
  ['possessive', "The [[plank]]'s length", 'The [[plank]] length'],
  ['is-done', 'Do a [[plank]] now.', 'See a [[plank]] now.'],
  ['before-a-noun', 'The [[plank]] conference', 'The [[plank]] is long.'],
  ['stands-as-a-name', '[[Plank]] was heavy.', 'The [[plank]] was heavy.'],
  ['thing-without-article', '[[Bench]] was heavy.', 'The [[bench]] was heavy.'],
  // sets, reps, loads, times
  ['dose-beside', 'A [[plank]], 3x8', 'A [[plank]]. And 3x8'],
  ['dose-beside', '3x8 of the [[plank]]', '3x8 of whatever was near to the [[plank]]'],
  ['measure-beside', 'A [[plank]], 5 minutes', 'A [[plank]], 30 seconds'],
  ['counted', 'He did 25 [[curls]].', 'He did the [[curls]].'],
  ['dose-in-line', `- [[Plank]] of ${FILLER} 3x8`, `[[Plank]] of ${FILLER} 3x8`],
  ['dose-in-prose', `The [[plank]] of ${FILLER} 3x8`, `The [[plank]] of ${FILLER} 3 km`],
  ['dose-near', '| [[Plank]]\n| 5x5', '| [[Plank]]\n| 5 minutes'],
  ['measure-near', '| [[Plank]]\n| 5 minutes', '| [[Plank]]\n| 5x5'],
  // other exercises and words of training
  ['in-series', 'deadlifts, planks, [[rows]]', 'deadlifts, planks. The [[rows]]'],
  ['in-open-series', 'planks, [[rows]]', 'planks. The [[rows]]'],
  ['in-combination', 'front squat to [[press]]', 'front squat, [[press]]'],
  ['same-word-on-page', 'Kettlebell swings.\nThe [[swing]].', 'Kettlebell halos.\nThe [[swing]].'],
  ['same-exercise-on-page', 'Forearm plank.\nThe [[plank]].', 'Front squat.\nThe [[plank]].'],
  ['name-here', 'Front squat. The [[plank]].', 'Front door. The [[plank]].'],
  ['two-names-here', 'Front squat. Hip thrust. The [[plank]].', 'Front squat. The [[plank]].'],
  ['names-near-line', 'Front squat\n- [[Plank]]', 'Front squat\n[[Plank]]'],
  ['names-near-prose', 'Front squat\n[[Plank]]', 'Front door\n[[Plank]]'],
  ['siblings', '- Front squat\n- [[Plank]]', '# Front squat\n- [[Plank]]'],
  ['training-heading', '# My workout\n- [[Plank]]', '# My garden\n- [[Plank]]'],
  ['training-words', 'A [[plank]] for the glutes.', 'A [[plank]] for the garden.'],
  ['words-for', 'The [[cobra]] of her yoga hour.', 'The [[cobra]] of her happy hour.'],
  ['words-against', 'She had curly hair and one [[curl]].', 'She had fair skin and one [[curl]].'],
  ['nothing-in-sentence', 'The [[plank]] lay there.', 'The [[plank]], then a front squat.'],
  // the page
  ['page-exercises', 'The [[plank]].\nFront squats.', 'The [[plank]].\nFront doors.'],
  ['page-doses', 'The [[plank]].\nFront squats 3x8.', 'The [[plank]].\nFront squats.'],
  ['page-words', 'The [[plank]].\nMy workout.', 'The [[plank]].\nMy garden.'],
  ['page-without-training', `${FILLER}\nThe [[plank]].`, 'The board met.\nThe [[plank]].'],
];

/** Kinds of evidence that wait for content: no name of the catalogue has this policy and risk. */
const WAITING = ['phrase-high', 'never-alone-medium'];

const weighed = Object.keys(content.names.weights);
const RARE = ['- Cable thrustering', 'They dumbbell burpeed across.', 'The single-arm clean', 'Swing: press on'];

/** Every kind of evidence seen in the table of sentences, in the pairs above and in each name alone. */
const seen = new Set(
  [
    ...readTable(path.resolve(import.meta.dirname, 'table')).map((line) => onItsPage(line).blocks),
    ...[...PAIRS.flatMap(([, ...pages]) => pages), ...RARE].map(blocksOf),
    ...Object.keys(content.names.keys).map((text): TextBlock[] => [{ text, kind: 'item' }]),
  ]
    .flatMap(explain)
    .flat()
    .flatMap((v) => Object.keys(v.evidence)),
);

describe('evidence', () => {
  it.each(PAIRS)('of the kind %j is in %j and not in %j', (id, has, lacks) => {
    expect(evidenceIn(has)).toContain(id);
    expect(evidenceIn(lacks)).not.toContain(id);
  });

  it('has a weight, whatever its kind', () => {
    expect([...seen].filter((id) => !weighed.includes(id))).toEqual([]);
  });

  it('of every kind that has a weight is found somewhere', () => {
    expect(weighed.filter((id) => !seen.has(id)).sort()).toEqual([...WAITING].sort());
  });

  it('waits for content only where no name has the policy and risk', () => {
    const terms = Object.entries(content.names.ambiguous).filter(([name]) => name in content.names.keys);
    expect(terms.filter(([, t]) => WAITING.includes(`${t.policy}-${t.risk}`))).toEqual([]);
  });
});

describe('the amount of evidence', () => {
  it('is a share from 0 to 1, however much there is', () => {
    const crowd = blocksOf(
      Array.from({ length: 30 }, () => '- Front squat, plank, hip thrust 3x8 glute core').join('\n'),
    );
    const amounts = explain(crowd)
      .flat()
      .flatMap((v) => Object.values(v.evidence));
    expect([amounts.length > 500, amounts.filter((n) => !(n >= 0 && n <= 1))]).toEqual([true, []]);
  });
});
