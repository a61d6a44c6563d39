// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sentencesOf } from '@/src/compile/tip-style';
import { FAULTS, MOST_FILE } from '@/src/core/history/exchange';
import { emptyStore } from '@/src/core/history/history';
import { HistoryPlace, type HistoryPlaceProps } from '@/src/ui/popup/HistoryPlace';
import { shortDate } from '@/src/ui/shared/dates';
import { dayAndTime } from '@/src/ui/shared/moments';
import { checkOf, storeOf } from '../support/checks';
import { freshPlace, textsOf } from '../support/drawn';
import { readingGrade } from '../support/reading-grade';
import { book, table } from '../support/self-check';

const mild = checkOf('mild', '2026-11-20T12:00:00.000Z', { severity: 'mild' });
const bad = checkOf('bad', '2026-11-17T12:00:00.000Z', { severity: 'severe', onset: 'sudden' }, 'heat');
const older = checkOf('older', '2026-08-01T12:00:00.000Z', { severity: 'mild' });
const full = { ...storeOf(older, bad, mild), profile: { age: '18-49', bone: 'yes' } };
const reminded = { ...full, recheck: { due: '2026-11-23T12:00:00.000Z', of: 'mild' } };

let place: HTMLElement;
beforeEach(() => {
  place?.remove();
  place = freshPlace();
});

async function draw(over: Partial<HistoryPlaceProps> = {}): Promise<HistoryPlaceProps> {
  const props: HistoryPlaceProps = {
    store: full,
    table,
    book,
    today: new Date('2026-11-22T12:00:00.000Z'),
    onDelete: vi.fn(async () => true),
    onDeleteAll: vi.fn(async () => true),
    onForgetProfile: vi.fn(async () => true),
    onExport: vi.fn(),
    onImport: vi.fn(async () => undefined),
    onClose: vi.fn(),
    ...over,
  };
  await act(() => render(<HistoryPlace {...props} />, place));
  return props;
}

const texts = (selector: string): string[] => textsOf(place, selector);
const focused = (): string | null | undefined => (document as Document).activeElement?.textContent;
/** Does it, and lets what follows from it come to rest. */
const settle = (run: () => void): Promise<void> =>
  act(async () => {
    run();
    await new Promise((rest) => setTimeout(rest));
  });
const press = (name: string, nth = 0): Promise<void> => {
  const found = [...place.querySelectorAll<HTMLElement>('button')].filter(
    (b) => (b.getAttribute('aria-label') ?? b.textContent) === name || b.textContent === name,
  )[nth];
  if (!found) throw new Error(`no button "${name}"`);
  return settle(() => found.click());
};
const choose = (text: string, size = text.length): Promise<void> => {
  const input = place.querySelector('input') as HTMLInputElement;
  const file = { size, text: async () => text };
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  return settle(() => void input.dispatchEvent(new window.Event('change', { bubbles: true }) as unknown as Event));
};

