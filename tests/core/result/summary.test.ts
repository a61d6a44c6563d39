import { describe, expect, it } from 'vitest';
import { emergencySoFar, evaluate } from '@/src/core/self-check/evaluate';
import { type SummaryInput, summarize, summaryText } from '@/src/core/self-check/summary';
import type { Answers, Verdict } from '@/src/core/self-check/types';
import { BEST, book, table } from '../../support/self-check';

const input = (verdict: Verdict, given: Answers | undefined, more: Partial<SummaryInput> = {}): SummaryInput => ({
  table,
  book,
  verdict,
  given,
  today: '22 Nov 2026',
  rulesDay: '20 Nov 2026',
  tried: '',
  earlier: [],
  ...more,
});
const given = { ...BEST, legs: 'below_knee', onset: 'sudden' };
const text = (more: Partial<SummaryInput> = {}) => summaryText(summarize(input(evaluate(table, given), given, more)));

describe('the summary for a professional', () => {
  it('holds every question with its answer in words', () => {
    const rows = summarize(input(evaluate(table, given), given)).sections.flatMap((s) => s.rows);
    expect(rows).toHaveLength(table.questions.length);
    for (const q of table.questions) {
      const label = (q.label ?? q.text).replace(/[?.]$/, '');
      expect(text()).toContain(`- ${label}: ${q.answers.find((a) => a.id === given[q.id as 'legs'])?.text}`);
    }
  });

  it('names date, result, rules, what it is not, and that nobody reviewed it', () => {
    for (const part of [
      'Date: 22 Nov 2026',
      'Result: Book to see a doctor or physical therapist.',
      `Rules: revision ${table.revision}, 20 Nov 2026`,
      'Tried so far: Nothing noted',
      book.information,
      book.review,
    ])
      expect(text()).toContain(part);
    expect(text({ tried: ' Heat. ' })).toContain('Tried so far: Heat.');
  });

  it('puts first what stands out', () => {
    const { sections } = summarize(input(evaluate(table, given), given));
    expect(sections.map((s) => s.title)).toEqual(['Danger signs asked', 'The person', 'The pain']);
    expect(sections[0]?.rows[0]?.value).toMatch(/below the knee/);
    expect(sections[0]?.rows.filter((r) => r.stands)).toHaveLength(1);
  });

  it('does not turn what was not asked into a "no"', () => {
    const early = { bladder: 'yes' };
    const verdict = emergencySoFar(table, early) as Verdict;
    const values = summarize(input(verdict, early)).sections.flatMap((s) => s.rows.map((r) => r.value));
    expect(values.filter((v) => v === 'Not asked')).toHaveLength(table.questions.length - 1);
    const unknown = summarize(input(verdict, undefined)).sections.flatMap((s) => s.rows.map((r) => r.value));
    expect(unknown.filter((v) => v.endsWith('or not asked'))).toHaveLength(table.questions.length - 1);
    const { age: _, ...noAge } = BEST;
    const open = summarize(input(evaluate(table, noAge), noAge)).sections.flatMap((s) => s.rows.map((r) => r.value));
    expect(open.filter((v) => v === 'Not answered')).toHaveLength(1);
  });

  it('says where an answer counted for more than was said', () => {
    const said = { ...BEST, duration: 'd3_5', trend: 'better' };
    const shown = summaryText(summarize(input(evaluate(table, { ...said, trend: 'worse' }), said)));
    expect(shown).toContain('Better (counted as: Worse)');
  });

  it('holds the course so far', () => {
    const headline = 'This looks like a mild strain.';
    const earlier = [{ day: '20 Nov', answers: { ...BEST, severity: 'moderate' }, headline, tried: 'Walking.' }];
    expect(text({ earlier })).toContain('Course so far\n- 20 Nov: Moderate, 4 to 6');
    expect(text({ earlier })).toContain('Result: This looks like a mild strain. Tried: Walking.');
  });
});
