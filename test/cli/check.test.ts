import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterEach, describe, expect, it } from 'vitest';
import { planCheck } from '../../server/src/cli/check-plan';
import { folderWith, right, runIn, wrong, type Ran } from './memory-terminal';
import type { Terminal } from '../../server/src/cli/terminal';

let cwd = '';
const start = (files: Readonly<Record<string, string>>): void => {
  cwd = folderWith(files);
};
const planlint = (argv: string, over: Partial<Terminal> = {}): Promise<Ran> => runIn(cwd, argv.split(' ').filter(Boolean), over);
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly severity: string; readonly line: number }[];
}
const reports = (text: string): Report[] => JSON.parse(text) as Report[];
/** One warning and nothing else. */
const warned = right.replace('水质稳定达标', '水质稳定达标,管网完好');

describe('exit codes', () => {
  it('0 without findings, 1 with, 2 on bad input or usage; the other files are still checked', async () => {
    start({ 'right.plan.md': right, 'wrong.plan.md': wrong, 'empty.md': '' });
    expect(await planlint('check right.plan.md')).toEqual({ code: 0, out: '1 个文件，没有发现问题\n', err: '' });
    expect(await planlint('check right.plan.md empty.md')).toMatchObject({
      code: 2,
      err: expect.stringContaining('empty.md: 文件是空的') as string,
    });
    const found = await planlint('check');
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/2 个文件中 1 个有问题：错误 [1-9]/);
    const both = await planlint('check missing.md wrong.plan.md');
    expect(both).toMatchObject({
      code: 2,
      err: expect.stringContaining('planlint: missing.md: ') as string,
      out: expect.stringContaining('98%%') as string,
    });
    expect((await planlint('check nothing/*.md right.plan.md')).code).toBe(2);
    expect((await planlint('check nothing/*.md right.plan.md --pass-with-no-files')).code).toBe(0);
    expect(await planlint('check nothing/*.md --pass-with-no-files')).toEqual({ code: 0, out: '没有校核任何文件\n', err: '' });
    expect((await planlint('check --lang en right.plan.md')).out).toContain('no problems found');
  });

  it('--max-warnings lets warnings pass, never errors; the configuration may say so too', async () => {
    start({ 'w.plan.md': warned, 'wrong.plan.md': wrong });
    const [report] = reports((await planlint('check w.plan.md -f json')).out);
    expect(report?.messages.map((m) => m.severity)).toEqual(['warning']);
    expect((await planlint('check w.plan.md')).code).toBe(1);
    expect((await planlint('check w.plan.md --max-warnings 1')).code).toBe(0);
    expect((await planlint('check w.plan.md wrong.plan.md --max-warnings 9')).code).toBe(1);
    const many = await planlint('check w.plan.md --max-warnings 1 --rule punctuation/width=warning --preset strict --stdin-filename x');
    expect(many.code).toBe(2);
    writeFileSync(join(cwd, 'planlint.config.json'), '{"maxWarnings": 1}');
    expect((await planlint('check w.plan.md')).code).toBe(0);
    expect((await planlint('check w.plan.md --max-warnings 0')).code).toBe(1);
  });

  it('options that contradict each other are refused before anything is done', async () => {
    start({ 'wrong.plan.md': wrong });
    for (const argv of [
      '--fix --fix-dry-run',
      '--color --no-color',
      '--stdin wrong.plan.md',
      '--stdin-filename a.md',
      '--write-baseline --prune',
      '--rule nope=off',
      '--rule number/*=loud',
      '--rule number/*',
    ]) {
      expect(await planlint(`check ${argv}`), argv).toMatchObject({ code: 2, out: '' });
    }
    expect((await planlint('check --rule punctuation/duplicat=off')).err).toContain('punctuation/duplicate');
    expect(read('wrong.plan.md')).toBe(wrong);
  });
});

