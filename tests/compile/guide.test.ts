import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/src/compile/tip-style';
import { linesOfSection, URGENCIES, type Urgency } from '@/src/core/guide/types';
import { content } from '../support/content';
import { readingGrade } from '../support/reading-grade';
import { type Change, faultsWith, swap } from '../support/small-content';
import { guideSections, guideTexts } from '../support/strings';

const { guide, table } = content;
const section = (id: string) => guideSections.find((s) => s.id === id);
const textOf = (id: string): string => {
  const found = section(id);
  return found ? [found.title, ...linesOfSection(found).map((l) => l.text)].join(' ') : '';
};
const signs = (urgency: Urgency): string[] =>
  guideSections.filter((s) => s.urgency === urgency).flatMap((s) => s.signs.flatMap((g) => g.lines.map((l) => l.text)));
const questions = guide.chapters.find((c) => c.title === 'Questions people ask')?.sections ?? [];

/** What the guide has to tell: the section, and words that must stand in it. */
const TOPICS: [string, string[]][] = [
  ['poor-form', ['form', 'Rounding is argued about']],
  ['too-much-too-soon', ['big jump', 'without rest']],
  ['weak-core', ['may not be the cause', 'other exercise']],
  ['existing-conditions', ['arthritis', 'osteoporosis', 'doctor']],
  ['dehydration-heat', ['Drink', 'shade', 'Cramp', '30 minutes of cooling']],
  ['heavy-unprepared', ['lighter sets', 'argued about']],
  ['sitting-desk', ['Desk days', 'Stand up']],
  ['sudden-shifts', ['shift or twist']],
  ['normal-soreness', ['DOMS', 'one to two days', 'argued about']],
  ['tired-back', ['fatigue', 'tired']],
  ['mild-strain', ['one side', 'two weeks']],
  ['what-is-not', ['concern', 'bone', 'fever']],
  ['good-form', ['close to you', 'Breathe out']],
  ['progression', ['2 to 10 percent', 'one thing at a time']],
  ['core-work', ['two or three days']],
  ['four-drills', ['Superman is first', 'Russian twist is second', 'Bicycle crunch is third', 'Plank is last']],
  ['four-drills', ['no study', 'argued about']],
  ['warm-up', ['Leg swings', 'Arm circles', 'Hinge drill', 'less clear']],
  ['rest-days', ['48 hours', 'rest day']],
  ['who-to-talk-to', ['nurse line', 'physical therapist']],
  ['if-it-hurts-now', ['moving gently', 'pharmacist']],
  ['back-to-training', ['half your usual weight']],
];

/** Each emergency rule of the check, and the line of the emergency list that says the same. */
const EMERGENCY_RULES: Record<string, RegExp[]> = {
  E1: [/trouble starting to pee, or not feeling/i, /leaking pee, or losing control of your bowels/i],
  E2: [/numb or odd feeling.*private parts, bottom or inner thighs/i, /trouble with sex/i],
  E3: [/pain, numbness or weakness in both legs/i, /gets worse fast/i],
  E4: [/chest pain or trouble breathing/i],
  E5: [/passing out, being confused, very sleepy, or having a fit/i],
  E6: [/tearing or ripping.*tummy or chest/i, /pulsing tummy.*faint or cold and clammy/i],
  E7: [/brown, red-brown, cola or tea.*hardly any/i],
  E8: [/rock hard or very swollen, or pain far beyond soreness/i, /one leg swollen, purple or cold/i],
  E9: [/still ill after 30 minutes of cooling/i],
  E10: [/crash, high fall, hard tackle, or a weight landing/i],
  E11: [
    /fever.*weak immune system, chemo or a transplant/i,
    /fever.*bad infection, back injection or surgery/i,
    /fever.*dialysis or injected drugs/i,
  ],
  E12: [/pregnant or could be.*bleeding, fluid, tightening or bad tummy pain/i, /baby moves less/i],
  E13: [/fever with a weak leg, numbness that spreads, or doubt about your legs/i],
  E14: [/not sure about your pee or bowels, and not sure about numbness/i],
  E15: [/weak leg or spreading numbness.*blood thinners.*bleeding disorder/i],
  E16: [/65 or over.*no position eases/i],
};

