import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksOf } from '../../server/src/link/links';
import { written } from '../../server/src/link/measures';
import { planOf } from '../support/plan';

const head = '# 某市公用事业“十五五”规划（2026—2030年）\n\n';
const table = (rows: readonly string[], caption = ''): string =>
  `\n\n${caption}| 指标 | 2025年 | 2030年 |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}\n`;
const linksIn = (text: string) => linksOf(planOf(head + text, 'markdown'));

/** `statement → row year: cell` of every link between text and table. */
const textTable = (text: string): string[] =>
  linksIn(text).textTable.map(
    ({ claim, row, cell, declared, countedOnly }) =>
      `${written(claim.quantity)} → ${row.indicator.name}: ${cell?.value.cell.text ?? '–'}${declared ? ' declared' : ''}${countedOnly ? ' counted' : ''}`,
  );
const textText = (text: string): string[] =>
  linksIn(text).textText.map(({ first, second }) => `${written(first.quantity)} ~ ${written(second.quantity)}`);
const tableTable = (text: string): string[] =>
  linksIn(text).tableTable.map(({ first, cells }) => `${first.indicator.name}: ${cells.map((c) => c.value.cell.text).join(' ~ ')}`);

describe('statements and rows', () => {
  const rows = [
    '城市供水普及率（%） | 98.6 | ≥99',
    '管网漏损率（%） | 9.1 | ≤8',
    '公办养老机构护理型床位占比（%） | 58 | ≥70',
    '水厂数（座） | 12 | 15',
  ];

  it.each([
    ['到2030年，城市供水普及率达到98%。', ['98% → 城市供水普及率: ≥99']],
    ['2025年，全市城市供水普及率为98.6%。', ['98.6% → 城市供水普及率: 98.6']],
    ['到2030年，管网漏损率控制在8%以内。', ['控制在8%以内 → 管网漏损率: ≤8']],
    ['到2030年，城市供水普及率、管网漏损率分别达到99%和8%。', ['99% → 城市供水普及率: ≥99', '8% → 管网漏损率: ≤8']],
    ['城市供水普及率由2025年的98.6%提高到2030年的99%。', ['98.6% → 城市供水普及率: 98.6', '99% → 城市供水普及率: ≥99']],
    // A year that the table has no column for: the row is known, no figure of it is.
    ['到2028年，城市供水普及率达到98.8%。', ['98.8% → 城市供水普及率: –']],
    ['到2030年，公办养老机构护理型床位占比达到70%。', ['70% → 公办养老机构护理型床位占比: ≥70']],
    ['到2030年，水厂数达到15座。', ['15座 → 水厂数: 15']],
  ])('%s', (text, expected) => {
    expect(textTable(text + table(rows))).toEqual(expected);
  });

  it.each([
    ['another qualifier', '到2030年，民办养老机构护理型床位占比达到55%。'],
    ['a qualifier too few', '到2030年，养老机构护理型床位占比达到60%。'],
    ['a qualifier too many', '到2030年，农村城市供水普及率达到60%。'],
    ['another place', '到2030年，农村供水普及率达到91%。'],
    ['a wider place', '2025年，全国城市供水普及率达到99.4%。全省城市供水普及率达到98.9%。'],
    ['cited', '到2030年，把“城市供水普及率达到95%”列入民生实事。'],
    ['a part', '到2030年，供水普及率达到99%，其中城市供水普及率达到97%。'],
    ['a change', '到2030年，城市供水普及率提高0.4个百分点。'],
    ['another unit', '到2030年，管网漏损率达到8座。'],
    ['another name', '到2030年，城市排水普及率达到97%。'],
  ])('silent: %s', (_, text) => {
    expect(textTable(text + table(rows))).toEqual([]);
  });

  it('two rows that fit alike are linked to nothing', () => {
    expect(textTable(`到2030年，污水处理率达到97%。${table(['污水处理率（%） | 95 | 98', '污水处理率（%） | 90 | 96'])}`)).toEqual([]);
  });

  it('one row in each of two tables is linked to both', () => {
    const twice = table(['污水处理率（%） | 95 | 98'], '表1 主要指标\n\n') + table(['污水处理率（%） | 95 | 97'], '表2 分项指标\n\n');
    expect(textTable(`到2030年，污水处理率达到98%。${twice}`)).toEqual(['98% → 污水处理率: 98', '98% → 污水处理率: 97']);
  });

  it('tells where only what is counted differs', () => {
    expect(textTable(`到2030年，普惠性幼儿园在园幼儿占比达到85%。${table(['普惠性幼儿园占比（%） | 86.4 | >85'])}`)).toEqual([
      '85% → 普惠性幼儿园占比: >85 counted',
    ]);
  });

  it.each([
    ['到2030年，清洁取暖覆盖面达到95%<!--=heat-->。', ['95% → 清洁取暖率: ≥92 declared']],
    ['到2030年，清洁取暖覆盖面达到95%。', []],
    ['到2030年，清洁取暖覆盖面达到95%<!--=other-->。', []],
    // The mark is the author's word, whatever the name says.
    ['到2030年，污水处理率达到95%<!--=heat-->。', ['95% → 清洁取暖率: ≥92 declared']],
    // It binds the figure before it alone.
    ['到2030年，清洁取暖率达到92%，清洁取暖覆盖面达到95%<!--=heat-->。', ['92% → 清洁取暖率: ≥92', '95% → 清洁取暖率: ≥92 declared']],
  ])('declared links: %s', (text, expected) => {
    expect(textTable(text + table(['清洁取暖率（%）<!--#heat--> | 88 | ≥92', '污水处理率（%） | 95 | 98']))).toEqual(expected);
  });
});

