import { type CardPlace, createCardPlace } from './card-place';
import {
  adopt,
  closestDrawn,
  factoryOf,
  fullscreenOf,
  isDrawnIn,
  isInPage,
  parentNodeOf,
  rootElementOf,
  viewOf,
} from './dom';
import { HOST_NAME } from './skip';

export interface CardHost {
  /** Draws ahead, outside of the page, what is likely to be shown next: `show` then has little left to do. */
  prepare(isPersonal: boolean, draw: (surface: Element) => void): void;
  /**
   * Shows the card beside a mark; `draw` fills the surface. Moves it when it is open already. A personal one gets a closed
   * root, which scripts of the page cannot read; it is so from the moment it opens.
   */
  show(range: Range, isPersonal: boolean, draw: (surface: Element) => void): void;
  /** Puts focus on something in the card that is shown. */
  focus(selector: string): void;
  /** Takes the card out of the page, leaving nothing behind. `undraw` empties the surface first. */
  hide(undraw: (surface: Element) => void): void;
  /** Is the card in the page? A page may have taken it out. */
  isThere(): boolean;
  /** Did an event of the page come from the card? */
  owns(event: Event): boolean;
}

interface Made {
  host: HTMLElement;
  surface: HTMLElement;
  isPersonal: boolean;
}

interface Shown extends Made {
  /** The name it stands beside, and its place there. */
  range: Range;
  place: CardPlace;
  stopFollowing: () => void;
}

/**
 * The one element Spotter puts into a page, and only while a card is open: a host with a shadow root, and in it a
 * popover. The popover sits inside the root, as a host whose style is reset shows a closed popover.
 */
export function createCardHost(document: Document, css: string): CardHost {
  let shown: Shown | undefined;
  let prepared: Made | undefined;
  // Read when the card's script comes, which is before a card opens.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  const make = (isPersonal: boolean): Made => {
    if (prepared?.isPersonal === isPersonal) return prepared;
    // Made outside of the page: one that has defined an element of this name could look into the root even of a closed one.
    const host = factoryOf(document).createHTMLDocument('').createElement(HOST_NAME);
    const root = host.attachShadow({ mode: isPersonal ? 'closed' : 'open' });
    for (const type of ['click', 'auxclick', 'keydown', 'keyup', 'input', 'change']) {
      root.addEventListener(type, letPeopleThrough, { capture: true });
    }
    const surface = host.ownerDocument.createElement('div');
    surface.className = 'surface';
    // "auto" would close the page's own popovers.
    surface.popover = 'manual';
    root.append(surface);
    // Of the page's document, but not in the page: a sheet belongs to one document, and what is drawn here is not moved again.
    adopt(document, host);
    root.adoptedStyleSheets = [sheet];
    return { host, surface, isPersonal };
  };

  return {
    prepare(isPersonal, draw) {
      if (shown) return;
      prepared = make(isPersonal);
      draw(prepared.surface);
    },
    show(range, isPersonal, draw) {
      shown?.stopFollowing();
      const view = viewOf(document);
      if (!view) return;
      const place = shown?.range === range ? shown.place : createCardPlace(view, range);
      if (!shown || !isInPage(shown.host)) {
        // Measured while the page's layout stands, drawn while it is not in the page: so it is laid out once.
        place.measure();
        shown = { ...make(isPersonal), range, place, stopFollowing: () => {} };
        prepared = undefined;
        draw(shown.surface);
        put(shown, placeFor(document, range));
      } else {
        // The next name may stand in a dialog that has opened since: outside of it the card could not be pressed.
        if (parentNodeOf(shown.host) !== placeFor(document, range)) put(shown, placeFor(document, range));
        draw(shown.surface);
      }
      Object.assign(shown, { range, place });
      place.put(shown.surface);
      shown.stopFollowing = place.follow(shown.surface);
    },
    focus: (selector) => shown?.surface.querySelector<HTMLElement>(selector)?.focus(),
    hide(undraw) {
      if (!shown) return;
      shown.stopFollowing();
      undraw(shown.surface);
      shown.host.remove();
      shown = undefined;
    },
    isThere: () => shown !== undefined && isInPage(shown.host),
    owns: (event) => shown !== undefined && event.composedPath().includes(shown.host),
  };
}

/**
 * Where the host goes: behind the body, or inside the modal dialog or fullscreen element that holds the name, as
 * everything outside those is inert or not shown.
 */
function placeFor(document: Document, range: Range): Element {
  const start = range.startContainer;
  const dialog = closestDrawn(start, 'dialog:modal');
  const fullscreen = fullscreenOf(document);
  return dialog ?? (fullscreen && isDrawnIn(start, fullscreen) ? fullscreen : rootElementOf(document));
}

/** Puts the host where it belongs and shows what is in it, unless the page takes it out at once. */
function put({ host, surface }: Shown, place: Element): void {
  place.append(host);
  if (isInPage(host)) surface.showPopover();
}

/** What a script of the page presses in an open card presses nothing. */
function letPeopleThrough(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
