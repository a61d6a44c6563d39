// Runs one of the project's commands: node tests/commands/run.mjs NAME [ARGUMENT ...], after installing what is missing.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root, toolEnvironment } from './install.mjs';

const [name, ...args] = process.argv.slice(2);
try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

if (Number.parseInt(process.versions.node, 10) < 22) {
  // An older Node: go on with the one that is installed here. Once only, or a broken install would restart for ever.
  if (process.env.SPOTTER_RESTARTED) {
    process.stderr.write('The installed packages are incomplete: delete the folder node_modules and try again.\n');
    process.exit(1);
  }
  const env = { ...toolEnvironment(), SPOTTER_RESTARTED: '1' };
  const again = spawnSync('node', [process.argv[1], name, ...args], { stdio: 'inherit', env });
  process.exit(again.status ?? 1);
}
Object.assign(process.env, toolEnvironment());
const invokedFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
const { runnerImport } = await import('vite');
const { module } = await runnerImport(path.join(root, `tests/commands/${name}.ts`), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
});
try {
  process.exitCode = await module.main(args, invokedFrom);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // What a failed command left open must not keep it running.
  process.exit(1);
}
