import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { book, sources, table } from '../support/self-check';
import { checkTable } from './check-table';

const file = path.resolve(import.meta.dirname, '../../docs/check-table.md');
const made = checkTable(table, book, sources);

describe('docs/check-table.md', () => {
  it('is what the data says. If not: npm run -s check -- --table > docs/check-table.md', () => {
    expect(readFileSync(file, 'utf8')).toBe(`${made}\n`);
  });

  it('says that no clinician has reviewed the table, with its revision and date', () => {
    expect(made).toContain(`Revision ${table.revision}, reviewed by its writers on ${table.reviewed}.`);
    expect(made).toContain('**No clinician has reviewed these rules yet.**');
  });

  it('holds every question with its answers, every rule and every gate', () => {
    const lines = made.split('\n');
    const lineOf = (id: string) => lines.filter((l) => l.startsWith(`| ${id} |`));
    for (const q of table.questions) {
      expect(lineOf(q.id)).toHaveLength(1);
      for (const a of q.answers) expect(lineOf(q.id)[0]).toContain(`\`${a.id}\` ${a.text}`);
    }
    for (const r of table.rules) expect(lineOf(r.id)[0]).toContain(`| \`${r.says}\` | ${r.reason} |`);
    for (const name of Object.keys(table.gates)) expect(lineOf(name)).toHaveLength(1);
  });

  it('holds what every combination of steps comes to, and which answers may be several', () => {
    expect(made).toContain('| A weak leg or foot; Not sure | New, and not getting worse<br>Growing or spreading<br>');
    expect(made).toContain('| Only sore muscles from training (also buttocks and calves) | `none` |');
    expect(made.match(/More than one may be ticked/g)).toHaveLength(table.questions.filter((q) => q.several).length);
  });

  it('changes with the data', () => {
    const [first, ...rest] = table.rules;
    const rules = first ? [{ ...first, reason: 'Something else.' }, ...rest] : [];
    expect(checkTable({ ...table, rules }, book, sources)).not.toBe(made);
  });
});
