import { serviceWorker } from './ask-page';
import { inFirefoxWindow } from './browser-window';
import { FIREFOX_ID, type Launched } from './launch';

/** A notification as Spotter asked the browser to show it. */
export interface Note {
  id: string;
  title: string;
  message: string;
}

/** In Firefox's own window: the notifications of Spotter, as the browser holds them. */
const HELD = `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
  const held = ExtensionParent.apiManager.getAPI('notifications', extension, 'addon_parent').notificationsMap;`;

/** Notes from now on what Chromium's background asks to show: the browser itself tells no words. Nothing to do in Firefox. */
export async function listen(launched: Launched): Promise<void> {
  if (launched.name === 'firefox') return;
  const worker = await serviceWorker(launched);
  await worker.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
    const scope = globalThis as any;
    const { notifications } = scope.chrome;
    const create = notifications.create.bind(notifications);
    scope.asked = [];
    notifications.create = (id: string, options: object, ...rest: unknown[]) => {
      scope.asked.push({ id, ...options });
      return create(id, options, ...rest);
    };
  });
}

/** The notifications that stand. */
export async function notesOf(launched: Launched): Promise<Note[]> {
  if (launched.name === 'firefox') {
    const said = await inFirefoxWindow(
      launched,
      `${HELD} return JSON.stringify([...held].map(([id, n]) => ({ id, title: n.options.title, message: n.options.message })));`,
    );
    return JSON.parse(said);
  }
  const worker = await serviceWorker(launched);
  return worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
    const { chrome, asked } = globalThis as any;
    const standing = Object.keys(await chrome.notifications.getAll());
    return standing.map((id) => {
      const { title, message } = asked.findLast((a: { id: string }) => a.id === id) ?? {};
      return { id, title, message };
    });
  });
}

/** How often the background asked to show one, since `listen`. Chromium only. */
export async function timesAsked(launched: Launched): Promise<number> {
  const worker = await serviceWorker(launched);
  return worker.evaluate('asked.length') as Promise<number>;
}

/** Clicks a notification, as the browser tells it. */
export async function clickNote(launched: Launched, id: string): Promise<void> {
  if (launched.name === 'firefox') {
    await inFirefoxWindow(launched, `${HELD} held.get('${id}').observe(null, 'alertclickcallback', '${id}');`);
    return;
  }
  const worker = await serviceWorker(launched);
  await worker.evaluate((clicked) => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
    (globalThis as any).chrome.notifications.onClicked.dispatch(clicked);
  }, id);
}
