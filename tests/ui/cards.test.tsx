// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeAll, describe, expect, it } from 'vitest';
import { forYou } from '@/src/core/tips/for-you';
import { placeGeneralTips, shownGeneralTip } from '@/src/core/tips/general-tips';
import { type ResolvedTips, resolveTips } from '@/src/core/tips/resolve-tips';
import { Card, type CardProps } from '@/src/ui/card/Card';
import { content } from '../support/content';
import { freshPlace, textsOf } from '../support/drawn';

const { tips: book, generalTips } = content;

/** The card as it is drawn, in an element of a page. */
function draw(tips: ResolvedTips, over: Partial<CardProps> = {}): HTMLElement {
  const nothing = (): void => {};
  const surface = freshPlace();
  render(
    <Card
      tips={tips}
      general={undefined}
      isWrong={false}
      canGoBack={false}
      takeFocus={false}
      opening={1}
      onBack={nothing}
      onOpen={nothing}
      onCheck={nothing}
      onWrong={nothing}
      onUnwanted={nothing}
      forYou={undefined}
      onTurnOff={nothing}
      onClose={nothing}
      {...over}
    />,
    surface,
  );
  return surface;
}

const shownOf = (id: string): ResolvedTips => {
  const shown = resolveTips(book, id);
  if (!shown) throw new Error(`no card for ${id}`);
  return shown;
};

describe('every card', () => {
  const faults: string[] = [];
  const perCard = { words: [] as number[] };
  beforeAll(() => {
    for (const id of Object.keys(book.exercises)) {
      const tips = shownOf(id);
      const card = draw(tips);
      const fault = (what: string): void => void faults.push(`${id}: ${what}`);
      if (textsOf(card, 'h2')[0] !== tips.exercise.name) fault('its name is not on top');
      if (!textsOf(card, '.demand')[0]?.startsWith('Lower back: ')) fault('no demand');
      if (textsOf(card, '.cues dt').join() !== 'Set up,Do,Breathe') fault('not three lines');
      const folds = textsOf(card, 'summary').map((t) => t.replace(/ · .*/, ''));
      for (const needed of ['Common mistakes and fixes', 'Who should take care', 'Sources'])
        if (!folds.includes(needed)) fault(`no "${needed}"`);
      for (const item of textsOf(card, 'li, dd, p, h3')) if (item === '') fault('an empty line');
      if (/undefined|null|\[object|NaN|convention\]/.test(card.textContent ?? '')) fault('a hole in the text');
      const numbers = textsOf(card, 'sup').map(Number);
      if (numbers.some((n) => !(n >= 1 && n <= tips.sources.length))) fault('a number without a source');
      if (textsOf(card, 'ol.sources li').length !== tips.sources.length) fault('a source is missing');
      const atOnce = [...textsOf(card, '.demand'), ...textsOf(card, '.cues dd')].join(' ');
      perCard.words.push(atOnce.split(/\s+/).filter((w) => /[a-z]/i.test(w)).length);
      render(null, card);
      card.remove();
    }
  }, 120_000);

  it('is drawn whole: name, demand, three lines, mistakes, care, sources', () => {
    expect(perCard.words).toHaveLength(923);
    expect(faults).toEqual([]);
  });

  it('is read in ten seconds: half have at most 48 words before anything is unfolded, none over 75', () => {
    const sorted = perCard.words.sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(48);
    expect(sorted.at(-1)).toBeLessThanOrEqual(75);
  });
});

