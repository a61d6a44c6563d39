import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { HOST_NAME } from './skip';

export interface CardHost {
  /**
   * Shows the card beside a mark; `draw` fills the surface. Moves it when it is open already. A personal one gets a closed
   * root, which scripts of the page cannot read; it is so from the moment it opens.
   */
  show(range: Range, isPersonal: boolean, draw: (surface: Element) => void): void;
  /** Takes the card out of the page, leaving nothing behind. `undraw` empties the surface first. */
  hide(undraw: (surface: Element) => void): void;
  /** Did an event of the page come from the card? */
  owns(event: Event): boolean;
}

/** Below this width the card is a sheet at the bottom: beside a name there is no room for it. */
const SHEET_WIDTH = 480;

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
    const host = document.createElement(HOST_NAME);
    const root = host.attachShadow({ mode: isPersonal ? 'closed' : 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const surface = document.createElement('div');
    surface.className = 'surface';
    // "auto" would close the page's own popovers.
    surface.popover = 'manual';
    root.append(surface);
    placeFor(document, range).append(host);
    surface.showPopover();
    return { host, surface, stopFollowing: () => {} };
  };

  return {
    show(range, isPersonal, draw) {
      shown?.stopFollowing();
      if (!shown?.host.isConnected) shown = build(range, isPersonal);
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
    owns: (event) => shown !== undefined && event.composedPath().includes(shown.host),
  };
}

/**
 * Where the host goes: behind the body, or inside the modal dialog or fullscreen element that holds the name, as
 * everything outside those is inert or not shown.
 */
function placeFor(document: Document, range: Range): Element {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const dialog = element?.closest('dialog:modal');
  const { fullscreenElement } = document;
  return dialog ?? (fullscreenElement?.contains(start) ? fullscreenElement : document.documentElement);
}

/** Keeps the surface beside the name while the page scrolls or changes size. Returns what stops it. */
function follow(range: Range, surface: HTMLElement): () => void {
  const view = surface.ownerDocument.defaultView;
  const anchor = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: range.startContainer.parentElement ?? surface,
  };
  const place = async (): Promise<void> => {
    const isSheet = (view?.innerWidth ?? 0) <= SHEET_WIDTH;
    surface.classList.toggle('sheet', isSheet);
    if (isSheet) {
      surface.style.left = '';
      surface.style.top = '';
      return;
    }
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
  return autoUpdate(anchor, surface, () => void place());
}
