import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';

/** A host of the site list: a page under it is one where Spotter starts by itself. */
export const SITE = 'exrx.net';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageServer {
  port: number;
  /** Content served by name before any file: bundles, pages written by a test. */
  extra: Map<string, { body: string | Buffer; type?: string; headers?: Record<string, string> }>;
  close(): Promise<void>;
}

/** Serves files below `root` on loopback; a folder is served through its page.html. */
export async function servePages(root: string): Promise<PageServer> {
  const extra: PageServer['extra'] = new Map();
  const server: Server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/^\/+/, '');
    const own = extra.get(name);
    if (own) {
      const type = own.type ?? TYPES[path.extname(name)] ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...own.headers });
      response.end(own.body);
      return;
    }
    const file = path.join(root, path.normalize(`/${name}`));
    const found = [file, path.join(file, 'page.html')].find((f) => existsSync(f) && path.extname(f) !== '');
    if (!found) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('no such page');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream' });
    response.end(readFileSync(found));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the page server has no port');
  return {
    port: address.port,
    extra,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
