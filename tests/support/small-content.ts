import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Content, compileContent } from '@/src/compile/compile-content';
import { ContentError } from '@/src/compile/content-error';

const tips = (pattern: string, demand: string, exercises = ''): string => `pattern: ${pattern}
reviewed: 2026-11-22
tips:
  demand: ${demand}
  why: You hold a load. [wilke-1999]
  setup: ["Stand tall. [convention]"]
  doing: ["Push your hips back. [wilke-1999, convention]"]
  breath: Breathe out near the top. [convention]
  mistakes:
    - { sign: Back rounds, fix: "Use less weight. [convention]" }
  easier: [plank]
  care:
    - { group: thin-bones, advice: "Stay light. [wilke-1999]" }
  stop: Stop if it hurts. [convention]
${exercises}`;

const result = (id: string, rank: number): string => `  ${id}:
    rank: ${rank}
    headline: Rank ${rank}.
    why: Why. [convention]
    do_now: ["Rest. [convention]"]
    avoid: ["Load. [convention]"]
    train_again: ["Soon. [convention]"]
    recheck: ["Later. [convention]"]
`;

/** The smallest content that compiles: three exercises of two patterns, two questions, one rule. */
const FILES: Record<string, string> = {
  'patterns.yaml': `- { id: hinge, label: Hinge, movement: Hinge movement, lumbar_demand: high }
- { id: core, label: Core, movement: Core movement, lumbar_demand: low }
`,
  'grammar.yaml': `bases:
  - { base: deadlift, exercise: deadlift, needs_modifier: false }
modifiers:
  - { class: tempo, identity: qualifies, words: { paused: [paused] } }
identity_changes:
  - { base: deadlift, modifier: sumo, exercise: sumo-deadlift }
movements: { hinge: [lift] }
context_words: [sets]
spelling: { irregular: {}, keep: [], plural_only: [], compounds: [[dead, lift]], synonyms: {}, joins: [] }
`,
  'weights.yaml': `- { evidence: sure, says: Sure., start: 3, weight: 3 }
`,
  'ambiguous.yaml': `- { term: plank, ids: [plank], policy: context, risk: medium, for: [hold], against: [wood] }
`,
  'exercises/hinge.yaml': `- { id: deadlift, name: Deadlift, aliases: [deads], equipment: barbell, muscles: [glutes] }
- { id: sumo-deadlift, name: Sumo deadlift, equipment: barbell, muscles: [glutes], parent: deadlift }
`,
  'exercises/core.yaml': `- { id: plank, name: Plank, equipment: none, muscles: [abs] }
`,
  'tips/hinge.yaml': tips(
    'hinge',
    'high',
    `exercises:
  sumo-deadlift:
    stop: Stop at once. [convention]
    easier: [deadlift]
`,
  ),
  'tips/core.yaml': tips('core', 'low'),
  'full-tips.yaml': 'most_mentioned: []\nstaples: []\n',
  'general-tips.yaml': `reviewed: 2026-11-22
tips:
  - id: warm-up
    title: Warm up
    lines: ["Do lighter sets first. [convention]"]
    where: [{ demand: [high], equipment: [barbell] }]
`,
  'care-groups.yaml': 'thin-bones: { label: Thin bones, advice: "Stay light. [wilke-1999]", reviewed: 2026-11-22 }\n',
  'sources.yaml': `wilke-1999: { by: Wilke, year: 1999, doi: 10.1097/1, read: abstract }
convention: { by: Coaches, year: 2026, where: gyms, read: remembered }
`,
  'self-check/questions.yaml': `revision: 1
reviewed: 2026-11-22
sections: [{ id: pain, title: The pain }]
questions:
  - { id: fever, section: pain, text: Hot?, answers: [{ id: "no", text: "No" }, { id: "yes", text: "Yes" }], missing: ["yes"] }
  - { id: rest, section: pain, text: Rest?, answers: [{ id: eases, text: Eases }, { id: worse, text: Worse }], missing: [worse] }
`,
  'self-check/rules.yaml': '- { id: U4, rank: 3, when: fever = yes, reason: A fever., sources: [wilke-1999] }\n',
  'self-check/gates.yaml': `rank_0: { when: fever = no and rest = eases, reason: Fits., sources: [wilke-1999] }
rank_1: { when: fever = no, reason: Fits too., sources: [wilke-1999] }
`,
  'self-check/elsewhere.yaml': `reviewed: 2026-11-22
question: Where?
here: Back
there: Elsewhere
title: New?
signs: [fever]
reasons: { U4: Hot. }
headline: The back only.
intro: No more.
sections: [{ id: soreness, title: Soreness, points: ["It is dull. [convention]"] }]
emergency: ["Chest pain [convention]"]
same_day: ["A hot joint [convention]"]
soon: ["No better [convention]"]
`,
  'self-check/results.yaml': `reviewed: 2026-11-22
information: Information.
audience: Adults.
review: None yet.
safety_net: { title: Get help, emergency: [weak legs], same_day: [a fever] }
results:
${result('self-care-normal-soreness', 0)}${result('self-care-mild-strain', 1)}${result('see-professional-routine', 2)}${result('urgent-same-day', 3)}${result('emergency-now', 4)}extra_lines:
  - { when: rest = worse, from_rank: 0, up_to_rank: 3, text: "Rest more. [convention]" }
`,
  'self-check/emergency-numbers.yaml': `reviewed: 2026-11-22
countries: [{ code: GB, name: the United Kingdom, call: ["999"] }]
`,
  'self-check/courses.yaml': `reviewed: 2026-11-22
today: { question: rest, days: { eases: [0, 2] } }
courses:
  self-care-normal-soreness: { days: 9, ticks: [{ at: 0, label: Start }], peak: [1, 3], gone: [4, 7], stages: [{ when: Day 1, text: "Sore. [convention]" }] }
`,
  'guide.yaml': `reviewed: 2026-11-22
sections:
  - { id: why, title: Why, points: ["Work makes muscles sore. [wilke-1999]"] }
`,
  'sites.yaml': `reviewed: 2026-11-22
sites: [{ host: example.org, kind: gym blog }]
`,
};

/** The files of the content, changed. */
export type Change = (files: Record<string, string>) => Record<string, string>;

/** Replaces a piece of one file; the piece must stand in it once. */
export const swap =
  (file: string, from: string, to: string): Change =>
  (files) => {
    const text = files[file] ?? '';
    if (text.split(from).length !== 2) throw new Error(`${file} must hold "${from}" once`);
    return { ...files, [file]: text.replace(from, () => to) };
  };

/** Puts a line at the top of a file, which may be new. */
export const addTo =
  (file: string, line: string): Change =>
  (files) => ({ ...files, [file]: `${line}\n${files[file] ?? ''}` });

export const withoutFile =
  (file: string): Change =>
  ({ [file]: _, ...others }) =>
    others;

/** Compiles the small content, with some changes, from a folder of its own. */
export function compileSmall(...changes: Change[]): Content {
  const root = mkdtempSync(path.join(os.tmpdir(), 'spotter-content-'));
  try {
    for (const [file, text] of Object.entries(changes.reduce((files, change) => change(files), FILES))) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return compileContent(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What the compiler says against the small content with some changes; empty where it has nothing to say. */
export function faultsWith(...changes: Change[]): string[] {
  try {
    compileSmall(...changes);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
}
