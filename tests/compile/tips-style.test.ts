import { describe, expect, it } from 'vitest';
import { MOST_WORDS, sentencesOf } from '@/src/compile/tip-style';
import { linesOf, resolveTips } from '@/src/core/tips/resolve-tips';
import { content } from '../support/content';
import { readingGrade } from '../support/reading-grade';
import { checkTexts, guideTexts, type Shown, tipTexts } from '../support/strings';

const ALL = [...tipTexts, ...guideTexts, ...checkTexts];

const found = (texts: Shown[], pattern: RegExp): string[] =>
  texts.filter((t) => pattern.test(t.text)).map((t) => `${t.at}: ${t.text}`);

/** Words a text may hold, as a pattern; beside each, a text in which it must be found. */
const NOWHERE: [string, RegExp, string][] = [
  ['"never"', /\bnever\b/i, 'Never round your back.'],
  ['"dangerous"', /\bdangerous/i, 'It is dangerous.'],
  ['"will injure"', /\bwill injure\b/i, 'This will injure you.'],
  ['"damage"', /\bdamag/i, 'It damages discs.'],
  ['"wreck"', /\bwreck/i, 'It wrecks your back.'],
  ['newtons', /\bnewtons?\b|\d\s?k?N\b/, 'About 3400 N on a disc.'],
  ['a risk in percent', /\d\s?% (more|less|higher|lower|risk)/i, 'It has 40% more risk.'],
  ['curly quotes', /[\u2018\u2019\u201c\u201d]/, 'Don\u2019t.'],
  ['emoji', /\p{Extended_Pictographic}/u, 'Well done \ud83d\udcaa'],
  ['code or markup', /[<>{}*_`]|https?:/, '<b>Brace</b>'],
];

const NOT_IN_THE_CHECK: [string, RegExp, string][] = [
  ['"diagnose"', /\bdiagnos/i, 'We diagnose a strain.'],
  ['"detect"', /\bdetect/i, 'It detects a strain.'],
  ['"rule out"', /\brul(e|es|ed|ing) out\b/i, 'This rules out a fracture.'],
  ['"clinically proven"', /\bclinically\b|\bproven\b/i, 'A clinically proven check.'],
  ['"you have" a condition', /\byou have (?!had\b)/i, 'You have a strain.'],
  ['"triage" or "medical device"', /\btriage\b|\bmedical device\b|\bapproved\b/i, 'An approved medical device.'],
  ['"no need for a doctor"', /\bno need (for|to see) a doctor\b|\byou are safe\b/i, 'There is no need for a doctor.'],
];

const words = (sentence: string): number => sentence.split(/\s+/).filter((w) => /\w/.test(w)).length;
const tooLong = (texts: Shown[], most: number): string[] =>
  texts.flatMap(({ at, text }) =>
    sentencesOf(text)
      .filter((s) => words(s) > most)
      .map((s) => `${at} (${words(s)} words): ${s}`),
  );

describe('what Spotter says', () => {
  it('is read in full: cards, guide and check', () => {
    expect([tipTexts.length > 5000, guideTexts.length > 40, checkTexts.length > 300]).toEqual([true, true, true]);
    expect(ALL.filter((t) => t.text.trim() === '')).toEqual([]);
  });

  it.each(NOWHERE)('holds no %s', (_, pattern, sample) => {
    expect(sample).toMatch(pattern);
    expect(found(ALL, pattern)).toEqual([]);
  });

  it.each(NOT_IN_THE_CHECK)('does not say %s in the check or the guide', (_, pattern, sample) => {
    expect(sample).toMatch(pattern);
    // "A link, not a proven cause" weakens a claim.
    const texts = [...checkTexts, ...guideTexts].map((t) => ({ ...t, text: t.text.replace('not a proven cause', '') }));
    expect(found(texts, pattern)).toEqual([]);
  });

  it('keeps its sentences short: at most 15 words in tips, 19 in guide and check', () => {
    expect(tooLong([{ at: 'sample', text: `${'word '.repeat(20)}.` }], 19)).toHaveLength(1);
    expect(tooLong(tipTexts, MOST_WORDS)).toEqual([]);
    expect(tooLong(guideTexts, 19)).toEqual([]);
    expect(tooLong(checkTexts, 19).filter((t) => !/^rule (E1|P22) /.test(t))).toEqual([]);
  });

  it('leaves no source key in what is read', () => {
    expect(found(ALL, /[[\]]/)).toEqual([]);
  });

  it('ends each sentence of a card like a sentence', () => {
    expect(tipTexts.filter((t) => /^[a-z]/.test(t.text)).map((t) => `${t.at}: ${t.text}`)).toEqual([]);
  });
});

describe('the reading grade', () => {
  const cards = Object.keys(content.tips.exercises).map((id) => {
    const tips = resolveTips(content.tips, id)?.tips;
    const texts = tips ? [...linesOf(tips).map((l) => l.text), ...tips.mistakes.map((m) => m.sign)] : [];
    return { id, grade: readingGrade(texts) };
  });

  it('tells plain words from learned ones', () => {
    const learned =
      'Eccentric overload predisposes intervertebral structures to cumulative microtraumatic deformation.';
    expect(readingGrade([learned])).toBeGreaterThan(15);
    expect(readingGrade(['Keep the bar close to your legs. Push the floor away.'])).toBeLessThan(3);
  });

  it('of every card is 8 or lower', () => {
    expect(cards.length).toBeGreaterThan(900);
    expect(cards.filter(({ grade }) => !(grade <= 8))).toEqual([]);
  });

  it('of single lines stays near it: none is over 10', () => {
    const hard = tipTexts.filter((t) => /[.!?]$/.test(t.text) && readingGrade([t.text]) > 10);
    expect(hard.map((t) => `${t.at}: ${t.text}`)).toEqual([]);
  });
});

describe('the reading grade of check and guide', () => {
  // Of a few words the formula says little: one long word outweighs the rest.
  const isTelling = (text: string): boolean => text.split(/\s+/).length >= 8;
  /** Over grade 8 by the names of things that have no plainer one, and one reason kept word by word. */
  const KNOWN = [
    'Anti-inflammatories if you are dried out',
    'Use your maternity number, or the emergency number',
    'A fever with dialysis or injected drugs',
    'A fever after a recent bad infection',
    'Perhaps a fever, and perhaps a weak immune system',
    'A colour that came and went still needs a urine test',
  ];

  it('of every sentence is 8 or lower', () => {
    const texts = [...checkTexts, ...guideTexts].filter((t) => isTelling(t.text));
    expect(texts.length).toBeGreaterThan(300);
    const hard = texts.filter((t) => readingGrade([t.text]) > 8 && !KNOWN.some((k) => t.text.startsWith(k)));
    expect(hard.map((t) => `${t.at}: ${t.text}`)).toEqual([]);
  });

  it('of all that stands together is 8 or lower', () => {
    const places = new Map<string, string[]>();
    for (const t of [...checkTexts, ...guideTexts]) places.set(t.at, [...(places.get(t.at) ?? []), t.text]);
    const long = [...places].filter(([, texts]) => isTelling(texts.join(' ')));
    expect(long.length).toBeGreaterThan(80);
    expect(long.filter(([, texts]) => readingGrade(texts) > 8).map(([at]) => at)).toEqual(['rule P22']);
  });
});
