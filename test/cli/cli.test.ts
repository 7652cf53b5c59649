// What only a process shows: the launcher, signals, pipes, the shell. Everything else is tested in this process (check.test.ts).
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, right, runIn, wrong } from './memory-terminal';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli.js');
let dir = '';

const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = { ...process.env, PLANLINT_LANG: '', ...more };
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) if (!(name in more)) Reflect.deleteProperty(env, name);
  return env;
};
const planlint = (
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  input = '',
): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [cli, ...args], { cwd: dir, encoding: 'utf8', env: environment(more), input, maxBuffer: 1 << 28 });

beforeAll(() => {
  if (!existsSync(cli)) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')]);
  dir = folderWith({ 'wrong.plan.md': wrong, 'right.plan.md': right });
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('the process', () => {
  it('gives exit codes, keeps the streams apart, colours only when asked', () => {
    const both = planlint(['check', 'missing.md', 'wrong.plan.md', 'right.plan.md']);
    expect(both.status).toBe(2);
    expect(both.stderr).toContain('missing.md');
    expect(both.stdout).toContain('2 个文件中 1 个有问题');
    expect(both.stdout + both.stderr).not.toContain('\u001b[');
    expect(planlint(['check', 'right.plan.md', '--lang', 'en'])).toMatchObject({
      status: 0,
      stdout: '1 file, no problems found\n',
      stderr: '',
    });
    const colored = planlint(['check', '--stdin', '--stdin-filename', 'x.txt'], { FORCE_COLOR: '1' }, '达到98%%。。\n');
    expect(colored.status).toBe(1);
    expect(colored.stdout).toContain('\u001b[');
    expect(colored.stdout).toContain('x.txt');
  });

  it('the documentation and the version are found beside the bundle', () => {
    expect(planlint(['explain', 'punctuation/duplicate']).stdout).toContain('GB/T 15834');
    expect(planlint(['explain', '合计与小计']).stdout).toBe(planlint(['explain', 'indicator/total']).stdout);
    expect(planlint(['--version']).stdout.trim()).toBe(
      (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    );
  });

  it('a report larger than a pipe comes through whole; a reader that leaves is no error', () => {
    writeFileSync(join(dir, 'many.md'), `# 某市供水“十四五”规划\n\n${'供水普及率达到98%%，，管网漏损率9%%。。\n\n'.repeat(600)}`);
    const whole = planlint(['check', 'many.md', '--format', 'json']);
    expect(whole.stdout.length).toBeGreaterThan(200_000);
    expect(JSON.parse(whole.stdout)).toHaveLength(1);
    const left = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check many.md --format json | head -c 5`], {
      cwd: dir,
      encoding: 'utf8',
      env: environment(),
    });
    expect(left).toMatchObject({ stdout: '[\n  {', stderr: '' });
  });

  it.skipIf(process.platform === 'win32')('an interrupt ends the report and exits 130', async () => {
    mkdirSync(join(dir, 'lots'));
    for (let i = 0; i < 1000; i += 1) writeFileSync(join(dir, `lots/${String(i)}.plan.md`), wrong.repeat(8));
    const child = spawn(process.execPath, [cli, 'check', 'lots', '--format', 'json', '--concurrency', '1'], {
      cwd: dir,
      env: environment(),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout === '') child.kill('SIGINT');
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(130);
    const { length } = JSON.parse(stdout) as unknown[];
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(1000);
    expect(stderr).toContain('中断');
  });
});

describe('--fix', () => {
  it('keeps encoding, BOM, line ends and mode, follows a link, and leaves nothing behind', () => {
    const file = join(dir, 'fix.plan.md');
    writeFileSync(file, `\uFEFF${wrong.replaceAll('\n', '\r\n')}`);
    chmodSync(file, 0o640);
    writeFileSync(join(dir, 'gb.txt'), Buffer.from([0xb9, 0xe6, 0xbb, 0xae, 0xa1, 0xa3, 0xa1, 0xa3, 0x0a]));
    symlinkSync(join(dir, 'gb.txt'), join(dir, 'link.txt'));
    planlint(['check', '--fix', 'fix.plan.md', 'link.txt']);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('\uFEFF# 某市');
    expect(text).toContain('98%。\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect([...readFileSync(join(dir, 'gb.txt'))]).toEqual([0xb9, 0xe6, 0xbb, 0xae, 0xa1, 0xa3, 0x0a]);
    expect(readdirSync(dir).filter((f) => f.includes('.tmp'))).toEqual([]);
  });
});

describe('completion', () => {
  it.skipIf(spawnSync('bash', ['--version']).status !== 0)('bash completes commands, options, values, rules and files', async () => {
    const { out: script } = await runIn(dir, ['completion', 'bash']);
    writeFileSync(join(dir, 'complete.bash'), script);
    const ask = (...words: string[]): string =>
      `COMP_WORDS=(planlint ${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${String(words.length)}; COMPREPLY=(); _planlint 2>/dev/null; printf '%s ' "\${COMPREPLY[@]}"; echo`;
    const asked = [
      ask('che'),
      ask('check', '--fix'),
      ask('check', '-f', 'c'),
      ask('explain', 'punctuation/dup'),
      ask('check', 'wr'),
      ask('completion', ''),
      ask('help', 'tab'),
      ask('rules', '--family', 'ty'),
    ];
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `source ./complete.bash\n${asked.join('\n')}`], {
      cwd: dir,
      encoding: 'utf8',
      env: environment(),
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n').map((line) => line.trim())).toEqual([
      'check',
      '--fix --fix-dry-run',
      'checkstyle',
      'punctuation/duplicate',
      'wrong.plan.md',
      'bash zsh fish',
      'tables',
      'typo',
      '',
    ]);
  });

  it('every script is one that its shell can read, where the shell is there', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { out: script } = await runIn(dir, ['completion', shell]);
      expect(script).toContain('changed-since');
      if (spawnSync(shell, ['--version']).status !== 0) continue;
      writeFileSync(join(dir, `complete.${shell}`), script);
      expect(spawnSync(shell, ['-n', join(dir, `complete.${shell}`)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    }
  });
});
