import { describe, expect, it } from 'vitest';
import { BEST, table } from '../support/self-check';
import { explanationFor } from './check-explain';

describe('the explanation for a person', () => {
  const text = explanationFor(table, { ...BEST, onset: 'sudden', where: 'one' });

  // The words of the questions may change; the explanation has to have those of the data.
  const said = (id: string, a: string) =>
    `${id} = ${a} ("${table.questions.find((q) => q.id === id)?.answers.find((x) => x.id === a)?.text}")`;

  it('names the verdict, the rules with their words, and the answers', () => {
    expect(text).toMatch(/^Rank 1, self-care-mild-strain\n {2}rank_1: It fits a mild strain/);
    const rule = table.rules.find((r) => r.id === 'P1');
    expect(text).toContain(
      `  P1 (rank 2): legs at least below_knee\n    if ${said('legs', 'below_knee')}\n    ${rule?.reason}`,
    );
    const onset = said('onset', 'sudden');
    expect(text).toContain(`Gate of rank 0: what fails\n  (onset = delayed or onset = built_up)\n    ${onset}\n`);
    expect(text).toMatch(/Gate of rank 1: holds$/);
  });

  it('says what skipped questions count as', () => {
    expect(explanationFor(table, {})).toContain(`  ${said('severity', 'cannot_walk')}\n`);
    expect(text).toContain('what each counts as\n  none\n');
  });

  it('refuses what it does not know', () => {
    expect(() => explanationFor(table, { mood: 'bad' })).toThrow('unknown question "mood"');
  });
});
