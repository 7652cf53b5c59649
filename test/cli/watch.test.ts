import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
let dir = '';
let plans = '';
let child: ChildProcessByStdio<null, Readable, Readable> | undefined;

const plan = (text: string): string => `# 某市供水“十四五”规划\n\n## 一、目标\n\n${text}\n`;
const right = plan('到2025年，水质稳定达标。');
const wrong = plan('供水普及率达到98%%。');

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'planlint-watch-'));
  plans = join(dir, 'plans');
  mkdirSync(plans);
  writeFileSync(join(plans, 'a.plan.md'), wrong);
  writeFileSync(join(plans, 'b.plan.md'), right);
  await build({
    entryPoints: [join(root, 'server/src/cli/main.ts')],
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir: join(dir, 'bundle'),
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

describe('planlint check --watch', () => {
  it('checks again what changes, appears, vanishes or is configured otherwise, and ends with the last exit code', async () => {
    const running = spawn(process.execPath, [join(dir, 'bundle/main.mjs'), 'check', '--watch'], {
      cwd: plans,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', PLANLINT_LANG: '' },
    });
    child = running;
    const ended = new Promise<number | null>((done) => running.once('exit', done));
    let out = '';
    let err = '';
    let wake = (): void => undefined;
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      wake();
    });
    running.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      wake();
    });
    /** What the round printed that a step brings about: it is over when planlint says that it watches again. */
    const round = async (step: () => void): Promise<string> => {
      out = '';
      err = '';
      step();
      while (!(err.includes('Ctrl-C') && out.includes('个文件'))) {
        const died = await Promise.race([
          ended.then(() => true),
          new Promise<false>(
            (done) =>
              (wake = () => {
                done(false);
              }),
          ),
        ]);
        if (died) throw new Error(`planlint ended: ${out}${err}`);
      }
      return out;
    };
    const first = await round(() => undefined);
    expect(first).toContain('98%%');
    expect(first).toContain('a.plan.md');

    const changed = await round(() => {
      writeFileSync(join(plans, 'b.plan.md'), wrong.replace('98', '97'));
    });
    expect(changed).toContain('97%%');
    expect(changed).not.toContain('98%%');
    expect(changed).toContain('2 个文件');
    expect(changed).not.toContain('\u001b');

    expect(
      await round(() => {
        mkdirSync(join(plans, 'more'));
        writeFileSync(join(plans, 'more/c.plan.md'), wrong.replace('98', '96'));
      }),
    ).toMatch(/96%%[\s\S]*3 个文件/);

    const gone = await round(() => {
      rmSync(join(plans, 'a.plan.md'));
    });
    expect(gone).not.toContain('%%');
    expect(gone).toContain('2 个文件');

    const configured = await round(() => {
      writeFileSync(
        join(plans, '.planlintrc'),
        JSON.stringify({ rules: { 'number/percent': 'off', 'punctuation/duplicate': 'off', 'number/format': 'off' } }),
      );
    });
    expect(configured).not.toContain('%%');
    expect(configured).toContain('没有发现问题');

    running.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
