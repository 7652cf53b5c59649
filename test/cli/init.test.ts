import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { detectCi, repositoryRoot } from '../../server/src/cli/ci-files';
import { templateName } from '../../server/src/cli/init-config';
import { readRecipe } from '../../server/src/host/recipes';
import type { Terminal } from '../../server/src/cli/terminal';
import { planlintVersion } from '../../server/src/host/version';
import { folderWith, runIn, type Ran } from './memory-terminal';

const root = fileURLToPath(new URL('../..', import.meta.url));
let cwd = '';
const start = (files: Readonly<Record<string, string>> = {}): void => {
  cwd = folderWith(files);
};
const planlint = (argv: string, over: Partial<Terminal> = {}): Promise<Ran> => runIn(cwd, argv.split(' '), over);
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const written = (): string[] =>
  readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
    .sort();
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

describe('init', () => {
  it('writes a configuration and a template that hold, and says what comes next', async () => {
    start();
    const ran = await planlint('init');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(written()).toEqual(['planlint.config.json', templateName].sort());
    expect(ran.out).toContain('写入 planlint.config.json\n写入 十五五规划模板.plan.md\n\n下一步\n  1. 校核：npx planlint check\n');
    expect(ran.out).toContain('--ci github|gitlab|gitee|jenkins');
    const schema = JSON.parse(readFileSync(join(root, 'docs/planlint.schema.json'), 'utf8')) as object;
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(valid(JSON.parse(read('planlint.config.json'))), JSON.stringify(valid.errors)).toBe(true);
    expect(await planlint('check')).toEqual({ code: 0, out: '1 个文件，没有发现问题\n', err: '' });
  });

  it('the template is clean under every preset, and understood: what is broken in it is found', async () => {
    start({ 'a.plan.md': readRecipe('plan.plan.md') ?? '' });
    for (const preset of ['recommended', 'strict', 'imported'])
      expect((await planlint(`check --preset ${preset}`)).out, preset).toBe('1 个文件，没有发现问题\n');
    const tables = JSON.parse((await planlint('tables a.plan.md -f json')).out) as readonly { readonly kind: string }[];
    expect(tables.map((table) => table.kind)).toEqual(['indicator', 'task']);
    const outline = (await planlint('outline a.plan.md')).out;
    expect(outline).toMatch(/规划期 {2}2026–2030 {2}基期 2025/);
    expect(outline).toMatch(/▣ 专栏1 老旧管网改造工程/);
    const breaks: readonly (readonly [from: string, to: string, rule: string])[] = [
      ['| 9.1 | ≤8 |', '| 9.1 | ≤9.5 |', 'indicator/target-direction'],
      ['其中东部片区60公里', '其中东部片区70公里', 'number/sum'],
      ['### 第三节 开展监测评估', '### 第四节 开展监测评估', 'numbering/heading'],
      ['主要指标见表1', '主要指标见表3', 'reference/missing'],
    ];
    for (const [from, to, rule] of breaks) {
      const text = readRecipe('plan.plan.md') ?? '';
      expect(text).toContain(from);
      writeFileSync(join(cwd, 'a.plan.md'), text.replace(from, to));
      expect((await planlint('check')).out, rule).toContain(rule);
    }
  });

  it('never overwrites; --force does', async () => {
    start({ 'planlint.config.json': '{}', [templateName]: '# 我的规划\n' });
    const kept = await planlint('init --ci github');
    expect(kept.code).toBe(0);
    expect(kept.out).toContain(
      '保留 planlint.config.json（已有；--force 覆盖）\n保留 十五五规划模板.plan.md（已有；--force 覆盖）\n写入 .github/workflows/planlint.yml\n',
    );
    expect(read('planlint.config.json')).toBe('{}');
    expect(read(templateName)).toBe('# 我的规划\n');
    const forced = await planlint('init --ci github --force --lang en');
    expect(forced.out).toContain(
      'replaced planlint.config.json\nreplaced 十五五规划模板.plan.md\nunchanged .github/workflows/planlint.yml\n',
    );
    expect(JSON.parse(read('planlint.config.json'))).toMatchObject({ preset: 'recommended', locale: 'en' });
    expect(read(templateName)).toBe(readRecipe('plan.plan.md'));
  });

  it('keeps a configuration of another kind, which the new one would shadow', async () => {
    start({ 'planlint.config.yaml': 'preset: strict\n' });
    expect((await planlint('init --template none')).out).toContain('保留 planlint.config.yaml（配置已有）');
    rmSync(join(cwd, 'planlint.config.yaml'));
    writeFileSync(join(cwd, 'package.json'), '{ "planlint": {} }');
    expect((await planlint('init --template none')).out).toContain('保留 package.json（配置已有）');
    writeFileSync(join(cwd, 'package.json'), '{ "devDependencies": { "planlint": "0.1.0" } }');
    mkdirSync(join(cwd, 'node_modules/planlint/docs'), { recursive: true });
    writeFileSync(join(cwd, 'node_modules/planlint/docs/planlint.schema.json'), '{}');
    expect((await planlint('init --template none')).out).toContain('写入 planlint.config.json');
    expect(read('planlint.config.json')).toContain('"./node_modules/planlint/docs/planlint.schema.json"');
  });

  it.each([
    ['github', '.github/workflows/planlint.yml'],
    ['gitlab', '.gitlab-ci.yml'],
    ['gitee', '.workflow/planlint.yml'],
    ['jenkins', 'Jenkinsfile'],
  ])('the recipe for %s is %s, at the root of the repository, and calls for this version', async (ci, path) => {
    start({ '.git/config': '' });
    const ran = await planlint(`init --ci ${ci} docs/plans`);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(`写入 ${path}\n`);
    expect(ran.out).toContain('npx planlint check docs/plans\n');
    expect(read(path)).toContain(`planlint@${planlintVersion()}`);
    expect(written()).toContain(join('docs/plans', templateName));
  });

  it('leaves the CI of others alone, even by force', async () => {
    start({ '.gitlab-ci.yml': 'build:\n  script: make\n', Jenkinsfile: 'pipeline {}\n' });
    const gitlab = await planlint('init --ci gitlab --template none --force');
    expect(read('.gitlab-ci.yml')).toBe('build:\n  script: make\n');
    expect(gitlab.out).toContain('写入 .gitlab/planlint.yml\n');
    expect(gitlab.out).toContain('include: [{ local: .gitlab/planlint.yml }]');
    const jenkins = await planlint('init --ci jenkins --template none --force');
    expect(read('Jenkinsfile')).toBe('pipeline {}\n');
    expect(jenkins.out).toContain('保留 Jenkinsfile（有别的内容）');
    expect(jenkins.out).toContain(`npx --yes planlint@${planlintVersion()} check --format junit`);
    writeFileSync(join(cwd, '.gitlab-ci.yml'), `${(readRecipe('gitlab-ci.yml') ?? '').replace('node:22', 'node:20')}`);
    expect((await planlint('init --ci gitlab --template none')).out).toContain('保留 .gitlab-ci.yml（已有；--force 覆盖）');
    expect((await planlint('init --ci gitlab --template none --force')).out).toContain('覆盖 .gitlab-ci.yml');
    expect(read('.gitlab-ci.yml')).toBe(readRecipe('gitlab-ci.yml'));
  });

  it('tells the service from the files and the remotes of the repository', () => {
    start();
    const at = (files: Readonly<Record<string, string>>): string | undefined => {
      const folder = folderWith(files);
      const found = detectCi(repositoryRoot(join(folder, 'a/b')));
      rmSync(folder, { recursive: true });
      return found;
    };
    const remote = (url: string): string | undefined => at({ '.git/config': `[remote "origin"]\n\turl = ${url}\n\tfetch = +refs\n` });
    expect(remote('https://github.com/a/b.git')).toBe('github');
    expect(remote('git@github.com:a/b.git')).toBe('github');
    expect(remote('ssh://git@gitee.com:22/a/b.git')).toBe('gitee');
    expect(remote('https://token@gitlab.example.gov.cn:8443/a/b')).toBe('gitlab');
    expect(remote('https://example.com/github.com/a')).toBeUndefined();
    expect(remote('https://notgithub.com/a')).toBeUndefined();
    expect(at({ '.git/config': '', '.github/CODEOWNERS': '' })).toBe('github');
    expect(at({ '.git/config': '\turl = https://github.com/a/b', '.gitlab-ci.yml': '' })).toBe('gitlab');
    expect(at({ '.git': 'gitdir: elsewhere\n' })).toBeUndefined();
  });

  it('a folder that cannot be made is a message and a 2; the rest is still written', async () => {
    start({ file: '' });
    expect(await planlint('init file')).toMatchObject({
      code: 2,
      err: expect.stringContaining('planlint: file/planlint.config.json: ') as string,
    });
    mkdirSync(join(cwd, 'planlint.config.json'));
    const ran = await planlint('init');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('planlint.config.json: ');
    expect(existsSync(join(cwd, templateName))).toBe(true);
    expect((await planlint('init a b')).code).toBe(2);
    expect((await planlint('init --ci travis')).err).toContain('github');
  });

  it('the bundle finds the recipes too', () => {
    start();
    const out = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'init', '--ci', 'gitee', '--lang', 'en'], {
      cwd,
      encoding: 'utf8',
    });
    expect(out).toContain('wrote .workflow/planlint.yml');
    expect(read('.workflow/planlint.yml')).toBe(readRecipe('gitee.yml'));
  });
});
