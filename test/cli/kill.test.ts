import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../support/cases';
import { random } from '../support/fuzz';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const kills = cases(6, 60);
let dir = '';

/** Writes one file over and over, old and new text in turn, through what `--fix` writes with. */
const writer = `
  import { openFile } from './server/src/host/files';
  import { writeBack } from './server/src/cli/write-back';
  const [, , path, old, now] = process.argv;
  import { readFileSync, writeSync } from 'node:fs';
  const texts = [readFileSync(old, 'utf8'), readFileSync(now, 'utf8')];
  for (let turn = 0; ; turn += 1) {
    const file = openFile(path);
    const next = file.source.text === texts[0] ? texts[1] : texts[0];
    const problem = writeBack(path, next, file.source, file.bytes);
    if (problem) { writeSync(2, problem.en); process.exit(3); }
    if (turn === 0) writeSync(1, 'writing');
  }`;

/** The unit of work of `check --fix`, once. */
const fixer = `
  import { checkFile } from './server/src/cli/check-file';
  import { defaultConfig } from './server/src/engine/config';
  const outcome = await checkFile({ path: process.argv[2], config: defaultConfig, fix: 'write', stats: false });
  process.stdout.write(JSON.stringify({ fixed: outcome.fixed, problem: outcome.problem }));`;

const bundle = async (contents: string, name: string): Promise<void> => {
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(dir, name),
    logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
};

/** Runs the writer and kills it without warning, some milliseconds after its first write. */
const killAfter = (ms: number, args: readonly string[]): Promise<{ readonly signal: string | null; readonly errors: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(dir, 'writer.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
    child.on('close', (_, signal) => {
      done({ signal, errors });
    });
  });

const leftovers = (): string[] => readdirSync(join(dir, 'plans')).filter((name) => name !== 'a.plan.md');

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'planlint-kill-'));
  writeFileSync(join(dir, 'old.txt'), `# 某市供水规划\n\n${'供水普及率达到98%。。\n\n'.repeat(20_000)}`);
  writeFileSync(join(dir, 'new.txt'), readFileSync(join(dir, 'old.txt'), 'utf8').replaceAll('。。', '。'));
  mkdirSync(join(dir, 'plans'));
  await Promise.all([bundle(writer, 'writer.mjs'), bundle(fixer, 'fixer.mjs')]);
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('killed while writing', () => {
  it('leaves the old or the new text whole, every time; what is left over is hidden, and the next run removes it', async () => {
    const path = join(dir, 'plans/a.plan.md');
    const [old, now] = [readFileSync(join(dir, 'old.txt')), readFileSync(join(dir, 'new.txt'))];
    writeFileSync(path, old);
    const next = random(7);
    let interrupted = 0;
    // at least so many, and until one has met a write
    for (let kill = 0; kill < kills || (interrupted === 0 && kill < 10 * kills); kill += 1) {
      const { signal, errors } = await killAfter(next() * 25, [path, join(dir, 'old.txt'), join(dir, 'new.txt')]);
      expect(errors).toBe('');
      expect(signal).toBe('SIGKILL');
      const text = readFileSync(path);
      expect(Buffer.compare(text, old) === 0 || Buffer.compare(text, now) === 0, `kill ${String(kill)}`).toBe(true);
      const left = leftovers();
      if (left.length > 0) interrupted += 1;
      // each run removed what the one before it left
      expect(left.length).toBeLessThanOrEqual(1);
      for (const name of left) expect(name).toMatch(/^\.planlint-.*\.tmp$/);
    }
    // else no kill has met a write, and nothing was tested
    expect(interrupted).toBeGreaterThan(0);
  });

  it('the next --fix mends the file and leaves its folder clean', () => {
    const path = join(dir, 'plans/a.plan.md');
    writeFileSync(path, '# 某市供水规划\n\n供水普及率达到98%。。\n');
    // what a killed run of this machine leaves: its process is no more; of another machine nobody knows, and it stays
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const host = hostname().replace(/[^\w]/g, '_').slice(0, 40);
    const strange = '.planlint-elsewhere!-1-0123456789ab.tmp';
    writeFileSync(join(dir, `plans/.planlint-${host}-${String(dead)}-0123456789ab.tmp`), '半');
    writeFileSync(join(dir, 'plans', strange), '半');
    const fixed = spawnSync(process.execPath, [join(dir, 'fixer.mjs'), path], { encoding: 'utf8' });
    expect(fixed.stderr).toBe('');
    expect(JSON.parse(fixed.stdout)).toEqual({ fixed: 1 });
    expect(readFileSync(path, 'utf8')).toContain('98%。\n');
    expect(leftovers()).toEqual([strange]);
  });
});
