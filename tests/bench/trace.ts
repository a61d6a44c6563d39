import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** Microseconds: by the clock, and of the processor. */
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; scriptId?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.compile'];

/** Records what Chromium does while `during` runs. */
export async function traced(page: Page, during: () => Promise<void>): Promise<TraceEvent[]> {
  const file = path.join(os.tmpdir(), `spotter-trace-${process.pid}.json`);
  await page.tracing.start({ path: file, categories: CATEGORIES });
  await during();
  await page.tracing.stop();
  const events = (JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
  rmSync(file, { force: true });
  return events;
}

const isCode = (e: TraceEvent): boolean => ['EvaluateScript', 'FunctionCall', 'v8.compile'].includes(e.name);

/** Code of an extension that ran, outermost calls only. */
export function callsOf(events: readonly TraceEvent[], extensionId: string): TraceEvent[] {
  const prefix = `chrome-extension://${extensionId}/`;
  const own = events.filter((e) => isCode(e) && e.ph === 'X' && e.args?.data?.url?.startsWith(prefix));
  return own.filter((e) => !own.some((o) => o !== e && isInside(e, o)));
}

/** Does an event lie inside another on the same thread? */
const isInside = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.tid === outer.tid &&
  inner.pid === outer.pid &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

export interface OwnTasks {
  /** Milliseconds of processor time in code of the extension. */
  processor: number;
  /** The longest task that is mostly ours, in milliseconds by the clock and of processor time. */
  longest: { clock: number; processor: number };
  /** Tasks of 50 ms or more by the clock that are mostly ours. */
  long: number;
}

/** What an extension did in a trace, task by task. Processor time leaves out what others took of the machine meanwhile. */
export function ownTasks(events: readonly TraceEvent[], extensionId: string): OwnTasks {
  const calls = callsOf(events, extensionId);
  const threads = new Set(calls.map((c) => `${c.pid} ${c.tid}`));
  const tasks = events.filter(
    (e) => e.ph === 'X' && /RunTask/.test(e.name) && threads.has(`${e.pid} ${e.tid}`) && (e.dur ?? 0) > 1000,
  );
  const out: OwnTasks = { processor: 0, longest: { clock: 0, processor: 0 }, long: 0 };
  for (const call of calls) out.processor += (call.tdur ?? call.dur ?? 0) / 1000;
  for (const task of tasks) {
    const inside = calls.filter((c) => isInside(c, task)).reduce((sum, c) => sum + (c.dur ?? 0), 0);
    if (inside < (task.dur ?? 0) / 2) continue;
    const clock = (task.dur ?? 0) / 1000;
    if (clock >= 50) out.long += 1;
    if (clock > out.longest.clock) out.longest = { clock, processor: (task.tdur ?? 0) / 1000 };
  }
  return out;
}
