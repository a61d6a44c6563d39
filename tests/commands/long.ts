import { fuzz, openEngine, serveEngine } from '../fuzz/play';
import { ensureBuilt } from '../support/build';
import { launch } from '../support/launch';
import { servePages } from '../support/serve';

const USAGE = 'Usage: npm run -s test:long -- [--minutes N] [--seed N]\n';

/** Plays made-up pages and edits in both browsers for a while. Fails with the smallest that goes wrong, and its seed. */
export async function main(args: string[]): Promise<number> {
  const value = (name: string, otherwise: number): number => {
    const at = args.indexOf(name);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const minutes = value('--minutes', 10);
  let seed = value('--seed', Date.now() % 1_000_000_000);
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    process.stderr.write(USAGE);
    return 1;
  }
  const server = await servePages('tests/pages');
  try {
    await serveEngine(server);
    for (const name of ['chromium', 'firefox'] as const) {
      const launched = await launch(name, { extension: ensureBuilt(name) });
      try {
        const until = Date.now() + (minutes * 60_000) / 2;
        let rounds = 0;
        for (; Date.now() < until; seed++, rounds++) {
          // A tab of its own for each: what went before has no part in it.
          const page = await openEngine(launched, server);
          await fuzz(page, 10, seed, 600);
          await page.close();
        }
        process.stdout.write(
          `${name}: ${rounds * 10} rounds of up to 12 pages, none differs; seeds up to ${seed - 1}\n`,
        );
      } finally {
        await launched.close();
      }
    }
  } finally {
    await server.close();
  }
  return 0;
}
