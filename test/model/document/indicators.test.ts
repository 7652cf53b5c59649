import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../../server/src/model/tables/baselines';
import { clash, declaredUnit } from '../../../server/src/model/tables/cell-units';
import { comparableName, isFlow } from '../../../server/src/model/document/indicators';
import { indicatorKey, levelIn } from '../../../server/src/model/tables/levels';
import type { Indicator, PlanDocument } from '../../../server/src/model/types';
import { planOf } from '../../support/plan';

const title = '# 云岭市水利发展“十四五”规划\n\n';
const indicatorsOf = (text: string): readonly Indicator[] => planOf(title + text, 'markdown').indicators;
const one = (text: string): Indicator => {
  const [indicator] = indicatorsOf(text);
  if (!indicator) throw new Error('no indicator');
  return indicator;
};
const parts = (name: string) => {
  const { number, unit, part, noteMarks, ...row } = one(`| 指标 | 2025年 |\n|---|---|\n| ${name} | 1 |`);
  return { name: row.name, number: number?.value, unit, part, marks: noteMarks.map((m) => m.mark).join('') };
};

describe('a name cell taken apart', () => {
  it.each([
    ['4.*九年义务教育巩固率（%）', { name: '九年义务教育巩固率', number: 4, unit: '%', part: false, marks: '*' }],
    ['（2）供水能力（万吨/日）', { name: '供水能力', number: 2, unit: '万吨/日', part: false, marks: '' }],
    ['其中：城镇人口（万人）', { name: '城镇人口', number: undefined, unit: '万人', part: true, marks: '' }],
    [
      '中等职业教育（含技工学校）学校数（所）',
      { name: '中等职业教育（含技工学校）学校数', number: undefined, unit: '所', part: false, marks: '' },
    ],
    ['校际差异系数（小学）', { name: '校际差异系数（小学）', number: undefined, unit: '', part: false, marks: '' }],
    ['示范工作室(个)', { name: '示范工作室', number: undefined, unit: '个', part: false, marks: '' }],
    ['接种率（%）①', { name: '接种率', number: undefined, unit: '%', part: false, marks: '①' }],
    ['PM2.5浓度（微克/立方米）', { name: 'PM2.5浓度', number: undefined, unit: '微克/立方米', part: false, marks: '' }],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('indicators', () => {
  it('carry category, number, unit, kind, direction, attribute and the roles of their values', () => {
    const [first, second] = indicatorsOf(
      '| 序号 | 类别 | 指标 | 单位 | 2020年 | 2025年 | 属性 |\n|---|---|---|---|---|---|---|\n| 1 | 供水 | 自来水普及率 | % | 90 | ≥95 | 约束性 |\n| 2 | | 管网漏损率 | ％ | 12 | 9 | 预期性 |',
    );
    expect(first).toMatchObject({
      name: '自来水普及率',
      category: '供水',
      unit: '%',
      kind: 'share',
      direction: 'up',
      number: { value: 1 },
      attribute: { text: '约束性' },
    });
    expect(second).toMatchObject({ category: '供水', unit: '%', direction: 'down' });
    expect(first?.values.map((v) => v.role)).toEqual(['baseline', 'target']);
  });

  it('units come from the name, the unit column, the cells or the header, never from a stated change', () => {
    expect(one('| 指标 | 2025年 |\n|---|---|\n| 泵站数 | 59座 |').unit).toBe('座');
    expect(one('| 指标 | 2025年（万人） |\n|---|---|\n| 受益人口 | 59 |').unit).toBe('万人');
    expect(one('| 指标 | 单位 | 2025年 |\n|---|---|---|\n| 利用系数 | — | 0.6 |').unit).toBe('');
    expect(declaredUnit(one('单位：座\n\n| 指标 | 2025年 |\n|---|---|\n| 泵站数 | 59 |'))).toBe('座');
    expect(declaredUnit(one('| 指标 | 2025年 |\n|---|---|\n| 泵站数 | 59座 |'))).toBeUndefined();
  });

  it('a direction may be forced by a mark or the front matter', () => {
    expect(one('| 指标 | 2025年 |\n|---|---|\n| 泵站数（座）<!--↓--> | 59 |').direction).toBe('down');
    const plan = planOf(
      '---\ntitle: 云岭市水利发展“十四五”规划\ndirections: { 泵站数: up }\n---\n\n| 指标 | 2025年 |\n|---|---|\n| 泵站数（座） | 59 |',
      'markdown',
    );
    expect(plan.indicators[0]?.direction).toBe('up');
  });

  it('a % of a thing has the direction of its share and no kind', () => {
    expect(one('| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 规范化幼儿园（%） | 90 | 95 |')).toMatchObject({
      kind: undefined,
      direction: 'up',
    });
  });

  it('rows below 其中 stay parts until the next numbered row', () => {
    const rows = indicatorsOf(
      '| 序号 | 指标 | 2025年 |\n|---|---|---|\n| 1 | 投资总额（亿元） | 9 |\n| | 其中：中央 | 3 |\n| | 地方 | 6 |\n| 2 | 渠长（公里） | 40 |\n| | 合计 | 40 |',
    );
    expect(rows.map((i) => i.part)).toEqual([false, true, true, false, false]);
    expect(rows.at(-1)?.total).toBe(true);
  });

  it('the roles of years', () => {
    const roles = (text: string): string[] => one(text).values.map((v) => v.role);
    expect(roles('| 指标 | 2015年 | 2020年 | 2025年 | 2035年 |\n|---|---|---|---|---|\n| 普及率 | 1 | 2 | 3 | 4 |')).toEqual([
      'baseline',
      'baseline',
      'target',
      'target',
    ]);
    expect(roles('| 指标 | 2021年 | 2025年目标 |\n|---|---|---|\n| 普及率 | 1 | 2 |')).toEqual(['baseline', 'target']);
    expect(roles('| 指标 | “十三五”规划目标 | “十三五”完成情况 | 完成率 |\n|---|---|---|---|\n| 渠长 | 1 | 2 | 200% |')).toEqual([
      'other',
      'baseline',
      'other',
    ]);
    expect(roles('| 指标 | 现状值 | 目标值 |\n|---|---|---|\n| 普及率 | 1 | 2 |')).toEqual(['baseline', 'target']);
    expect(roles('| 指标 | 2015年 | 2020年 | 规划目标 | 完成率 |\n|---|---|---|---|---|\n| 渠长 | 1 | 2 | 2 | 100% |')).toEqual([
      'baseline',
      'baseline',
      'other',
      'other',
    ]);
  });

  it('levels leave out changes, cumulative figures, ranges and hedges', () => {
    const row = one(
      '| 指标 | 2020年 | 2021年 | 2022年 | 2023年 | 2024年 | 2025年 |\n|---|---|---|---|---|---|---|\n| 漏损率 | 12% | 下降2% | 〔3〕 | 9%～10% | 9%左右 | ≤9% |',
    );
    expect(row.values.map((v) => levelIn(v.cell, v.value)?.value)).toEqual([12, undefined, undefined, undefined, undefined, 9]);
  });

  it('flows are no levels', () => {
    expect(isFlow(one('| 指标 | 2025年 |\n|---|---|\n| 新增床位数（张） | 5 |'))).toBe(true);
    expect(isFlow(one('| 指标 | 2025年 |\n|---|---|\n| 床位数（张） | 5 |'))).toBe(false);
  });
});

describe('one indicator under two forms of its name', () => {
  it.each([
    ['全市九年义务教育巩固率', '九年义务教育巩固率'],
    ['公办园和普惠性民办幼儿园在园儿童占比', '公办幼儿园和普惠性民办幼儿园在园幼儿数占比'],
    ['公办（含公办性质）幼儿园在园幼儿占比', '公办幼儿园在园幼儿占比'],
    ['适龄残疾儿童少年入学率', '残疾儿童入学率'],
    ['“双师型”教师比例', '双师型教师占比'],
    ['特殊教育学校数', '特殊教育学校数量'],
  ])('%s = %s', (a, b) => {
    expect(indicatorKey(a)).toBe(indicatorKey(b));
  });

  it.each([
    ['中等职业教育（含技工学校）学校数', '中等职业教育学校数'],
    ['小学毕业生升学率', '初中毕业生升学率'],
    ['农村自来水普及率', '自来水普及率'],
    ['校际差异系数（小学）', '校际差异系数（初中）'],
    ['小学专任教师本科以上学历比例', '小学专任教师专科以上学历比例'],
  ])('%s ≠ %s', (a, b) => {
    expect(indicatorKey(a)).not.toBe(indicatorKey(b));
  });

  it('names are compared without blanks and quotation marks', () => {
    expect(comparableName(' “双师型” 教师（%）')).toBe('双师型教师%');
  });
});

describe('units that clash', () => {
  it.each([
    ['平方公里', '%', true],
    ['人', '公里', true],
    ['人', '万人', false],
    ['所', '个', false],
    ['%', '百分点', false],
    ['张/千人', '张', false],
    ['%', '', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(clash(a, b)).toBe(expected);
  });
});

describe('where a target starts from', () => {
  const target = (name: string, value = '95'): string =>
    `\n\n## 二、主要目标\n\n| 指标 | 2023年目标 | 2025年目标 |\n|---|---|---|\n| ${name} | ${value} | ${value} |`;
  const base = (plan: PlanDocument): unknown => {
    const last = plan.indicators.at(-1);
    const found = last && baselineOf(plan, last);
    return found && [found.from, found.quantity.value, found.year];
  };
  const of = (text: string): unknown => base(planOf(title + text, 'markdown'));

  it('its own row first', () => {
    expect(of('| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 集中供水率（%） | 90 | 95 |')).toEqual(['row', 90, 2020]);
  });

  it('an earlier table, in its category where the name is bare', () => {
    const review =
      '| 类别 | 指标 | 2015年 | 2020年 |\n|---|---|---|---|\n| 供水 | 农村集中供水率（%） | 80 | 90 |\n| 学前 | 毛入学率（%） | 95 | 99 |';
    expect(of(review + target('农村集中供水率（%）'))).toEqual(['table', 90, 2020]);
    expect(of(review + target('毛入学率（%）', '60'))).toBeUndefined();
  });

  it.each([
    '农村集中供水率达到96.3%。',
    '农村集中供水率由2015年的80.2%提高到目前的96.3%。',
    '2020年，全市农村集中供水率为96.3%。',
    '截至2020年底，自来水进村入户，农村集中供水率96.3%。',
  ])('a sentence of the review: %s', (sentence) => {
    expect(of(`## 一、发展基础\n\n${sentence}${target('农村集中供水率（%）')}`)).toEqual(['sentence', 96.3, 2020]);
  });

  it.each([
    '山区农村集中供水率达到96.3%。',
    '2015年，农村集中供水率达到96.3%。',
    '农村集中供水率约为96.3%。',
    '农村集中供水人口达到96.3万人。',
    '农村集中供水率提高了96.3个百分点。',
  ])('not from %s', (sentence) => {
    expect(of(`## 一、发展基础\n\n${sentence}${target('农村集中供水率（%）')}`)).toBeUndefined();
  });

  it('never from a sentence of the goals', () => {
    expect(of(`## 一、主要任务\n\n农村集中供水率达到96.3%。${target('农村集中供水率（%）')}`)).toBeUndefined();
  });
});

describe('the re-told seeds', () => {
  const indicators = (name: string): readonly Indicator[] =>
    planOf(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../../seeds', name), 'utf8'), 'markdown').indicators;

  it('every row of every indicator table is read', () => {
    expect(indicators('000-sihui-education-fyp14.plan.md')).toHaveLength(20);
    expect(indicators('003-qingyuan-education-fyp14.plan.md')).toHaveLength(57);
    expect(indicators('004-haizhu-education-fyp14.plan.md')).toHaveLength(35);
  });

  it('kinds and directions of the rates', () => {
    const rows = indicators('004-haizhu-education-fyp14.plan.md');
    const told = (n: number): unknown => {
      const row = rows.find((i) => i.number?.value === n);
      return [row?.kind, row?.direction, row?.unit];
    };
    expect(told(1)).toEqual(['gross-rate', 'up', '%']);
    expect(told(4)).toEqual(['share', 'up', '%']);
    expect(told(5)).toEqual(['index', 'down', '']);
    expect(told(10)).toEqual(['share', 'up', '%']);
    expect(told(26)).toEqual(['share', 'down', '%']);
  });

  it('a cell that begins with an empty line holds its value', () => {
    const row = indicators('003-qingyuan-education-fyp14.plan.md').find((i) => i.table.index === 1 && i.name.startsWith('中等职业教育'));
    expect(row?.values.map((v) => v.value.quantity?.value)).toEqual([14, 17]);
  });
});
