import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  fileBaseline,
  missingPlans,
  openBaseline,
  pruned,
  rewritten,
  sameBaseline,
  withEntries,
  writeBaseline,
  type OpenBaseline,
} from '../../server/src/host/baseline-file';
import { printConfig } from '../../server/src/cli/commands/print-config';
import { makeConfigLoader, type ConfigLoaderOptions } from '../../server/src/host/config-loader';
import { slashed } from '../../server/src/host/config-paths';
import { fileBaselineOf, type Known } from '../../server/src/engine/baseline';
import { problemText } from '../../server/src/engine/config-node';
import type { ResolvedConfig } from '../../server/src/engine/config-resolve';
import { rules } from '../../server/src/rules';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'planlint-config-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const write = (files: Readonly<Record<string, unknown>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
};
const loaderOf = (more: Partial<ConfigLoaderOptions> = {}): ReturnType<typeof makeConfigLoader> =>
  makeConfigLoader({ cwd, flags: { rules: {} }, ...more });
const configOf = async (path: string, more: Partial<ConfigLoaderOptions> = {}): Promise<ResolvedConfig> => {
  const found = await loaderOf(more).configFor(path);
  if ('problems' in found) throw new Error(found.problems.map((p) => problemText(p, 'en')).join('\n'));
  return found;
};
const problemsOf = async (path: string, more: Partial<ConfigLoaderOptions> = {}): Promise<string[]> => {
  const found = await loaderOf(more).configFor(path);
  return 'problems' in found ? found.problems.map((p) => problemText(p, 'zh')) : [];
};
const at = (path: string): string => slashed(join(cwd, path));

describe('without a configuration file', () => {
  it('defaults and flags hold', async () => {
    const found = await configOf('a.md', { flags: { preset: 'strict', rules: { 'number/percent': 'off' }, locale: 'en' } });
    expect(found).toEqual({
      config: { preset: 'strict', rules: { 'number/percent': 'off' }, options: {}, locale: 'en' },
      sources: [],
      ignored: false,
    });
  });
});

describe('the nearest file', () => {
  it.each([
    ['planlint.config.json', '{"preset": "strict"}'],
    ['planlint.config.yaml', 'preset: strict\n'],
    ['planlint.config.yml', '{preset: strict}\n'],
    ['.planlintrc', '// comment\n{"preset": "strict"}'],
    ['.planlintrc', 'preset: strict\n'],
    ['package.json', '{"name": "x", "planlint": {"preset": "strict"}}'],
    ['planlint.config.json', '\uFEFF{"preset": "strict"}'],
  ])('%s: %j', async (name, text) => {
    write({ [name]: text });
    const found = await configOf('plans/deep/a.md');
    expect([found.config.preset, found.file]).toEqual(['strict', at(name)]);
  });

  it('wins, and those above are not merged in', async () => {
    write({
      'planlint.config.json': { preset: 'strict', locale: 'en' },
      'sub/.planlintrc': 'preset: imported',
      'empty/planlint.config.yaml': '',
      'sub/package.json': { planlint: { preset: 'strict' } },
    });
    const loader = loaderOf();
    const of = async (path: string): Promise<unknown> => ((await loader.configFor(path)) as ResolvedConfig).config;
    expect(await of('a.md')).toMatchObject({ preset: 'strict', locale: 'en' });
    expect(await of('sub/x/a.md')).toMatchObject({ preset: 'imported', locale: 'zh' });
    expect(await of('empty/a.md')).toMatchObject({ preset: 'recommended', locale: 'zh' });
  });

  it('is no package.json without the key, nor one that only depends on planlint', async () => {
    write({
      'planlint.config.json': { preset: 'strict' },
      'sub/package.json': { devDependencies: { planlint: '1' } },
      'other/package.json': '{ broken',
    });
    expect((await configOf('sub/a.md')).file).toBe(at('planlint.config.json'));
    expect((await configOf('other/a.md')).file).toBe(at('planlint.config.json'));
  });

  it('gives one object for equal settings, so that a run can compare them', async () => {
    write({ 'planlint.config.json': { ignore: ['drafts/'] } });
    const loader = loaderOf();
    expect(await loader.configFor('a.md')).toBe(await loader.configFor('sub/b.md'));
    expect(await loader.configFor('drafts/b.md')).toMatchObject({ ignored: true });
  });
});

describe('--config', () => {
  it('names one file for all', async () => {
    write({ 'planlint.config.json': { preset: 'imported' }, 'ci/strict.yaml': 'preset: strict\nignore: ../drafts/\nbaseline: b.json' });
    const found = await configOf('drafts/a.md', { configPath: 'ci/strict.yaml' });
    expect(found).toMatchObject({ config: { preset: 'strict' }, ignored: true, baseline: join(cwd, 'ci/b.json') });
  });
  it('must be there', async () => {
    expect(await problemsOf('a.md', { configPath: 'ci/none.json' })).toEqual([expect.stringMatching(/^ci\/none\.json：文件不存在/)]);
  });
  it('runConfig speaks for the run', async () => {
    write({ 'planlint.config.json': { maxWarnings: 4 }, 'ci.json': { maxWarnings: 5 } });
    expect(await loaderOf().runConfig()).toMatchObject({ maxWarnings: 4 });
    expect(await loaderOf({ configPath: 'ci.json' }).runConfig()).toMatchObject({ maxWarnings: 5 });
  });
});

