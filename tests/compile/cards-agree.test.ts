import { describe, expect, it } from 'vitest';
import { resolveTips } from '@/src/core/tips/resolve-tips';
import type { ExerciseFacts, TipSet } from '@/src/core/tips/types';
import { content } from '../support/content';

/** Words that only some equipment allows in set-up, movement, breath and stop. Alternatives ("a cable or band") may name others. */
const HELD: [RegExp, string[]][] = [
  [
    /\bbar(bell)?s?\b/i,
    ['barbell', 'ez-bar', 'trap-bar', 'pull-up-bar', 'smith-machine', 'landmine', 'cable', 'dip-bars'],
  ],
  [/\bdumbbells?\b/i, ['dumbbell']],
  [/\b(kettlebells?|bells?)\b/i, ['kettlebell']],
  [/\b(cables?|pulley)\b/i, ['cable']],
  [/\b(machine|seat)\b/i, ['machine', 'cardio-machine', 'smith-machine', 'cable', 'bench']],
  [/\bbands?\b/i, ['band']],
  [/\brings?\b/i, ['rings']],
  [/\bsled\b/i, ['sled']],
  [/\bsandbag\b/i, ['sandbag']],
  [/\blandmine\b/i, ['landmine']],
];
const ALTERNATIVE = /\bor\b|\bif\b|\bthan (a|on a|with a)\b|\bas with a\b/i;

/** What a name says of the body, and what its cues must then not say. */
const POSTURE: [name: RegExp, not: RegExp][] = [
  [/^(seated|sitting)\b/i, /^(stand|walk)\b|\bstand tall\b/i],
  [/^(lying|supine|prone)\b/i, /^(stand|sit) (tall|up|with)\b/i],
  [/^standing\b/i, /^(sit|lie|kneel)\b/i],
  [/\bmachine\b/i, /\b(keep|drag) the (bar|weight|load) (close|on|along)\b/i],
];

/** Exercises of which the catalogue's equipment says less than their name; what is named is part of them. */
const KNOWN: Record<string, RegExp> = {
  'burpee-over-bar': /\bbar\b/,
  'reverse-band-deadlift': /\bbands?\b/i,
  'reverse-band-bench-press': /\bbands\b/,
  'sling-shot-bench-press': /\bband\b/,
  'squat-with-bands': /\bbands\b/,
  'iron-cross': /\bbands\b/,
  'ab-coaster': /\bsled\b/,
  'seated-dumbbell-curl': /\bseat\b/,
  'incline-bench-press': /\bseat\b/,
  'incline-dumbbell-press': /\bseat\b/,
  'sit-to-stand': /\bseat\b/,
  'neck-stretch': /\bseat\b/,
  'bodyweight-triceps-extension': /\bbar\b/,
  'machine-pullover': /\bbar\b/,
  'assisted-pull-up': /\bbar\b/,
  'tibialis-raise': /\bband\b/,
  cycling: /\bbars\b/,
};

const cues = (t: TipSet): string[] => [...t.setup, ...t.doing, t.breath, t.stop].map((l) => l.text);

function contradictions(e: ExerciseFacts, t: TipSet): string[] {
  const lines = cues(t).filter((text) => !KNOWN[e.id]?.test(text) && !ALTERNATIVE.test(text));
  const hasWrong = (text: string): boolean =>
    !['any', 'other'].includes(e.equipment) &&
    HELD.some(([word, equipment]) => word.test(text) && !equipment.includes(e.equipment));
  const isWrongly = (text: string): boolean => POSTURE.some(([name, not]) => name.test(e.name) && not.test(text));
  return lines.filter((text) => hasWrong(text) || isWrongly(text)).map((text) => `${e.id} (${e.equipment}): ${text}`);
}

const shown = Object.values(content.tips.exercises).map((e) => {
  const tips = resolveTips(content.tips, e.id)?.tips;
  if (!tips) throw new Error(`no tips for ${e.id}`);
  return { e, tips };
});

describe('a card agrees with its exercise', () => {
  it('in what is held and how the body is placed', () => {
    expect(shown.flatMap(({ e, tips }) => contradictions(e, tips))).toEqual([]);
  });

  it.each([
    ['machine-row', 'Keep the bar close to your legs.'],
    ['machine-back-extension', 'Drag the weight along your legs.'],
    ['push-up', 'Pull the dumbbells to your ribs.'],
    ['seated-calf-raise', 'Stand tall on the step.'],
    ['lying-leg-curl', 'Sit tall on the pad.'],
    ['standing-leg-curl', 'Lie face down.'],
  ])('so that %s is not told "%s"', (id, text) => {
    const { e, tips } = shown.find((s) => s.e.id === id) ?? (shown[0] as (typeof shown)[0]);
    expect(e.id).toBe(id);
    const wrong = { ...tips, doing: [{ text, sources: ['convention'] }] };
    expect(contradictions(e, wrong)).toEqual([`${id} (${e.equipment}): ${text}`]);
  });

  it('in its easier and harder ones, which are other exercises', () => {
    const own = Object.entries(content.tips.own);
    expect(own.filter(([id, o]) => o.harder?.includes(id) || o.tips.easier?.includes(id))).toEqual([]);
    // Nothing is both.
    const both = shown.flatMap(({ e }) => {
      const card = resolveTips(content.tips, e.id);
      return (card?.harder ?? []).filter((h) => card?.easier.some((x) => x.id === h.id)).map((h) => `${e.id}: ${h.id}`);
    });
    expect(both).toEqual([]);
  });
});
