import type { Names } from '../types';

/** The verb forms of movement words: "pressing", "squatted" -> "press", "squat". */
export function verbsOf(names: Names): Map<string, string> {
  const verbs = new Map<string, string>();
  for (const [head, index] of Object.entries(names.heads)) {
    // "Holding" and "walking" are seldom exercises; what a movement word leads to alone tells them apart.
    const usual = names.exercises[index];
    // No word ends in "-ion" and is a verb: what one does is abduct, not abduction.
    if (!usual || usual.general || head.includes(' ') || head.endsWith('ion')) continue;
    const stem = head.replace(/e$/, '');
    const double = /[^aeiou][aeiou][^aeiouwxy]$/.test(head) ? `${head}${head.at(-1)}` : stem;
    for (const form of [`${stem}ing`, `${double}ing`, `${stem}ed`, `${double}ed`]) verbs.set(form, head);
  }
  return verbs;
}
