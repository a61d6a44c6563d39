import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { servePages } from '../support/serve';

const folder = mkdtempSync(path.join(tmpdir(), 'spotter-'));
const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tests/commands/run.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('check', () => {
  it('prints the verdict on one set of answers', () => {
    const { status, stdout } = run('check', write('one.json', '{"bladder": "yes"}'));
    expect(status).toBe(0);
    const verdict = JSON.parse(stdout);
    expect(Object.keys(verdict)).toEqual(['disposition', 'rank', 'rules', 'reasons', 'answers']);
    expect(verdict).toMatchObject({ disposition: 'emergency-now', rank: 4 });
    expect(verdict.rules).toContain('E1');
    expect(verdict.answers.bladder).toBe('yes');
    expect(Object.keys(verdict.answers)).toHaveLength(28);
  });

  it('prints one verdict for each of an array', () => {
    const { status, stdout } = run('check', write('many.json', '[{"bladder": "yes"}, {}]'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map((v: { rank: number }) => v.rank)).toEqual([4, 4]);
  });

  it.each([
    ['{"blader": "yes"}', 'unknown question "blader"'],
    ['{"bladder": "maybe"}', 'unknown answer "maybe" to "bladder" (known: no, unsure, yes)'],
    ['[{}, 7]', 'set 2: answers must be an object'],
    ['{"bladder":', 'is not JSON'],
  ])('names what is wrong in %s and exits 1', (text, message) => {
    const { status, stdout, stderr } = run('check', write('wrong.json', text));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('prints the questions', () => {
    const { status, stdout } = run('check', '--questions');
    const questions = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(questions).toHaveLength(28);
    expect(questions[0]).toMatchObject({ id: 'bladder', missing: ['unsure'] });
    expect(questions[0].answers.map((a: { id: string }) => a.id)).toEqual(['no', 'unsure', 'yes']);
  });
});

describe('spot', () => {
  it('prints a JSON line a page, spots in document order, and goes on past a missing file', () => {
    const page = write(
      'plan.html',
      '<!doctype html><title>My plan</title><ul><li>Back squat 3x5<li>Bicycle crunches 3x12</ul>',
    );
    const empty = write('empty.html', '<!doctype html><title>Empty</title><p>Nothing here.');
    const { status, stdout, stderr } = run('spot', page, path.join(folder, 'gone.html'), empty);
    expect(status).toBe(1);
    expect(stderr).toContain('gone.html: no such file');
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['page', 'title', 'spots', 'milliseconds']);
    expect(first).toMatchObject({ page, title: 'My plan' });
    expect(first.spots).toEqual([
      { id: 'squat', name: 'Squat', pattern: 'squat', text: 'Back squat', modifiers: [] },
      { id: 'bicycle-crunch', name: 'Bicycle crunch', pattern: 'rotation', text: 'Bicycle crunches', modifiers: [] },
    ]);
    expect(second).toMatchObject({ title: 'Empty', spots: [] });
  });

  it('explains each candidate of a page: evidence, score, kept or dropped', () => {
    const page = write('why.html', '<!doctype html><ul><li>Paused front squat 3x5<li>Press play on the timer</ul>');
    const { status, stdout, stderr } = run('spot', '--explain', page, 'gone.html');
    expect(status).toBe(1);
    expect(stderr).toBe('gone.html: no such file\n');
    expect(stdout).toMatch(/why\.html: 2 candidates, 1 kept/);
    expect(stdout).toMatch(
      /kept +\+\d+\.\d {2}\[Paused front squat\] 3x5\n +as front-squat \(paused\), name sure, in item\n.*dose-beside \+/,
    );
    expect(stdout).toMatch(/dropped -?\+?\d+\.\d, other sense {2}\[Press\] play/);
  });

  it('takes an address on this machine, and no other', async () => {
    const server = await servePages(folder);
    server.extra.set('plan', { body: '<!doctype html><title>Served</title><ul><li>Deadlift 3x5</ul>' });
    // Its own process, as the server lives in this one: it must be able to answer meanwhile.
    const { out, wrong, status } = await new Promise<{ out: string; wrong: string; status: number | null }>((done) => {
      const said = { out: '', wrong: '' };
      const address = `http://127.0.0.1:${server.port}/plan`;
      const child = spawn(process.execPath, ['tests/commands/run.mjs', 'spot', address, 'https://example.org/']);
      child.stdout.on('data', (d) => {
        said.out += d;
      });
      child.stderr.on('data', (d) => {
        said.wrong += d;
      });
      child.on('close', (status) => done({ ...said, status }));
    });
    await server.close();
    expect(JSON.parse(out)).toMatchObject({ title: 'Served', spots: [{ id: 'deadlift', text: 'Deadlift' }] });
    expect(status).toBe(1);
    expect(wrong).toContain('only pages on this machine');
  });
});
