import { everyWay, lineFor } from '@/src/core/self-check/parts';
import type { ResultBook } from '@/src/core/self-check/results';
import { DISPOSITIONS, type Question, type Rule, type SelfCheckTable } from '@/src/core/self-check/types';
import type { Source } from '@/src/core/tips/types';

/** A cell may hold no line break, and no bar of its own. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const rows = (head: string[], lines: string[][]): string[] =>
  [head, head.map(() => '---'), ...lines].map((line) => `| ${line.map(cell).join(' | ')} |`);
const code = (text: string): string => `\`${text.replace(/\s+/g, ' ').trim()}\``;

/** The whole table of the check as Markdown, for people who do not read YAML: a clinician above all. */
export function checkTable(table: SelfCheckTable, book: ResultBook, sources: Record<string, Source>): string {
  const used = [...table.rules, ...Object.values(table.gates)].flatMap((p) => p.sources);
  return [
    '# The table of the soreness-or-pain check',
    '',
    '<!-- Made from src/data/self-check by: npm run -s check -- --table > docs/check-table.md -->',
    '',
    `Revision ${table.revision}, reviewed by its writers on ${table.reviewed}. **${book.review}**`,
    '',
    book.information,
    book.audience,
    '',
    '## Results',
    '',
    'The result is the highest rank among the rules that fire and the base: 0 where the gate of rank 0 holds, else 1 where',
    'that of rank 1 holds, else 2.',
    '',
    ...rows(
      ['rank', 'disposition', 'what it says'],
      DISPOSITIONS.map((id, rank) => [String(rank), id, book.results[id].headline]),
    ),
    '',
    '## Questions',
    '',
    'Answers stand from most to least reassuring. A skipped question counts as what its last column says.',
    ...table.sections.flatMap((s) => [
      '',
      `### ${s.title}`,
      '',
      ...questionRows(table.questions.filter((q) => q.section === s.id)),
      ...table.questions.filter((q) => q.section === s.id).flatMap(stepRows),
    ]),
    '',
    '## Rules',
    '',
    'In conditions, "at least" means that answer or a worse one, and "up to" that answer or a milder one. A word that is no',
    'question, such as `soreness`, is a gate.',
    ...[4, 3, 2, 1].flatMap((rank) => [
      '',
      `### Rank ${rank}: ${DISPOSITIONS[rank]}`,
      '',
      ...ruleRows(table.rules.filter((r) => r.rank === rank)),
    ]),
    '',
    '## Gates',
    '',
    ...rows(
      ['gate', 'condition', 'reason', 'sources'],
      Object.entries(table.gates).map(([name, g]) => [name, code(g.says), g.reason ?? '', g.sources.join(', ')]),
    ),
    '',
    '## Sources',
    '',
    ...[...new Set(used)].sort().map((key) => `- ${key}: ${sourceText(sources[key])}`),
  ].join('\n');
}

const questionRows = (questions: Question[]): string[] =>
  rows(
    ['question', 'text', 'answers', 'skipped'],
    questions.map((q) => [
      q.id,
      q.hint ? `${q.text} *${q.hint}*` : q.text,
      answersOf(q),
      q.missing.map(code).join(' or '),
    ]),
  );

/** What the steps of a question come to: ways that differ in their last step alone share a row. */
function stepRows(q: Question): string[] {
  const { stepwise } = q;
  if (!stepwise) return [];
  const textOf = (step: string, option: string): string =>
    stepwise.steps.find((s) => s.id === step)?.options.find((o) => o.id === option)?.text ?? '';
  const shared = new Map<string, string[]>();
  for (const way of everyWay(stepwise)) {
    const said = stepwise.steps.flatMap((s) => (way[s.id] ? [textOf(s.id, way[s.id] ?? '')] : []));
    const key = JSON.stringify([said.slice(0, -1), lineFor(stepwise, way)?.answer]);
    shared.set(key, [...(shared.get(key) ?? []), said.at(-1) ?? '']);
  }
  return [
    '',
    `\`${q.id}\` is asked in steps: ${stepwise.steps.map((s) => s.text).join(' ')} What they come to:`,
    '',
    ...rows(
      ['said before', 'said last', 'answer'],
      [...shared].map(([key, last]) => {
        const [before, answer] = JSON.parse(key) as [string[], string];
        return [before.join('; '), last.join('<br>'), code(answer)];
      }),
    ),
  ];
}

/** The answers, and where not all can be compared the chains in which they can. */
function answersOf(q: Question): string {
  const list = q.answers.map((a) => `${code(a.id)} ${a.text}`).join('<br>');
  if (q.several) return `${list}<br>More than one may be ticked; the worst counts.`;
  if (q.order.length === 1) return list;
  return `${list}<br>Not all can be compared: ${q.order.map((chain) => chain.map(code).join(' < ')).join('; ')}`;
}

const ruleRows = (rules: Rule[]): string[] =>
  rows(
    ['rule', 'condition', 'reason', 'sources'],
    rules.map((r) => [r.id, code(r.says), r.reason, r.sources.join(', ')]),
  );

function sourceText(s: Source | undefined): string {
  if (!s) return 'unknown';
  const address = s.doi ? `https://doi.org/${s.doi}` : s.link;
  const how =
    s.read === 'abstract' ? undefined : s.read === 'restated' ? 'read through another text' : 'not read again';
  return [`${s.by}, ${s.year}`, s.title, s.where, address, how].filter(Boolean).join('. ');
}
