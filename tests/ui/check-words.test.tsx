// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Question } from '@/src/core/self-check/types';
import { CheckPlace } from '@/src/ui/popup/CheckPlace';
import { content } from '../support/content';
import { freshPlace, wordsSeen } from '../support/drawn';
import { readingGrade } from '../support/reading-grade';
import { table } from '../support/self-check';

/** Plain soreness after new work, as its answers stand on screen. */
const SORE = ['delayed', 'both', 'dull', 'mild', 'eases', 'better', 'd0_2', 'yes'];

let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
});

/** The words on each screen that a sore person answers, by what stands on it. */
function readOn(): Record<string, number> {
  root = freshPlace();
  // As the popup draws it: with all that it offers around the questions.
  const offers = { onKeepProfile: () => {}, onForgetProfile: () => {}, onOpenHistory: () => {} };
  const screen = <CheckPlace table={table} book={content.results} sources={content.tips.sources} {...offers} />;
  void act(() => render(screen, root));
  const read: Record<string, number> = {};
  const look = (screen: string): void => {
    read[screen] = wordsSeen(root).length;
  };
  const tap = (selector: string): void => void act(() => root.querySelector<HTMLElement>(selector)?.click());
  look('danger signs');
  tap('input[name="none"]');
  tap('[data-next]');
  look('about you');
  tap('input[name="age"][value="18-49"]');
  tap('input[name="none"]');
  tap('[data-next]');
  for (const id of SORE) {
    look(root.querySelector('h2')?.textContent ?? '');
    tap(`[data-answer="${id}"]`);
  }
  if (!root.querySelector('.result.rank0')) throw new Error('this is not the way of plain soreness');
  return read;
}

/** The most words on a screen. Before the wording was cut the lists had 406 and 200, the questions 114 at most. */
const MOST = { 'danger signs': 305, 'about you': 152 };
const MOST_ON_A_QUESTION = 88;
const MOST_IN_ALL = 825;

describe('the words on the way of plain soreness', () => {
  it('are few enough on each screen, and on all of them', () => {
    const read = readOn();
    expect(Object.keys(read)).toHaveLength(2 + SORE.length);
    const most = (screen: string): number => (MOST as Record<string, number>)[screen] ?? MOST_ON_A_QUESTION;
    const tooMany = Object.entries(read).filter(([screen, words]) => words > most(screen));
    expect(tooMany).toEqual([]);
    expect(Object.values(read).reduce((a, b) => a + b)).toBeLessThanOrEqual(MOST_IN_ALL);
    // The count is of something: what a screen is about stands on it.
    expect(read['danger signs']).toBeGreaterThan(150);
  });

  it('are counted as the eye meets them', () => {
    root = freshPlace();
    root.innerHTML = `<p>Two words</p><p hidden>no</p><p>3 <b>seen</b><span class="visually-hidden">no</span></p>
      <details><summary>Folded up</summary>no</details><details open><summary>Open</summary>too</details>`;
    expect(wordsSeen(root)).toEqual(['Two', 'words', 'seen', 'Folded', 'up', 'Open', 'too']);
  });
});

describe('the words of the questions', () => {
  const textsOf = (q: Question): string[] => [
    ...[q.label ?? q.text, q.hint ?? ''],
    ...q.answers.map((a) => a.text),
    ...(q.stepwise?.steps.flatMap((s) => [s.text, ...s.options.map((o) => o.text)]) ?? []),
  ];

  it.each(table.sections.map((s) => [s.id, [s.title, s.hint ?? '']] as const))(
    'are read at grade 8 or lower: %s',
    (id, head) => {
      const asked = table.questions.filter((q) => q.section === id).flatMap(textsOf);
      // Each line on screen is a breath of its own, with or without a stop at its end.
      const texts = [...head, ...asked].filter(Boolean).map((t) => (/[.?!]$/.test(t) ? t : `${t}.`));
      expect(readingGrade(texts)).toBeLessThanOrEqual(8);
      expect(readingGrade(texts)).toBeGreaterThan(0);
    },
  );
});
