import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { compileNames } from '@/src/compile/compile-names';
import { Faults } from '@/src/compile/content-error';
import { ContentReader } from '@/src/compile/read-content';
import { createMatcher } from '@/src/core/match/matcher';

test('eval', () => {
  const faults = new Faults();
  const c = compileNames(new ContentReader('/work/main/src/data', faults), faults);
  try {
    faults.throwIfAny();
  } catch (e) {
    console.log(String(e.message).slice(0, 3000));
  }
  const m = createMatcher(c!.names);
  const show = (t: string, kind: any = 'prose') => {
    const [s] = m.findSpots([{ text: t, kind }]);
    return s!
      .map(
        (x) => t.slice(x.start, x.end) + ' -> ' + x.exerciseId + (x.modifiers.length ? ' [' + x.modifiers + ']' : ''),
      )
      .join(' | ');
  };
  for (const t of [
    'DB RDL 3x8',
    'Romanian deadlifts and bicycle crunches',
    'Dumbbell Single Arm Bent Over Lateral Raise',
    'three days in a row',
    'Do 3 sets of pushups, then chins',
    'curl -X GET http',
    'Tempo SLDLs 4x6',
    'trap-bar deadlift',
    'farmer’s carry',
    'soft\u00ADhyphen dead\u00ADlift',
    'good morning everyone',
    'Paused back squat 5x3',
    'clean & jerk',
    'DB incline rows 3x10',
    'press the button',
    'OHP 5x5',
    'back squat’s depth',
    'sit up straight',
    'a plank of wood',
    '4x10 KB swings',
    'deadlifting',
    'incline dumbbell press',
  ])
    console.log(t, '=>', show(t));
  const dir = '/tmp/w/texts';
  let files: string[] = [];
  try {
    files = readdirSync(dir);
  } catch {}
  const out: any = {};
  for (const f of files) {
    const text = readFileSync(dir + '/' + f, 'utf8');
    const blocks: any[] = [];
    let at = 0;
    const starts: number[] = [];
    for (const line of text.split('\n')) {
      blocks.push({ text: line, kind: line.split(' ').length < 9 ? 'item' : 'prose' });
      starts.push(at);
      at += line.length + 1;
    }
    const spots = m.findSpots(blocks);
    out[f.replace('.txt', '')] = spots.flatMap((l, i) =>
      l.map((s) => ({ start: s.start + starts[i]!, end: s.end + starts[i]!, name: m.exercise(s.exerciseId)!.name })),
    );
  }
  writeFileSync('/tmp/w/pred.json', JSON.stringify(out));
});