describe('a card', () => {
  const deadlift = shownOf('deadlift');

  it('numbers what a study says and leaves what coaches say without a number', () => {
    const card = draw(deadlift);
    expect(textsOf(card, '.legend')).toEqual(['Numbers are sources; the rest is coaching convention.']);
    const first = card.querySelector('.demand sup button');
    expect(first?.getAttribute('aria-label')).toMatch(/^Source 1: .+, \d{4}$/);
    const bare = [deadlift.tips.setup[0]?.text];
    expect(deadlift.tips.setup[0]?.sources).toEqual(['convention']);
    expect(textsOf(card, '.cues dd').slice(0, 1)).toEqual(bare);
  });

  it('says so where all of it is convention', () => {
    const line = { text: 'Stand tall.', sources: ['convention'] };
    const { tips } = deadlift;
    const only = { ...tips, why: line, setup: [line], doing: [line], breath: line, mistakes: [], stop: line };
    const card = draw({ ...deadlift, tips: only, care: [], sources: [] });
    expect(textsOf(card, '.legend')).toEqual(['These lines are coaching convention.']);
  });

  it('offers easier and harder exercises, and opens them', () => {
    const opened: string[] = [];
    const card = draw(deadlift, { onOpen: (id) => void opened.push(id) });
    for (const chip of card.querySelectorAll<HTMLElement>('.steps .chip')) chip.click();
    expect(opened).toEqual([...deadlift.easier, ...deadlift.harder].map((e) => e.id));
    expect(deadlift.harder.length).toBeGreaterThan(0);
  });

  it('shows the general tip that stands on it, with a way not to see it again', () => {
    const page = [{ id: 'deadlift', pattern: 'hip-hinge', equipment: 'barbell', demand: 'very-high' as const }];
    const tip = placeGeneralTips(generalTips.tips, page, []).get('deadlift');
    if (!tip) throw new Error('no general tip on a heavy lift');
    const unwanted: string[] = [];
    const card = draw(deadlift, {
      general: shownGeneralTip(tip, book.sources),
      onUnwanted: (id) => void unwanted.push(id),
    });
    expect(textsOf(card, '.general h3')).toEqual([tip.title]);
    card.querySelector<HTMLElement>('.general .quiet-button')?.click();
    expect(unwanted).toEqual(['warm-up']);
  });

  it('asks whether it was spotted wrongly only of the name on the page', () => {
    const meaning = { text: 'Deads', isQualified: false, others: [] };
    expect(textsOf(draw(deadlift, { meaning }), '.spotted-wrongly')).toEqual([
      'Spotted wrongly? Hides “Deads” on this site.',
    ]);
    expect(textsOf(draw(deadlift, { canGoBack: true }), '.spotted-wrongly')).toEqual([]);
  });

  it('listens to a script of the page neither for the check nor for hiding', () => {
    const asked: string[] = [];
    const meaning = { text: 'Deads', isQualified: false, others: [] };
    const card = draw(deadlift, {
      meaning,
      onCheck: () => void asked.push('check'),
      onWrong: () => void asked.push('wrong'),
    });
    card.querySelector<HTMLElement>('.check-link')?.click();
    card.querySelector<HTMLElement>('.spotted-wrongly button')?.click();
    expect(asked).toEqual([]);
  });

  it('says what it hid, and brings it back', () => {
    const said: boolean[] = [];
    const card = draw(deadlift, {
      meaning: { text: 'Deads', isQualified: false, others: [] },
      isWrong: true,
      onWrong: (isWrong) => void said.push(isWrong),
    });
    expect(card.textContent).toContain('no longer marks “Deads” on this site');
    expect(textsOf(card, '.cues')).toEqual([]);
    card.querySelector<HTMLElement>('.hidden-note button')?.click();
    expect(said).toEqual([false]);
  });

  it('shows the tips of the pattern where an exercise has none of its own', () => {
    const { deadlift: _, ...own } = book.own;
    const shown = resolveTips({ ...book, own }, 'deadlift');
    if (!shown) throw new Error('no card');
    expect(shown.basis.of).toBe('pattern');
    expect(textsOf(draw(shown), '.cues dd')).toHaveLength(3);
    expect(textsOf(draw(shown), '.basis')).toEqual(['These tips are for the whole movement: hip hinge.']);
  });

  it('puts first what concerns this reader, and nothing of it where it concerns nobody', () => {
    const groups = deadlift.care.slice(0, 1).map((c) => c.group);
    const mine = (rank: 0 | 1 | 2 | 3 | 4) =>
      forYou(deadlift, rank === 0 ? undefined : { at: '2026-11-20T08:00:00.000Z', rank }, []);
    const card = draw(deadlift, { forYou: forYou(deadlift, undefined, groups) });
    expect(textsOf(card, '.for-you li')).toEqual([expect.stringContaining(deadlift.care[0]?.label ?? '?')]);
    expect(textsOf(draw(deadlift, { forYou: mine(1) }), '.for-you strong')[0]).toMatch(/^Your back was sore on 20 Nov/);
    expect(textsOf(draw(deadlift, { forYou: mine(1) }), '.for-you .chip')).toEqual(deadlift.easier.map((e) => e.name));
    expect(textsOf(draw(deadlift, { forYou: mine(2) }), '.for-you strong')[0]).toContain('see a professional');
    expect(textsOf(draw(deadlift, { forYou: mine(4) }), '.for-you')[0]).toContain(
      'Leave this until someone has looked',
    );
    expect(textsOf(draw(deadlift, { forYou: mine(4) }), '.for-you .chip')).toEqual([]);
    // Beside that no way to do it stands.
    const named = forYou(deadlift, { at: '2026-11-20T08:00:00.000Z', rank: 3 }, groups);
    expect(textsOf(draw(deadlift, { forYou: named }), '.for-you li')).toEqual([]);
    expect([mine(0), forYou(shownOf('cat-cow'), { at: '2026-11-20T08:00:00.000Z', rank: 1 }, [])]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
