import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onItsPage, readTable, type TableLine } from '../../support/match-table';
import { matcher } from '../../support/spots';

const lines = readTable(path.resolve(import.meta.dirname, 'table'));

/** What is wrong with what is marked in a line: nothing, if all is as its brackets say. */
function faultsOf(line: TableLine): string[] {
  const { blocks, at } = onItsPage(line);
  const spots = matcher.findSpots(blocks)[at] ?? [];
  const text = (s: { start: number; end: number }): string => line.text.slice(s.start, s.end);
  const faults: string[] = [];
  for (const wanted of line.expected.filter((e) => !e.debatable)) {
    const spot = spots.find((s) => s.start === wanted.start && s.end === wanted.end);
    if (!spot) {
      const over = spots.filter((s) => s.start < wanted.end && s.end > wanted.start).map(text);
      faults.push(`"${text(wanted)}" ${over.length > 0 ? `marked as "${over.join('", "')}"` : 'missed'}`);
      continue;
    }
    const { sense } = wanted;
    const pattern = matcher.exercise(spot.exerciseId)?.pattern;
    // A movement done as one counts as what it begins with.
    const right = sense.startsWith('~') ? ['~combination', `~${pattern}`].includes(sense) : spot.exerciseId === sense;
    if (!right) faults.push(`"${text(wanted)}" taken for ${spot.exerciseId}`);
    const missing = wanted.modifiers.filter((m) => !spot.modifiers.includes(m));
    if (right && missing.length > 0) faults.push(`"${text(wanted)}" without ${missing.join(', ')}`);
  }
  for (const spot of spots) {
    if (!line.expected.some((e) => e.start < spot.end && e.end > spot.start)) faults.push(`"${text(spot)}" marked`);
  }
  return faults;
}

describe('the table of sentences', () => {
  it('holds more than 400 lines, of every phenomenon', () => {
    expect(lines.length).toBeGreaterThan(400);
    expect(new Set(lines.map((l) => l.where.split(':')[0])).size).toBeGreaterThanOrEqual(14);
  });

  it('names exercises and patterns that exist', () => {
    const patterns = new Set(['~combination']);
    const unknown = lines.flatMap((l) =>
      l.expected
        .filter((e) => !e.debatable && !e.sense.startsWith('~') && !matcher.exercise(e.sense))
        .map((e) => `${l.where}: ${e.sense}`),
    );
    for (const l of lines) for (const e of l.expected) if (e.sense.startsWith('~')) patterns.add(e.sense);
    expect(unknown).toEqual([]);
    const general = [...patterns].filter((p) => p !== '~combination' && !matcher.exercise(`any-${p.slice(1)}`));
    expect(general).toEqual([]);
  });

  it('is marked as its brackets say', () => {
    const wrong = lines.filter((l) => !l.open).map((l) => [`${l.where} ${l.text}`, faultsOf(l)] as const);
    expect(Object.fromEntries(wrong.filter(([, faults]) => faults.length > 0))).toEqual({});
  });

  it('flags as open only what is not reached, and little', () => {
    const open = lines.filter((l) => l.open);
    expect(open.filter((l) => faultsOf(l).length === 0).map((l) => l.where)).toEqual([]);
    expect(open.length).toBeLessThanOrEqual(25);
  });
});
