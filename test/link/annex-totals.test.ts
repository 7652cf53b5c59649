import { describe, expect, it } from 'vitest';
import { linksOf } from '../../server/src/link/links';
import { planOf } from '../support/plan';

const indicators = (row: string): string => `表1 主要指标\n\n| 指标 | 2025年 | 2030年 |\n|---|---|---|\n| ${row} |\n\n`;
const annex = (caption: string, header: string, rows: readonly string[]): string =>
  `${caption}\n\n| 项目 | ${header} |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}\n`;
/** `name given: parts = total` of every annex that adds up to another total. */
const totals = (text: string): string[] =>
  linksOf(planOf(`# 某市民生“十五五”规划（2026—2030年）\n\n${text}`, 'markdown'))
    .annexTotals.filter(({ agrees }) => !agrees)
    .map(
      ({ row, cell, parts, total, leftOut }) =>
        `${row.indicator.name} ${cell.value.cell.text}: ${parts.map((q) => q.raw).join('+')} = ${String(total)}${leftOut === undefined ? '' : `；${leftOut}`}`,
    );
const beds = ['市中心医院东院区 | 600', '县人民医院迁建 | 300'];

describe('annexes that add up to another total', () => {
  it.each([
    [
      'a total',
      '新增医疗床位数（张） | — | 860',
      annex('表2 新增床位安排', '床位数', [...beds, '合计 | 900']),
      ['新增医疗床位数 860: 900 = 900'],
    ],
    [
      'subtotals',
      '新增医疗床位数（张） | — | 860',
      annex('表2 新增床位安排', '床位数', ['甲院 | 600', '小计 | 600', '乙院 | 300', '小计 | 300']),
      ['新增医疗床位数 860: 600+300 = 900'],
    ],
    [
      'in 万',
      '新增学位数（万个） | — | 1.3',
      annex('表2 新增学位安排', '学位数（个）', ['东区 | 9000', '西区 | 3000', '合计 | 12000']),
      ['新增学位数 1.3: 12000 = 12000'],
    ],
    [
      'another owner left out',
      '新增公办学位数（个） | — | 1100',
      annex('表2 新增学位安排', '学位数', ['东校 | 900', '西校（民办） | 300', '合计 | 1200']),
      ['新增公办学位数 1100: 1200 = 1200；除去注明“民办”的 300，为 900，也不相等'],
    ],
  ])('%s', (_, row, table, expected) => {
    expect(totals(indicators(row) + table)).toEqual(expected);
  });

  it.each([
    ['equal', '新增医疗床位数（张） | — | 900', annex('表2 新增床位安排', '床位数', [...beds, '合计 | 900'])],
    [
      'equal when rounded',
      '新增学位数（万个） | — | 1.2',
      annex('表2 新增学位安排', '学位数（个）', ['东区 | 9000', '西区 | 3013', '合计 | 12013']),
    ],
    [
      'equal without another owner',
      '新增公办学位数（个） | — | 900',
      annex('表2 新增学位安排', '学位数', ['东校 | 900', '西校（民办） | 300', '合计 | 1200']),
    ],
    ['no total', '新增医疗床位数（张） | — | 860', annex('表2 新增床位安排', '床位数', beds)],
    ['another thing counted', '新增医疗床位数（张） | — | 860', annex('表2 新增学位安排', '学位数', ['东校 | 600', '合计 | 900'])],
    ['nothing says that it is added', '新增医疗床位数（张） | — | 860', annex('表2 机构名册', '床位数', [...beds, '合计 | 900'])],
    ['no flow', '医疗床位数（张） | 800 | 860', annex('表2 新增床位安排', '床位数', [...beds, '合计 | 900'])],
    [
      'two indicators fit',
      '新增医疗床位数（张） | — | 860 |\n| 新增养老床位数（张） | — | 700',
      annex('表2 新增床位安排', '床位数', [...beds, '合计 | 900']),
    ],
  ])('silent: %s', (_, row, table) => {
    expect(totals(indicators(row) + table)).toEqual([]);
  });

  const rows = '床位增加规模（张） | 800 | 860';
  const list = annex('附件1\n\n床位项目表', '规模（张）', [...beds, '合计 | 900']);
  it.each([
    ['到2030年，床位增加规模达到860张，项目安排见附件1。', ['床位增加规模 860: 900 = 900']],
    ['到2030年，床位增加规模达到860张，项目安排见附件1。到2030年，床位增加规模达到860张，见附件1。', ['床位增加规模 860: 900 = 900']],
    ['到2030年，床位增加规模达到860张。项目安排见附件1。', []],
    ['到2030年，床位增加规模达到860张，项目安排见附件2。', []],
    ['到2030年，床位增加规模达到860张。', []],
  ])('a sentence points to its annex: %s', (text, expected) => {
    expect(totals(`${text}\n\n${indicators(rows)}${list}`)).toEqual(expected);
  });

  it('hundreds of pointers and annexes cost no more than their number', () => {
    const text = '到2030年，床位增加规模达到860张，见附件1。'.repeat(300);
    const found = totals(`${text}\n\n${indicators(rows)}${list.repeat(150)}`);
    expect(found.length).toBe(20);
  });
});
