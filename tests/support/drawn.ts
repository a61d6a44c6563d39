/** A fresh place to draw into, in the document of the test (`@vitest-environment happy-dom`). */
export function freshPlace(): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  return place;
}

/** The texts of all elements that a selector finds, spaces made single. */
export const textsOf = (at: ParentNode, selector: string): string[] =>
  [...at.querySelectorAll(selector)].map((e) => e.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** Is it there for the eye? What is hidden, read out only, or folded away is not. */
function isSeen(at: Element): boolean {
  if (at.matches('[hidden], .visually-hidden, script, style, svg')) return false;
  const fold = at.matches('details') ? undefined : at.parentElement?.closest('details');
  return !fold || fold.hasAttribute('open') || at.closest('summary') !== null;
}

/** The words that stand on a screen for the eye to read. Numbers alone are none. */
export function wordsSeen(at: Element): string[] {
  if (!isSeen(at)) return [];
  const isFolded = at.matches('details:not([open])');
  return [...at.childNodes].flatMap((node) => {
    if (isFolded && node.nodeType === 3) return [];
    if (node.nodeType === 1) return wordsSeen(node as Element);
    return node.nodeType === 3 ? (node.textContent?.match(/[\p{L}\p{N}'’-]*\p{L}[\p{L}\p{N}'’-]*/gu) ?? []) : [];
  });
}
