// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckStore } from '@/src/core/history/types';
import { aboutAnswers } from '@/src/core/self-check/profile';
import type { Answers } from '@/src/core/self-check/types';
import { CheckPlace, type CheckPlaceProps } from '@/src/ui/popup/CheckPlace';
import { TickList } from '@/src/ui/popup/TickList';
import { content } from '../support/content';
import { freshPlace } from '../support/drawn';
import { BEST, table } from '../support/self-check';

const { results: book, tips } = content;
const PROFILE = aboutAnswers(table, BEST);
const WITH_PROFILE: CheckStore = { version: 1, records: [], profile: PROFILE };
/** Plain soreness after new work, as its answers stand on screen. */
const SORE = ['delayed', 'both', 'dull', 'mild', 'eases', 'better', 'd0_2', 'yes'];

let root: HTMLElement;
let taps = 0;
afterEach(() => {
  render(null, root);
  root.remove();
});

const draw = (over: Partial<CheckPlaceProps> = {}): void => {
  void act(() => render(<CheckPlace table={table} book={book} sources={tips.sources} {...over} />, root));
};
function open(over: Partial<CheckPlaceProps> = {}): void {
  taps = 0;
  root = freshPlace();
  draw(over);
}
const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const words = (selector: string): string => find(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
function tap(selector: string): void {
  const at = find(selector);
  if (!at) throw new Error(`nothing to tap at ${selector}`);
  taps += 1;
  void act(() => at.click());
}
/** A click of a pointer, which has a count. */
const click = (at: Element | null, detail = 1): void => {
  const event = new window.MouseEvent('click', { detail, bubbles: true, cancelable: true });
  void act(() => void at?.dispatchEvent(event as never));
};
const press = (key: string, more: Record<string, unknown> = {}, at: Element = window.document.body as never): void => {
  const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  void act(() => void at.dispatchEvent(event as never));
};

const none = (): void => {
  tap('input[name="none"]');
  tap('[data-next]');
};
const about = (age = '18-49'): void => {
  tap(`input[name="age"][value="${age}"]`);
  none();
};
const pain = (answers = SORE): void => {
  for (const a of answers) tap(`[data-answer="${a}"]`);
};
const toPain = (): void => {
  none();
  about();
};

describe('the taps of plain soreness', () => {
  it('are at most 14 with nothing known', () => {
    open();
    toPain();
    pain();
    expect(find('.result')?.dataset.disposition).toBe('self-care-normal-soreness');
    expect(taps).toBe(13);
    expect(taps).toBeLessThanOrEqual(14);
  });

  it('are at most 10 with what is kept about the person', () => {
    open({ store: WITH_PROFILE });
    none();
    pain();
    expect(find('.result')?.dataset.disposition).toBe('self-care-normal-soreness');
    expect(taps).toBe(10);
    expect(taps).toBeLessThanOrEqual(10);
  });

  it('can be keys for all questions on the pain', () => {
    open({ store: WITH_PROFILE });
    none();
    for (const key of ['1', '1', '1', '2', '1', '1', '1', '1']) press(key);
    expect(find('.result')?.dataset.disposition).toBe('self-care-normal-soreness');
  });
});

describe('each screen', () => {
  it('says how far it is, in words and as a bar, and leads back from all but the first', () => {
    open();
    const seen: string[] = [];
    const look = (): void => {
      const bar = find('[role="progressbar"]');
      expect(bar?.getAttribute('aria-valuetext')).toBe(words('#check-progress'));
      seen.push(`${find('[aria-label="Back"]') ? '< ' : ''}${words('#check-progress')}`);
    };
    look();
    none();
    look();
    about();
    for (const a of SORE) {
      look();
      tap(`[data-answer="${a}"]`);
    }
    expect(seen).toEqual([
      'Part 1 of 3',
      '< Part 2 of 3',
      ...SORE.map((_, i) => `< Question ${i + 1} of ${SORE.length}`),
    ]);
    expect(find('[aria-label="Back"]')).not.toBeNull();
    tap('[aria-label="Back"]');
    expect(find('[data-answer="yes"]')?.className).toContain('chosen');
  });

  it('is announced: its heading takes the focus and is told with the progress', () => {
    open();
    expect(window.document.activeElement?.tagName).toBe('BODY');
    toPain();
    for (const text of ['How did it start?', 'Where is it?']) {
      expect(window.document.activeElement?.textContent).toBe(text);
      expect(window.document.activeElement?.getAttribute('aria-describedby')).toContain('check-progress');
      press('1');
    }
  });

  it('says before the first question what it is', () => {
    open();
    expect(words('.information.first')).toContain(book.information);
    expect(words('.stays')).toBe('Your answers stay on this device and are gone when you close this.');
    none();
    expect(find('.information.first')).toBeNull();
  });
});

describe('a number key', () => {
  const first = (): string => words('[data-focus]');
  const shown = (): string[] => all('.answers .number').map((n) => n.textContent ?? '');

  it('stands on its answer', () => {
    open();
    toPain();
    expect(shown()).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(all('.answers button').map((b) => b.getAttribute('aria-keyshortcuts'))).toEqual(shown());
    press('5');
    press('3');
    tap('[aria-label="Back"]');
    tap('[aria-label="Back"]');
    expect(find('.chosen')?.dataset.answer).toBe('sudden');
  });

  it.each([
    ['held', '1', { repeat: true }],
    ['with Ctrl', '1', { ctrlKey: true }],
    ['with Alt', '1', { altKey: true }],
    ['with the command key', '1', { metaKey: true }],
    ['with Shift', '!', { shiftKey: true, code: 'Digit1' }],
    ['without an answer', '9', {}],
    ['that is no number', 'a', { code: 'KeyA' }],
    ['that is none at all', '0', { code: 'Digit0' }],
  ])('answers nothing when it is %s', (_, key, more) => {
    open();
    toPain();
    press(key, more);
    expect(first()).toBe('How did it start?');
  });

  it('counts by its place where the row of digits types other signs', () => {
    open();
    toPain();
    press('&', { code: 'Digit1' });
    expect(first()).toBe('Where is it?');
  });

  it('answers nothing while typing in a field, on a list, or while another place is shown', () => {
    open();
    press('1');
    expect(all('input:checked').map((i) => i.getAttribute('name'))).toEqual(['place']);
    toPain();
    const field = window.document.createElement('input');
    window.document.body.append(field);
    press('1', {}, field as never);
    field.remove();
    root.hidden = true;
    press('1');
    root.hidden = false;
    expect(first()).toBe('How did it start?');
  });
});

describe('a double click', () => {
  it('answers one question', () => {
    open();
    toPain();
    click(find('[data-answer="delayed"]'));
    click(find('[data-answer="both"]'), 2);
    expect(words('[data-focus]')).toBe('Where is it?');
  });

  it('answers one question where each tap counts as the first', () => {
    open();
    toPain();
    click(find('[data-answer="delayed"]'));
    click(find('[data-answer="both"]'));
    expect(words('[data-focus]')).toBe('Where is it?');
  });

  it('ticks nothing on the list that its first click brought up', () => {
    open();
    tap('input[name="none"]');
    click(find('[data-next]'));
    click(find('input[name="bone"]'), 2);
    expect((find('input[name="bone"]') as HTMLInputElement).checked).toBe(false);
  });
});

describe('what is kept about the person', () => {
  it('is kept only when asked, with the answers of that screen', () => {
    const onKeepProfile = vi.fn();
    open({ onKeepProfile });
    none();
    expect((find('input[name="remember"]') as HTMLInputElement).checked).toBe(false);
    about();
    expect(onKeepProfile).not.toHaveBeenCalled();
    tap('[aria-label="Back"]');
    tap('input[name="remember"]');
    expect(words('.stays')).toContain('Kept on this device, as you asked: your answers about you.');
    tap('[data-next]');
    expect(onKeepProfile.mock.calls).toEqual([[PROFILE]]);
  });

  it('is not offered where it cannot be kept', () => {
    open();
    none();
    expect(find('input[name="remember"]')).toBeNull();
  });

  it('is told, and can be changed and forgotten', () => {
    const onKeepProfile = vi.fn();
    const onForgetProfile = vi.fn();
    open({ store: WITH_PROFILE, onKeepProfile, onForgetProfile });
    none();
    expect(words('.as-kept')).toMatch(/^About you: as kept \(18 to 49, nothing ticked\)\..*Change/);
    tap('[data-answer="delayed"]');
    tap('[data-change-about]');
    expect(words('[data-focus]')).toBe('About you');
    expect((find('input[name="remember"]') as HTMLInputElement).checked).toBe(true);
    tap('input[name="age"][value="50-64"]');
    tap('[data-next]');
    expect(onKeepProfile).toHaveBeenCalledWith({ ...PROFILE, age: '50-64' });
    expect(words('[data-focus]')).toBe('Where is it?');
    tap('[aria-label="Back"]');
    tap('[aria-label="Back"]');
    tap('input[name="remember"]');
    tap('[data-next]');
    expect(onForgetProfile).toHaveBeenCalledTimes(1);
  });

  it('is forgotten from its line, and the check goes on', () => {
    const onForgetProfile = vi.fn();
    open({ store: WITH_PROFILE, onForgetProfile });
    none();
    tap('[data-forget-about]');
    expect(onForgetProfile).toHaveBeenCalledTimes(1);
    draw({ onForgetProfile });
    expect(find('.as-kept')).toBeNull();
    tap('[aria-label="Back"]');
    expect(words('.stays')).toBe('Your answers stay on this device and are gone when you close this.');
    expect((find('input[name="age"][value="18-49"]') as HTMLInputElement).checked).toBe(true);
  });

  it('is taken in when it is read after the first drawing', () => {
    open();
    draw({ store: WITH_PROFILE });
    none();
    expect(words('[data-focus]')).toBe('How did it start?');
  });
});

describe('a check that follows another', () => {
  const last = { answers: { ...BEST, fever: 'unsure', severity: 'moderate' }, at: '2026-11-20T12:00:00.000Z' };

  it('asks danger signs anew, and shows the last answer beside each question on the pain', () => {
    open({ startFrom: last });
    expect(find('[data-unsure="fever"]')?.getAttribute('aria-pressed')).toBe('false');
    expect(all('input:checked').map((i) => i.getAttribute('name'))).toEqual(['place']);
    none();
    expect(words('.last-time')).toBe('');
    tap('[data-next]');
    tap('[data-answer="delayed"]');
    expect(words('.last-time')).toBe('Last time (20 Nov): Both sides or all over the low back, in the muscle');
    expect(all('.tag').map((t) => t.closest('button')?.dataset.answer)).toEqual(['both']);
    expect(find('.chosen')).toBeNull();
  });

  it('stays what it is on its result when the recheck is answered', () => {
    open({ startFrom: last, store: WITH_PROFILE });
    none();
    pain();
    draw({ store: WITH_PROFILE });
    expect(find('.result')).not.toBeNull();
  });

  it('does not begin under the hands of the reader', () => {
    open();
    none();
    draw({ startFrom: last });
    expect(find('input[name="age"]')).not.toBeNull();
  });
});

describe('the picture of the back', () => {
  const toPicture = (): void => {
    open();
    toPain();
    tap('[data-answer="delayed"]');
  };
  const area = (id: string): Element | null => root.querySelector(`[data-area="${id}"]`);

  it('has an area for each answer but "not sure", with the number of its answer, and is hidden from screen readers', () => {
    toPicture();
    const numbers = Object.fromEntries(
      all('.answers button').map((b) => [b.dataset.answer, b.querySelector('.number')?.textContent]),
    );
    const areas = [...root.querySelectorAll('[data-area]')].map((g) => [
      g.getAttribute('data-area'),
      g.querySelector('text')?.textContent,
    ]);
    expect(Object.fromEntries(areas)).toEqual({
      both: numbers.both,
      one: numbers.one,
      midline: numbers.midline,
      flank: numbers.flank,
    });
    expect(root.querySelector('.body-picture')?.getAttribute('aria-hidden')).toBe('true');
    expect(root.querySelectorAll('.body-picture [tabindex], .body-picture button')).toHaveLength(0);
  });

  it('answers as the list does', () => {
    toPicture();
    click(area('flank'));
    expect(words('[data-focus]')).toBe('What is it like?');
    tap('[aria-label="Back"]');
    expect(find('.chosen')?.dataset.answer).toBe('flank');
    expect([...root.querySelectorAll('.area.lit')].map((g) => g.getAttribute('data-area'))).toEqual(['flank']);
  });

  it('lights up what is pointed at, in picture and list', () => {
    toPicture();
    const over = new window.MouseEvent('mouseover', { bubbles: true });
    act(
      () =>
        void area('midline')
          ?.querySelector('path')
          ?.dispatchEvent(over as never),
    );
    expect(find('.pointed')?.dataset.answer).toBe('midline');
    expect(area('midline')?.getAttribute('class')).toContain('lit');
  });
});

const isOn = (selector: string): boolean => (find(selector) as HTMLInputElement).checked;

describe('the legs, once ticked', () => {
  const legends = (): string[] => all('.levels.step legend').map((l) => l.textContent ?? '');
  const say = (step: string, option: string): void => tap(`input[name="legs-${step}"][value="${option}"]`);

  it('are asked for step by step, in groups with a legend', () => {
    open();
    tap('input[name="legs"]');
    expect(legends()).toEqual(['What is it?']);
    say('what', 'walking');
    expect(legends()).toEqual(['What is it?', 'For how long?']);
    say('what', 'ache');
    expect(legends()).toEqual(['What is it?', 'One leg, or both?', 'New or old, steady or growing?']);
    say('what', 'sore');
    expect(legends()).toEqual(['What is it?']);
    tap('[data-next]');
    expect(words('[data-focus]')).toBe('About you');
  });

  it('hold the reader at the step that is open, and lead there', () => {
    open();
    tap('input[name="legs"]');
    say('what', 'numb');
    say('side', 'one');
    tap('[data-next]');
    expect(words('.complaint')).toBe('Choose the line that fits best: New or old, steady or growing?');
    expect(window.document.activeElement?.getAttribute('name')).toBe('legs-pace');
  });

  it('stop the check at an emergency, and stand as they were on the way back', () => {
    open();
    tap('input[name="legs"]');
    say('what', 'weak');
    say('side', 'both');
    say('pace', 'steady');
    expect(find('.result')?.dataset.disposition).toBe('emergency-now');
    tap('[data-back]');
    expect(all('.levels.step input:checked').map((i) => i.getAttribute('value'))).toEqual(['weak', 'both', 'steady']);
    say('side', 'one');
    tap('[data-next]');
    tap('[aria-label="Back"]');
    expect(isOn('input[name="legs-side"][value="one"]')).toBe(true);
    tap('input[name="legs"]');
    expect(legends()).toEqual([]);
    tap('input[name="legs"]');
    expect(all('.levels.step input:checked')).toEqual([]);
  });

  it('stay ticked on the way back where they are only sore', () => {
    open();
    tap('input[name="legs"]');
    say('what', 'sore');
    tap('[data-next]');
    tap('[aria-label="Back"]');
    expect([isOn('input[name="legs"]'), isOn('input[name="none"]')]).toEqual([true, false]);
    expect(isOn('input[name="legs-what"][value="sore"]')).toBe(true);
    tap('input[name="none"]');
    expect(isOn('input[name="legs"]')).toBe(false);
    tap('[data-next]');
    tap('[aria-label="Back"]');
    expect([isOn('input[name="legs"]'), isOn('input[name="none"]')]).toEqual([false, true]);
  });
});

describe('a tick list with answers that were not given on it', () => {
  const list = (answers: Answers): Answers[] => {
    const given: Answers[] = [];
    root = freshPlace();
    const questions = table.questions.filter((q) => ['legs', 'urine'].includes(q.id));
    const props = { title: 'Signs', none: 'None', choices: [], parts: {}, stopsAtOnce: false, onPart: vi.fn() };
    const tell = (now: Answers): void => {
      given.push(now);
      drawList({ ...answers, ...now });
    };
    const drawList = (now: Answers): void =>
      void act(() =>
        render(<TickList {...props} questions={questions} answers={now} onAnswer={tell} onNext={vi.fn()} />, root),
      );
    drawList(answers);
    return given;
  };

  it('tells one that is asked in steps as it stands, to be changed', () => {
    const given = list({ legs: 'walking_both' });
    expect(words('.stored')).toMatch(/^Both legs: heavy or achy for weeks or more .*Change this answer/);
    expect(all('.levels')).toHaveLength(0);
    tap('[data-change="legs"]');
    expect(given).toEqual([{ legs: '' }]);
    expect(find('.stored')).toBeNull();
    expect(all('input[name="legs-what"]').length).toBeGreaterThan(5);
  });

  it('ticks one of which there may be several', () => {
    list({ urine: 'was_coloured' });
    expect(all('.levels input:checked').map((i) => i.getAttribute('value'))).toEqual(['was_coloured']);
  });
});

describe('the pee, once ticked', () => {
  it('takes several answers, and the worst counts', () => {
    open();
    tap('input[name="urine"]');
    tap('[data-next]');
    expect(words('.complaint')).toContain('Choose the line that fits best');
    for (const id of ['dark_yellow', 'burning_or_blood']) tap(`input[name="urine-level"][value="${id}"]`);
    tap('[data-next]');
    tap('[aria-label="Back"]');
    expect(all('.levels input:checked').map((i) => i.getAttribute('value'))).toEqual([
      'dark_yellow',
      'burning_or_blood',
    ]);
    tap('input[name="urine-level"][value="brown_or_none"]');
    expect(find('.result')?.dataset.disposition).toBe('emergency-now');
    tap('[data-back]');
    tap('input[name="urine-level"][value="brown_or_none"]');
    tap('[data-next]');
    about();
    pain();
    expect(find('.result')?.dataset.disposition).toBe('urgent-same-day');
    expect(words('.result')).toContain('your pee burns');
  });
});

describe('a hint of a sign', () => {
  it('shows once the sign is ticked or not sure, and is told with it', () => {
    open();
    expect(words('.ticks')).not.toContain('Call for help at once');
    tap('[data-unsure="chest"]');
    expect(words('#chest-hint')).toBe('Call for help at once if it comes back or grows.');
    expect(find('input[name="chest"]')?.getAttribute('aria-describedby')).toBe('chest-hint');
    tap('[data-unsure="chest"]');
    expect(find('#chest-hint')).toBeNull();
  });
});

describe('pain elsewhere', () => {
  const elsewhere = (): void => {
    open({ onKeep: vi.fn() });
    tap('input[name="place"][value="elsewhere"]');
  };

  it('costs a sore back no tap: the lower back is chosen', () => {
    open();
    expect((find('input[name="place"][value="back"]') as HTMLInputElement).checked).toBe(true);
  });

  it('asks the signs that hold anywhere, then says what it can', () => {
    elsewhere();
    expect(words('[data-focus]')).toBe(book.elsewhere.title);
    expect(
      all('.ticks > li:not(.none) > div > label > input, .ticks .row-pair input').map((i) => i.getAttribute('name')),
    ).toEqual(table.questions.map((q) => q.id).filter((id) => book.elsewhere.signs.includes(id)));
    none();
    expect(words('[data-focus]')).toBe('The detailed check is for the lower back only.');
    expect(find('.sign-found, .result')).toBeNull();
    for (const part of ['What soreness is like', 'What does not fit soreness', 'When to see someone', book.information])
      expect(words('.elsewhere')).toContain(part);
    expect(taps).toBe(3);
    tap('[aria-label="Back"]');
    tap('input[name="place"][value="back"]');
    expect((find('input[name="none"]') as HTMLInputElement).checked).toBe(false);
  });

  it('shows the emergency screen at once, in words that fit, and offers to keep nothing', () => {
    elsewhere();
    tap('input[name="saddle"]');
    expect(find('.result')?.dataset.disposition).toBe('emergency-now');
    expect(words('.result')).toContain(book.elsewhere.reasons.E2);
    expect(words('.result')).not.toContain('low in the spine');
  });

  it('says first what a sign calls for', () => {
    elsewhere();
    tap('[data-unsure="fever"]');
    tap('[data-next]');
    expect(find('.sign-found')?.dataset.disposition).toBe('see-professional-routine');
    tap('[aria-label="Back"]');
    tap('input[name="fever"]');
    tap('[data-next]');
    expect(words('[data-focus]')).toBe('Get medical advice today.');
    expect(words('.sign-found')).toContain(book.elsewhere.reasons.U4);
  });

  it('leads to the advice line of the country: beside the sign for today, else from the list of what is for today', () => {
    const line = (): string | undefined => all('.advice a').map((a) => a.getAttribute('href') ?? '')[0];
    open({ region: 'GB' });
    tap('input[name="place"][value="elsewhere"]');
    tap('[data-unsure="fever"]');
    tap('[data-next]');
    expect([all('.advice').length, find('.sign-found .advice'), line()]).toEqual([1, null, 'tel:111']);
    expect(find('.signs.rank3 .advice')).not.toBeNull();
    tap('[aria-label="Back"]');
    tap('input[name="fever"]');
    tap('[data-next]');
    expect([all('.advice').length, line()]).toEqual([1, 'tel:111']);
    expect(find('.sign-found .advice')).not.toBeNull();
  });

  it('says by which rules, and of which day, as a result does', () => {
    open();
    tap('input[name="place"][value="elsewhere"]');
    none();
    expect(words('.elsewhere')).toContain(`${book.review} Rules revision ${table.revision}, 22 Nov 2026.`);
  });

  it('forgets no answer on the way back to the lower back', () => {
    elsewhere();
    tap('[data-unsure="chest"]');
    tap('input[name="place"][value="back"]');
    expect(find('[data-unsure="chest"]')?.getAttribute('aria-pressed')).toBe('true');
    tap('input[name="legs"]');
    tap('[data-next]');
    expect(words('.complaint')).toContain('Choose the line that fits best');
  });
});

describe('past checks', () => {
  it('are counted and led to from the first screen', () => {
    const onOpenHistory = vi.fn();
    const record = { id: 'a', at: '2026-11-20T12:00:00.000Z', answers: BEST, rank: 0, revision: 2 } as const;
    const store: CheckStore = { version: 1, records: [{ ...record, disposition: 'self-care-normal-soreness' }] };
    open({ store, onOpenHistory });
    expect(words('.stays')).toContain('Kept on this device, as you asked: one past check.');
    tap('[data-history]');
    expect(onOpenHistory).toHaveBeenCalledTimes(1);
  });

  it('are kept with the answers as they were given', () => {
    const onKeep = vi.fn();
    open({ store: WITH_PROFILE, onKeep });
    tap('[data-unsure="hip"]');
    tap('[data-unsure="hip"]');
    none();
    pain();
    expect(onKeep).not.toHaveBeenCalled();
    tap('[data-keep]');
    expect(onKeep).toHaveBeenCalledWith({ ...BEST, severity: 'mild' }, expect.objectContaining({ rank: 0 }), undefined);
  });
});
