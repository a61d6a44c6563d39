// Runs in a page of its own: the page session with nothing of the extension around it, and the edits of a script.
import names from 'virtual:spotter/names';
import { type PageSession, startPageSession } from '@/src/app/page-session';
import { createMatcher, type Matcher } from '@/src/core/match/matcher';
import { unpackNames } from '@/src/core/match/names/pack';
import { createSpotIndex } from '@/src/page/spot-index';
import { isVisible } from '@/src/page/text-blocks';
import { applyEdit, buildTree, type Script, treeText } from './edits';

const shelf = {
  get: () => undefined,
  bring: async () => {},
  follow: async () => {},
  general: () => undefined,
  dropGeneral() {},
  forgetGeneral() {},
};
let blocks = 0;
const whole: Matcher = createMatcher(unpackNames(names));
const matcher: Matcher = {
  ...whole,
  read(block) {
    blocks += 1;
    return whole.read(block);
  },
};

function start(signal: AbortSignal): PageSession {
  const nothing = (): void => {};
  return startPageSession(
    document,
    matcher,
    shelf,
    {
      bringCard: async () => false,
      onCount: nothing,
      onCheck: nothing,
      isWrong: () => false,
      onWrong: nothing,
      onUnwanted: nothing,
      onTurnOff: nothing,
      reader: () => ({ note: undefined, groups: [] }),
      isGentle: () => false,
      hover: () => false,
      isAlive: () => true,
    },
    signal,
  );
}

/** Where a range stands, as a path of places below the body; shadow trees are a step of their own. */
function placeOf(range: Range): string {
  const path = (node: Node): string => {
    if (node === document.body) return '';
    if (node instanceof ShadowRoot) return `${path(node.host)}#`;
    const parent = node.parentNode;
    return parent ? `${path(parent)}/${[...parent.childNodes].indexOf(node as ChildNode)}` : 'gone';
  };
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return `${range} ${path(startContainer)}:${startOffset}-${path(endContainer)}:${endOffset}`;
}

const isShown = (range: Range): boolean => {
  const root = range.startContainer.parentNode;
  return isVisible(root instanceof ShadowRoot ? root.host : (root as Element));
};

/** The marks a reader sees now, and those of a page that is read from the start. */
function compare(session: PageSession): string | undefined {
  const highlight = CSS.highlights.get('spotter') as unknown as Set<Range>;
  const live = [...highlight].filter((r) => !r.collapsed && r.startContainer.isConnected && isShown(r)).map(placeOf);
  const none = { add() {}, remove() {}, setGently() {}, setOpen() {}, keep() {}, styleRoot() {}, unstyleRoot() {} };
  const index = createSpotIndex(
    whole,
    none,
    { wait() {} },
    () => true,
    () => {},
  );
  for (const _ of index.read([document.body]));
  for (const _ of index.settle());
  const fresh = index.spots();
  const marks = `${live.sort().join('\n')}\n`;
  const wanted = `${fresh
    .map((s) => placeOf(s.range))
    .sort()
    .join('\n')}\n`; // prettier-ignore
  if (marks !== wanted) return `marked:\n${marks}as read anew:\n${wanted}`;
  const order = (spots: { exerciseId: string; text?: string }[]): string => spots.map((s) => s.exerciseId).join(', ');
  const [inOrder, freshOrder] = [order(session.spots()), order(fresh)];
  return inOrder === freshOrder ? undefined : `order: ${inOrder}\nas read anew: ${freshOrder}`;
}

const wait = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

/** Waits until the marks are those of a fresh reading; says what is wrong where they never are. */
async function settled(session: PageSession): Promise<string | undefined> {
  let fault: string | undefined = 'not compared';
  for (let waited = 0; waited < 3000 && fault; waited += 60) {
    await wait(60);
    // The watcher waits for 120 ms of quiet: sooner there is nothing to compare.
    if (waited < 120 || session.isReading()) continue;
    fault = compare(session);
  }
  return fault;
}

/** Plays a script twice, with Spotter and without. Gives what differs, or nothing. */
async function run(script: Script): Promise<string | undefined> {
  const end = new AbortController();
  const trees: string[] = [];
  let fault: string | undefined;
  buildTree(script.tree);
  try {
    const session = start(end.signal);
    fault = await settled(session);
    for (const [i, step] of script.steps.entries()) {
      if (fault) break;
      for (const edit of step) applyEdit(edit);
      fault = await settled(session);
      if (fault) fault = `after step ${i}: ${fault}\n${treeText(document.body)}`;
      trees.push(treeText(document.body));
    }
  } finally {
    end.abort();
  }
  if (!fault && CSS.highlights.size > 0) fault = 'highlights were left behind';
  if (fault) return fault;
  buildTree(script.tree);
  for (const [i, step] of script.steps.entries()) {
    for (const edit of step) applyEdit(edit);
    const tree = treeText(document.body);
    if (tree !== trees[i]) return `the page differs after step ${i}:\n${trees[i]}\nwithout Spotter:\n${tree}`;
  }
  return undefined;
}

/** A page of many paragraphs, of which one changes, then one is added: how many blocks each took to read. */
async function blocksRead(paragraphs: number): Promise<{ first: number; edited: number; added: number; size: number }> {
  const end = new AbortController();
  const line = 'On most days a short walk, an early night and a good meal do more than anything else here. '.repeat(3);
  document.body.replaceChildren(
    ...Array.from({ length: paragraphs }, (_, i) => {
      const p = document.createElement('p');
      p.textContent = i % 50 === 0 ? `Deadlift 3x5. ${line}` : line;
      return p;
    }),
  );
  const size = document.body.textContent?.length ?? 0;
  blocks = 0;
  const session = start(end.signal);
  const quiet = async (): Promise<number> => {
    await wait(400);
    while (session.isReading()) await wait(50);
    const read = blocks;
    blocks = 0;
    return read;
  };
  const first = await quiet();
  const middle = document.body.children[paragraphs >> 1]?.firstChild as Text;
  middle.data = 'Back squat 3x5.';
  const edited = await quiet();
  const p = document.createElement('p');
  p.textContent = 'Hip thrust 3x8.';
  document.body.append(p);
  const added = await quiet();
  const fault = compare(session);
  end.abort();
  document.body.replaceChildren();
  if (fault) throw new Error(fault);
  return { first, edited, added, size };
}

/** A fault is said, never thrown: the pages beside this one play on to their end. */
const play = (script: Script): Promise<string | undefined> => run(script).catch((e) => `threw: ${e.stack ?? e}`);

Object.assign(window, { run: play, blocksRead });
