/** What one section of the bench measured: rows of cells that are ready to read, and the numbers behind them. */
export interface Section {
  name: string;
  /** What was done and how often, and how busy the machine was. */
  note: string;
  tables: Table[];
}

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
  /** The same as numbers, for programs. */
  data: unknown;
}

/** A table in Markdown, its columns in line so that it can be read as it is too. */
export function drawTable({ title, head, rows }: Table): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((w, i) => (cells[i] ?? '').padEnd(w)).join(' | ')} |`;
  const rule = `| ${widths.map((w) => '-'.repeat(w)).join(' | ')} |`;
  return [`**${title}**`, '', line(head), rule, ...rows.map(line)].join('\n');
}

/** A section in Markdown. */
export const drawSection = ({ name, note, tables }: Section): string =>
  [`## ${name}`, note, ...tables.map(drawTable)].join('\n\n');
