import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onItsPage, readTable, type TableLine } from '../../support/match-table';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'spotter-table-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: string[]): void =>
  writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);

/** The one line of a table that has no other. */
function lineOf(text: string): TableLine {
  write('one.txt', text);
  return readTable(folder)[0] as TableLine;
}

/** What is wrong with a line, and the line. */
const BAD: [string, string][] = [
  ['no bar', 'item plan [[Squat>squat]]'],
  ['no setting', 'item | [[Squat>squat]]'],
  ['no kind', '| [[Squat>squat]]'],
  ['an unknown kind', 'footnote plan | [[Squat>squat]]'],
  ['an unknown setting', 'item moon | [[Squat>squat]]'],
  ['the name of a built-in property as its setting', 'item constructor | [[Squat>squat]]'],
  ['no space before the bar', 'item plan| [[Squat>squat]]'],
  ['a question mark without a space', '?item plan | [[Squat>squat]]'],
  ['a bracket that is never closed', 'item plan | [[Squat>squat'],
  ['a bracket that was never opened', 'item plan | Squat>squat]]'],
  ['a mark without a sense', 'item plan | [[Squat]] 3x8'],
  ['a brace that is never closed', 'item plan | {{Squat 3x8'],
];

describe('a table of sentences', () => {
  it.each(BAD)('tells file and line of a line with %s', (_, line) => {
    write('01-good.txt', 'item plan | [[Squat>squat]]');
    write('02-bad.txt', '# two good lines', '', 'item plan | [[Squat>squat]]', line);
    expect(() => readTable(folder)).toThrow(/^02-bad\.txt:4: /);
    expect(() => readTable(folder)).toThrow(line);
  });

  it('is read file by file, without comments and empty lines', () => {
    write('02.txt', '# words', '', '  ', '  # more words', 'prose alone | second');
    write('01.txt', 'item plan | first');
    write('notes.md', 'no line of a table');
    expect(readTable(folder).map((l) => [l.where, l.kind, l.setting, l.text])).toEqual([
      ['01.txt:1', 'item', 'plan', 'first'],
      ['02.txt:5', 'prose', 'alone', 'second'],
    ]);
  });

  it('says where each mark stands in the text without brackets', () => {
    const { text, expected } = lineOf('cell kb | [[Swing>kettlebell-swing>paused, tempo]] or {{Plank}}, [[Row>~pull]]');
    expect(text).toBe('Swing or Plank, Row');
    expect(expected.map(({ start, end, ...rest }) => ({ surface: text.slice(start, end), ...rest }))).toEqual([
      { surface: 'Swing', sense: 'kettlebell-swing', modifiers: ['paused', 'tempo'], debatable: false },
      { surface: 'Plank', sense: '', modifiers: [], debatable: true },
      { surface: 'Row', sense: '~pull', modifiers: [], debatable: false },
    ]);
  });

  it('knows line breaks and characters by their number', () => {
    const { text, expected } = lineOf('item alone | a\\nb \\u00ad[[c\\u0301>squat]]');
    expect([text, expected[0]?.start, expected[0]?.end]).toEqual(['a\nb \u00adc\u0301', 5, 7]);
  });

  it('holds lines that are wanted but not reached yet', () => {
    expect(lineOf('? head article | [[Squat>squat]]')).toMatchObject({ open: true, kind: 'heading', text: 'Squat' });
    expect(lineOf('head article | [[Squat>squat]]').open).toBe(false);
  });

  it('is empty where the folder is', () => {
    expect(readTable(folder)).toEqual([]);
  });

  it.each(['alone', 'plan', 'article', 'kb', 'office'])('puts a line in its place on a page: %s', (setting) => {
    const line = lineOf(`cell ${setting} | Plank`);
    const { blocks, at } = onItsPage(line);
    expect(blocks[at]).toEqual({ text: 'Plank', kind: 'cell' });
    expect(blocks.length > 1).toBe(setting !== 'alone');
  });
});