describe('what is checked and said', () => {
  it('severities, quiet, formats and colours from the command line', async () => {
    start({ 'wrong.plan.md': wrong });
    const off = await planlint('check --rule number/*=off --rule punctuation/duplicate=info -f json');
    expect(reports(off.out)[0]?.messages.every((m) => m.severity === 'info' || !/^number|duplicate/.test(m.ruleId))).toBe(true);
    expect(off.out).toContain('punctuation/duplicate');
    const quiet = await planlint('check --rule number/*=off --rule punctuation/duplicate=info -q');
    expect(quiet.out).not.toContain('punctuation/duplicate');
    expect((await planlint('check')).out).not.toContain('\u001b[');
    expect((await planlint('check', { color: true })).out).toContain('\u001b[');
    expect((await planlint('check --no-color', { color: true })).out).not.toContain('\u001b[');
    expect((await planlint('check --color')).out).toContain('\u001b[');
    expect((await planlint('check -f github')).out).toContain('::error');
    expect((await planlint('check --lang en')).out).toMatch(/\d+ errors/);
  });

  it('--output writes the report there, whole or not at all, and says so', async () => {
    start({ 'wrong.plan.md': wrong });
    const plain = await planlint('check -f json');
    expect(await planlint('check -f json -o reports/out.json')).toEqual({
      code: 1,
      out: '',
      err: 'planlint: 报告已写入 reports/out.json\n',
    });
    expect(read('reports/out.json')).toBe(plain.out);
    expect((await planlint('check -o out.txt', { color: true })).code).toBe(1);
    expect(read('out.txt')).not.toContain('\u001b[');
    expect(await planlint('check -o ./wrong.plan.md')).toMatchObject({ code: 2, out: '' });
    expect(read('wrong.plan.md')).toBe(wrong);
    mkdirSync(join(cwd, 'folder'));
    expect(await planlint('check -o folder')).toMatchObject({ code: 2, out: '' });
    expect(await planlint('check -o wrong.plan.md/out.json')).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(cwd, 'reports/out.json'))).toBe(true);
  });

  it('the nearest configuration holds; a wrong one is named once with its place, and the other files are checked', async () => {
    start({
      'a/planlint.config.json': '{"rules": {"number/*": "off", "punctuation/*": "off", "reference/*": "off"}}',
      'a/wrong.plan.md': wrong,
      'b/planlint.config.json': '{"rulez": {}}',
      'b/1.plan.md': wrong,
      'b/2.plan.md': wrong,
      'c/planlint.config.json': '{"ignore": ["old/**"]}',
      'c/old/x.plan.md': wrong,
    });
    const run = await planlint('check a b c -f json');
    expect(run.code).toBe(2);
    expect(reports(run.out).map((r) => r.filePath)).toEqual(['a/wrong.plan.md']);
    expect(reports(run.out)[0]?.messages.some((m) => m.ruleId.startsWith('number/'))).toBe(false);
    expect(run.err.match(/b\/planlint\.config\.json/g)).toHaveLength(1);
    expect(run.err).toContain('rules');
    expect((await planlint('check c')).err).toContain('ignore');
    expect((await planlint('check c/old/x.plan.md')).code).toBe(1);
    expect((await planlint('check c -c a/planlint.config.json')).code).toBeLessThan(2);
    expect((await planlint('check c -c nowhere.json')).code).toBe(2);
  });

  it('standard input has a name, a configuration and an encoding', async () => {
    start({ 'planlint.config.json': '{"overrides": [{"files": ["*.txt"], "rules": {"number/*": "off"}}]}' });
    const stdin = (): Uint8Array => new TextEncoder().encode(wrong);
    const run = await planlint('check --stdin -f json', { stdin });
    expect(run.code).toBe(1);
    expect(reports(run.out)[0]).toMatchObject({ filePath: 'stdin.plan.md' });
    expect(run.out).toContain('number/');
    expect((await planlint('check --stdin --stdin-filename a.txt -f json', { stdin })).out).not.toContain('number/');
    const fixed = await planlint('check --stdin --fix', { stdin });
    expect(fixed.out).toContain('供水普及率达到98%。\n');
    expect(fixed.out).not.toContain('已修正');
    expect(fixed.err).toContain('已修正');
    for (const bytes of [[0x50, 0, 0, 1], [0xe4, 0xb8, 0x80, 0xff, 0xff], [0x20, 0x0a], []]) {
      const bad = await planlint('check --stdin', { stdin: () => new Uint8Array(bytes) });
      expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('stdin.plan.md') as string });
    }
    const gb = new Uint8Array([0xb9, 0xe6, 0xbb, 0xae, 0xa1, 0xa3, 0xa1, 0xa3, 0x0a]);
    expect((await planlint('check --stdin --fix --stdin-filename a.txt', { stdin: () => gb })).out).toBe('规划。\n');
  });
});

