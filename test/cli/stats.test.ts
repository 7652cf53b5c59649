import { describe, expect, it } from 'vitest';
import { sumStats } from '../../server/src/cli/stats';
import { check } from '../../server/src/engine/check';
import { defaultConfig } from '../../server/src/engine/config';
import { coverageOf } from '../../server/src/engine/coverage';
import { allLinksOf } from '../../server/src/link/links';
import { checkWithStats } from '../../server/src/engine/stats';
import { sourceOf } from '../../server/src/text/source';
import { planOf } from '../support/plan';

const text = [
  '# 某市供水“十四五”规划（2021—2025年）',
  '',
  '## 一、目标',
  '',
  '见表1。到2025年，供水普及率达到98%，新建水厂3座，投资1.2亿元。型号7788。<!-- 99 -->',
  '',
  '表1 主要指标',
  '',
  '| 指标 | 2020年 | 2025年 | 属性 |',
  '|---|---|---|---|',
  '| 供水普及率（%） | 95 | 98 | 约束性 |',
  '| 水厂（座） | 12 | 15 | 预期性 |',
  '',
  '## 二、任务',
  '',
  '表2 重点工程',
  '',
  '（略）',
  '',
].join('\n');

/** A clock that moves on by one millisecond each time it is read. */
const ticking = (): (() => number) => {
  let now = 0;
  return () => (now += 1);
};

describe('coverage', () => {
  const coverage = coverageOf(planOf(text, 'markdown'));

  it('counts each numeral of the text once, by what the model made of it', () => {
    const { numerals } = coverage;
    // 2021 2025 | 1 2025 98 3 1.2 7788 | 1 | 2020 2025 95 98 12 15 | 2; comments do not count.
    expect(numerals.total).toBe(16);
    expect(Object.values(numerals.uses).reduce((sum, n) => sum + n, 0)).toBe(16);
    expect(numerals.uses.time).toBe(5);
    expect(numerals.uses.reference).toBe(1);
    expect(numerals.uses.numbering).toBe(2);
    expect(numerals.uses.quantity + numerals.uses.cell).toBe(7);
    expect(numerals.understood).toBe(numerals.total - numerals.uses.bare - numerals.uses.none);
  });

  it('names what it did not understand, with its place', () => {
    const strange = coverageOf(planOf('# 某市规划\n\n其中 40 是什么意思没有人知道。\n', 'markdown'));
    expect(strange.numerals.understood).toBe(0);
    expect(strange.numerals.missed).toMatchObject([{ line: 3, column: 4, text: '40' }]);
    const many = coverageOf(planOf(Array.from({ length: 30 }, (_, i) => `其中 ${String(40 + i)} 是什么。`).join('\n\n'), 'markdown'));
    expect(many.numerals.total).toBe(30);
    expect(many.numerals.missed).toHaveLength(5);
  });

  it('understands the bare numbers of a data table whose header says what they count', () => {
    const listing = (header: string): string =>
      `# 某市规划\n\n表1 学校名录\n\n| 学校 | ${header} |\n|---|---|\n| 一小 | 1270 |\n| 二小 | 860 |\n`;
    expect(coverageOf(planOf(listing('学位数'), 'markdown')).numerals.uses).toMatchObject({ cell: 2, bare: 0 });
    expect(coverageOf(planOf(listing('电话'), 'markdown')).numerals.uses).toMatchObject({ cell: 0, bare: 2 });
  });

  it('counts the values that were linked and checked, and names the others', () => {
    // 95 98 | 12 15 are rows with baseline and target, but of 水厂 no direction is known; 98% is linked to its row; 3座 and 1.2亿元 stand alone.
    expect(coverage.values).toMatchObject({ total: 7, linked: 2, checked: 3 });
    expect(coverage.values.unchecked).toMatchObject([
      { use: 'quantity', text: '3' },
      { use: 'quantity', text: '1.2' },
      { use: 'cell', text: '12' },
      { use: 'cell', text: '15' },
    ]);
  });

  it('counts a link whose row has no figure to compare with as linked, not as checked', () => {
    const rows = (target: string): string =>
      `# 某市规划（2021—2025年）\n\n到2025年，供水普及率达到98%。\n\n| 指标 | 2025年 |\n|---|---|\n| 供水普及率（%） | ${target} |\n`;
    expect(coverageOf(planOf(rows('—'), 'markdown')).values).toMatchObject({ total: 1, linked: 1, checked: 0 });
    expect(coverageOf(planOf(rows('99'), 'markdown')).values).toMatchObject({ total: 2, linked: 2, checked: 2 });
  });

  it.each([
    ['a change told in prose', '幼儿园从50所增加到60所，增长20%。', 3],
    ['a sum told in prose', '新增学位100个，其中小学60个、初中40个。', 3],
    ['nothing', '新增学位100个，改造校舍5万平方米。', 0],
  ])('counts %s', (_, sentence, checked) => {
    expect(coverageOf(planOf(`# 某市规划\n\n${sentence}\n`, 'markdown')).values).toMatchObject({ linked: 0, checked });
  });

  it('counts growth columns and totals with what they follow from', () => {
    const growing = '# 某市规划\n\n| 指标 | 2020年 | 2025年 | 增幅（%） |\n|---|---|---|---|\n| 生产总值（亿元） | 100 | 150 | 50 |\n';
    expect(coverageOf(planOf(growing, 'markdown')).values).toMatchObject({ total: 3, checked: 3 });
    const adding = '# 某市规划\n\n表1 项目\n\n| 项目 | 学位数 |\n|---|---|\n| 一小 | 10 |\n| 二小 | 20 |\n| 三小 | 40 |\n| 合计 | 70 |\n';
    expect(coverageOf(planOf(adding, 'markdown')).values).toMatchObject({ total: 4, linked: 0, checked: 4 });
  });

  it('counts what a parent plan binds', () => {
    const plan = (target: string) =>
      planOf(`# 某市规划（2021—2025年）\n\n| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 供水普及率（%） | — | ${target} |\n`, 'markdown');
    const own = plan('98');
    expect(coverageOf(own).values).toMatchObject({ linked: 0, checked: 0 });
    const links = allLinksOf(own, [{ path: 'parent.plan.md', plan: plan('99') }]);
    expect(coverageOf(own, links).values).toMatchObject({ linked: 1, checked: 1 });
  });

  it('counts tables, and captions that have none', () => {
    expect(coverage.tables).toMatchObject({ found: 1, indicator: 1, indicators: 2, rebuilt: 0, givenUp: 1 });
  });
});

