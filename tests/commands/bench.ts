import { startBench } from '../bench/bench-browsers';
import { load, machine, showMachine } from '../bench/machine';
import { SECTIONS, type SectionName } from '../bench/sections';
import { drawSection, type Section } from '../bench/table';

const NAMES = Object.keys(SECTIONS) as SectionName[];
const USAGE = `usage: npm run bench [-- ${NAMES.join(' ')}] [--json]`;

/**
 * `bench [section ...] [--json]`: measures Spotter in real browsers beside its rivals, in one run and on the same pages.
 * Ratios first: times are of this machine. All sections take about ten minutes.
 */
export async function main(args: string[]): Promise<number> {
  const asked = args.filter((a) => a !== '--json');
  const unknown = asked.find((a) => !NAMES.includes(a as SectionName));
  if (unknown) throw new Error(`unknown section ${unknown}\n${USAGE}`);
  const isJson = args.includes('--json');
  const wanted = NAMES.filter((name) => asked.length === 0 || asked.includes(name));
  if (!isJson) console.log(`${showMachine(machine())}; load ${load()}\n`);
  const bench = await startBench();
  const sections: Section[] = [];
  try {
    for (const name of wanted) {
      process.stderr.write(`${name} ...\n`);
      const section = await SECTIONS[name](bench);
      sections.push(section);
      if (!isJson) console.log(`${drawSection(section)}\n`);
    }
  } finally {
    await bench.close();
  }
  if (isJson) console.log(JSON.stringify({ machine: machine(), sections }, null, 1));
  return 0;
}
