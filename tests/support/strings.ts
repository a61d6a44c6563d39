import { linesOfSection } from '@/src/core/guide/types';
import { linesOf } from '@/src/core/tips/resolve-tips';
import type { Line, TipSet } from '@/src/core/tips/types';
import { content } from './content';

/** A text a reader sees, and where it stands. */
export interface Shown {
  at: string;
  text: string;
}

export interface Sourced {
  at: string;
  line: Line;
}

const { tips, generalTips, table, results, guide } = content;

export const guideSections = guide.chapters.flatMap((c) => c.sections);

const partsOf = (t: Partial<TipSet>): Line[] => [
  ...[t.why, t.breath, t.stop].filter((l) => l !== undefined),
  ...(t.setup ?? []),
  ...(t.doing ?? []),
  ...(t.mistakes ?? []).map((m) => m.fix),
  ...(t.care ?? []).map((c) => c.advice),
];

const at = (place: string, lines: Line[]): Sourced[] => lines.map((line) => ({ at: place, line }));
const shown = (place: string, texts: (string | undefined)[]): Shown[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ at: place, text }]));

/** Every sentence that names its sources. */
export const sourcedLines = {
  tips: [
    ...Object.entries(tips.patterns).flatMap(([id, p]) => at(`tips of ${id}`, linesOf(p.tips))),
    ...Object.entries(tips.patterns).flatMap(([id, p]) =>
      Object.entries(p.equipment).flatMap(([kind, own]) => at(`tips of ${id} with ${kind}`, partsOf(own.tips))),
    ),
    ...Object.entries(tips.own).flatMap(([id, own]) => at(`tips of ${id}`, partsOf(own.tips))),
    ...generalTips.tips.flatMap((t) => at(`general tip ${t.id}`, t.lines)),
    ...Object.entries(tips.careGroups).flatMap(([id, g]) => at(`care group ${id}`, [g.advice])),
  ],
  guide: guideSections.flatMap((s) => at(`guide ${s.id}`, linesOfSection(s))),
  results: [
    ...Object.entries(results.results).flatMap(([id, r]) =>
      at(`result ${id}`, [...r.doNow, ...r.avoid, ...r.trainAgain, ...r.recheck]),
    ),
    ...at(
      'extra lines',
      results.extraLines.map((x) => x.line),
    ),
    ...at('elsewhere', [
      ...results.elsewhere.sections.flatMap((x) => x.points),
      ...results.elsewhere.emergency,
      ...results.elsewhere.sameDay,
      ...results.elsewhere.soon,
    ]),
  ],
};

const textsOf = (lines: Sourced[]): Shown[] => lines.map((s) => ({ at: s.at, text: s.line.text }));

/** Every text of the cards. */
export const tipTexts: Shown[] = [
  ...textsOf(sourcedLines.tips),
  ...[...Object.entries(tips.patterns), ...Object.entries(tips.own)].flatMap(([id, t]) =>
    shown(
      `tips of ${id}`,
      (t.tips.mistakes ?? []).map((m) => m.sign),
    ),
  ),
  ...Object.entries(tips.careGroups).flatMap(([id, g]) => shown(`care group ${id}`, [g.label])),
  ...generalTips.tips.flatMap((t) => shown(`general tip ${t.id}`, [t.title])),
];

/** Every text of the guide. */
export const guideTexts: Shown[] = [
  ...textsOf(sourcedLines.guide),
  ...guide.chapters.flatMap((c) => shown('guide chapter', [c.title])),
  ...guideSections.flatMap((s) => shown(`guide ${s.id}`, [s.title, ...s.signs.map((g) => g.title)])),
];

/** Every text of the check but the line that is fixed word by word. */
export const checkTexts: Shown[] = [
  ...textsOf(sourcedLines.results),
  ...table.questions.flatMap((q) =>
    shown(`question ${q.id}`, [q.text, q.label, q.hint, ...q.answers.map((a) => a.text)]),
  ),
  ...table.sections.flatMap((s) => shown(`section ${s.id}`, [s.title, s.hint, s.none])),
  ...table.rules.flatMap((r) => shown(`rule ${r.id}`, [r.reason])),
  ...Object.entries(table.gates).flatMap(([id, g]) => shown(`gate ${id}`, [g.reason])),
  ...Object.entries(results.results).flatMap(([id, r]) => shown(`result ${id}`, [r.headline, r.why.text])),
  ...shown('safety net', [results.safetyNet.title, ...results.safetyNet.emergency, ...results.safetyNet.sameDay]),
  ...shown('fixed lines', [results.audience, results.review]),
  ...shown('elsewhere', [
    results.elsewhere.question,
    results.elsewhere.here,
    results.elsewhere.there,
    results.elsewhere.title,
    results.elsewhere.headline,
    results.elsewhere.intro,
    ...results.elsewhere.sections.map((x) => x.title),
    ...Object.values(results.elsewhere.reasons),
  ]),
];
