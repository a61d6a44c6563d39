/** A page and what is done to it, in numbers: each picks among what is there, so that every script can be played. */
export interface Script {
  /** A node each: which parent among those so far, which tag, which text. */
  tree: [number, number, number][];
  /** Edits made at once, then a quiet moment. */
  steps: Edit[][];
}
export type Edit = [kind: number, at: number, other: number, choice: number];

const TAGS = ['div', 'p', 'b', 'li', 'span', 'ul', 'h2', 'td', 'code', 'button', 'x-host', 'br', 'section', 'a'];
const TEXTS = [
  'Deadlift 3x5',
  'Back squat',
  ' 3x8',
  'dead',
  'lift 3x5',
  'Romanian ',
  'plank',
  'Rest 60 s',
  'a row of houses',
  '',
  'Hip thrust 3x12, bench press 5x5',
  'squat',
  'Rows 4x8',
  ' and ',
];
export const KINDS = 12;

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length] as T;

/** All nodes below the body in document order, shadow trees included. */
function nodes(root: Node = document.body): Node[] {
  const out: Node[] = [];
  const stack = [...root.childNodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop() as ChildNode;
    out.push(node);
    stack.push(...[...node.childNodes].reverse());
    const shadow = (node as Element).shadowRoot;
    if (shadow) {
      out.push(shadow);
      stack.push(...[...shadow.childNodes].reverse());
    }
  }
  return out;
}

const isParent = (node: Node): node is Element | ShadowRoot => node.nodeType === 1 || node.nodeType === 11;
const parents = (): (Element | ShadowRoot)[] => [document.body, ...nodes().filter(isParent)];
const elements = (): HTMLElement[] => nodes().filter((n): n is HTMLElement => n.nodeType === 1);
const texts = (): Text[] => nodes().filter((n): n is Text => n.nodeType === 3);

function make(tag: number, text: number): Element {
  const element = document.createElement(pick(TAGS, tag));
  const data = pick(TEXTS, text);
  if (element.localName === 'x-host') element.attachShadow({ mode: 'open' }).append(data, document.createElement('p'));
  else element.append(data);
  return element;
}

export function buildTree(tree: Script['tree']): void {
  document.body.replaceChildren();
  for (const [parent, tag, text] of tree) pick(parents(), parent).append(make(tag, text));
}

/** Does one thing to the page. Where there is nothing to do it to, nothing. */
export function applyEdit([kind, at, other, choice]: Edit): void {
  const element = pick(elements(), at);
  const text = pick(texts(), at);
  switch (kind % KINDS) {
    case 0:
      pick(parents(), at).insertBefore(make(other, choice), pick([...pick(parents(), at).childNodes, null], choice));
      break;
    case 1:
      (
        pick(
          nodes().filter((n) => n.nodeType !== 11),
          at,
        ) as ChildNode | undefined
      )?.remove(); // prettier-ignore
      break;
    case 2: {
      const node = pick(
        nodes().filter((n) => n.nodeType !== 11),
        at,
      ); // prettier-ignore
      const to = pick(parents(), other);
      for (let up: Node | null = to; up; up = up.parentNode ?? (up as ShadowRoot).host ?? null) if (up === node) return;
      if (node) to.insertBefore(node, pick([...to.childNodes, null], choice));
      break;
    }
    case 3:
      if (text) text.splitText(other % (text.length + 1));
      break;
    case 4:
      pick(parents(), at).normalize();
      break;
    case 5:
      if (text) text.data = pick(TEXTS, choice);
      break;
    case 6:
      if (text) text.insertData(other % (text.length + 1), pick(TEXTS, choice));
      break;
    case 7:
      if (text) text.deleteData(other % (text.length + 1), choice);
      break;
    case 8:
      if (element) element.style.display = pick(['none', '', 'contents', 'block'], choice);
      break;
    case 9:
      if (element) element.toggleAttribute('contenteditable');
      break;
    case 10:
      pick(parents(), at).append(pick(TEXTS, choice));
      break;
    default: {
      if (!text) return;
      const around = document.createElement(pick(['b', 'p', 'span', 'li'], choice));
      text.replaceWith(around);
      around.append(text);
    }
  }
}

/** The page as it is, text nodes kept apart. */
export function treeText(node: Node): string {
  if (node.nodeType === 3) return JSON.stringify((node as Text).data);
  const element = node as Element;
  const attributes = [...(element.attributes ?? [])].map((a) => ` ${a.name}=${a.value}`).join('');
  const shadow = element.shadowRoot ? `#${treeText(element.shadowRoot)}` : '';
  return `<${element.localName ?? ''}${attributes}>${shadow}${[...node.childNodes].map(treeText).join('')}</>`;
}
