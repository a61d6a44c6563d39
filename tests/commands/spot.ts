import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSpots } from '../support/ask-page';
import { ensureBuilt } from '../support/build';
import { type Launched, launch } from '../support/launch';
import { type PageServer, SITE, servePages } from '../support/serve';
import { explainFile } from './explain';

const USAGE =
  'usage: npm run -s spot -- page.html|http://127.0.0.1... ...\n       npm run -s spot -- --explain page.html ...';

/** Where the browser finds a page: on loopback, under a host where Spotter starts by itself. */
async function addressOf(page: string, cwd: string, servers: PageServer[]): Promise<string> {
  if (/^https?:/.test(page)) {
    const url = new URL(page);
    if (!['127.0.0.1', 'localhost'].includes(url.hostname))
      throw new Error(`${page}: only pages on this machine (127.0.0.1) are opened`);
    url.hostname = SITE;
    return url.href;
  }
  const file = path.resolve(cwd, page);
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`${page}: no such file`);
  const server = await servePages(path.dirname(file));
  servers.push(server);
  return `http://${SITE}:${server.port}/${encodeURIComponent(path.basename(file))}`;
}

async function spotOn(launched: Launched, name: string, address: string): Promise<void> {
  const tab = await launched.newPage();
  try {
    const response = await tab.goto(address, { waitUntil: 'load', timeout: 60_000 });
    if (response && !response.ok()) throw new Error(`${name}: the server answers ${response.status()}`);
    const reading = await readSpots(launched, tab);
    if (!reading) throw new Error(`${name}: Spotter did not answer on this page`);
    console.log(
      JSON.stringify({
        page: name,
        title: await tab.title(),
        spots: reading.spots.map(({ id, name, pattern, text, modifiers }) => ({ id, name, pattern, text, modifiers })),
        milliseconds: reading.milliseconds,
      }),
    );
  } finally {
    await tab.close();
  }
}

/** `spot --explain page ...`: for each page every candidate, its evidence and score, kept or dropped. */
function explain(files: string[], cwd: string): number {
  if (files.length === 0) throw new Error(USAGE);
  let failed = false;
  for (const file of files) {
    const place = path.resolve(cwd, file);
    if (existsSync(place) && statSync(place).isFile()) console.log(explainFile(file, cwd));
    else {
      failed = true;
      process.stderr.write(`${file}: no such file\n`);
    }
  }
  return failed ? 1 : 0;
}

/** `spot page ...`: runs the built extension in headless Chromium over each page and prints one JSON line a page. */
export async function main(args: string[], cwd: string): Promise<number> {
  if (args[0] === '--explain') return explain(args.slice(1), cwd);
  const unknown = args.find((a) => a.startsWith('-'));
  if (unknown || args.length === 0) throw new Error(unknown ? `unknown option ${unknown}\n${USAGE}` : USAGE);
  const servers: PageServer[] = [];
  const pages: { name: string; address: string }[] = [];
  let failed = false;
  const complain = (error: unknown): void => {
    failed = true;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  };
  for (const name of args) {
    try {
      pages.push({ name, address: await addressOf(name, cwd, servers) });
    } catch (error) {
      complain(error);
    }
  }
  if (pages.length > 0) {
    const launched = await launch('chromium', { extension: ensureBuilt('chromium') });
    try {
      for (const { name, address } of pages) await spotOn(launched, name, address).catch(complain);
    } finally {
      await launched.close();
      for (const server of servers) await server.close();
    }
  }
  return failed ? 1 : 0;
}