describe('extends and overrides', () => {
  it('paths count from the file that writes them, those of a package from the file that names it', async () => {
    write({
      'plans/planlint.config.json': {
        extends: ['planlint-config-x', 'planlint-config-x/more.yaml', '../base.yaml'],
        rules: { 'number/percent': 'info' },
      },
      'node_modules/planlint-config-x/package.json': { name: 'planlint-config-x', version: '1.0.0', main: 'index.json' },
      'node_modules/planlint-config-x/index.json': { preset: 'strict', baseline: 'b.json', overrides: [{ files: './a.md', locale: 'en' }] },
      'node_modules/planlint-config-x/more.yaml': 'rules: {number/*: error}',
      'base.yaml': 'ignore: ./plans/drafts/\nrules: {typo/*: "off"}',
    });
    const found = await configOf('plans/a.md');
    expect(found.config).toEqual({
      preset: 'strict',
      locale: 'en',
      rules: { 'number/*': 'error', 'typo/*': 'off', 'number/percent': 'info' },
      options: {},
    });
    expect(found.sources).toEqual(
      [
        'node_modules/planlint-config-x/index.json',
        'node_modules/planlint-config-x/more.yaml',
        'base.yaml',
        'plans/planlint.config.json',
      ].map(at),
    );
    expect(found.baseline).toBe(join(cwd, 'plans/b.json'));
    expect((await configOf('plans/drafts/b.md')).ignored).toBe(true);
    expect((await configOf('plans/b.md')).config.locale).toBe('zh');
  });
});

describe('a configuration that is wrong', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'an unknown rule',
      { 'planlint.config.json': '{\n  "rules": {\n    "number/percent": "error",\n    "number/percnt": "off"\n  }\n}' },
      ['planlint.config.json 第 4 行第 5 列：没有规则 number/percnt；是不是 number/percent？'],
    ],
    [
      'broken JSON',
      { 'planlint.config.json': '{"preset": }' },
      ['planlint.config.json 第 1 行第 12 列：JSON 语法有误（Unexpected token RBrace found.）'],
    ],
    [
      'in package.json',
      { 'package.json': '{\n"planlint": {"presets": 1}}' },
      ['package.json 第 2 行第 14 列：没有配置项 presets；是不是 preset？'],
    ],
    [
      'a missing file',
      { '.planlintrc': 'extends: ./none.yaml' },
      ['.planlintrc 第 1 行第 10 列：extends：文件 ./none.yaml 不存在；请核对路径'],
    ],
    [
      'a missing package',
      { '.planlintrc': 'preset: strict\nextends: [planlint-config-none]' },
      ['.planlintrc 第 2 行第 11 列：extends：找不到 npm 包 planlint-config-none；请先安装，相对路径请以 ./ 开头'],
    ],
    [
      'a path without ./',
      { '.planlintrc': 'extends: base.yaml', 'base.yaml': '' },
      ['.planlintrc 第 1 行第 10 列：extends：找不到 npm 包 base.yaml；是不是 ./base.yaml？'],
    ],
    [
      'a circle',
      { '.planlintrc': 'extends: ./b.json', 'b.json': { extends: './.planlintrc' } },
      ['b.json 第 1 行第 12 列：extends 成环：.planlintrc → b.json → .planlintrc；请去掉其中一处'],
    ],
    [
      'a mistake further up',
      { '.planlintrc': 'extends: ./b.json', 'b.json': { preset: 'x' } },
      ['b.json 第 1 行第 11 列：preset 只能是 recommended、strict、imported，不能是“x”（由 .planlintrc 的 extends 引入）'],
    ],
    ['binary', { 'planlint.config.json': '{"a": "\0"}' }, ['planlint.config.json：不是文本文件']],
  ])('%s', async (_, files, expected) => {
    write(files);
    const problems = await problemsOf('a.md');
    expect(problems.map((p, i) => p.slice(0, expected[i]?.length))).toEqual(expected);
  });

  it('a folder in its place is named', async () => {
    mkdirSync(join(cwd, '.planlintrc'));
    expect(await problemsOf('sub/a.md')).toEqual([expect.stringMatching(/^\.planlintrc：是文件夹/)]);
  });

  it('is one object for all plans it concerns', async () => {
    write({ 'planlint.config.json': '[]' });
    const loader = loaderOf();
    expect(await loader.configFor('a.md')).toBe(await loader.configFor('b.md'));
  });
});