describe('statistics', () => {
  it('measure a check without changing it', () => {
    const source = sourceOf(text);
    const clock = ticking();
    const { findings, stats } = checkWithStats(source, 'markdown', defaultConfig, clock, 7);
    expect(findings).toEqual(check(source, 'markdown', defaultConfig).findings);
    expect(stats.size).toBe(text.length);
    const { open, parse, build, settle, rules } = stats.times;
    expect([open, parse, build]).toEqual([7, 1, 1]);
    // Every tick falls to a stage or to a rule.
    const inRules = Object.values(rules).reduce((sum, ms) => sum + ms, 0);
    expect(Object.keys(rules).length).toBeGreaterThan(40);
    expect(parse + build + settle + inRules).toBe(clock() - 2);
  });

  it('add up over files, in both languages', () => {
    const sum = sumStats();
    const one = checkWithStats(sourceOf(text), 'markdown', defaultConfig, ticking()).stats;
    const two = checkWithStats(sourceOf('其中 40 是什么。\n'), 'markdown', defaultConfig, ticking()).stats;
    sum.add('a.md', one);
    sum.add('b.md', two);
    const zh = sum.text('zh');
    expect(zh).toContain(`2 个文件，${String(one.size + two.size)} 个字符`);
    expect(zh).toContain(`阿拉伯数字 17 个，已识别 ${String(one.coverage.numerals.understood + two.coverage.numerals.understood)} 个`);
    expect(zh).toContain('b.md:1:4  40');
    expect(zh).toContain('其中数值 7 个：与别处相关联 2 个（28.6%），经比对或验算 3 个（42.9%）');
    expect(zh).toMatch(/未经核实的前几个\n +a\.md:5:\d+  3 /);
    const en = sum.text('en');
    expect(en).toContain('The 15 slowest rules');
    expect(en).toContain('7 of them state values: 2 linked to another place (28.6%), 3 compared or recomputed (42.9%)');
    expect(en).toContain('1 tables: 1 of indicators (2 rows)');
  });
});
