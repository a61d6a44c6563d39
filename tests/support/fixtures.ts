import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build, createServer } from 'vite';
import { type PageServer, servePages } from './serve';

export const PAGES = path.resolve('tests/pages');
export const WORKOUT_PAGES = ['plan-table', 'long-article', 'wod-list', 'exercise-library', 'react-plan'] as const;

export interface Expected {
  spots: string[];
  absent: string[];
}

export const expected = (name: string): Expected =>
  JSON.parse(readFileSync(path.join(PAGES, name, 'expected.json'), 'utf8')) as Expected;

/** The React page as a framework would serve it: rendered once, and the script that hydrates it. */
interface ReactPage {
  html: string;
  script: string;
}

const REACT = path.join(PAGES, 'react-plan');
const jsx = { jsx: { runtime: 'automatic', importSource: 'react', development: false } } as const;

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    oxc: jsx,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, output: { format: 'esm' as const } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the page was not bundled');
  return output.output[0].code;
}

async function render(): Promise<string> {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    oxc: jsx,
  });
  try {
    const { App } = await vite.ssrLoadModule(path.join(REACT, 'App.jsx'));
    const page = readFileSync(path.join(REACT, 'page.html'), 'utf8');
    return page.replace('<!--ssr-->', renderToString(createElement(App)));
  } finally {
    await vite.close();
  }
}

/** Made once and kept on disk, under a name that changes with all that it is made of: making it takes seconds. */
async function reactPage(): Promise<ReactPage> {
  const sources = [
    ...readdirSync(REACT).map((name) => path.join(REACT, name)),
    'package-lock.json',
    import.meta.filename,
  ];
  const hash = createHash('sha256');
  for (const file of sources) hash.update(readFileSync(file));
  const file = path.resolve(`tests/.out/react-plan-${hash.digest('hex').slice(0, 16)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ReactPage;
  const page = { html: await render(), script: await bundle(path.join(REACT, 'main.jsx')) };
  mkdirSync(path.dirname(file), { recursive: true });
  // Files of tests that run at once may both make it: what is read is always whole.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(page));
  renameSync(`${file}.${process.pid}`, file);
  return page;
}

/** Serves the sample pages, the React page among them. */
export async function serveFixtures(): Promise<PageServer> {
  const server = await servePages(PAGES);
  const { html, script } = await reactPage();
  server.extra.set('react-plan/', { body: html });
  server.extra.set('react-plan/app.js', { body: script });
  return server;
}
