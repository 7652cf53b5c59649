import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cli = join(root, 'dist/cli.js');
let dir = '';

const planlint = (...args: string[]): { status: number | null; stdout: string; stderr: string } => {
  const run = spawnSync(process.execPath, [cli, ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PLANLINT_LANG: '' },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
};

interface Report {
  filePath: string;
  messages: {
    id: string;
    ruleId: string;
    severity: string;
    message: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
    related: { line: number; message: string }[];
  }[];
  errorCount: number;
  warningCount: number;
  infoCount: number;
}

const wrong = ['# 某市供水“十四五”规划', '', '## 一、目标', '', '供水普及率达到98%%。。', ''].join('\n');

beforeAll(() => {
  if (!existsSync(cli)) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')]);
  dir = mkdtempSync(join(tmpdir(), 'planlint-cli-'));
  writeFileSync(join(dir, 'wrong.plan.md'), wrong);
  writeFileSync(
    join(dir, 'right.plan.md'),
    '# 某市供水“十四五”规划\n\n## 一、目标\n\n到2025年，供水普及率达到98%，管网漏损率控制在9%以内，水质稳定达标。\n',
  );
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('planlint check', () => {
  it('exits 0 without findings, 1 with, 2 on bad input — the other files are still checked', () => {
    expect(planlint('check', 'right.plan.md').status).toBe(0);
    expect(planlint('check', 'wrong.plan.md').status).toBe(1);
    const both = planlint('check', 'missing.md', 'wrong.plan.md');
    expect(both.status).toBe(2);
    expect(both.stderr).toContain('missing.md');
    expect(both.stdout).toContain('wrong.plan.md');
  });

  it('prints the JSON the design fixes', () => {
    const { stdout } = planlint('check', 'missing.md', 'wrong.plan.md', '--format', 'json');
    const reports = JSON.parse(stdout) as Report[];
    expect(reports.map((r) => r.filePath)).toEqual(['wrong.plan.md']);
    const [report] = reports;
    const doubled = report?.messages.find((m) => m.message.includes('%%'));
    expect(doubled).toMatchObject({ severity: 'error', line: 5, endLine: 5 });
    expect(report?.errorCount).toBe(report?.messages.filter((m) => m.severity === 'error').length);
    const places = report?.messages.map((m) => m.line * 1e6 + m.column) ?? [];
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(new Set(report?.messages.map((m) => m.id)).size).toBe(report?.messages.length);
  });

  it('shows people the place, marked in cells, and speaks English when asked', () => {
    const { stdout } = planlint('check', 'wrong.plan.md');
    expect(stdout).toContain('5:');
    const lines = stdout.split('\n');
    const at = lines.findIndex((l) => l.trimStart().startsWith('^'));
    expect(at).toBeGreaterThan(0);
    expect(planlint('check', 'wrong.plan.md', '--lang', 'en').stdout).toMatch(/\d+ errors/);
    expect(stdout).not.toContain('\u001b[');
  });

  it('takes severities and presets from the command line', () => {
    expect(planlint('check', 'wrong.plan.md', '--rule', 'punctuation/duplicate=off', '--rule', 'number/*=off').stdout).not.toContain(
      'punctuation/duplicate',
    );
    const bad = planlint('check', 'wrong.plan.md', '--rule', 'punctuation/duplicat=off');
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain('punctuation/duplicate');
    expect(planlint('check', 'wrong.plan.md', '--preset', 'loose').status).toBe(2);
    expect(planlint('chek', 'wrong.plan.md').stderr).toContain('check');
    expect(planlint('check').status).toBe(2);
    expect(planlint('check', 'wrong.plan.md', '--nope').status).toBe(2);
  });
});

describe('planlint check --fix', () => {
  it('keeps encoding, BOM, line ends and mode, and leaves nothing behind', () => {
    const file = join(dir, 'fix.plan.md');
    writeFileSync(file, `\uFEFF${wrong.replaceAll('\n', '\r\n')}`);
    chmodSync(file, 0o640);
    const { status } = planlint('check', '--fix', 'fix.plan.md');
    const text = readFileSync(file, 'utf8');
    expect(status).toBe(0);
    expect(text).toContain('\uFEFF# 某市');
    expect(text).toContain('98%。\r\n');
    expect(text).not.toMatch(/[^\r]\n/);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(dir).filter((f) => f.includes('.tmp'))).toEqual([]);
  });

  it('writes GB18030 back as GB18030 and follows a link', () => {
    const bytes = Buffer.from([0xb9, 0xe6, 0xbb, 0xae, 0xa1, 0xa3, 0xa1, 0xa3, 0x0a]);
    writeFileSync(join(dir, 'gb.txt'), bytes);
    symlinkSync(join(dir, 'gb.txt'), join(dir, 'link.txt'));
    planlint('check', '--fix', 'link.txt');
    expect([...readFileSync(join(dir, 'gb.txt'))]).toEqual([0xb9, 0xe6, 0xbb, 0xae, 0xa1, 0xa3, 0x0a]);
    expect(statSync(join(dir, 'link.txt')).isFile()).toBe(true);
  });
});

describe('bad input', () => {
  it.each([
    ['a folder', 'folder', '文件夹'],
    ['a binary file', 'binary.md', '文本文件'],
    ['an unknown encoding', 'odd.md', '编码'],
    ['a broken link', 'broken.md', '不存在'],
    ['a missing file', 'nowhere.md', '不存在'],
  ])('%s: a clear message with the path, exit 2', (_, name, words) => {
    if (!existsSync(join(dir, 'folder'))) {
      mkdirSync(join(dir, 'folder'));
      writeFileSync(join(dir, 'binary.md'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]));
      writeFileSync(join(dir, 'odd.md'), Buffer.from([0xe4, 0xb8, 0x80, 0xff, 0xff, 0x0a]));
      symlinkSync(join(dir, 'gone.md'), join(dir, 'broken.md'));
    }
    const run = planlint('check', name, 'right.plan.md');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(name);
    expect(run.stderr).toContain(words);
    expect(run.stdout).toContain('1 个文件');
  });

  it('an empty file is no error', () => {
    writeFileSync(join(dir, 'empty.md'), '');
    expect(planlint('check', 'empty.md').status).toBe(0);
  });
});

describe('the other commands', () => {
  it('explain shows basis and examples; a mistyped rule gets the nearest', () => {
    const { stdout, status } = planlint('explain', 'punctuation/duplicate');
    expect(status).toBe(0);
    expect(stdout).toContain('GB/T 15834');
    expect(planlint('explain', 'punctuation/duplicat').stderr).toContain('punctuation/duplicate');
    expect(planlint('explain', 'punctuation/duplicate', '--lang', 'en').stdout).toContain('Basis');
  });

  it('outline and tables show what was read', () => {
    writeFileSync(
      join(dir, 'table.plan.md'),
      '# 某市供水“十五五”规划\n\n## 一、目标\n\n表1 主要指标\n\n| 指标 | 2025年 | 2030年 | 属性 |\n|---|---|---|---|\n| 供水普及率（%） | 98.2 | 99 | 约束性 |\n',
    );
    expect(planlint('outline', 'table.plan.md').stdout).toContain('一、目标');
    expect(planlint('outline', 'table.plan.md').stdout).toContain('2026–2030');
    const tables = JSON.parse(planlint('tables', 'table.plan.md', '--format', 'json').stdout) as {
      kind: string;
      indicators: { name: string; unit: string; direction: string }[];
    }[];
    expect(tables[0]).toMatchObject({ kind: 'indicator', indicators: [{ name: '供水普及率', unit: '%', direction: 'up' }] });
    expect(planlint('tables', 'table.plan.md', '--format', 'csv').stdout).toContain('供水普及率（%）,98.2,99,约束性');
    expect(planlint('rules').stdout).toContain('indicator/target-direction');
    expect(planlint('help').stdout).toContain('planlint check');
    expect(planlint('--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
