import type { Page } from 'puppeteer-core';
import { serviceWorker } from './ask-page';
import type { Launched } from './launch';

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** Runs an async function body in Firefox's own window, where its shortcuts and toolbar are. Gives what it returns, if a text. */
export async function inFirefoxWindow({ browser }: Pick<Launched, 'browser'>, body: string): Promise<string> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const windows = tree.result.contexts as { context: string; url: string }[];
  const main = windows.find((w) => w.url.endsWith('browser.xhtml'));
  if (!main) throw new Error('found no Firefox window');
  const answer = await connection.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: main.context },
    awaitPromise: true,
  });
  if (answer.result.type === 'exception') throw new Error(JSON.stringify(answer.result.exceptionDetails).slice(0, 500));
  return String((answer.result.result as { value?: unknown } | undefined)?.value ?? '');
}

/** Answers the question by which Firefox asks for a permission, on its own button. */
export async function answerFirefox(launched: Launched, answer: 'yes' | 'no'): Promise<void> {
  await inFirefoxWindow(
    launched,
    `for (let i = 0; i < 100; i++) {
      const question = document.getElementById('addon-webext-permissions-notification');
      const button = question && !question.hidden && PopupNotifications.isPanelOpen && question.${answer === 'yes' ? 'button' : 'secondaryButton'};
      if (button) return button.click();
      await new Promise((r) => setTimeout(r, 50));
    }
    throw new Error('Firefox asked nothing');`,
  );
}

/**
 * Presses the keyboard command as the browser itself does on its keys. The tools of both browsers send keys to the page,
 * past the shortcuts: in Firefox the shortcut's own element is told, in Chromium the event is raised in the worker.
 */
export async function pressCommand(launched: Launched, page: Page): Promise<void> {
  await page.bringToFront();
  if (launched.name === 'firefox') {
    await inFirefoxWindow(launched, `document.querySelector('keyset[id^="ext-keyset-id-spotter"] key').doCommand();`);
    return;
  }
  const worker = await serviceWorker(launched);
  await worker.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: runs in the worker, where chrome is
    const { chrome } = globalThis as any;
    chrome.commands.onCommand.dispatch('open-card');
  });
}

/** Puts the background to sleep, as both browsers do after a while without work. */
export async function sleepBackground(launched: Launched): Promise<void> {
  if (launched.name === 'chromium') return (await serviceWorker(launched)).close();
  const extension = `WebExtensionPolicy.getByID('spotter@spotter.example').extension`;
  await inFirefoxWindow(
    launched,
    `await ${extension}.terminateBackground();
    if (${extension}.backgroundState !== 'suspended' && ${extension}.backgroundState !== 'stopped')
      throw new Error('awake: ' + ${extension}.backgroundState);`,
  );
}

/** Clicks Spotter's toolbar button over a page, which opens the popup and lets it reach that page, then clicks in the popup. */
export async function clickInPopup(launched: Launched, page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  if (launched.name === 'chromium') {
    const opened = launched.browser.waitForTarget((t) => t.url().endsWith('/popup.html'), { timeout: 15_000 });
    const extension = (await launched.browser.extensions()).get(launched.extensionId);
    if (!extension) throw new Error('Spotter is not installed');
    await extension.triggerAction(page);
    const target = await opened;
    const popup = (await target.page()) ?? (await target.asPage());
    await popup.waitForSelector(selector, { timeout: 10_000 });
    await popup.click(selector);
    return;
  }
  // Firefox shows its tools no popup: it is reached through the window that holds it.
  const click = `data:,new Promise(done => { const look = () => {
    const found = content.document.querySelector(${JSON.stringify(selector)});
    if (found) found.click(); else content.setTimeout(look, 50); }; look(); })`;
  await inFirefoxWindow(
    launched,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('spotter@spotter.example');
    // A popup that is still open would be closed by the button.
    const open = () => document.querySelector('.webextension-popup-browser');
    open()?.closest('panel')?.hidePopup();
    for (let i = 0; i < 100 && open(); i++) await new Promise((r) => setTimeout(r, 50));
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    let popup;
    for (let i = 0; i < 100 && !popup; i++) {
      popup = [...document.querySelectorAll('.webextension-popup-browser')].find((b) => b.currentURI?.spec.includes('popup.html'));
      if (!popup) await new Promise((r) => setTimeout(r, 50));
    }
    popup.messageManager.loadFrameScript(${JSON.stringify(click)}, false);`,
  );
}
