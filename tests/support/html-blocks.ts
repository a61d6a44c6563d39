import { Window } from 'happy-dom';
import { type PageBlock, textBlocks } from '@/src/page/text-blocks';

/** A page's HTML read into blocks outside a browser: nothing runs, nothing is fetched, nothing is styled. */
interface ReadPage {
  body: HTMLElement;
  blocks: PageBlock[];
}

/** Reads HTML the way the content script reads a page, as far as that needs no style. */
export function readHtml(html: string): ReadPage {
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true, disableJavaScriptFileLoading: true },
  });
  // The reader of pages names these as a browser's global scope does.
  const { Document, Element, Node, ShadowRoot, Text } = window;
  Object.assign(globalThis, { Document, Element, Node, ShadowRoot, Text });
  window.document.write(html);
  const body = window.document.body as unknown as HTMLElement;
  return { body, blocks: [...textBlocks(body, () => {})] };
}
