import type { ResultBook } from './results';
import type { Answers, Question, SelfCheckTable, Verdict } from './types';

/** An earlier check, with its day in words. */
export interface EarlierCheck {
  day: string;
  answers: Answers;
  headline: string;
  tried?: string | undefined;
}

export interface SummaryInput {
  table: SelfCheckTable;
  book: ResultBook;
  verdict: Verdict;
  /** The answers as the person gave them; undefined where only the judged ones are known. */
  given: Answers | undefined;
  /** Today and the day of the rules, in words. */
  today: string;
  rulesDay: string;
  tried: string;
  /** Oldest first. */
  earlier: EarlierCheck[];
}

export interface SummaryRow {
  label: string;
  value: string;
  /** Anything but the most reassuring answer. */
  stands?: boolean;
}

export interface Summary {
  title: string;
  head: SummaryRow[];
  sections: { title: string; rows: SummaryRow[] }[];
  /** The title of the section on earlier checks. */
  course: string;
  notes: string[];
}

/** One page for a professional: the result, every answer in words, what was tried, the course, and what this is not. */
export function summarize(input: SummaryInput): Summary {
  const { table, book, verdict, today, rulesDay, tried, earlier } = input;
  const sections = table.sections.map((s) => ({
    title: SECTION_TITLES[s.id] ?? s.title,
    rows: table.questions.filter((q) => q.section === s.id).map((q) => rowOf(q, input)),
  }));
  // What stands out comes first: a busy reader may stop there.
  for (const s of sections) s.rows.sort((a, b) => Number(b.stands) - Number(a.stands));
  const course = earlier.map((e) => ({ label: e.day, value: courseOf(table, e) }));
  return {
    title: 'Soreness or pain: summary for a health professional',
    head: [
      { label: 'Date', value: today },
      { label: 'Result', value: book.results[verdict.disposition].headline },
      { label: 'Why', value: reasonsOf(book, verdict) },
      { label: 'Rules', value: `revision ${table.revision}, ${rulesDay}` },
      { label: 'Tried so far', value: tried.trim() || 'Nothing noted' },
    ],
    sections: [...sections, ...(course.length > 0 ? [{ title: COURSE_TITLE, rows: course }] : [])],
    course: COURSE_TITLE,
    notes: [book.information, book.review, 'The answers are the words of the person and were not checked by anyone.'],
  };
}

const COURSE_TITLE = 'Course so far';
const SECTION_TITLES: Record<string, string> = {
  danger: 'Danger signs asked',
  about: 'The person',
  pain: 'The pain',
};

function rowOf(q: Question, { verdict, given }: SummaryInput): SummaryRow {
  const label = (q.label ?? q.text).replace(/[?.]$/, '');
  const best = q.answers[0]?.id;
  const words = (id: string | undefined): string => q.answers.find((a) => a.id === id)?.text ?? '';
  const judged = verdict.answers[q.id];
  if (given) {
    const said = given[q.id];
    // The check stops at an emergency: what was not asked must not read as "no".
    if (said === undefined) return { label, value: verdict.rank === 4 ? 'Not asked' : 'Not answered', stands: false };
    const counted = judged !== undefined && judged !== said ? ` (counted as: ${words(judged)})` : '';
    return { label, value: words(said) + counted, stands: said !== best };
  }
  const unasked = verdict.rank === 4 && judged === best ? ', or not asked' : '';
  return { label, value: words(judged) + unasked, stands: judged !== best };
}

function reasonsOf(book: ResultBook, verdict: Verdict): string {
  const reasons = verdict.reasons.filter((r) => verdict.rules.includes(r.rule)).map((r) => r.text);
  return reasons.length > 0 ? reasons.join(' ') : book.results[verdict.disposition].why.text;
}

const COURSE = ['severity', 'trend', 'legs'];

function courseOf(table: SelfCheckTable, earlier: EarlierCheck): string {
  const said = COURSE.flatMap((id) => {
    const q = table.questions.find((x) => x.id === id);
    const text = q?.answers.find((a) => a.id === earlier.answers[id])?.text;
    if (!q || !text || (id === 'legs' && q.answers[0]?.id === earlier.answers[id])) return [];
    return [id === 'trend' ? `compared with the day before: ${text.toLowerCase()}` : text];
  });
  const tried = earlier.tried ? ` Tried: ${earlier.tried}` : '';
  return `${said.join('; ')}. Result: ${earlier.headline}${tried}`;
}

/** The summary as plain text, to paste anywhere. */
export function summaryText({ title, head, sections, notes }: Summary): string {
  const line = (r: SummaryRow): string => `${r.label}: ${r.value}`;
  return [
    title,
    '',
    ...head.map(line),
    ...sections.flatMap((s) => ['', s.title, ...s.rows.map((r) => `- ${line(r)}`)]),
    '',
    ...notes,
    '',
  ].join('\n');
}
