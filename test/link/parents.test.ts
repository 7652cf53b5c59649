import { describe, expect, it } from 'vitest';
import { parentLinksOf, type Parent } from '../../server/src/link/parents';
import { planOf } from '../support/plan';

const tableOf = (rows: readonly string[]): string =>
  `| 指标 | 2025年 | 2030年 | 属性 |\n|---|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}\n`;
const plan = (title: string, rows: readonly string[], note = '') =>
  planOf(`# ${title}“十五五”规划（2026—2030年）\n\n${tableOf(rows)}${note}`, 'markdown');
const province = (...rows: readonly string[]): Parent => ({ path: '省.plan.md', plan: plan('某省供水', rows) });

/** `name own ~ theirs` of every indicator that a parent has, `weaker` where the own target is. */
const held = (rows: readonly string[], ...parents: readonly Parent[]): string[] =>
  parentLinksOf(plan('某市供水', rows), parents).links.map(
    ({ own, targets, weaker }) =>
      `${own.indicator.name} ${targets.map((pair) => pair.map((c) => c.value.cell.text).join(' ~ ')).join()}${weaker ? ' weaker' : ''}`,
  );

describe('targets against the plan above', () => {
  it.each([
    ['城市供水普及率（%） | 96.6 | ≥97 | 约束性', '城市供水普及率（%） | 97.5 | ≥98 | 约束性', ['城市供水普及率 ≥97 ~ ≥98 weaker']],
    ['管网漏损率（%） | 9.1 | ≤8.5 | 约束性', '管网漏损率（%） | 10 | ≤8 | 约束性', ['管网漏损率 ≤8.5 ~ ≤8 weaker']],
    ['管网漏损率（%） | 9.1 | ≤7.5 | 约束性', '管网漏损率（%） | 10 | ≤8 | 约束性', ['管网漏损率 ≤7.5 ~ ≤8']],
    ['城市供水普及率（%） | 96.6 | ≥99 | 约束性', '城市供水普及率（%） | 97.5 | ≥98 | 约束性', ['城市供水普及率 ≥99 ~ ≥98']],
    ['城市供水普及率（%） | 96.6 | 98 | 约束性', '城市供水普及率（%） | 97.5 | ≥98 | 约束性', ['城市供水普及率 98 ~ ≥98']],
    // Ranges and hedges decide nothing, numbers depend on the size of the place.
    ['城市供水普及率（%） | 96.6 | 95—97 | 约束性', '城市供水普及率（%） | 97.5 | ≥98 | 约束性', ['城市供水普及率 95—97 ~ ≥98']],
    ['城市供水普及率（%） | 96.6 | 97左右 | 约束性', '城市供水普及率（%） | 97.5 | ≥98 | 约束性', ['城市供水普及率 97左右 ~ ≥98']],
    ['水厂数（座） | 12 | 14 | 预期性', '水厂数（座） | 230 | 260 | 预期性', ['水厂数 14 ~ 260']],
    ['农村供水普及率（%） | 90 | 95 | 约束性', '城市供水普及率（%） | 97.5 | ≥98 | 约束性', []],
    ['供水普及率（%） | 90 | 95 | 约束性', '城市供水普及率（%） | 97.5 | ≥98 | 约束性', []],
  ])('%s under %s', (own, theirs, expected) => {
    expect(held([own], province(theirs))).toEqual(expected);
  });

  it('each of several parents is held against', () => {
    const city: Parent = { path: '市.plan.md', plan: plan('某市供水', ['城市供水普及率（%） | 97 | ≥96 | 约束性']) };
    expect(held(['城市供水普及率（%） | 96.6 | ≥97 | 约束性'], province('城市供水普及率（%） | 97.5 | ≥98 | 约束性'), city)).toEqual([
      '城市供水普及率 ≥97 ~ ≥98 weaker',
      '城市供水普及率 ≥97 ~ ≥96',
    ]);
  });

  it.each([
    ['注：带*的为省级规划指标。', ['农村供水水质达标率']],
    ['注：带*的为新设指标。', []],
    ['', []],
  ])('a * indicator the parent does not have: %s', (note, expected) => {
    const own = plan('某市供水', ['*农村供水水质达标率（%） | 91 | ≥95 | 约束性', '管网漏损率（%） | 9 | ≤8 | 约束性'], note);
    const { missing } = parentLinksOf(own, [province('管网漏损率（%） | 10 | ≤8 | 约束性')]);
    expect(missing.map(({ row }) => row.indicator.name)).toEqual(expected);
  });

  it('a parent without a table says nothing of what is missing, one that cannot be read is told', () => {
    const own = plan('某市供水', ['*农村供水水质达标率（%） | 91 | ≥95 | 约束性'], '注：带*的为省级规划指标。');
    const unread: Parent = { path: '省.plan.md', problem: { zh: '没有这个文件', en: 'no such file' } };
    expect(parentLinksOf(own, [province()])).toEqual({ links: [], missing: [], unread: [] });
    expect(parentLinksOf(own, [unread])).toEqual({ links: [], missing: [], unread: [unread] });
  });

  it('one row repeated without end is held against a hundred at most', () => {
    const rows = Array.from({ length: 150 }, () => '管网漏损率（%） | 9 | ≤8 | 约束性');
    expect(held(rows, province(...rows)).length).toBe(150);
  });
});
