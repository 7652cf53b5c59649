import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ComparisonRun } from '../../server/src/reporters/compare/comparison-reporter';
import { newDraft, oldDraft } from '../compare/water-plan';
import { bundledCli, ensureBundle } from '../support/bundle';
import { folderWith, runIn, type Ran } from './memory-terminal';

let dir = '';
afterEach(() => {
  if (dir !== '') rmSync(dir, { recursive: true, force: true });
  dir = '';
});
const compareIn = (files: Readonly<Record<string, string>>, argv: readonly string[]): Promise<Ran> => {
  dir = folderWith(files);
  return runIn(dir, ['compare', ...argv]);
};
const run = ({ out }: Ran): ComparisonRun => JSON.parse(out) as ComparisonRun;
const both = { 'old.plan.md': oldDraft, 'new.plan.md': newDraft };

describe('planlint compare', () => {
  it('exits 0 when no indicator or figure changed, 1 when some did', async () => {
    const same = await compareIn({ ...both, 'same.plan.md': oldDraft.replace('加强领导', '加强组织领导') }, [
      'old.plan.md',
      'same.plan.md',
    ]);
    expect(same).toMatchObject({ code: 0, err: '' });
    expect(same.out).toContain('指标和数字没有变化');
    const changed = await runIn(dir, ['compare', 'old.plan.md', 'new.plan.md']);
    expect(changed).toMatchObject({ code: 1, err: '' });
    expect(changed.out).toContain('其中弱化 6');
    expect((await runIn(dir, ['compare', 'old.plan.md', 'new.plan.md', '--lang', 'en'])).out).toContain('weakened among them: 6');
  });

  it('exits 2, saying why, when a draft cannot be read or is blank', async () => {
    expect(await compareIn({ ...both, 'blank.md': ' \n' }, ['old.plan.md', 'gone.plan.md'])).toEqual({
      code: 2,
      out: '',
      err: 'planlint: gone.plan.md: 文件不存在；请核对路径\n',
    });
    for (const argv of [
      ['blank.md', 'new.plan.md'],
      ['old.plan.md', 'blank.md'],
      ['old.plan.md'],
      ['old.plan.md', '.'],
      ['--rev', 'HEAD', 'old.plan.md', 'new.plan.md'],
    ]) {
      const { code, out, err } = await runIn(dir, ['compare', ...argv]);
      expect({ code, out }, argv.join(' ')).toEqual({ code: 2, out: '' });
      expect(err, argv.join(' ')).toMatch(/^planlint: .+\n$/u);
    }
  });

  it('reads drafts in any dialect and encoding', async () => {
    const plain = ['某市供水“十四五”规划', '一、目标', '到2025年，供水普及率达到98%以上。', ''].join('\n');
    dir = folderWith({ 'new.md': '# 某市供水“十四五”规划\n\n## 一、目标\n\n到2025年，供水普及率达到**95%**以上。\n' });
    writeFileSync(join(dir, 'old.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')]));
    const { code, out } = await runIn(dir, ['compare', 'old.txt', 'new.md', '-f', 'json']);
    const [comparison] = (JSON.parse(out) as ComparisonRun).comparisons;
    expect(code).toBe(1);
    expect(comparison?.figures.map((f) => [f.verdict, f.name, f.old?.text, f.new?.text])).toEqual([
      ['weakened', '供水普及率', '98%以上', '95%以上'],
    ]);
    expect(comparison).toMatchObject({ indicators: [], sections: [] });
  });

  it('pairs the plans of two folders by path, then by title, and lists the others', async () => {
    const titled = (title: string, share: string): string => `# ${title}\n\n## 一、目标\n\n到2025年，供水普及率达到${share}。\n`;
    const found = await compareIn(
      {
        'v1/a/water.plan.md': oldDraft,
        'v1/roads.plan.md': titled('某市道路“十四五”规划', '95%'),
        'v1/gone.plan.md': titled('某市园林“十四五”规划', '95%'),
        'v1/same.plan.md': titled('某市教育“十四五”规划', '95%'),
        'v2/a/water.plan.md': newDraft,
        'v2/streets.plan.md': titled('某市道路“十四五”规划', '93%'),
        'v2/come.plan.md': titled('某市燃气“十四五”规划', '95%'),
        'v2/same.plan.md': titled('某市教育“十四五”规划', '95%'),
      },
      ['v1', 'v2', '-f', 'json'],
    );
    expect(found.code).toBe(1);
    const { comparisons, removed, added } = run(found);
    expect(comparisons.map((c) => [c.old?.filePath, c.new?.filePath, c.indicators.length + c.figures.length])).toEqual([
      ['v1/a/water.plan.md', 'v2/a/water.plan.md', 17],
      ['v1/same.plan.md', 'v2/same.plan.md', 0],
      ['v1/roads.plan.md', 'v2/streets.plan.md', 1],
    ]);
    expect(removed).toEqual([{ filePath: 'v1/gone.plan.md', title: '某市园林“十四五”规划' }]);
    expect(added).toEqual([{ filePath: 'v2/come.plan.md', title: '某市燃气“十四五”规划' }]);
    const { out } = await runIn(dir, ['compare', 'v1', 'v2']);
    expect(out).toContain('只有旧稿有的文件\n  v1/gone.plan.md  某市园林“十四五”规划\n');
    expect(out).toContain('没有变化的：1 对\n3 对文件，另有 2 个只有一方有：指标 7 项、数字 11 处有变化');
  });

  it('compares with a git revision', async () => {
    dir = folderWith({ 'plans/水.plan.md': oldDraft });
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-C', dir, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeFileSync(join(dir, 'plans/水.plan.md'), newDraft);
    writeFileSync(join(dir, 'plans/new.plan.md'), newDraft);
    const { code, out, err } = await runIn(join(dir, 'plans'), ['compare', '--rev', 'HEAD', '水.plan.md', '-f', 'json'], {
      env: process.env,
    });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const [comparison] = (JSON.parse(out) as ComparisonRun).comparisons;
    expect(comparison?.old?.filePath).toBe('HEAD:水.plan.md');
    expect(comparison?.indicators).toHaveLength(7);
    const untracked = await runIn(dir, ['compare', '--rev', 'HEAD', 'plans/new.plan.md'], { env: process.env });
    expect(untracked).toMatchObject({ code: 2, out: '' });
    expect(untracked.err).toContain('版本 HEAD 中没有这个文件');
    expect((await runIn(dir, ['compare', '--rev', 'v9', 'plans/水.plan.md'], { env: process.env })).err).toContain('没有版本 v9');
  });

  it('checks both drafts by the configuration of the new one', async () => {
    const found = await compareIn({ ...both, 'planlint.config.json': '{"rules": {"number/percent": "off"}}' }, [
      'old.plan.md',
      'new.plan.md',
      '-f',
      'json',
    ]);
    expect(run(found).comparisons[0]?.findings).toEqual({ new: [], gone: [] });
    writeFileSync(join(dir, 'planlint.config.json'), '{"preset": "none"}');
    expect(await runIn(dir, ['compare', 'old.plan.md', 'new.plan.md'])).toMatchObject({ code: 2 });
  });

  it('writes to a file, but never over a draft', async () => {
    const { code, out } = await compareIn(both, ['old.plan.md', 'new.plan.md', '-f', 'markdown', '-o', 'out/report.md']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(readFileSync(join(dir, 'out/report.md'), 'utf8')).toMatch(/^## planlint 两稿对照\n/u);
    expect(await runIn(dir, ['compare', 'old.plan.md', 'new.plan.md', '-o', 'new.plan.md'])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(dir, 'new.plan.md'), 'utf8')).toBe(newDraft);
  });
});

describe('the process', () => {
  beforeAll(ensureBundle);

  it('is the same as the command', () => {
    dir = folderWith(both);
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundledCli, 'compare', 'old.plan.md', 'new.plan.md'], {
      cwd: dir,
      encoding: 'utf8',
      env: { ...process.env, PLANLINT_LANG: '', FORCE_COLOR: '0' },
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('2025年  ≥98 → ≥95  弱化：下限降低');
  });
});