describe('print-config', () => {
  it('shows every rule as it holds, and where from', async () => {
    write({
      'planlint.config.json': { rules: { 'number/*': 'off' }, overrides: [{ files: 'old/', preset: 'strict' }], baseline: 'b.json' },
    });
    const printed = await printConfig('old/a.md', loaderOf(), 'zh', cwd);
    const shown = JSON.parse('text' in printed ? printed.text : '{}') as { rules: Record<string, string> };
    expect(shown).toMatchObject({
      file: 'old/a.md',
      configFiles: ['planlint.config.json'],
      ignored: false,
      preset: 'strict',
      locale: 'zh',
      baseline: 'b.json',
    });
    expect(Object.keys(shown.rules)).toEqual(rules.map((r) => r.id));
    expect([shown.rules['number/percent'], shown.rules['suppression/reason']]).toEqual(['off', 'warning']);
  });
  it('or what is wrong', async () => {
    write({ 'planlint.config.json': { preset: 'x' } });
    expect(await printConfig('a.md', loaderOf(), 'en', cwd)).toEqual({
      problem: 'planlint.config.json:1:11: preset is one of recommended, strict, imported, not “x”',
    });
  });
});

describe('the baseline file', () => {
  const known = (...ids: string[]): Known[] => ids.map((id) => ({ id: id.padEnd(16, '0'), ruleId: 'number/percent' }));
  const empty = (): OpenBaseline => ({ path: join(cwd, 'plans/b.json'), baseline: new Map() });

  it('is written, read, kept for plans not checked, pruned of plans that are gone', async () => {
    write({ 'plans/a.md': '', 'b.md': '', 'plans/sub/c.md': '' });
    const checked = new Map([
      [join(cwd, 'plans/a.md'), known('a', 'a', 'b')],
      [join(cwd, 'b.md'), known('c')],
      [join(cwd, 'plans/sub/c.md'), known('d')],
    ]);
    expect(writeBaseline(rewritten(empty(), checked), cwd)).toBeUndefined();
    expect(readdirSync(join(cwd, 'plans'))).toEqual(['a.md', 'b.json', 'sub']);
    const opened = await openBaseline(join(cwd, 'plans/b.json'), cwd);
    if ('problems' in opened) throw new Error('not opened');
    expect([...opened.baseline.keys()]).toEqual(['../b.md', 'a.md', 'sub/c.md']);
    expect(fileBaseline(opened, join(cwd, 'plans/a.md'))).toEqual(fileBaselineOf(known('a', 'a', 'b')));
    expect(fileBaseline(opened, join(cwd, 'plans/other.md'))).toEqual({});

    rmSync(join(cwd, 'b.md'));
    expect(missingPlans(opened)).toEqual(['../b.md']);
    const after = pruned(opened, new Map([[join(cwd, 'plans/a.md'), fileBaselineOf(known('a', 'b'))]]));
    expect(Object.fromEntries(after.baseline)).toEqual({ 'a.md': fileBaselineOf(known('a')), 'sub/c.md': fileBaselineOf(known('d')) });
    const again = rewritten(opened, new Map([[join(cwd, 'plans/a.md'), known('e')]]));
    expect(Object.fromEntries(again.baseline)).toEqual({ 'a.md': fileBaselineOf(known('e')), 'sub/c.md': fileBaselineOf(known('d')) });
  });

  it('follows a fix: entries of the plans it was written to are replaced', () => {
    const before: OpenBaseline = { path: join(cwd, 'b.json'), baseline: new Map([['a.md', fileBaselineOf(known('a'))]]) };
    const after = withEntries(before, new Map([[join(cwd, 'a.md'), fileBaselineOf(known('b'))]]));
    expect(Object.fromEntries(after.baseline)).toEqual({ 'a.md': fileBaselineOf(known('b')) });
    expect([sameBaseline(before, after), sameBaseline(before, withEntries(before, new Map()))]).toEqual([false, true]);
  });

  it('that is missing, broken or of another version says so with its place', async () => {
    write({ 'bad.json': '{"version": 1,\n"files": ]}', 'old.json': '{"version": 0}' });
    const problems = async (name: string): Promise<string> => {
      const opened = await openBaseline(join(cwd, name), cwd);
      return 'problems' in opened ? opened.problems.map((p) => problemText(p, 'zh')).join() : '';
    };
    expect(await problems('none.json')).toMatch(/^none\.json：基线文件读不出：文件不存在.*--write-baseline/);
    expect(await problems('bad.json')).toContain('bad.json 第 2 行第 10 列：JSON 语法有误');
    expect(await problems('old.json')).toContain('old.json 第 1 行第 13 列：不是此版本 planlint 能读的基线');
  });

  it('that cannot be written leaves the old one and no temporary file', () => {
    const problem = writeBaseline({ path: join(cwd, 'none/b.json'), baseline: new Map() }, cwd);
    expect(problem && problemText(problem, 'zh')).toContain('none/b.json：基线文件写不进（ENOENT）');
    if (process.getuid?.() === 0 || process.platform === 'win32') return;
    write({ 'ro/b.json': 'old' });
    chmodSync(join(cwd, 'ro'), 0o555);
    expect(writeBaseline({ path: join(cwd, 'ro/b.json'), baseline: new Map() }, cwd)).toBeDefined();
    expect(readFileSync(join(cwd, 'ro/b.json'), 'utf8')).toBe('old');
    chmodSync(join(cwd, 'ro'), 0o755);
  });
});
