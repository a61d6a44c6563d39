import { readFileSync } from 'node:fs';
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

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
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

/** Serves the sample pages; the React page is rendered and bundled first, as a framework would. */
export async function serveFixtures(): Promise<PageServer> {
  const server = await servePages(PAGES);
  const folder = path.join(PAGES, 'react-plan');
  server.extra.set('react-plan/app.js', { body: await bundle(path.join(folder, 'main.jsx')) });
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  });
  try {
    const { App } = await vite.ssrLoadModule(path.join(folder, 'App.jsx'));
    const page = readFileSync(path.join(folder, 'page.html'), 'utf8');
    server.extra.set('react-plan/', { body: page.replace('<!--ssr-->', renderToString(createElement(App))) });
  } finally {
    await vite.close();
  }
  return server;
}
