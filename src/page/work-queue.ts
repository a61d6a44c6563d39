import { isHidden } from './dom';

/** A few milliseconds at a time: below what a person or a profiler notices as a long task (50 ms). */
const SLICE_MS = 6;

export interface WorkQueue {
  /** Runs a generator to its end, a slice at a time while the browser is idle and the tab is seen. */
  run(work: Generator<void>): void;
  /** Is there work left? */
  isBusy(): boolean;
  /** Is the work that runs now the last there is? */
  isLast(): boolean;
  /** Milliseconds worked so far. */
  worked(): number;
}

/** One queue a page: jobs run one after another, so that two readings never interleave. */
export function createWorkQueue(document: Document, signal: AbortSignal): WorkQueue {
  const jobs: Generator<void>[] = [];
  let waiting = false;
  let worked = 0;

  const step = (): void => {
    waiting = false;
    if (signal.aborted) return;
    const began = performance.now();
    const until = began + SLICE_MS;
    while (jobs.length > 0 && performance.now() < until) {
      if ((jobs[0] as Generator<void>).next().done) jobs.shift();
    }
    worked += performance.now() - began;
    next();
  };
  const next = (): void => {
    if (waiting || jobs.length === 0 || signal.aborted || isHidden(document)) return;
    waiting = true;
    soon(step);
  };
  document.addEventListener('visibilitychange', next, { signal });
  signal.addEventListener('abort', () => {
    jobs.length = 0;
  });
  return {
    isBusy: () => jobs.length > 0,
    isLast: () => jobs.length <= 1,
    worked: () => worked,
    run(work) {
      jobs.push(work);
      next();
    },
  };
}

/** Runs a task of its own when no task of the page waits. */
export function soon(step: () => void): void {
  // Idle callbacks come once a frame at best: a long page would wait seconds for its marks.
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void, o: object) => Promise<void> } };
  if (scheduler?.postTask) void scheduler.postTask(step, { priority: 'background' });
  else if (typeof requestIdleCallback === 'function') requestIdleCallback(step, { timeout: 300 });
  else setTimeout(step, 16);
}