/** The key words of each sign that the guide has listed since its first version, with the list they stood in. */
const SIGNS_FROM_THE_START: [Urgency, RegExp][] = [
  ...Object.values(EMERGENCY_RULES)
    .flat()
    .map((sign): [Urgency, RegExp] => ['emergency', sign]),
  ['today', /not sure about a sign in the emergency list/i],
  ['today', /one weak leg, or numbness that spreads/i],
  ['today', /foot that drops/i],
  ['today', /fever, shivering or feeling very ill/i],
  ['today', /pee that burns, is cloudy, comes very often or has blood/i],
  ['today', /coloured pee in the days after hard training, even if clear now/i],
  ['today', /under the ribs at the side that no position eases/i],
  ['today', /too hot after training, and not yet cooled down/i],
  ['today', /cannot stand or walk/i],
  ['today', /severe pain that no position eases/i],
  ['today', /50 or over.*no position eases/i],
  ['today', /small fall at 65 or over, with thin bones or on blood thinners/i],
  ['today', /thin bones.*sudden pain or pain on the bone/i],
  ['today', /65 or over, with sudden pain on the bone/i],
  ['today', /past cancer.*rest, growing pain, weight loss or leg signs/i],
  ['today', /constant pain.*weight loss/i],
  ['today', /constant pain with a weak immune system/i],
  ['today', /blood thinners.*sudden or strong pain/i],
  ['today', /blood thinners.*leg signs/i],
  ['today', /pregnant.*severe pain or a fever/i],
  ['today', /limp or hip pain, under 18 or with thin bones/i],
  ['today', /under 16, with constant back pain/i],
  ['today', /lump or change of shape/i],
  ['today', /blistering rash in a strip/i],
  ['soon', /numb patch below one knee/i],
  ['soon', /electric, burning or shooting/i],
  ['soon', /worse after day three/i],
  ['soon', /no better after a week, or any pain after two weeks/i],
  ['soon', /on the bone in the middle, or in one small spot/i],
  ['soon', /severe pain, or pain that no position eases/i],
  ['soon', /groin or hip pain when you put weight on a leg/i],
  ['soon', /heavy legs when you walk that ease when you sit/i],
  ['soon', /history of cancer, or losing weight without trying/i],
  ['soon', /thin bones.*weak immune system/i],
  ['soon', /pregnant, or you gave birth in the last six weeks/i],
  ['soon', /coloured in the last weeks and is clear now/i],
  ['soon', /known back problem that feels worse or different/i],
  ['soon', /fall at 50 or over, or a sudden start at 65/i],
  ['soon', /under 18, with pain that is not plain soreness/i],
  ['soon', /stiff for three months, better with moving, and waking late at night/i],
];

