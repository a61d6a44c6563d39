import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import {
  closestDrawn,
  factoryOf,
  fullscreenOf,
  isDrawnIn,
  isInPage,
  parentElementOf,
  parentNodeOf,
  rootElementOf,
  viewOf,
} from './dom';
import { HOST_NAME } from './skip';

export interface CardHost {
  /**
   * Shows the card beside a mark; `draw` fills the surface. Moves it when it is open already. A personal one gets a closed
   * root, which scripts of the page cannot read; it is so from the moment it opens.
   */
  show(range: Range, isPersonal: boolean, draw: (surface: Element) => void): void;
  /** Takes the card out of the page, leaving nothing behind. `undraw` empties the surface first. */
  hide(undraw: (surface: Element) => void): void;
  /** Is the card in the page? A page may have taken it out. */
  isThere(): boolean;
  /** Did an event of the page come from the card? */
  owns(event: Event): boolean;
}

/** Below this width the card is a sheet at the bottom: beside a name there is no room for it. */
const SHEET_WIDTH = 480;

/** Windows as low as this are zoomed in: there a sheet keeps off the name, if that leaves it the least room to be read in. */
const LOW_WINDOW = 520;
const LEAST_ROOM = 100;

interface Shown {
  host: HTMLElement;
  surface: HTMLElement;
  stopFollowing: () => void;
}

/**
 * The one element Spotter puts into a page, and only while a card is open: a host with a shadow root, and in it a
 * popover. The popover sits inside the root, as a host whose style is reset shows a closed popover.
 */
export function createCardHost(document: Document, css: string): CardHost {
  let shown: Shown | undefined;

  const build = (range: Range, isPersonal: boolean): Shown => {
    // Made outside of the page: one that has defined an element of this name could look into the root even of a closed one.
    const host = factoryOf(document).createHTMLDocument('').createElement(HOST_NAME);
    const root = host.attachShadow({ mode: isPersonal ? 'closed' : 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    for (const type of ['click', 'auxclick', 'keydown', 'keyup', 'input', 'change']) {
      root.addEventListener(type, letPeopleThrough, { capture: true });
    }
    const surface = host.ownerDocument.createElement('div');
    surface.className = 'surface';
    // "auto" would close the page's own popovers.
    surface.popover = 'manual';
    root.append(surface);
    const built = { host, surface, stopFollowing: () => {} };
    put(built, placeFor(document, range));
    // A sheet belongs to one document: it comes once the host is in the page's.
    if (isInPage(host)) root.adoptedStyleSheets = [sheet];
    return built;
  };

  return {
    show(range, isPersonal, draw) {
      shown?.stopFollowing();
      if (!shown || !isInPage(shown.host)) shown = build(range, isPersonal);
      // The next name may stand in a dialog that has opened since: outside of it the card could not be pressed.
      else if (parentNodeOf(shown.host) !== placeFor(document, range)) put(shown, placeFor(document, range));
      const { surface } = shown;
      draw(surface);
      shown.stopFollowing = follow(range, surface);
    },
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

/** Lets a sheet stand at the foot of the window, or in a low one on the side of the name with more room, and no further. */
function placeSheet(surface: HTMLElement, name: DOMRect, height: number): void {
  const above = name.top - 8;
  const below = height - name.bottom - 8;
  const keepsOff = height <= LOW_WINDOW && Math.max(above, below) >= LEAST_ROOM;
  surface.classList.toggle('above', keepsOff && above > below);
  surface.style.setProperty('--room', keepsOff ? `${Math.floor(Math.max(above, below))}px` : '80vh');
  surface.style.left = '';
  surface.style.top = '';
}

/** Keeps the surface beside the name while the page scrolls or changes size. Returns what stops it. */
function follow(range: Range, surface: HTMLElement): () => void {
  const view = viewOf(surface.ownerDocument);
  const anchor = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: parentElementOf(range.startContainer) ?? surface,
  };
  const place = async (): Promise<void> => {
    const isSheet = (view?.innerWidth ?? 0) <= SHEET_WIDTH;
    surface.classList.toggle('sheet', isSheet);
    if (isSheet) return placeSheet(surface, anchor.getBoundingClientRect(), view?.innerHeight ?? 0);
    const { x, y } = await computePosition(anchor, surface, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(8),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) =>
            surface.style.setProperty('--room', `${Math.max(160, Math.round(availableHeight))}px`),
        }),
      ],
    });
    surface.style.left = `${Math.round(x)}px`;
    surface.style.top = `${Math.round(y)}px`;
  };
  const moved = (): void => void place().catch(() => {});
  try {
    return autoUpdate(anchor, surface, moved);
  } catch {
    // Around the name stands a form whose fields hide what it is made of: follow the window alone.
    return autoUpdate({ ...anchor, contextElement: surface }, surface, moved);
  }
}
