import path from 'node:path';
import { compile } from 'svelte/compiler';
import { build, createServer, type InlineConfig, type Plugin } from 'vite';

/** The components and entries of the pages: `<name>-server.mjs` draws one, `<name>-client.mjs` hydrates it. */
const FOLDER = path.resolve('tests/support/frameworks');

const svelte: Plugin = {
  name: 'svelte',
  transform(code, id, options) {
    if (!id.endsWith('.svelte')) return undefined;
    return compile(code, { filename: id, dev: true, generate: options?.ssr ? 'server' : 'client' }).js;
  },
};

/** Frameworks are built as for work on them: only then do they tell of every node that is not as the server sent it. */
const shared: InlineConfig = { configFile: false, logLevel: 'error', mode: 'development', plugins: [svelte] };

/** A page of a framework, drawn on the server, and the script whose `start()` hydrates it. */
export interface FrameworkPage {
  html: string;
  script: string;
}

/** Bundles an entry of FOLDER as one plain script. */
export async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    ...shared,
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: path.join(FOLDER, entry), output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  return output.output[0].code;
}

export async function frameworkPage(name: 'vue' | 'svelte'): Promise<FrameworkPage> {
  const vite = await createServer({
    ...shared,
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { draw } = (await vite.ssrLoadModule(path.join(FOLDER, `${name}-server.mjs`))) as { draw(): unknown };
    return { html: String(await draw()), script: await bundleScript(`${name}-client.mjs`) };
  } finally {
    await vite.close();
  }
}
