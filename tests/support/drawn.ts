/** A fresh place to draw into, in the document of the test (`@vitest-environment happy-dom`). */
export function freshPlace(): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  return place;
}

/** The texts of all elements that a selector finds, spaces made single. */
export const textsOf = (at: ParentNode, selector: string): string[] =>
  [...at.querySelectorAll(selector)].map((e) => e.textContent?.replace(/\s+/g, ' ').trim() ?? '');