describe('--fix', () => {
  it('says what was mended, in every format', async () => {
    start({ 'wrong.plan.md': wrong });
    const run = await planlint('check --fix');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/已修正 2 处：number\/\S+ 1、punctuation\/duplicate 1|已修正 2 处：punctuation\/duplicate 1/);
    expect(read('wrong.plan.md')).toContain('98%。');
    writeFileSync(join(cwd, 'wrong.plan.md'), wrong);
    const json = await planlint('check --fix -f json --lang en');
    expect(reports(json.out)[0]?.messages).toEqual([]);
    expect(json.err).toMatch(/mended 2 in 1 file: [a-z/-]+ 1, [a-z/-]+ 1\n/);
  });

  it('--fix-dry-run prints a diff that makes the fix, writes nothing, and exits as after the fix', async () => {
    start({ 'wrong.plan.md': wrong, 'right.plan.md': right });
    const run = await planlint('check --fix-dry-run');
    expect(run.code).toBe(0);
    expect(read('wrong.plan.md')).toBe(wrong);
    expect(run.out).toMatch(/^--- a\/wrong\.plan\.md\n\+\+\+ b\/wrong\.plan\.md\n@@/);
    expect(run.err).toContain('没有写入');
    const patched = applyPatch(wrong, run.out);
    await planlint('check --fix');
    expect(patched).toBe(read('wrong.plan.md'));
    writeFileSync(join(cwd, 'wrong.plan.md'), wrong);
    const json = await planlint('check --fix-dry-run -f json');
    expect(reports(json.out)).toHaveLength(2);
    expect(json.err).toContain('+++ b/wrong.plan.md');
    expect((await planlint('check --fix-dry-run', { color: true })).out).toContain('\u001b[32m+供水');
  });
});

describe('baseline', () => {
  it('lets old findings pass, not new ones; is cleaned when they are gone', async () => {
    start({ 'wrong.plan.md': wrong });
    const written = await planlint('check --write-baseline');
    expect(written.code).toBe(0);
    expect(written.err).toContain('planlint-baseline.json');
    expect((await planlint('check')).code).toBe(1);
    const passed = await planlint('check --baseline planlint-baseline.json');
    expect(passed.code).toBe(0);
    expect(passed.out).toMatch(/基线放过 \d+ 处/);
    writeFileSync(join(cwd, 'wrong.plan.md'), `${wrong}\n水质达标率达到99%%。\n`);
    const more = await planlint('check --baseline planlint-baseline.json -f json');
    expect(more.code).toBe(1);
    expect(reports(more.out)[0]?.messages.every((m) => m.line === 7)).toBe(true);
    await planlint('check --fix --baseline planlint-baseline.json');
    expect(read('wrong.plan.md')).toContain('98%%。。');
    expect(read('wrong.plan.md')).toContain('99%。');
    writeFileSync(join(cwd, 'wrong.plan.md'), right);
    expect((await planlint('check --baseline planlint-baseline.json')).err).toContain('--prune');
    expect((await planlint('check --baseline planlint-baseline.json --prune')).err).toContain('清理');
    expect(JSON.parse(read('planlint-baseline.json'))).toMatchObject({ files: {} });
    expect((await planlint('check --baseline nowhere.json')).code).toBe(2);
  });
});

describe('links and folders', () => {
  it('broken and cyclic links found by a glob are named, the rest is checked', async () => {
    start({ 'right.plan.md': right });
    symlinkSync('nowhere', join(cwd, 'gone.plan.md'));
    symlinkSync('ring.plan.md', join(cwd, 'ring.plan.md'));
    symlinkSync('.', join(cwd, 'loop'));
    const run = await planlint('check');
    expect(run.code).toBe(2);
    expect(run.err).toContain('gone.plan.md');
    expect(run.err).toContain('ring.plan.md');
    expect(run.out).toContain('1 个文件，没有发现问题；另有 2 项未能校核');
  });
});

