import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dialectOf, readPlan } from '../../../server/src/engine/check';
import { wrongAcross } from '../../../server/src/model/tables/across-sums';
import { wrongParts } from '../../../server/src/model/tables/part-sums';
import { wrongTotals } from '../../../server/src/model/tables/totals';
import type { PlanTable } from '../../../server/src/model/types';
import { sourceOf } from '../../../server/src/text/source';
import { originals } from '../../support/originals';
import { planOf } from '../../support/plan';

const tableOf = (text: string): PlanTable => {
  const [table] = planOf(`# 云岭市水利发展“十四五”规划\n\n${text}`, 'markdown').tables;
  if (!table) throw new Error('no table');
  return table;
};
const roles = (table: PlanTable): string[] => table.columns.map((c) => c.role);
const seed = (name: string) =>
  planOf(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../../seeds', name), 'utf8'), 'markdown');

describe('columns that only the whole header can tell', () => {
  it('the nameless texts left of the values are the names, those before them categories', () => {
    const table = tableOf('| | | 2020年 | 2025年 |\n|---|---|---|---|\n| 供水 | 供水量（万吨） | 30 | 40 |\n| | 普及率（%） | 90 | 95 |');
    expect(roles(table)).toEqual(['category', 'name', 'value', 'value']);
    expect(table.kind).toBe('indicator');
  });

  it('of two name columns the last one before the values holds the names', () => {
    expect(roles(tableOf('| 项目类别 | 指标名称 | 2025年 |\n|---|---|---|\n| 供水 | 供水量 | 40 |'))).toEqual([
      'category',
      'name',
      'value',
    ]);
  });

  it('目标 and 完成情况 above sentences hold no values', () => {
    const table = tableOf('| 任务 | 目标 | 责任单位 |\n|---|---|---|\n| 修渠 | 渠系完整畅通，灌排自如 | 市水利局 |');
    expect(roles(table)).toEqual(['task', 'other', 'owner']);
    expect(table.kind).toBe('task');
  });

  it('a header that goes on in the next row', () => {
    const broken = tableOf('| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| | | （目标） |\n| 普及率（%） | 90 | 95 |');
    expect(broken).toMatchObject({ headerRows: 2 });
    expect(broken.columns[2]).toMatchObject({ header: '2025年（目标）', year: 2025, valueKind: 'target' });
    const grouped = tableOf('| 指标 | 现状 | 目标 | |\n|---|---|---|---|\n| | 2020年 | 2023年 | 2025年 |\n| 普及率（%） | 90 | 93 | 95 |');
    expect(grouped.columns.map((c) => c.year)).toEqual([undefined, 2020, 2023, 2025]);
  });
});

describe('kinds of tables', () => {
  it.each([
    ['| 指标 | 2025年 |\n|---|---|\n| 普及率（%） | 95 |', 'indicator'],
    ['| 任务 | 责任单位 |\n|---|---|\n| 修渠 | 市水利局 |', 'task'],
    ['| 项目名称 | 建设地点 | 项目起止 | 总投资（万元） |\n|---|---|---|---|\n| 东渠 | 东区 | 2021-2023 | 90 |', 'task'],
    ['| 地市 | 2021年 | 2022年 |\n|---|---|---|\n| 甲市 | 3 | 4 |', 'data'],
    ['| 防护等级 | 人口（万人） |\n|---|---|\n| 一级 | ≥150 |', 'data'],
  ])('%s', (text, kind) => {
    expect(tableOf(text).kind).toBe(kind);
  });

  it('a review has no year after the baseline, or sets done against planned', () => {
    expect(tableOf('| 指标 | 2015年 | 2020年 |\n|---|---|---|\n| 普及率（%） | 80 | 90 |').review).toBe(true);
    expect(tableOf('| 指标 | 规划目标 | 完成情况 | 完成率 |\n|---|---|---|---|\n| 渠长（公里） | 80 | 90 | 112.5% |').review).toBe(true);
    expect(tableOf('| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 普及率（%） | 80 | 90 |').review).toBe(false);
  });
});

describe('cells', () => {
  it('say what they hold', () => {
    const [row] = tableOf(
      '| 指标 | 2020年 | 2021年 | 2022年 | 2023年 | 2024年 | 2025年 |\n|---|---|---|---|---|---|---|\n| 渠长 | ≥95 | —— | 达标 | | 甲区≥20 乙区≥30 | 〔10〕 |',
    ).rows.slice(1);
    expect(row?.slice(1).map((c) => c.value?.kind)).toEqual(['number', 'none', 'word', 'empty', 'several', 'number']);
    expect(row?.[6]?.value?.cumulative).toBe(true);
    expect(row?.[1]?.value?.quantity).toMatchObject({ value: 95, comparator: '>=' });
  });

  it('a year beside a value only says when', () => {
    const cell = tableOf('| 指标 | 目标值 |\n|---|---|\n| 普及率 | 100%（2023年） |').rows[1]?.[1];
    expect(cell?.value).toMatchObject({ kind: 'number', quantity: { value: 100 } });
  });
});

describe('sums', () => {
  it('every total of the re-told annex comes out', () => {
    const annex = seed('004-haizhu-education-fyp14.plan.md').tables.find((t) => t.rows.flat().some((c) => c.text.endsWith('小计')));
    if (!annex) throw new Error('no annex');
    expect(wrongTotals(annex)).toEqual([]);
    expect(wrongParts(annex)).toEqual([]);
  });

  it('and each of them, changed, is seen', () => {
    const name = '004-haizhu-education-fyp14.plan.md';
    const { source, tables } = seed(name);
    const totals = tables.flatMap((t) => t.rows).flatMap((row) => (row.some((c) => c.text.endsWith('小计')) ? row.slice(-1) : []));
    expect(totals.map((c) => c.text)).toEqual(['1530', '7020', '3900', '1200']);
    for (const { span, text } of totals) {
      const changed = planOf(`${source.text.slice(0, span.start)}${String(Number(text) + 10)}${source.text.slice(span.end)}`, 'markdown');
      expect(changed.tables.flatMap(wrongTotals)).toMatchObject([{ sum: Number(text) }]);
    }
  });

  it('a subtotal by name gathers rows of several groups', () => {
    const text = (sum: number): string =>
      `| 类别 | 项目 | 床位 |\n|---|---|---|\n| 儿科 | 甲院 | 100 |\n| | 乙院 | 50 |\n| 综合 | 丙院 | 300 |\n| | 儿科 | 120 |\n| | 外科 | 180 |\n| | 丁院 | 200 |\n| | 儿科 | 80 |\n| | 外科 | 120 |\n| | 儿科小计 | ${String(sum)} |`;
    expect(wrongTotals(tableOf(text(350)))).toEqual([]);
    expect(wrongTotals(tableOf(text(360)))).toMatchObject([{ sum: 350, label: '儿科小计' }]);
  });

  it('a total above its rows, a total of subtotals, rounding of decimals', () => {
    expect(
      wrongTotals(tableOf('| 类别 | 投资（亿元） |\n|---|---|\n| 总计 | 15.4 |\n| 道路 | 5.2 |\n| 桥梁 | 6.1 |\n| 场站 | 4.0 |')),
    ).toEqual([]);
    expect(
      wrongTotals(
        tableOf('| 类别 | 数量 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n| 小计 | 3 |\n| 丙 | 4 |\n| 丁 | 5 |\n| 小计 | 9 |\n| 合计 | 12 |'),
      ),
    ).toEqual([]);
    expect(
      wrongTotals(
        tableOf('| 类别 | 数量 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n| 小计 | 3 |\n| 丙 | 4 |\n| 丁 | 5 |\n| 小计 | 9 |\n| 合计 | 13 |'),
      ),
    ).toMatchObject([{ sum: 12 }]);
  });

  it('says which row was left out', () => {
    expect(wrongTotals(tableOf('| 项目 | 座数 |\n|---|---|\n| 甲 | 11 |\n| 乙 | 20 |\n| 丙 | 35 |\n| 合计 | 46 |'))).toMatchObject([
      { sum: 66, without: { label: '乙' } },
    ]);
  });

  it('is silent where a cell cannot be read', () => {
    expect(wrongTotals(tableOf('| 项目 | 座数 |\n|---|---|\n| 甲 | 11 |\n| 乙 | 若干 |\n| 丙 | 35 |\n| 合计 | 50 |'))).toEqual([]);
    expect(wrongTotals(tableOf('| 项目 | 占比（%） |\n|---|---|\n| 甲 | 11 |\n| 乙 | 20 |\n| 合计 | 50 |'))).toEqual([]);
  });

  it('columns that add up across in the other rows', () => {
    const text = (last: number): string =>
      `| 区 | 数量 | 2021年 | 2022年 |\n|---|---|---|---|\n| 甲 | 8 | 3 | 5 |\n| 乙 | 9 | 4 | 5 |\n| 丙 | 7 | 3 | 4 |\n| 丁 | 12 | 6 | 6 |\n| 戊 | ${String(last)} | 1 | 1 |`;
    expect(wrongAcross(tableOf(text(2)))).toEqual([]);
    expect(wrongAcross(tableOf(text(3)))).toMatchObject([{ sum: 2, label: '戊' }]);
  });

  it('amounts that look like years are amounts', () => {
    expect(wrongTotals(tableOf('| 项目 | 座数 |\n|---|---|\n| 甲 | 1900 |\n| 乙 | 100 |\n| 合计 | 2000 |'))).toEqual([]);
    expect(wrongTotals(tableOf('| 项目 | 座数 |\n|---|---|\n| 甲 | 1900 |\n| 乙 | 100 |\n| 合计 | 2001 |'))).toHaveLength(1);
  });
});

describe.skipIf(originals('corpus/plans').length === 0)('real plans (skipped without ../shared)', () => {
  it.each([...originals('seeds'), ...originals('corpus/plans')].map((o) => [o.name, o] as const))(
    '%s: every sum comes out',
    (name, original) => {
      const plan = readPlan(original.source, dialectOf(name));
      const wrong = plan.tables.filter((t) => t.kind !== 'box').flatMap((t) => [...wrongTotals(t), ...wrongParts(t), ...wrongAcross(t)]);
      expect(wrong.map((w) => `${w.label} ${w.cell.text} ${String(w.sum)}`)).toEqual([]);
    },
  );

  it('a wrong total is seen, in 12 long tables of subtotals', () => {
    const original = originals('corpus/plans').find((o) => o.name.startsWith('02'));
    if (!original) return;
    const { text } = original.source;
    const plan = readPlan(original.source, 'plain');
    const totals = plan.tables.flatMap((t) =>
      t.rows
        .slice(t.headerRows)
        .flatMap((row) =>
          row.some((c) => c.text === '合计') ? row.filter((c) => c.value?.kind === 'number' && c.value.quantity).slice(-1) : [],
        ),
    );
    expect(totals.length).toBeGreaterThan(10);
    for (const cell of totals.slice(0, 4)) {
      const changed = readPlan(sourceOf(`${text.slice(0, cell.span.start)}9${text.slice(cell.span.start)}`), 'plain');
      expect(changed.tables.flatMap(wrongTotals), cell.text).toHaveLength(1);
    }
  });
});
