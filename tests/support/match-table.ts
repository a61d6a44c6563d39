import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BlockKind, TextBlock } from '@/src/core/match/types';

/** What a line of the table says should be found. Offsets into the text without brackets. */
export interface Expected {
  start: number;
  end: number;
  /** An exercise id, or `~` and a pattern where only the movement is sure. */
  sense: string;
  /** Qualifiers that must be among those found. */
  modifiers: string[];
  /** May be marked or not. */
  debatable: boolean;
}

export interface TableLine {
  /** Wanted, but not yet reached: the line starts with a question mark. */
  open: boolean;
  /** "08-bare-heads.txt:12". */
  where: string;
  kind: BlockKind;
  setting: keyof typeof SETTINGS;
  text: string;
  expected: Expected[];
}

const item = (...texts: string[]): TextBlock[] => texts.map((text) => ({ text, kind: 'item' }));
const prose = (...texts: string[]): TextBlock[] => texts.map((text) => ({ text, kind: 'prose' }));
const heading = (text: string): TextBlock => ({ text, kind: 'heading' });

/** The pages on which the lines stand: what comes before a line and what behind it. */
const SETTINGS = {
  alone: [[], []],
  plan: [
    [heading('Day 1: full body'), ...item('Front squat 5x5', 'Romanian deadlift 3x8', 'Incline bench press 4x8')],
    item('Lat pulldown 3x12', 'Lateral raise 3x15', 'Hanging leg raise 3x10'),
  ],
  article: [
    prose(
      'The lifts most people should learn first are the back squat, the deadlift and the bench press.',
      'Take your time with the Romanian deadlift and the overhead press, and add the face pull when your shoulders ask for it.',
    ),
    prose(
      'Lifters who learn the front squat early tend to keep their chest up in the deadlift too.',
      'Pull-ups and push-ups need no gym at all.',
    ),
  ],
  kb: [
    [heading('Kettlebell session'), ...item('Kettlebell swings 5 x 10', 'Turkish get-ups')],
    item('Goblet squats 3 x 8', 'Kettlebell halos'),
  ],
  office: [
    prose(
      'The quarterly figures were better than the board had expected, and the office moved to a new building in March.',
      'Most of the team now works from home two days a week and meets on Thursdays.',
    ),
    prose(
      'The kitchen got a new oven, and somebody keeps leaving notes about the dishes.',
      'Our software was released in May, with a new layout and fewer bugs than last year.',
    ),
  ],
} satisfies Record<string, [TextBlock[], TextBlock[]]>;

const KINDS: Record<string, BlockKind> = { prose: 'prose', item: 'item', cell: 'cell', head: 'heading' };
const MARK = /\[\[(.+?)>([^\]>]+)(?:>([^\]]*))?\]\]|\{\{(.+?)\}\}/g;

/** A line on the page its setting stands for, and the place of its block. */
export function onItsPage({ kind, setting, text }: TableLine): { blocks: TextBlock[]; at: number } {
  const [before, behind] = SETTINGS[setting];
  return { blocks: [...before, { text, kind }, ...behind], at: before.length };
}

/** Reads every file of a folder of tables. Throws with file and line at a line that does not fit. */
export function readTable(folder: string): TableLine[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (/^\s*(?:#.*)?$/.test(line) ? [] : [readLine(line, `${file}:${i + 1}`)])),
    );
}

function readLine(line: string, where: string): TableLine {
  const parts = /^(?:\? )?(\w+) (\w+) \| (.*)$/.exec(line);
  const kind = KINDS[parts?.[1] ?? ''];
  const setting = parts?.[2] as TableLine['setting'];
  if (!parts || !kind || !Object.hasOwn(SETTINGS, setting))
    throw new Error(`${where}: not "kind setting | text": ${line}`);
  const raw = (parts[3] as string)
    .replace(/\\n/g, '\n')
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const expected: Expected[] = [];
  let text = '';
  let last = 0;
  for (const m of raw.matchAll(MARK)) {
    text += raw.slice(last, m.index);
    const [, surface, sense, modifiers, debatable] = m;
    const start = text.length;
    text += surface ?? debatable;
    expected.push({
      start,
      end: text.length,
      sense: sense ?? '',
      modifiers: modifiers ? modifiers.split(',').map((s) => s.trim()) : [],
      debatable: surface === undefined,
    });
    last = m.index + m[0].length;
  }
  text += raw.slice(last);
  if (/\[\[|\]\]|\{\{|\}\}/.test(text)) throw new Error(`${where}: a bracket too many: ${line}`);
  return { where, open: line.startsWith('? '), kind, setting, text, expected };
}