describe('statements and statements', () => {
  it.each([
    ['value', '到2030年，社区养老服务设施覆盖率达到95%。力争到2030年，全市社区养老服务设施覆盖率提高到90%。', ['95% ~ 90%']],
    ['other years', '到2027年，社区养老服务设施覆盖率达到90%。到2030年，社区养老服务设施覆盖率达到95%。', []],
    ['other qualifiers', '到2030年，城市养老服务设施覆盖率达到95%，农村养老服务设施覆盖率达到80%。', []],
    ['other units', '到2030年，社区养老服务设施达到95个。到2030年，社区养老服务设施达到80%。', []],
    ['a wider place', '2025年社区养老服务设施覆盖率为88%。2025年全国社区养老服务设施覆盖率为92%。', []],
    ['hedged', '到2030年，垃圾分类覆盖率达到95%左右。到2030年，垃圾分类覆盖率达到96%。', ['95%左右 ~ 96%']],
  ])('%s', (_, text, expected) => {
    expect(textText(`## 一、发展目标\n\n${text}`)).toEqual(expected);
  });

  it.each([
    ['## 一、清城区\n\n', '## 二、连南县\n\n', []],
    ['## 一、总体目标\n\n', '## 二、南部片区\n\n', []],
    ['## 一、总体目标\n\n', '## 二、全区\n\n', ['90% ~ 85%']],
    ['## 一、总体目标\n\n', '## 二、重点任务\n\n', ['90% ~ 85%']],
  ])('sections about a part of the place: %s %s', (first, second, expected) => {
    const said = (value: number): string => `到2030年，生活垃圾无害化处理率达到${String(value)}%。\n\n`;
    expect(textText(first + said(90) + second + said(85))).toEqual(expected);
  });

  it('works are compared between a section and its box alone', () => {
    expect(
      textText('## 一、文化\n\n到2030年，打造6—8个非遗特色街区。\n\n:::box[专栏1 行动]\n到2030年，培育3—5个非遗特色街区。\n:::\n'),
    ).toEqual(['6—8个 ~ 3—5个']);
    expect(textText('## 一、文化\n\n到2030年，打造6个非遗特色街区。\n\n## 二、旅游\n\n到2030年，打造3个非遗特色街区。')).toEqual([]);
  });

  it('gives the same pairs whatever the order of the statements', () => {
    const statements = [
      '到2030年，污水处理率达到98%。',
      '到2030年，全市污水处理率提高到97%。',
      '到2027年，污水处理率达到95%。',
      '到2030年，农村污水处理率达到60%。',
      '到2030年，管网漏损率控制在8%以内。',
      '到2030年，管网漏损率下降到9%。',
    ];
    const pairs = (order: readonly string[]): string[] => {
      // Of three statements the first is paired with the others: pairs are told by whose they are.
      const { textText: links, textTable: rows } = linksIn(
        `## 一、目标\n\n${order.join('\n\n')}${table(['污水处理率（%） | 95 | 98', '管网漏损率（%） | 9.1 | ≤8'])}`,
      );
      return [
        ...links.map(({ first, second }) => [written(first.quantity), written(second.quantity)].sort().join(' ~ ')),
        ...rows.map(({ claim, row, cell }) => `${written(claim.quantity)} → ${row.indicator.name} ${cell?.value.cell.text ?? ''}`),
      ].sort();
    };
    const expected = pairs(statements);
    expect(expected).toEqual(
      [
        '95% → 污水处理率 ',
        '97% → 污水处理率 98',
        '97% ~ 98%',
        '9% → 管网漏损率 ≤8',
        '9% ~ 控制在8%以内',
        '98% → 污水处理率 98',
        '控制在8%以内 → 管网漏损率 ≤8',
      ].sort(),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (order) => {
        expect(pairs(order)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('tables and tables', () => {
  const one = table(['每千人口执业医师数（人） | 3.1 | 3.6', '人均预期寿命（岁） | 80.2 | 81'], '表1 主要指标\n\n');
  it.each([
    ['每千人口执业医师数（人） | 3.1 | 3.9', ['每千人口执业医师数: 3.1 ~ 3.1', '每千人口执业医师数: 3.6 ~ 3.9']],
    ['每千人口注册护士数（人） | 3.1 | 3.9', []],
    ['每千人口执业医师数（人） | — | 3.9', ['每千人口执业医师数: 3.6 ~ 3.9']],
  ])('%s', (row, expected) => {
    expect(tableTable(one + table([row], '表2 监测指标\n\n'))).toEqual(expected);
  });

  it('one table alone is no pair', () => {
    expect(tableTable(table(['人均预期寿命（岁） | 80.2 | 81', '人均预期寿命（岁） | 80.2 | 82']))).toEqual([]);
  });
});

describe('common levels', () => {
  const standards = (text: string): string[] => linksIn(text).standards.map(({ first, second }) => `${first.text} ~ ${second.text}`);
  it.each([
    ['到2030年，居民健康素养水平接近全省平均水平。到2030年，居民健康素养水平达到全省平均水平。', ['接近全省平均水平 ~ 达到全省平均水平']],
    ['到2030年，居民健康素养水平达到全省平均水平。到2030年，居民健康素养水平不低于全省平均水平。', []],
    ['到2030年，居民健康素养水平接近全国平均水平。到2030年，居民健康素养水平达到全省平均水平。', []],
    ['到2027年，居民健康素养水平接近全省平均水平。到2030年，居民健康素养水平达到全省平均水平。', []],
    ['到2030年，居民健康素养水平接近全省平均水平。到2030年，居民人均可支配收入达到全省平均水平。', []],
  ])('%s', (text, expected) => {
    expect(standards(text)).toEqual(expected);
  });
});

describe('hostile text', () => {
  const units = [
    '到2030年，污水处理率达到98%。',
    '达到98%<!--=a-->',
    '<!--#a-->',
    '分别达到',
    '2027年9月前，',
    '由5%提高到6%，',
    '其中5个，',
    '## 某区\n\n',
    '\u0000',
  ];
  const count = (text: string): number => {
    const { textTable: a, textText: b, tableTable: c } = linksIn(text);
    return a.length + b.length + c.length;
  };
  const repeated = (unit: string, length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)) + table(['污水处理率（%） | 95 | 98']);

  it.each(units)('%j repeated to 20,000 characters: no throw, links as many as statements', (unit) => {
    expect(count(repeated(unit, 20_000))).toBeLessThanOrEqual(10.5 * count(repeated(unit, 2000)) + 10);
  });

  it('one row in hundreds of tables meets a hundred of them, not all', () => {
    const rows = table(['污水处理率（%） | 95 | 98']);
    expect(linksIn(rows.repeat(100)).tableTable.length).toBe(2 * 4950);
    expect(linksIn(rows.repeat(150)).tableTable.length).toBe(2 * (4950 + 100 * 50));
    const said = '到2030年，污水处理率达到97%。';
    expect(linksIn(said + rows.repeat(150)).textTable.length).toBe(100);
  });
});
