import { resolveTips } from '../core/tips/resolve-tips';
import { DEMANDS, type TipBook } from '../core/tips/types';
import type { Faults } from './content-error';

type Steps = Map<string, { easier: string[]; harder: string[]; demand: number }>;

/** "Easier" must be easier and "harder" harder: checked on what each card will show, inherited lists included. */
export function checkSteps(book: TipBook, faults: Faults): void {
  const steps: Steps = new Map();
  for (const id of Object.keys(book.exercises)) {
    const shown = resolveTips(book, id);
    if (!shown) continue;
    const ids = (list: { id: string }[]): string[] => list.map((e) => e.id);
    const demand = DEMANDS.indexOf(shown.tips.demand);
    steps.set(id, { easier: ids(shown.easier), harder: ids(shown.harder), demand });
  }
  const fileOf = (id: string): string => `tips/${book.exercises[id]?.pattern}.yaml`;
  for (const [id, mine] of steps) {
    const own = book.own[id];
    if (own?.tips.easier?.includes(id)) faults.add(fileOf(id), id, 'easier: names itself');
    if (own?.harder?.includes(id)) faults.add(fileOf(id), id, 'harder: names itself');
    const say = (other: string): string =>
      `(${DEMANDS[steps.get(other)?.demand ?? 0]}) than ${id} (${DEMANDS[mine.demand]})`;
    for (const other of mine.easier)
      if ((steps.get(other)?.demand ?? 0) > mine.demand)
        faults.add(fileOf(id), id, `easier: ${other} is harder on the back ${say(other)}`);
    for (const other of mine.harder)
      if ((steps.get(other)?.demand ?? 0) < mine.demand)
        faults.add(fileOf(id), id, `harder: ${other} is gentler on the back ${say(other)}`);
  }
  for (const circle of circlesIn(steps)) {
    const [first = ''] = circle;
    faults.add(fileOf(first), first, `easier and harder lead round in a circle: ${[...circle, first].join(' > ')}`);
  }
}

/** Circles of "leads to an easier one": by its own easier list, or as somebody's harder one. One for each knot. */
function circlesIn(steps: Steps): string[][] {
  const gentler = new Map([...steps].map(([id, s]) => [id, new Set(s.easier)]));
  for (const [id, { harder }] of steps) for (const other of harder) gentler.get(other)?.add(id);
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (id: string, trail: string[]): void => {
    const at = trail.indexOf(id);
    if (at >= 0) circles.push(trail.slice(at));
    if (at >= 0 || done.has(id)) return;
    for (const next of gentler.get(id) ?? []) walk(next, [...trail, id]);
    done.add(id);
  };
  for (const id of steps.keys()) walk(id, []);
  return circles;
}