describe('interrupts', () => {
  it('the report is ended with what was found until then, exit 130', async () => {
    start(Object.fromEntries(['a', 'b', 'c', 'd'].map((n) => [`${n}.plan.md`, wrong])));
    let stop = (): void => undefined;
    let printed = 0;
    const chunks: string[] = [];
    const run = await planlint('check -f json', {
      out: (text) => {
        chunks.push(text);
        printed += 1;
        if (printed === 2) stop();
      },
      onInterrupt: (handle) => {
        stop = handle;
        return () => undefined;
      },
    });
    expect(run.code).toBe(130);
    expect(reports(chunks.join('')).map((r) => r.filePath)).toEqual(['a.plan.md', 'b.plan.md']);
    expect(run.err).toContain('中断');
  });
});

describe('the other commands', () => {
  const table =
    '# 某市供水“十五五”规划\n\n## 一、目标\n\n表1 主要指标\n\n| 指标 | 2025年 | 2030年 | 属性 |\n|---|---|---|---|\n| 供水普及率（%） | 98.2 | 99 | 约束性 |\n';

  it('outline and tables show what was read', async () => {
    start({ 'table.plan.md': table });
    const outline = await planlint('outline table.plan.md');
    expect(outline.out).toContain('一、目标');
    expect(outline.out).toContain('2026–2030');
    expect(JSON.parse((await planlint('tables table.plan.md -f json')).out)).toMatchObject([
      { kind: 'indicator', indicators: [{ name: '供水普及率', unit: '%', direction: 'up' }] },
    ]);
    expect((await planlint('tables table.plan.md --format csv')).out).toContain('供水普及率（%）,98.2,99,约束性');
    expect(await planlint('tables nowhere.md')).toMatchObject({ code: 2, out: '' });
    expect(await planlint('outline .')).toMatchObject({ code: 2, out: '' });
  });

  it('rules lists all, a family, or JSON', async () => {
    start({});
    const all = (await planlint('rules')).out;
    expect(all).toContain('indicator/target-direction');
    const typo = (await planlint('rules typo --lang en')).out.trim().split('\n');
    expect(typo.length).toBeGreaterThan(2);
    expect(typo.every((line) => line.startsWith('typo/'))).toBe(true);
    const json = JSON.parse((await planlint('rules -f json --family year')).out) as { id: string; family: string; title: { zh: string } }[];
    expect(json.every((rule) => rule.family === 'year' && rule.title.zh !== '')).toBe(true);
    expect((await planlint('rules')).out.trim().split('\n')).toHaveLength(
      (JSON.parse((await planlint('rules -f json')).out) as unknown[]).length,
    );
    expect(await planlint('rules typos')).toMatchObject({ code: 2, err: expect.stringContaining('typo') as string });
  });

  it('print-config shows where a file’s configuration comes from', async () => {
    start({ 'planlint.config.json': '{"preset": "strict"}' });
    expect(JSON.parse((await planlint('print-config a.plan.md --rule typo/*=off')).out)).toMatchObject({
      preset: 'strict',
      configFiles: ['planlint.config.json'],
      rules: { 'typo/confusable': 'off' },
    });
    writeFileSync(join(cwd, 'planlint.config.json'), '{');
    expect(await planlint('print-config a.plan.md')).toMatchObject({ code: 2, out: '' });
  });

  it('a mistyped rule, command or shell gets the nearest', async () => {
    start({});
    expect((await planlint('explain punctuation/duplicat')).err).toContain('punctuation/duplicate');
    expect((await planlint('help chek')).err).toContain('check');
    expect((await planlint('completion bsh')).err).toContain('bash');
    expect((await planlint('help check --lang en')).out).toContain('Exit codes');
    expect((await planlint('')).out).toContain('planlint check');
  });
});

describe('planning a check', () => {
  it('asks for each configuration once', async () => {
    start({ 'a.plan.md': right, 'b.plan.md': right });
    const read = await import('../../server/src/cli/arguments');
    const invocation = read.readArguments(['check'], {});
    if (!('name' in invocation) || invocation.name !== 'check') throw new Error('not a check');
    const plan = await planCheck(invocation, {}, undefined, {
      out: () => undefined,
      err: () => undefined,
      color: false,
      width: 80,
      env: {},
      cwd,
      windows: false,
      stdin: () => new Uint8Array(),
      onInterrupt: () => () => undefined,
    });
    expect(plan.files.map((f) => f.path)).toEqual(['a.plan.md', 'b.plan.md']);
    expect(plan.files[0]?.config).toBe(plan.files[1]?.config);
    expect(plan).toMatchObject({ locale: 'zh', problems: [] });
  });
});
