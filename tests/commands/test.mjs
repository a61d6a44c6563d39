// npm test: installs what it needs, then runs every check. Last line: "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root, toolEnvironment } from './install.mjs';

try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const out = path.join(root, 'tests/.out');
mkdirSync(out, { recursive: true });
const bin = (name) => path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

let passed = 0;
let failed = 0;

function run(command, args) {
  return new Promise((done) => {
    const child = spawn(bin(command), args, {
      cwd: root,
      env: toolEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let text = '';
    child.stdout.on('data', (d) => {
      text += d;
    });
    child.stderr.on('data', (d) => {
      text += d;
    });
    child.on('error', (error) => done({ code: 1, text: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, text }));
  });
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** One check that counts as one test. What it prints is shown when it fails, or when it has something to say. */
async function step(name, command, args, explain) {
  const began = Date.now();
  const { code, text } = await run(command, args);
  if (code === 0) passed += 1;
  else failed += 1;
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(began)})`);
  if (code !== 0) console.log(text);
  else if (explain) explain(text);
  return code === 0;
}

/** A vitest project: every test counts. */
async function tests(project) {
  const began = Date.now();
  const file = path.join(out, `${project}.json`);
  rmSync(file, { force: true });
  const { code, text } = await run('vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]); // prettier-ignore
  if (!existsSync(file)) {
    failed += 1;
    console.log(`FAIL ${project} tests did not run\n${text}`);
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  // A file that does not load has no failed test in it; it must not pass for one without tests.
  const broken = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0, code !== 0 ? 1 : 0);
  failed += broken;
  console.log(
    `${broken === 0 ? 'ok  ' : 'FAIL'} ${project} tests: ${report.numPassedTests} passed, ${report.numFailedTests} failed (${seconds(began)})`,
  );
  if (broken > 0) console.log(text);
  const results = report.testResults.flatMap((file) => file.assertionResults);
  for (const { status, fullName, failureMessages } of results) {
    if (status !== 'passed' || failureMessages.length === 0) continue;
    console.log(`     at the second try: ${fullName}: ${failureMessages[0].split('\n')[0]}`);
  }
}

/** Warnings of the extension lint that are known and explained; any other counts as a failure. */
function explainLint(text) {
  const { summary, warnings } = JSON.parse(text.slice(text.indexOf('{')));
  console.log(`     ${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`);
  const known = warnings.filter((w) => w.code === 'UNSAFE_VAR_ASSIGNMENT' && /popup|card\.js/.test(w.file));
  if (known.length > 0) console.log(`     ${known.length} explained in docs/extension-lint.md`);
  // One in each of the two files; a second in either would be ours.
  const unknown = warnings.filter((w) => !known.includes(w) || known.find((k) => k.file === w.file) !== w);
  failed += unknown.length;
  for (const w of unknown) console.log(`FAIL unexplained warning ${w.code} in ${w.file}: ${w.message}`);
}

/** What needs no browser and none of the unit tests. False when there is no build to test. */
async function typesLintAndBuilds() {
  await step('types', 'tsc', ['--noEmit']);
  await step('lint', 'biome', ['check', '--error-on-warnings', '.']);
  const built = [
    await step('build for Chromium', 'wxt', ['build']),
    await step('build for Firefox', 'wxt', ['build', '-b', 'firefox']),
  ];
  if (!built.every(Boolean)) return false;
  await step(
    'extension lint',
    'web-ext',
    ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--pretty'],
    explainLint,
  );
  return true;
}

// WXT writes the types of the extension's own addresses, which a fresh clone does not have yet.
await step('prepare', 'wxt', ['prepare']);
const [isBuilt] = await Promise.all([typesLintAndBuilds(), tests('unit')]);
// Alone: browsers that wait for a busy machine are slow, and some of what they do has a time.
if (isBuilt) await tests('browser');
else {
  failed += 1;
  console.log('FAIL browser tests: there is no build to test');
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