/** Words the guide may not hold; beside each, a text in which it must be found. */
const NOT_SAID: [string, RegExp, string][] = [
  ['diagnose', /\bdiagnos/i, 'To diagnose it'],
  ['detect', /\bdetect/i, 'It detects a strain'],
  ['rule out', /\brul(e|es|ed|ing) (it )?out\b/i, 'That rules out a break'],
  ['safe', /\b(un)?safe(ly|r|st|ty)?\b/i, 'It is safer'],
  ['you have', /\byou(?:'ve| have)\b/i, 'You have a strain'],
  ['clinically proven', /\bclinical|\bprove[ns]?\b/i, 'Clinically proven'],
  ['medical device', /\bdevice\b|\bapproved\b|\btriage\b/i, 'A medical device'],
  ['never', /\bnever\b/i, 'Never bend'],
  ['dangerous', /\bdanger/i, 'A dangerous lift'],
  ['will injure', /\bwill injure\b/i, 'It will injure you'],
  ['damage', /\bdamag/i, 'It damages discs'],
  ['nothing to worry about', /\bno need to\b|\bnothing to worry\b|\bdon't worry\b|\bharmless\b/i, 'Harmless pain'],
];

describe('the guide', () => {
  it('stands in chapters, with help first', () => {
    expect(guide.chapters.map((c) => c.title)).toEqual([
      'Getting help',
      'If it hurts now',
      'What is normal',
      'Why backs hurt',
      'Prevention',
      'Questions people ask',
    ]);
    expect(guide.chapters[0]?.sections.slice(0, 3).map((s) => s.urgency)).toEqual([...URGENCIES]);
  });

  it.each(TOPICS)('tells of %s', (id, words) => {
    expect(section(id)).toBeDefined();
    expect(words.filter((w) => !textOf(id).includes(w))).toEqual([]);
  });

  it('fits a screen in each section: at most nine lines besides signs, none over 33 words', () => {
    const lines = guideSections.flatMap((s) => linesOfSection({ ...s, signs: [] }).map((l) => ({ id: s.id, ...l })));
    const tooMany = guideSections.filter((s) => linesOfSection({ ...s, signs: [] }).length > 9);
    expect(tooMany.map((s) => s.id)).toEqual([]);
    expect(lines.filter((l) => l.text.split(' ').length > 33).map((l) => `${l.id}: ${l.text}`)).toEqual([]);
  });

  it('is read at grade 8 or lower, section by section', () => {
    const grades = guideSections.map((s) => ({ id: s.id, grade: readingGrade(linesOfSection(s).map((l) => l.text)) }));
    expect(grades.filter((g) => !(g.grade <= 8))).toEqual([]);
  });

  it.each(NOT_SAID)('does not say "%s"', (_, pattern, sample) => {
    expect(sample).toMatch(pattern);
    expect(guideTexts.filter((t) => pattern.test(t.text)).map((t) => `${t.at}: ${t.text}`)).toEqual([]);
  });

  it('says in every section outside the help chapter which sign changes things', () => {
    const [, ...others] = guide.chapters;
    const without = others.flatMap((c) => c.sections.filter((s) => !s.unless).map((s) => s.id));
    expect(without).toEqual([]);
  });

  it('answers 8 to 12 questions, each in one to three sentences', () => {
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(questions.length).toBeLessThanOrEqual(12);
    const sentences = questions.map((q) => ({
      id: q.id,
      question: q.title.endsWith('?'),
      count: q.points.flatMap((p) => sentencesOf(p.text).filter((s) => /[.!?]$/.test(s))).length,
    }));
    expect(sentences.filter((q) => !q.question || q.count < 1 || q.count > 3)).toEqual([]);
  });
});

describe('the danger signs of the guide', () => {
  it('hold every emergency rule of the check', () => {
    const rules = table.rules.filter((r) => r.rank === 4).map((r) => r.id);
    expect(rules.sort()).toEqual(Object.keys(EMERGENCY_RULES).sort());
    const missing = Object.entries(EMERGENCY_RULES).flatMap(([rule, patterns]) =>
      patterns.filter((p) => !signs('emergency').some((line) => p.test(line))).map((p) => `${rule}: ${p}`),
    );
    expect(missing).toEqual([]);
  });

  it('hold every sign they ever held, under no lower urgency', () => {
    const missing = SIGNS_FROM_THE_START.filter(([urgency, sign]) => !signs(urgency).some((line) => sign.test(line)));
    expect(missing.map(([urgency, sign]) => `${urgency}: ${sign}`)).toEqual([]);
    const least = { emergency: 25, today: 29, soon: 19 };
    expect(URGENCIES.filter((u) => signs(u).length < least[u])).toEqual([]);
  });

  it('can be scanned: groups of at most eight lines', () => {
    const groups = guideSections.flatMap((s) => s.signs);
    expect(groups.filter((g) => g.lines.length > 8).map((g) => g.title)).toEqual([]);
    expect(groups.length).toBeGreaterThan(15);
  });
});

const GUIDE = 'guide.yaml';
const POINTS = 'title: Why, points: ["Work makes muscles sore. [wilke-1999]"] }';
const ALSO = 'points: ["Rest. [convention]"] }';

const SLIPS: [string, Change, string][] = [
  [
    'a section that stands twice',
    swap(GUIDE, POINTS, `${POINTS}\n  - { id: why, title: Why, ${ALSO}`),
    'why: stands twice',
  ],
  ['an empty section', swap(GUIDE, POINTS, 'title: Why }'), 'why: says nothing: it has neither points nor signs'],
  ['an urgency without signs', swap(GUIDE, 'title: Why', 'title: Why, urgency: soon'), 'why: its urgency needs signs'],
  [
    'signs without an urgency',
    swap(GUIDE, POINTS, 'title: Why, signs: [{ group: Legs, lines: ["Numb [convention]"] }] }'),
    'why: its signs need an urgency',
  ],
  [
    'a chapter in two pieces',
    swap(GUIDE, POINTS, `${POINTS}\n  - { id: b, chapter: B, title: B, ${ALSO}\n  - { id: c, title: C, ${ALSO}`),
    'c: stands apart from its chapter',
  ],
  [
    'a sign that changes things, without a source',
    swap(GUIDE, 'title: Why', 'title: Why, unless: Numb.'),
    'why: no source',
  ],
];

describe('a slip in the guide', () => {
  it.each(SLIPS)('is named: %s', (_, change, fault) => {
    const faults = faultsWith(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${GUIDE}: ${fault}`);
  });
});
