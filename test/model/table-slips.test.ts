import { describe, expect, it } from 'vitest';
import { measureMissed } from '../../server/src/lexicon/own-measures';
import { blamedSums } from '../../server/src/model/claims/blamed-sums';
import { kindOfCell } from '../../server/src/model/tables/cell-kinds';
import { scaledCells } from '../../server/src/model/tables/cell-scales';
import { attributesApart } from '../../server/src/model/tables/stated-attributes';
import { wrongStatuses } from '../../server/src/model/tables/status-columns';
import { misplacedIn } from '../../server/src/model/tables/swapped-cells';
import { namedTwice } from '../../server/src/model/tables/owner-cells';
import type { PlanTable } from '../../server/src/model/types';
import { planOf } from '../support/plan';

const title = '# 云岭市水利发展“十五五”规划（2026—2030年）';
const markdownOf = (rows: readonly string[]): string => {
  const [header = '', ...body] = rows;
  return [`| ${header} |`, `|${' --- |'.repeat(header.split('|').length)}`, ...body.map((row) => `| ${row} |`)].join('\n');
};
const tableOf = (...rows: string[]): PlanTable => {
  const [table] = planOf(`${title}\n\n${markdownOf(rows)}`, 'markdown').tables;
  if (!table) throw new Error('no table');
  return table;
};

describe('what a cell plainly is', () => {
  it.each([
    ['56.2', 'number'],
    ['≥85%', 'number'],
    ['6000户', 'number'],
    ['〔17〕', 'number'],
    ['%', 'unit'],
    ['1/10万', 'unit'],
    ['微克/立方米', 'unit'],
    ['约束性', 'attribute'],
    ['2027年12月底', 'time'],
    ['2026—2029年', 'time'],
    ['2028年第三季度', 'time'],
    ['持续推进', 'time'],
    ['市民政局、市财政局', 'body'],
    ['市水务集团', 'body'],
    ['2027', undefined],
    ['不降低', undefined],
    ['床位600张', undefined],
    ['修订办法', undefined],
    ['—', undefined],
  ])('%s', (text, kind) => {
    const table = tableOf('甲|乙|丙', `一|${text}|三`, '二|1|2');
    expect(kindOfCell(table.rows[1]?.[1])).toBe(kind);
  });
});

describe('cells in each other’s column', () => {
  const found = (...rows: string[]): string[] => {
    const { swapped, odd } = misplacedIn(tableOf(...rows));
    return [...swapped.map(({ cells: [a, b] }) => `${a.text} ↔ ${b.text}`), ...odd.map(({ cell }) => cell.text)];
  };

  it('finds them beside and apart', () => {
    expect(found('任务|责任单位|时限', '甲|市水利局|2027年', '乙|2028年底|市水利局', '丙|市财政局|2029年')).toEqual([
      '2028年底 ↔ 市水利局',
    ]);
    expect(found('项目|投资（亿元）|内容|责任单位', '甲|3.1|修渠|市水利局', '乙|市水利局|修坝|2.2', '丙|1.4|修闸|市财政局')).toEqual([
      '市水利局 ↔ 2.2',
    ]);
  });

  it('is silent where columns mix kinds or many rows are off; a cell alone is named', () => {
    expect(found('事项|内容|安排', '甲|市水利局|2027年', '乙|2028年底|市水利局', '丙|修坝|2029年')).toEqual([]);
    expect(found('任务|责任单位|时限|备注', '甲|市水利局|2027年|', '乙||市水利局|2028年', '丙|市财政局|2029年|')).toEqual(['市水利局']);
    expect(found('任务|责任单位|时限', '甲|市水利局|2027年', '乙|2028年底|市水利局', '丙|2028年|市财政局', '丁|市财政局|2029年')).toEqual(
      [],
    );
  });
});

describe('scales in cells', () => {
  const found = (...rows: string[]): string[] =>
    scaledCells(tableOf(...rows)).map(({ cell, kind, meant }) => `${cell.text} ${kind} ${meant}`);

  it('tells a doubled scale from a repeated unit and another scale', () => {
    expect(found('项目|总投资（亿元）', '甲|3', '乙|4', '丙|5', '丁|1.2亿')).toEqual(['1.2亿 doubled 1.2']);
    expect(found('项目|总投资（亿元）', '甲|3', '乙|4', '丙|5', '丁|1.2亿元')).toEqual(['1.2亿元 repeated 1.2']);
    expect(found('项目|总投资（万元）', '甲|3000', '乙|4000', '丙|5000', '丁|1.2亿')).toEqual(['1.2亿 other 12000']);
  });

  it('is silent where cells give their own units', () => {
    expect(found('项目|总投资（亿元）', '甲|3亿元', '乙|4亿元', '丙|5')).toEqual([]);
    expect(found('项目|人数（人）', '甲|300', '乙|400', '丙|500', '丁|1.2万')).toEqual([]);
    expect(found('项目|总投资（亿元）', '甲|3', '乙|4', '丙|5', '丁|带动3万人')).toEqual([]);
  });
});

