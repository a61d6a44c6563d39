// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckRecord } from '@/src/core/history/types';
import { emergencySoFar, evaluate } from '@/src/core/self-check/evaluate';
import { type Answers, DISPOSITIONS, type Verdict } from '@/src/core/self-check/types';
import { Result, type ResultProps } from '@/src/ui/popup/Result';
import { freshPlace, textsOf } from '../support/drawn';
import { witnessOf } from '../support/prove-rules';
import { BEST, book, sources, table } from '../support/self-check';

const nothing = (): void => {};
const today = new Date('2026-11-22T12:00:00');

function drawVerdict(verdict: Verdict, over: Partial<ResultProps> = {}): HTMLElement {
  const surface = freshPlace();
  act(() =>
    render(
      <Result
        table={table}
        book={book}
        sources={sources}
        verdict={verdict}
        today={today}
        onBack={nothing}
        onRestart={nothing}
        {...over}
      />,
      surface,
    ),
  );
  return surface;
}
const draw = (changes: Answers, over: Partial<ResultProps> = {}): HTMLElement => {
  const given = { ...BEST, ...changes };
  return drawVerdict(evaluate(table, given), { given, ...over });
};
const press = (at: Element, selector: string): void => void act(() => at.querySelector<HTMLElement>(selector)?.click());

const EACH: Record<(typeof DISPOSITIONS)[number], Answers> = {
  'self-care-normal-soreness': {},
  'self-care-mild-strain': { onset: 'sudden', where: 'one' },
  'see-professional-routine': { legs: 'below_knee' },
  'urgent-same-day': { fever: 'yes' },
  'emergency-now': { saddle: 'yes' },
};

