import { browser } from './browser';

/**
 * Stands in for WXT's class of this name, which every page would pay for: of what that one brings, watching addresses and
 * timers among it, the content script needs the signal alone. It is aborted when a newer script of Spotter, put in after
 * an update or by the popup, starts on the same page: by an event, as the newer one may have a world of its own.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  /** `name`: of the entrypoint. */
  constructor(name: string) {
    const end = new AbortController();
    const started = `${browser.runtime.id}:${name}`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => end.abort(), { once: true });
    this.signal = end.signal;
  }
}
