import { describe, expect, it } from 'vitest';
import type { TextBlock } from '@/src/core/match/types';
import type { Label, LabelledPage } from '../../support/labelled-pages';
import { describeScore, scorePages } from '../../support/score-pages';
import { matcher } from '../../support/spots';

const LABEL = /\[\[(.+?)\]\]|\{\{(.+?)\}\}/g;

/** A page whose labels stand in its lines: [[label]], {{debatable label}}. */
function page(...lines: string[]): LabelledPage {
  const blocks: TextBlock[] = [];
  const labels: Label[][] = [];
  for (const line of lines) {
    const here: Label[] = [];
    let text = '';
    let last = 0;
    for (const m of line.matchAll(LABEL)) {
      text += line.slice(last, m.index);
      const surface = m[1] ?? m[2] ?? '';
      here.push({ start: text.length, end: text.length + surface.length, debatable: m[1] === undefined });
      text += surface;
      last = m.index + m[0].length;
    }
    blocks.push({ text: text + line.slice(last), kind: 'prose' });
    labels.push(here);
  }
  return { id: 'page', kind: 'article', blocks, labels };
}

const score = (...lines: string[]) => scorePages([page(...lines)], matcher);

describe('the score of a page', () => {
  it('counts a mark on a label as hit, found and exact', () => {
    expect(score('The [[front squat]] is hard.')).toEqual({
      pages: 1,
      labels: 1,
      found: 1,
      exact: 1,
      hits: 1,
      falseAlarms: 0,
      pagesWithFalseAlarms: 0,
      f1s: [1],
    });
  });

  it('counts a label without a mark as missed', () => {
    expect(score('The [[purple thing]] is hard.')).toMatchObject({ labels: 1, found: 0, hits: 0, f1s: [0] });
  });

  it('counts a mark without a label as a false alarm', () => {
    const s = score('The front squat is hard.');
    expect(s).toMatchObject({ labels: 0, hits: 0, falseAlarms: 1, pagesWithFalseAlarms: 1 });
  });

  it.each([
    ['less', 'The front [[squat]] is hard.'],
    ['more', 'The [[front squat is]] hard.'],
  ])('counts a mark that overlaps a label of %s as found, but not as exact', (_, line) => {
    expect(score(line)).toMatchObject({ found: 1, exact: 0, hits: 1, falseAlarms: 0, f1s: [1] });
  });

  it('counts no mark that only touches a label', () => {
    expect(score('[[The ]]front squat[[ is]] hard.')).toMatchObject({ labels: 2, found: 0, hits: 0, falseAlarms: 1 });
  });

  it('counts a debatable label neither way, marked or not', () => {
    const nothing = { labels: 0, found: 0, exact: 0, hits: 0, falseAlarms: 0, pagesWithFalseAlarms: 0 };
    expect(score('The {{front squat}} is hard.')).toMatchObject(nothing);
    expect(score('The {{purple thing}} is hard.')).toMatchObject(nothing);
  });

  it('counts a mark over a debatable label and a sure one as a hit', () => {
    expect(score('The {{front}} [[squat]] is hard.')).toMatchObject({ labels: 1, found: 1, hits: 1, falseAlarms: 0 });
  });

  it('counts two labels under one mark as two found by one hit', () => {
    expect(score('The [[front]] [[squat]] is hard.')).toMatchObject({ labels: 2, found: 2, exact: 0, hits: 1 });
  });

  it('weighs hits, misses and false alarms of a page into one figure', () => {
    // One of two labels found, one of two marks right: half of each.
    expect(score('The [[front squat]], the [[purple thing]].', 'The hip thrust.').f1s).toEqual([0.5]);
  });

  it('counts labels in their own block only', () => {
    const { blocks, labels } = page('The [[front squat]].', 'The front squat.');
    const swapped = { id: 'p', kind: 'article', blocks: [...blocks], labels: [[], labels[0] ?? []] };
    expect(scorePages([swapped], matcher)).toMatchObject({ found: 1, hits: 1, falseAlarms: 1 });
  });
});

describe('the score of several pages', () => {
  const pages = [page('The [[front squat]].'), page('The front squat. The hip thrust.'), page('Nothing here.')];

  it('is their sum, and each page is counted once for its false alarms', () => {
    expect(scorePages(pages, matcher)).toMatchObject({
      pages: 3,
      labels: 1,
      hits: 1,
      falseAlarms: 2,
      pagesWithFalseAlarms: 1,
    });
    // A page without labels has no F1.
    expect(scorePages(pages, matcher).f1s).toHaveLength(1);
  });

  it('is nothing for no pages', () => {
    expect(scorePages([], matcher)).toMatchObject({ pages: 0, labels: 0, hits: 0, f1s: [] });
  });

  it('is told in one line', () => {
    expect(describeScore('web', scorePages(pages.slice(0, 1), matcher))).toBe(
      'web: precision 1.000, recall 1.000, F1 1.000 pooled and 1.000 mean over pages, exact 1.000, false alarms 0 on 0 of 1 pages',
    );
    expect(describeScore('news', scorePages(pages.slice(1, 2), matcher))).toBe('news: false alarms 2 on 1 of 1 pages');
  });
});

describe('the notes to a score', () => {
  it('tell every miss, wrong extent and false alarm, and no debatable one', () => {
    const notes: string[] = [];
    const lines = ['The [[purple thing]].', 'A front [[squat]].', 'A hip  thrust.', '{{Burpees}}.', '[[Hip hinge]].'];
    scorePages([page(...lines)], matcher, (line) => notes.push(line));
    expect(notes).toEqual([
      'missed      page: The [[purple thing]].',
      'extent      page: A front [[squat]]. marked "front squat"',
      'false alarm page: A [[hip thrust]]. as hip-thrust',
    ]);
  });
});