describe('the kept checks', () => {
  it('stand with date, result and severity in words, newest first', async () => {
    await draw();
    expect(texts('.kept-checks h4')).toEqual([mild, bad, older].map((r) => dayAndTime(r.at)));
    expect(texts('.kept-checks h4')[0]).toMatch(/^2[01] Nov 2026, \d\d:\d\d$/);
    const [first, second] = texts('.kept-checks > li');
    expect(first).toContain('How bad: Mild, 1 to 3 out of 10');
    expect(first).toContain(`It said: ${book.results[mild.disposition].headline}`);
    expect(second).toContain('Tried: heat');
  });

  it('say so where the check ended before the question', async () => {
    const { severity: _, ...answers } = mild.answers;
    await draw({ store: storeOf({ ...mild, answers }) });
    expect(texts('.kept-checks > li')[0]).toContain('How bad: not answered');
  });

  it('are ten at once, the rest on asking', async () => {
    const many = Array.from({ length: 12 }, (_, n) => checkOf(`n${n}`, `2026-11-${10 + n}T12:00:00.000Z`));
    await draw({ store: storeOf(...many) });
    expect(texts('.kept-checks > li')).toHaveLength(10);
    await press('Show all 12');
    expect(texts('.kept-checks > li')).toHaveLength(12);
  });

  it('have their course in words and a chart of the last weeks, named for those who do not see it', async () => {
    await draw();
    expect(texts('.trend')).toEqual(['Less bad: severe at the check before, mild at the last one.']);
    expect(place.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(/list below says the same/);
    expect(place.querySelectorAll('.dot')).toHaveLength(2);
    expect(texts('.day')).toEqual([mild, bad].map((r) => shortDate(r.at, new Date(r.at))));
    const y = (e: Element): number => Number(e.getAttribute('cy'));
    const [worse, better] = [...place.querySelectorAll('.dot')] as [Element, Element];
    expect(y(worse)).toBeLessThan(y(better));
  });

  it('have no chart of one dot', async () => {
    await draw({ store: storeOf(mild) });
    expect(place.querySelector('svg[role=img]')).toBeNull();
    expect(texts('.trend')).toEqual(['This is one check. A trend takes two.']);
  });

  it('are not taken for today when they are old', async () => {
    await draw({ today: new Date('2026-12-10T12:00:00.000Z') });
    expect(texts('.trend-of p')).toContain('Your last check was 20 days ago. Check again to see how it is now.');
  });
});

describe('deleting', () => {
  it('asks first, with the way out in focus, and then deletes the one', async () => {
    const { onDelete } = await draw({ store: reminded });
    const when = texts('.kept-checks h4')[0];
    await press(`Delete the check of ${when}`);
    expect(texts('.confirm p')).toEqual([`Delete the check of ${when}, and the reminder for it?`]);
    expect(focused()).toBe('Keep it');
    expect(onDelete).not.toHaveBeenCalled();
    await press('Yes, delete');
    expect(onDelete).toHaveBeenCalledExactlyOnceWith('mild');
    expect(texts('.told')[0]).toBe(`The check of ${when} is deleted.`);
    expect(focused()).toBe('Your checks');
  });

  it('is taken back by the other button or Escape, and focus returns', async () => {
    const { onDelete } = await draw();
    await press('Delete', 1);
    await press('Keep it');
    expect(focused()).toBe('Delete');
    await press('Delete', 1);
    const pressed = new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(() => void place.querySelector('.confirm')?.dispatchEvent(pressed as unknown as Event));
    expect(pressed.defaultPrevented).toBe(true);
    expect(place.querySelector('.confirm')).toBeNull();
    expect(onDelete).not.toHaveBeenCalled();
  });

  it('is not confirmed by the second click of a double-click', async () => {
    const { onDelete } = await draw();
    await press('Delete');
    const second = new window.MouseEvent('click', { bubbles: true, detail: 2 });
    await act(() => void place.querySelector('.final')?.dispatchEvent(second as unknown as Event));
    expect(onDelete).not.toHaveBeenCalled();
  });

  it('says so when the browser refuses', async () => {
    await draw({ onDelete: async () => false, onForgetProfile: () => Promise.reject(new Error('no')) });
    await press('Delete');
    await press('Yes, delete');
    expect(texts('.complaint')[0]).toBe('The browser did not allow it. Try again.');
    await press('Forget');
    expect(texts('.complaint')[0]).toBe('The browser did not allow it. Try again.');
  });

  it('deletes all after asking', async () => {
    const { onDeleteAll } = await draw();
    await press('Delete all that is kept');
    expect(onDeleteAll).not.toHaveBeenCalled();
    await press('Yes, delete all');
    expect(onDeleteAll).toHaveBeenCalledOnce();
  });
});

describe('what is kept about the person', () => {
  it('stands in words, and is forgotten on a click', async () => {
    const { onForgetProfile } = await draw();
    expect(texts('.kept-about dd')).toEqual(['18 to 49', 'Yes']);
    expect(texts('.kept-about dt')[1]).toMatch(/^Thin bones/);
    await press('Forget');
    expect(onForgetProfile).toHaveBeenCalledOnce();
    expect(texts('.told')[0]).toBe('Your answers about you are forgotten.');
  });
});

describe('files', () => {
  it('are saved by the app', async () => {
    const { onExport } = await draw();
    await press('Save to a file');
    expect(onExport).toHaveBeenCalledOnce();
  });

  it('are read and handed over, and what is wrong is said', async () => {
    const onImport = vi.fn(async (text: string) => (text === 'good' ? undefined : FAULTS.foreign));
    await draw({ onImport });
    await choose('foreign');
    expect(texts('[role=alert]')).toEqual([`${FAULTS.foreign} Nothing was changed.`]);
    await choose('good');
    expect(texts('[role=alert]')).toEqual(['']);
    expect(texts('.told').at(-1)).toBe('The checks of this file were added.');
  });

  it('are not even read when they are too large, and a file that is gone is said', async () => {
    const { onImport } = await draw();
    await choose('x', MOST_FILE + 1);
    expect(texts('[role=alert]')).toEqual([`${FAULTS.large} Nothing was changed.`]);
    expect(onImport).not.toHaveBeenCalled();
    await draw({ onImport: () => Promise.reject(new Error('no')) });
    await choose('x');
    expect(texts('[role=alert]')).toEqual([`${FAULTS.unreadable} Nothing was changed.`]);
  });

  it('are chosen in a tab where the window would close', async () => {
    const onOpenTab = vi.fn();
    await draw({ onOpenTab });
    expect(place.querySelector('input')).toBeNull();
    await press('Add checks from a file, in a tab');
    expect(onOpenTab).toHaveBeenCalledOnce();
  });
});

describe('a place with nothing in it', () => {
  it('says how something comes to stand there, and can take a file', async () => {
    const { onClose } = await draw({ store: emptyStore() });
    expect(focused()).toBe('Your checks');
    expect(texts('.nothing')).toHaveLength(1);
    expect(texts('button')).toEqual(['']);
    expect(place.querySelector('input[type=file]')).not.toBeNull();
    await press('Back to the check');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says when what is stored cannot be read, and offers only to delete it', async () => {
    await draw({ store: emptyStore(), unreadable: true });
    expect(place.textContent).toContain('cannot be read');
    expect(texts('button')).toEqual(['', 'Delete all that is kept']);
    expect(place.querySelector('input')).toBeNull();
  });
});

describe('its words', () => {
  it('are short and plain, and promise nothing', async () => {
    const said: string[] = [];
    for (const over of [{}, { store: reminded }, { store: emptyStore() }, { store: emptyStore(), unreadable: true }]) {
      await draw(over);
      for (const b of place.querySelectorAll<HTMLElement>('.chip'))
        if (b.textContent?.startsWith('Delete')) await act(() => b.click());
      const own = 'h2, h3, .hint, .nothing, .confirm p, figcaption, .trend-of p, .history > p:not(.information)';
      said.push(...texts(own).filter(Boolean));
    }
    said.push(...Object.values(FAULTS));
    for (const s of said.flatMap(sentencesOf)) expect(s.split(/\s+/).length, s).toBeLessThanOrEqual(19);
    expect(readingGrade(said.filter((s) => s.endsWith('.') || s.endsWith('?')))).toBeLessThanOrEqual(8);
    expect(said.join(' ')).not.toMatch(/\b(diagnos\w*|detect\w*|rule out|safe|you have|never|dangerous)\b/i);
  });
});