describe('every result', () => {
  it.each(DISPOSITIONS)('is drawn whole, without any callback: %s', (disposition) => {
    const screen = draw(EACH[disposition]);
    const root = screen.querySelector<HTMLElement>('.result');
    expect(root?.dataset.disposition).toBe(disposition);
    expect(root?.className).toBe(`result rank${DISPOSITIONS.indexOf(disposition)}`);
    expect(textsOf(screen, '.verdict h2')).toEqual([book.results[disposition].headline]);
    expect(textsOf(screen, 'h3')).toEqual(
      expect.arrayContaining(['Why', 'Train again', 'Check again', 'Take it with you']),
    );
    const said = textsOf(screen, '.information').join(' ');
    for (const part of [book.information, book.review, `Rules revision ${table.revision}`])
      expect(said).toContain(part);
    expect(textsOf(screen, '.own-words').length).toBeGreaterThan(0);
    expect(screen.textContent).not.toMatch(/undefined|null|\[object|NaN/);
    for (const item of textsOf(screen, 'li, dt, dd, h3, h4')) expect(item).not.toBe('');
    expect(screen.querySelectorAll('.follow-up, [data-keep], [data-remind]')).toHaveLength(0);
    expect(screen.querySelectorAll('.net')).toHaveLength(disposition === 'emergency-now' ? 0 : 1);
  });

  it('tells for every rule what was said or what it can mean', () => {
    const bare = table.rules.filter((rule) => {
      const why = textsOf(draw(witnessOf(table, rule, 'decides') ?? {}), '.reasons').join(' ');
      return !why.includes('Because') || !why.includes(rule.reason);
    });
    expect(bare.map((r) => r.id)).toEqual([]);
  });

  it('goes back and starts again', () => {
    const asked: string[] = [];
    const screen = draw({}, { onBack: () => void asked.push('back'), onRestart: () => void asked.push('again') });
    for (const b of screen.querySelectorAll<HTMLElement>('.actions button')) act(() => b.click());
    expect(asked).toEqual(['back', 'again']);
  });
});

describe('an emergency', () => {
  it('has nothing above the call but the headline and the reason', () => {
    const screen = draw({ bladder: 'yes' }, { region: 'GB', onKeep: nothing, onAdapt: nothing });
    const above = [...(screen.querySelector('.result')?.children ?? [])].map((e) => e.className);
    expect(above.slice(0, 2)).toEqual(['verdict', 'call']);
    expect(textsOf(screen, '.verdict p')).toEqual(['Because there is new trouble with your bladder or bowels.']);
    const links = [...screen.querySelectorAll('a')];
    expect(links[0]?.getAttribute('href')).toBe('tel:999');
    expect(textsOf(screen, '.call')[0]).toBe(
      'Call 999The emergency number in the United Kingdom (112 works too), or your local number if you are elsewhere.',
    );
  });

  it('guesses no number where the country is unknown', () => {
    for (const region of [undefined, 'XX']) {
      const screen = draw({ bladder: 'yes' }, { region });
      expect(screen.querySelectorAll('a[href^="tel:"]')).toHaveLength(0);
      expect(textsOf(screen, '.call')).toEqual(['Call your local emergency number.']);
      expect(screen.textContent).toContain('911 (US and Canada)');
    }
  });

  it('names the numbers of other countries only where its own is unknown', () => {
    // The screen leaves out the first line: it has to be the one that names them.
    expect(book.results['emergency-now'].doNow[0]?.text).toMatch(/^Call 999 .* or your local emergency number\.$/);
    expect(draw({ bladder: 'yes' }, { region: 'NZ' }).textContent).not.toContain('911');
  });

  it('that stopped the check early claims no answer in its summary', () => {
    const given = { chest: 'yes' };
    const screen = drawVerdict(emergencySoFar(table, given) as Verdict, { given });
    const values = textsOf(screen, '.summary-sheet section dd');
    expect(values.filter((v) => v === 'Not asked')).toHaveLength(table.questions.length - 1);
  });
});

describe('a result for today', () => {
  it('offers the advice line where the country has one', () => {
    expect(draw({ fever: 'yes' }, { region: 'GB' }).querySelector('.advice a')?.getAttribute('href')).toBe('tel:111');
    expect(textsOf(draw({ fever: 'yes' }, { region: 'AU' }), '.advice span')).toEqual([
      'The health advice line in Australia: 1800 022 222.',
    ]);
    for (const region of ['US', undefined]) expect(textsOf(draw({ fever: 'yes' }, { region }), '.advice')).toEqual([]);
  });
});

describe('what to expect', () => {
  it('is a picture with today in it, and the same in words, for soreness and a strain only', () => {
    const screen = draw({ onset: 'sudden', where: 'one', duration: 'd3_5' });
    expect(screen.querySelector('svg.course-picture')?.getAttribute('aria-hidden')).toBe('true');
    expect(textsOf(screen, '.course-today')).toEqual(['today']);
    expect(textsOf(screen, '.course-now dd')).toEqual(['About day 3 to 5, by your answer.']);
    expect(textsOf(screen, '.course-words dt')).toContain('1 to 3 weeks');
    expect(textsOf(draw(EACH['see-professional-routine']), '.course')).toEqual([]);
  });

  it('changes with one answer, and says which', () => {
    const lines = textsOf(draw({}), '.changes li');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('If pain, tingling or numbness goes down one leg: check again, and book a visit.');
  });
});

describe('the summary', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const tryIt = (screen: HTMLElement, text: string): void => {
    const area = screen.querySelector<HTMLTextAreaElement>('.tried textarea');
    if (!area) throw new Error('no field');
    area.value = text;
    act(() => void area.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const textOf = (screen: HTMLElement): string =>
    screen.querySelector<HTMLTextAreaElement>('textarea.summary-text')?.value ?? '';

  it('is copied, with what was tried', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    const screen = draw({});
    tryIt(screen, 'Heat');
    await act(async () => screen.querySelector<HTMLElement>('.take-actions button')?.click());
    expect(copied).toEqual([textOf(screen)]);
    expect(copied[0]).toContain('Tried so far: Heat');
    expect(textsOf(screen, '.copied')).toEqual(['Copied. Paste it where you need it.']);
  });

  it('stands open and selected where the browser does not let it be copied', async () => {
    vi.stubGlobal('navigator', {});
    const screen = draw({});
    await act(async () => screen.querySelector<HTMLElement>('.take-actions button')?.click());
    expect(screen.querySelector<HTMLDetailsElement>('.take-along details')?.open).toBe(true);
    const area = screen.querySelector<HTMLTextAreaElement>('textarea.summary-text');
    expect(area?.selectionEnd).toBe(textOf(screen).length);
    expect(textsOf(screen, '.copied')[0]).toContain('Ctrl+C');
  });

  it('is on paper what it is as text', () => {
    const screen = draw({ legs: 'below_knee' });
    for (const row of screen.querySelectorAll('.summary-sheet dl > div'))
      expect(textOf(screen)).toContain(textsOf(row, 'dt, dd').join(': '));
  });

  it('says where what was tried is stored, and gives it along when the check is kept', () => {
    const kept: (string | undefined)[] = [];
    const screen = draw({}, { onKeep: (tried) => void kept.push(tried) });
    expect(textsOf(screen, '#tried-stored')).toEqual(['This is stored only if you keep this check below.']);
    press(screen, '[data-keep]');
    tryIt(screen, ' Heat ');
    press(screen, '[data-keep]');
    expect(kept).toEqual([undefined, 'Heat']);
    expect(textsOf(draw({}), '#tried-stored')).toEqual(['This is stored nowhere.']);
  });
});

describe('the days after', () => {
  it('offer reminders at the times that the result names, and nothing where a professional decides', () => {
    const asked: number[] = [];
    const screen = draw(EACH['self-care-mild-strain'], { onRemind: (hours) => void asked.push(hours) });
    for (const b of screen.querySelectorAll<HTMLElement>('[data-remind]')) act(() => b.click());
    expect(asked).toEqual([72, 168, 336]);
    expect(textsOf(screen, '[data-remind]')).toEqual(['In 3 days', 'In 7 days', 'In 14 days']);
    expect(textsOf(draw({ fever: 'yes' }, { onRemind: nothing }), '[data-remind]')).toEqual([]);
    expect(textsOf(draw({}, { reminded: '2026-11-25T12:00:00' }), '.done')).toEqual(['A reminder is set for 25 Nov.']);
  });

  it('let cards follow any result but plain soreness', () => {
    const said: boolean[] = [];
    const screen = draw({ onset: 'sudden' }, { onAdapt: (on) => void said.push(on), adapts: false });
    press(screen, '.follow-cards input');
    expect(said).toEqual([true]);
    expect(textsOf(draw({}, { onAdapt: nothing }), '.follow-cards')).toEqual([]);
  });

  it('ask apart if marks follow too, only once cards do, and say what a page could find out', () => {
    const said: boolean[] = [];
    const over = { onAdapt: nothing, onAdaptMarks: (on: boolean) => void said.push(on) };
    expect(textsOf(draw({ onset: 'sudden' }, { ...over, adapts: false }), '.follow-marks')).toEqual([]);
    expect(textsOf(draw({}, { ...over, adapts: true }), '.follow-marks')).toEqual([]);
    const screen = draw({ onset: 'sudden' }, { ...over, adapts: true });
    const box = screen.querySelector<HTMLInputElement>('.follow-marks input');
    expect(box?.checked).toBe(false);
    const hint = screen.querySelector(`#${box?.getAttribute('aria-describedby')}`);
    expect(hint?.textContent).toContain('A page could then find out that your back is sore.');
    press(screen, '.follow-marks input');
    expect(said).toEqual([true]);
    const agreed = draw({ onset: 'sudden' }, { ...over, adapts: true, adaptsMarks: true });
    expect(agreed.querySelector<HTMLInputElement>('.follow-marks input')?.checked).toBe(true);
    press(agreed, '.follow-marks input');
    expect(said).toEqual([true, false]);
  });

  it('say what is stored beside each thing to press', () => {
    const screen = draw({ onset: 'sudden' }, { onKeep: nothing, onRemind: nothing, onAdapt: nothing });
    expect(textsOf(screen, '.follow .quiet').map((t) => /^Stores .* this device/.test(t))).toEqual([true, true, true]);
  });

  it('compare with the check before', () => {
    const previous: CheckRecord = {
      id: 'a',
      at: '2026-11-20T12:00:00.000Z',
      answers: { ...BEST, severity: 'moderate' },
      disposition: 'self-care-mild-strain',
      rank: 1,
      revision: 2,
      tried: 'Walking.',
    };
    const screen = draw({ onset: 'sudden', severity: 'mild' }, { previous });
    expect(textsOf(screen, '.since')).toEqual(['Since 20 Nov: pain was moderate, now mild.']);
    expect(textsOf(screen, '.summary-sheet .wide dd')[0]).toContain('Tried: Walking.');
    expect(textsOf(draw({ saddle: 'yes' }, { previous }), '.since')).toEqual([]);
  });
});
