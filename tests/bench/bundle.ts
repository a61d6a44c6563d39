import path from 'node:path';
import { build } from 'vite';
import { contentPlugin } from '@/src/compile/content-plugin';

/** One script of an entry file and all that it imports, the names of the catalogue with it, made as builds make it. */
export async function bundle(entry: string): Promise<string> {
  const root = process.cwd();
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [contentPlugin(path.join(root, 'src/data'))],
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.join(root, 'tests/bench', entry), formats: ['iife'], name: 'spotterBench' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}