describe('wrong sums', () => {
  it('two totals of one row that come out once two cells change places', () => {
    const { swapped, left } = blamedSums(tableOf('类别|总投资|计划投资', '甲|10|8', '乙|5|9', '丙|7|6', '合计|26|19'));
    expect(swapped.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['5', '9']]);
    expect(left).toEqual([]);
  });

  it('two totals in each other’s place', () => {
    const { swapped } = blamedSums(tableOf('类别|总投资|计划投资', '甲|10|8', '乙|9|5', '丙|7|6', '合计|19|26'));
    expect(swapped.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['19', '26']]);
  });

  it('two readings are none', () => {
    const { swapped, left } = blamedSums(tableOf('类别|总投资|计划投资', '甲|5|9', '乙|5|9', '丙|7|6', '合计|21|20'));
    expect(swapped).toEqual([]);
    expect(left).toHaveLength(2);
  });

  it('a difference that is told explains the total it goes into', () => {
    const { left } = blamedSums(tableOf('区|2025年|2030年|新增', '甲|10|14|4', '乙|8|11|2', '丙|6|9|3', '丁|5|7|2', '合计|29|41|12'));
    expect(left).toEqual([]);
  });
});

describe('attributes', () => {
  const found = (prose: string): string[] => {
    const table = markdownOf([
      '指标|2030年|属性',
      '农村自来水普及率（%）|95|预期性',
      '水土保持率（%）|82|约束性',
      '堤防达标率（%）|78|预期性',
    ]);
    return attributesApart(planOf(`${title}\n\n${prose}\n\n${table}`, 'markdown')).map(({ name, wrong }) => `${name} ${wrong.attribute}`);
  };

  it.each([
    ['将农村自来水普及率作为约束性指标管理。', ['农村自来水普及率 约束性']],
    ['农村自来水普及率、堤防达标率等2项约束性指标分解到县区。', ['农村自来水普及率 约束性', '堤防达标率 约束性']],
    ['约束性指标（水土保持率、堤防达标率）纳入考核。', ['堤防达标率 约束性']],
    ['水土保持率为预期性指标。', ['水土保持率 预期性']],
    ['水土保持率为约束性指标，按年分解。', []],
    ['完成国家下达的农村自来水普及率等约束性指标。', []],
    ['堤防达标率不再作为约束性指标。', []],
    ['县级堤防达标率为约束性指标。', []],
  ])('%s', (prose, expected) => {
    expect(found(prose)).toEqual(expected);
  });
});

describe('status columns', () => {
  const statuses = (...rows: string[]): string[] => {
    const plan = planOf(`${title}\n\n${markdownOf(['指标|2020年|2025年规划目标|2025年实际|完成情况', ...rows])}`, 'markdown');
    const [table] = plan.tables;
    return table ? [...wrongStatuses(table, plan.indicators)].map(({ name }) => name) : [];
  };

  it('follow from planned and reached', () => {
    expect(statuses('巡查覆盖率（%）|80|90|92|完成', '河长履职率（%）|90|95|94|完成', '水库数（座）|30|36|38|未完成')).toEqual([
      '河长履职率',
      '水库数',
    ]);
  });

  it('weigh in words, rounding and undecided directions', () => {
    expect(statuses('巡查覆盖率（%）|80|90|89.7|完成', '河长履职率（%）|90|95|94|基本完成', '常住人口（万人）|80|80|79|完成')).toEqual([]);
  });
});

describe('units of indicators', () => {
  it.each([
    ['婴儿死亡率', '%', [3.1], '‰'],
    ['婴儿死亡率', '%', [0.31], undefined],
    ['婴儿死亡率', '‰', [3.1], undefined],
    ['每千人口床位数', '%', [6.9], '个数'],
    ['每千人口床位增长率', '%', [6.9], undefined],
    ['光伏装机容量', '万千瓦时', [30], '万千瓦'],
    ['人均公园绿地面积', '平方米', [14.2], undefined],
    ['公路里程', '平方公里', [820], '长度单位'],
    ['细颗粒物（PM2.5）平均浓度', '毫克/立方米', [31], '微克/立方米'],
  ])('%s in %s', (name, unit, figures, right) => {
    expect(measureMissed(name, unit, figures)).toBe(right);
  });
});

describe('owners', () => {
  const twice = (...rows: string[]): string[] =>
    [...namedTwice(tableOf('任务|牵头单位|配合单位|时限', ...rows))].map(({ again }) => again.text);

  it('are named once in a row', () => {
    expect(twice('甲|市水利局|市财政局、市水利局|2027年', '乙|市发展改革委|市发改委|2028年', '丙|市水利局|市财政局|2029年')).toEqual([
      '市水利局',
      '市发改委',
    ]);
    expect(twice('甲|各县（市、区）政府|各县（市、区）政府|2027年', '乙|市水利局|县水利局|2028年')).toEqual([]);
  });
});
