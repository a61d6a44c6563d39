import { type JSX, render } from 'preact';
import type { Matcher } from '@/src/core/match/matcher';
import { type BodyNote, forYou } from '@/src/core/tips/for-you';
import type { ResolvedTips } from '@/src/core/tips/resolve-tips';
import { createCardHost } from '@/src/page/card-host';
import { afterPaint } from '@/src/page/card-place';
import { bodyOf, focusedOf } from '@/src/page/dom';
import type { PageSpot } from '@/src/page/spot-index';
import { Card, type Meaning } from '@/src/ui/card/Card';
import cardStyles from '@/src/ui/card/card.css?inline';
import tipStyles from '@/src/ui/shared/tips.css?inline';
import tokenStyles from '@/src/ui/shared/tokens.css?inline';
import type { TipShelf } from './tip-shelf';

/** What is known of the reader because they asked for it. */
export interface Reader {
  note: BodyNote | undefined;
  /** Care groups whose cautions stand first. */
  groups: string[];
}

export interface CardView {
  /** Draws a card ahead, outside of the page, as it is likely to be shown soon. */
  prepare(spot: PageSpot): void;
  show(spot: PageSpot, takeFocus: boolean): void;
  hide(): void;
  /** Is the card in the page? */
  isThere(): boolean;
  owns(event: Event): boolean;
}

/** Joins tips, card and host: what is drawn for a spot, and the trail of cards opened from one another. */
export function createCardView(
  document: Document,
  shelf: TipShelf,
  matcher: Pick<Matcher, 'exercise'>,
  on: {
    close: () => void;
    check: () => void;
    /** The reader says that these words are no exercise here, or takes it back. */
    wrong: (text: string, isWrong: boolean) => void;
    unwanted: (tipId: string) => void;
    turnOff: () => void;
  },
  /** What cards follow of the reader; asked at each drawing. */
  reader: () => Reader,
): CardView {
  const host = createCardHost(document, `${tokenStyles}\n${tipStyles}\n${cardStyles}`);
  let trail: string[] = [];
  let current: { spot: PageSpot; takeFocus: boolean } | undefined;
  let returnFocusTo: Element | null = null;
  let opening = 0;
  let isWrong = false;
  let isBrief = false;
  let stopRest = (): void => {};
  /** The spot whose card is drawn ahead. */
  let ahead: PageSpot | undefined;

  const draw = (): void => {
    const id = trail.at(-1);
    if (!current || !id) return;
    const tips = shelf.get(id);
    // Nearly always here already: they are brought when the page is read.
    if (!tips) return void bringAndDraw(id);
    const { spot, takeFocus } = current;
    host.show(spot.range, isPersonal(), (surface) => render(cardOf(spot, tips, trail.length > 1, takeFocus), surface));
  };
  const isPersonal = (): boolean => {
    const { note, groups } = reader();
    return note !== undefined || groups.length > 0;
  };
  const cardOf = (spot: PageSpot, tips: ResolvedTips, canGoBack: boolean, takeFocus: boolean): JSX.Element => {
    const { note, groups } = reader();
    return (
      <Card
        tips={tips}
        meaning={canGoBack ? undefined : meaningOf(spot, matcher)}
        general={canGoBack ? undefined : shelf.general(tips.exercise.id)}
        isWrong={isWrong}
        forYou={forYou(tips, note, groups)}
        onTurnOff={() => {
          on.turnOff();
          draw();
        }}
        canGoBack={canGoBack}
        takeFocus={takeFocus}
        opening={opening}
        isBrief={isBrief}
        onBack={() => {
          trail.pop();
          draw();
        }}
        onOpen={(easier) => {
          trail.push(easier);
          draw();
        }}
        onCheck={on.check}
        onWrong={(wrong) => {
          isWrong = wrong;
          on.wrong(textOf(spot), wrong);
          draw();
        }}
        onUnwanted={(tipId) => {
          on.unwanted(tipId);
          draw();
        }}
        onClose={on.close}
      />
    );
  };

  /** What is folded is most of a card, and nobody sees it in the first frame: it is drawn after that. */
  const drawInTwo = (): void => {
    isBrief = true;
    stopRest = afterPaint(document, () => {
      isBrief = false;
      // Not where the page has taken it out meanwhile, or its tips are late: they are drawn in full when they come.
      if (host.isThere()) draw();
    });
  };
  const bringAndDraw = async (id: string): Promise<void> => {
    await shelf.bring([id]);
    if (trail.at(-1) !== id) return;
    if (shelf.get(id)) return draw();
    // Nobody answered: stay with the card before, or close.
    trail.pop();
    if (trail.length === 0) on.close();
  };

  return {
    prepare(spot) {
      const tips = current ? undefined : shelf.get(spot.exerciseId);
      if (!tips || spot === ahead) return;
      ahead = spot;
      isBrief = true;
      host.prepare(isPersonal(), (surface) => render(cardOf(spot, tips, false, false), surface));
    },
    show(spot, takeFocus) {
      if (current?.spot !== spot || takeFocus) opening += 1;
      if (current?.spot !== spot) {
        trail = [spot.exerciseId];
        isWrong = false;
      }
      if (!current) {
        returnFocusTo = focusedOf(document);
        drawInTwo();
      }
      ahead = undefined;
      current = { spot, takeFocus };
      draw();
      // At once, so that the next key is the card's; where its tips were late, the card takes focus itself.
      if (takeFocus) host.focus('h2');
    },
    hide() {
      if (!current) return;
      stopRest();
      isBrief = false;
      current = undefined;
      trail = [];
      isWrong = false;
      host.hide((surface) => render(null, surface));
      // Focus that was inside the card falls to the body when the card goes: give it back to where it came from.
      const focused = focusedOf(document);
      const body = bodyOf(document);
      const lost = !focused || focused === body;
      if (lost && returnFocusTo instanceof HTMLElement && returnFocusTo !== body) {
        returnFocusTo.focus({ preventScroll: true });
      }
      returnFocusTo = null;
    },
    isThere: () => host.isThere(),
    owns: (event) => host.owns(event),
  };
}

/** The spot as the page's block reads, whatever markup runs through it. */
const textOf = (spot: PageSpot): string => spot.block.text.slice(spot.start, spot.end);

const meaningOf = (spot: PageSpot, matcher: Pick<Matcher, 'exercise'>): Meaning => ({
  // As it was read: the page can move the range.
  text: textOf(spot).replace(/\s+/g, ' ').trim(),
  isQualified: spot.modifiers.length > 0,
  others: (spot.others ?? []).flatMap((id) => {
    const exercise = matcher.exercise(id);
    return exercise ? [{ id, name: exercise.name }] : [];
  }),
});
