import { describe, expect, it } from 'vitest';
import { rebuildTables } from '../../server/src/syntax/flattened';
import type { TableBlock } from '../../server/src/syntax/types';
import { sourceOf } from '../../server/src/text/source';

/** A table as text: `<` `^` covered from the left or above, `!` no cell in the source, `¶` a line end within a cell. */
const gridOf = (text: string, table: TableBlock): string[] =>
  table.rows.map((row) =>
    row
      .map(({ merged, parts }) => {
        if (merged === 'left') return '<';
        if (merged === 'up') return '^';
        return merged === 'absent' ? '!' : parts.map(({ start, end }) => text.slice(start, end)).join('¶');
      })
      .join('|'),
  );

const rebuild = (text: string): { readonly header: number; readonly rows: string[]; readonly origin: string }[] =>
  rebuildTables(sourceOf(text)).map((table) => ({ header: table.headerRows, rows: gridOf(text, table), origin: table.origin }));

/** The rows of the only table. */
const rowsOf = (text: string): string[] => {
  const tables = rebuild(text);
  expect(tables).toHaveLength(1);
  return tables[0]?.rows ?? [];
};

/** Paragraphs with a blank line between; an empty string is an empty cell. */
const paragraphs = (...cells: readonly string[]): string => `${cells.join('\n\n')}\n`;
/** The same from `|`-separated rows. */
const cells = (...rows: readonly string[]): string => paragraphs(...rows.flatMap((row) => row.split('|')));

const prose = '各县区要把规划实施摆上重要位置，明确分工，压实责任，确保各项任务落到实处。';

describe('one cell per paragraph', () => {
  it('reads plain rows below a caption and stops at prose', () => {
    const text = paragraphs(
      prose,
      '表1 水利发展主要指标',
      cells(
        '指标|2020年|2025年|属性',
        '水库总库容（亿立方米）|3.2|3.5|预期性',
        '灌溉水利用系数|0.52|0.56|约束性',
        '农村自来水普及率（%）|91|96|预期性',
      ).trim(),
      prose,
    );
    const [table] = rebuildTables(sourceOf(text));
    expect(rowsOf(text)).toEqual([
      '指标|2020年|2025年|属性',
      '水库总库容（亿立方米）|3.2|3.5|预期性',
      '灌溉水利用系数|0.52|0.56|约束性',
      '农村自来水普及率（%）|91|96|预期性',
    ]);
    expect(text.slice(table?.span.start, table?.span.end)).toMatch(/^指标[^]*预期性$/u);
    expect(table?.headerRows).toBe(1);
  });

  it('puts in the cells of a category that occurs once', () => {
    const text = cells(
      '类别|指标|2020年|2025年',
      '供水|水厂数量（座）|8|11',
      '管网漏损率（%）|13|9',
      '排水|污水处理率（%）|90|96',
      '雨污分流率（%）|45|70',
    );
    expect(rowsOf(text)).toEqual([
      '类别|指标|2020年|2025年',
      '供水|水厂数量（座）|8|11',
      '!|管网漏损率（%）|13|9',
      '排水|污水处理率（%）|90|96',
      '!|雨污分流率（%）|45|70',
    ]);
  });

  it('puts in the header cells that the source has lost at the left', () => {
    const text = paragraphs(
      '表2 供水指标',
      cells(
        '2020年|2025年|属性',
        '城区|水厂数量（座）|8|11|预期性',
        '管网漏损率（%）|13|9|约束性',
        '乡镇|集中供水率（%）|80|92|预期性',
        '水质达标率（%）|88|95|约束性',
      ).trim(),
    );
    expect(rowsOf(text)[0]).toBe('!|!|2020年|2025年|属性');
    expect(rowsOf(text)[1]).toBe('城区|水厂数量（座）|8|11|预期性');
  });

  it('takes categories written like headings and names written like items for what they are', () => {
    const text = paragraphs(
      '表1 主要指标',
      cells(
        '类别|指标名称|属性|基准值|目标值',
        '一、供水|1.*水厂数量（座）|预期性|8|11',
        '2.管网漏损率（%）|约束性|13|<9',
        '二、排水|3.污水处理率（%）|约束性|90|≥96',
        '4.雨污分流率（%）|预期性|——|70',
      ).trim(),
      '注：带*的由市级统计。',
    );
    expect(rowsOf(text)).toEqual([
      '类别|指标名称|属性|基准值|目标值',
      '一、供水|1.*水厂数量（座）|预期性|8|11',
      '!|2.管网漏损率（%）|约束性|13|<9',
      '二、排水|3.污水处理率（%）|约束性|90|≥96',
      '!|4.雨污分流率（%）|预期性|——|70',
    ]);
  });

  it('makes one cell of a header in two paragraphs', () => {
    const text = cells('指标|2020年|2025年', '（预测）', '水厂数量|8座|11座', '水库数量|3座|4座', '泵站数量|26座|31座');
    expect(rowsOf(text)[0]).toBe('指标|2020年|2025年¶（预测）');
  });

  it('tells which header words belong together by the width of the rows', () => {
    const text = paragraphs(
      '表1 完成情况',
      cells(
        '序号|项目|单位|“十三五”规划|目标|“十三五”完成|情况|完成率',
        '1|新建水厂|座|3|4|133%',
        '2|改造管网|公里|120|150|125%',
        '3|新增泵站|处|20|18|90%',
      ).trim(),
    );
    expect(rowsOf(text)[0]).toBe('序号|项目|单位|“十三五”规划¶目标|“十三五”完成¶情况|完成率');
  });

  it('reads a first header cell with a diagonal', () => {
    const text = paragraphs(
      '表3 设计标准',
      cells('地形类型|城镇类型|中心区|外围区', '特大城市|5～10|3～5', '大城市|3～5|2～3', '小城镇|2～3|1～2').trim(),
    );
    expect(rowsOf(text)[0]).toBe('地形类型¶城镇类型|中心区|外围区');
  });

  it('keeps group titles that span all columns as rows', () => {
    const text = paragraphs(
      '表4 历年险情',
      cells(
        '序号|地点|时间|起因',
        '前期：|1|甲镇|2011年6月|山洪',
        '2|乙镇|2013年7月|内涝',
        '后期：|3|丙镇|2018年8月|台风',
        '4|丁镇|2019年8月|台风',
      ).trim(),
    );
    expect(rowsOf(text)).toEqual([
      '序号|地点|时间|起因',
      '前期：|<|<|<',
      '1|甲镇|2011年6月|山洪',
      '2|乙镇|2013年7月|内涝',
      '后期：|<|<|<',
      '3|丙镇|2018年8月|台风',
      '4|丁镇|2019年8月|台风',
    ]);
  });

  it('spreads a total over the columns before its figure', () => {
    const text = paragraphs(
      '附表 建设项目',
      cells(
        '类型|项目名称|规模',
        '水厂|东山水厂|270',
        '西山水厂|450',
        '南山水厂|300',
        '水厂规模小计|1020',
        '泵站|河口泵站|810',
        '湖滨泵站|540',
        '泵站规模小计|1350',
      ).trim(),
    );
    expect(rowsOf(text)).toEqual([
      '类型|项目名称|规模',
      '水厂|东山水厂|270',
      '!|西山水厂|450',
      '!|南山水厂|300',
      '水厂规模小计|<|1020',
      '泵站|河口泵站|810',
      '!|湖滨泵站|540',
      '泵站规模小计|<|1350',
    ]);
  });

  it('counts blank lines for empty cells where the text has a rhythm', () => {
    const rows = [
      '序号|城市|分区|河流|标准',
      '1|甲市|东区|大河|100',
      '2||西区|小溪|50',
      '||北区|长渠|20',
      '3|乙市|南区|大河|50',
      '4||中区|小溪|20',
    ];
    expect(rowsOf(paragraphs('表5 防洪标准', cells(...rows).trim()))).toEqual([
      '序号|城市|分区|河流|标准',
      '1|甲市|东区|大河|100',
      '2|^|西区|小溪|50',
      '|^|北区|长渠|20',
      '3|乙市|南区|大河|50',
      '4|^|中区|小溪|20',
    ]);
  });

  it('keeps a header with its table over a wide gap, and parts two pages of a table behind the last cell of a row', () => {
    const header = cells('指标分类|序号|指标|单位|2015年|2020年|指标属性');
    const page = (from: number, group: string, names: readonly string[]): string =>
      `${header}${'\n'.repeat(14)}${cells(group)}${names.map((name, i) => `\n${cells(`${String(from + i)}|${name}|%|—|${String(20 + 3 * i)}|预期性指标`)}`).join('')}`;
    const names = [
      '工业总产值增速',
      '工业增加值增速',
      '园区产值占比',
      '先进制造业占比',
      '能耗较 2015年下降'.replace(' ', '\n\n'),
      '水耗下降',
    ];
    const text = `表1 主要目标\n\n${page(1, '总量指标', names)}\n${page(7, '质量目标', names)}\n${prose}\n`;
    const tables = rebuild(text);
    expect(tables.map(({ header: rows }) => rows)).toEqual([1, 1]);
    expect(tables[0]?.rows.slice(0, 3)).toEqual([
      '指标分类|序号|指标|单位|2015年|2020年|指标属性',
      '总量指标|1|工业总产值增速|%|—|20|预期性指标',
      '!|2|工业增加值增速|%|—|23|预期性指标',
    ]);
    expect(tables[0]?.rows[5]).toBe('!|5|能耗较¶2015年下降|%|—|32|预期性指标');
    expect(tables[1]?.rows[6]).toBe('!|12|水耗下降|%|—|35|预期性指标');
  });

  it('continues a row without a name of its own from the row above', () => {
    const rows = [
      '序号|区县|类型|河流|标准',
      '1|东县|平原|大河|100',
      '2|西县|山区|小溪|50',
      '|||长渠|20',
      '3|南县|平原|大河|50',
      '4|北县|山区|小溪|20',
    ];
    expect(rowsOf(paragraphs('表6 防洪标准', cells(...rows).trim()))[3]).toBe('^|^|^|长渠|20');
  });

  it('reads two header rows by their empty cells', () => {
    const rows = ['序号|地市|数量|整治计划（处）', '|||2020年|2021年|2022年', '1|甲市|8|3|4|1', '2|乙市|38|25|6|7', '3|丙市|47|7|13|27'];
    const [table] = rebuild(paragraphs('附表1 整治计划表', cells(...rows).trim()));
    expect(table?.header).toBe(2);
    expect(table?.rows.slice(0, 3)).toEqual(['序号|地市|数量|整治计划（处）|<|<', '^|^|^|2020年|2021年|2022年', '1|甲市|8|3|4|1']);
  });

  it('reads two header rows by counting where empty cells leave nothing', () => {
    const rows = [
      '指标|单位|规划目标|实际完成',
      '2020年|年均增速（%）|2020年|年均增速（%）',
      '总产值|亿元|300|8|312.5|7.1',
      '增加值|亿元|90|9|98|8.4',
      '销售额|亿元|110|10|105|6.5',
    ];
    const [table] = rebuild(paragraphs('表7 完成情况', cells(...rows).trim()));
    expect(table?.header).toBe(2);
    expect(table?.rows.slice(0, 3)).toEqual([
      '指标|单位|规划目标|<|实际完成|<',
      '!|!|2020年|年均增速（%）|2020年|年均增速（%）',
      '总产值|亿元|300|8|312.5|7.1',
    ]);
  });

  it('keeps the paragraphs of one cell together', () => {
    const rows = [
      '序号|指标|现状|目标',
      '1|甲类覆盖率|20%|30%',
      '2|乙类覆盖率|15%|25%',
      '3|丙类覆盖率|市区≥25',
      '县城≥20|市区≥55',
      '县城≥45',
      '4|丁类覆盖率|10%|20%',
    ];
    expect(rowsOf(paragraphs('表8 目标', cells(...rows).trim()))[3]).toBe('3|丙类覆盖率|市区≥25¶县城≥20|市区≥55¶县城≥45');
  });

  it('accepts sentences as cells between figures', () => {
    const rows = [
      '序号|项目名称|建设内容|地点|投资',
      '1|东渠工程|整治河道12公里，新建水闸2座，配套管网和泵站。|东县|240',
      '2|西渠工程|清淤疏浚6公里；加固堤防。|西县|150',
      '3|南渠工程|新建泵站1座，新增排涝能力每秒60立方米。|南县|600',
    ];
    expect(rowsOf(paragraphs('附表2 重大项目表', cells(...rows).trim()))).toEqual(rows);
  });

  it('accepts a few words in the place of a figure', () => {
    const rows = [
      '指标|2020年|2025年',
      '水厂数量|8|11',
      '水质监测体系|初步建立|基本完善',
      '管网漏损率（%）|13|9',
      '水库数量|3|4',
      '调度平台|尚未建立|全面建成',
    ];
    expect(rowsOf(paragraphs('表9 目标', cells(...rows).trim()))).toEqual(rows);
  });

  it('keeps a column of remarks that hardly any row fills', () => {
    const rows = [
      '序号|指标|单位|现状值|规划值|备注',
      '1|绿地率|%|38|40',
      '2|公园面积|公顷|13|14|含社区公园',
      '3|路网密度|公里|6|8',
      '4|处理率|%|96|98',
    ];
    expect(rowsOf(paragraphs('表10 指标', cells(...rows).trim())).map((row) => row.split('|').length)).toEqual([6, 6, 6, 6, 6]);
  });

  it('keeps a category after the running number', () => {
    const rows = [
      '序号|类别|指标|单位|2020年|2025年',
      '1|供水|水厂数量|座|8|11',
      '2|管网漏损率|%|13|9',
      '3|排水|污水处理率|%|90|96',
      '4|雨污分流率|%|45|70',
      '5|泵站数量|座|26|31',
    ];
    expect(rowsOf(paragraphs('表11 指标', cells(...rows).trim())).slice(1, 3)).toEqual([
      '1|供水|水厂数量|座|8|11',
      '2|!|管网漏损率|%|13|9',
    ]);
  });

  it('takes one row of figures for a table below a labelled caption', () => {
    const rows = ['区域|中心区|外围区|郊区', '最大退水时间（小时）|2|3|4'];
    expect(rowsOf(paragraphs(prose, '表12 退水时间', cells(...rows).trim(), '注：自雨停起算。'))).toEqual(rows);
    expect(rebuild(paragraphs(prose, cells(...rows).trim(), prose))).toEqual([]);
  });

  it('reads lines without blank lines between', () => {
    const rows = ['序号|指标|单位|2020年|2025年', '1|水厂数量|座|8|11', '2|管网漏损率|%|13|9', '3|污水处理率|%|90|96'];
    const text = ['二、目标', '表1 主要指标', ...rows.flatMap((row) => row.split('|')), '三、任务', prose].join('\n');
    expect(rowsOf(text)).toEqual(rows);
  });

  it('separates tables that follow each other', () => {
    const first = ['序号|项目|投资', '1|东渠|240', '2|西渠|150', '3|南渠|600'];
    const text = paragraphs('附表 项目', '甲市', cells(...first).trim(), '', '乙市', cells(...first).trim());
    expect(rebuild(text).map(({ rows }) => rows)).toEqual([first, first]);
  });

  it.each([
    ['\n', '\n\n'],
    ['\n\n', '\n\n\n'],
    ['\n\n', '\n\n\n\n'],
  ])('takes wider gaps between rows for what they are (%j, %j)', (gap, rowGap) => {
    const rows = ['指标|2020年|2025年', '水厂数量|8|11', '水库数量|3|4', '泵站数量|26|31', '水闸数量|40|44'];
    const text = rows.map((row) => row.split('|').join(gap)).join(rowGap);
    expect(rowsOf(`二、目标\n\n${text}\n\n三、任务\n\n${prose}\n`)).toEqual(rows);
  });

  it('goes by either line end', () => {
    const text = paragraphs('表1 指标', cells('指标|2020年|2025年', '水厂数量|8|11', '水库数量|3|4', '泵站数量|26|31').trim()).replaceAll(
      '\n',
      '\r\n',
    );
    expect(rowsOf(text)).toEqual(['指标|2020年|2025年', '水厂数量|8|11', '水库数量|3|4', '泵站数量|26|31']);
  });

  it('leaves skipped stretches and Markdown alone', () => {
    const text = paragraphs('表1 指标', cells('指标|2020年|2025年', '水厂数量|8|11', '水库数量|3|4', '泵站数量|26|31').trim());
    expect(rebuildTables(sourceOf(text), { skip: [{ start: 0, end: text.length }] })).toEqual([]);
    expect(rebuild('| 指标 | 2020年 |\n| --- | --- |\n| 水厂 | 8 |\n| 水库 | 3 |\n')).toEqual([]);
  });
});

describe('tab-led cells', () => {
  it('ends rows at blank lines and cells at tabs', () => {
    const text =
      '\t指标\n\t2022年\n（目标值）\n\t2025年\n（目标值）\n\n\t水厂数量（座）\n\t8\n\t11\n\n\t水库数量（座）\n\t3\n\t4\n\n\n\n三、任务\n';
    const [table] = rebuild(text);
    expect(table).toEqual({
      header: 1,
      origin: 'tab-led',
      rows: ['指标|2022年¶（目标值）|2025年¶（目标值）', '水厂数量（座）|8|11', '水库数量（座）|3|4'],
    });
  });

  it('reads a lone tab as an empty cell, below a category as its continuation', () => {
    const text =
      '\t指  标\n\t2015年\n\t2020年\n\t增幅（%）\n\n\t城区\n供水\n\t水厂数量\n\t6\n\t8\n\t33\n\n\t\n\t管网长度\n\t60\n\t60\n\t\n\n\t乡镇\n供水\n\t水站数量\n\t3\n\t4\n\t33\n\n\t\n\t受益人口\n\t100\n\t130\n\t30\n';
    expect(rowsOf(text)).toEqual([
      '指  标|<|2015年|2020年|增幅（%）',
      '城区¶供水|水厂数量|6|8|33',
      '^|管网长度|60|60|',
      '乡镇¶供水|水站数量|3|4|33',
      '^|受益人口|100|130|30',
    ]);
  });

  it('goes on after a blank line within a row until the columns are full', () => {
    const text =
      '\t类别\n\t指标\n\t2020年\n\t2025年\n\n\t供水\n\t水厂数量\n\t8\n\t11\n\n\t\n\n\t水库数量\n\t3\n\t4\n\n\t排水\n\t泵站数量\n\t\n26\n\t31\n';
    expect(rowsOf(text)).toEqual(['类别|指标|2020年|2025年', '供水|水厂数量|8|11', '^|水库数量|3|4', '排水|泵站数量|26|31']);
  });

  it('reads two header rows', () => {
    const text = '\t序号\n\t指标\n\t目标值\n\n\t\n\t\n\t2022年\n\t2025年\n\n\t1\n\t水厂数量\n\t8\n\t11\n\n\t2\n\t水库数量\n\t3\n\t4\n';
    expect(rebuild(text)[0]).toEqual({
      header: 2,
      origin: 'tab-led',
      rows: ['序号|指标|目标值|<', '^|^|2022年|2025年', '1|水厂数量|8|11', '2|水库数量|3|4'],
    });
  });

  it('reads a box as a table of one column', () => {
    const text = `${prose}\n\n\t专栏3：供水安全行动计划\n\n\t\n${prose}\n${prose}\n（见附件）\n\n\n\n四、排水\n`;
    expect(rowsOf(text)).toEqual(['专栏3：供水安全行动计划', `${prose}¶${prose}¶（见附件）`]);
  });

  it('keeps a bracketed line after a blank line in the box', () => {
    const text = `\t专栏4：排水行动计划\n\n\t\n${prose}\n\n（见附件《排水方案》）\n\n\n\n${prose}\n`;
    expect(rowsOf(text)).toEqual(['专栏4：排水行动计划', `${prose}¶（见附件《排水方案》）`]);
  });

  it('leaves bookmarks out of cells', () => {
    const text = '\t指标\n\t2020年\n\n\t[bookmark: _Toc12]水厂数量\n\t8\n\n\t水库数量\n\t3\n';
    expect(rowsOf(text)).toEqual(['指标|2020年', '水厂数量|8', '水库数量|3']);
  });

  it.each([
    ['a tab within running text', `${prose}\tComment by 某人: 此处已修改。\n${prose}\n`],
    ['a tab-indented line and lone tabs', `      3．汇总表\n\n\t      4．项目表\n\n\t\n\n\t\n\n${prose}\n`],
    ['tab-indented paragraphs', `\t${prose}\n\t${prose}\n\n\t${prose}\n\t${prose}\n\n\t${prose}\n\t${prose}\n`],
    ['a tab-led contents list', '\t第一章 发展基础\n\n\t第二章 总体要求\n\n\t第三章 主要任务\n'],
  ])('makes no table of %s', (_, text) => {
    expect(rebuild(text)).toEqual([]);
  });
});

describe('a row on each line', () => {
  it('parts cells at tabs and stops where lines have none', () => {
    const text = `表1 水利发展主要指标\n指标\t单位\t2022年\t2025年\n水厂数量\t座\t8\t11\n水库数量\t座\t3\t4\n注：到年末。\n${prose}\n`;
    expect(rebuild(text)).toEqual([
      { header: 1, origin: 'row-per-line', rows: ['指标|单位|2022年|2025年', '水厂数量|座|8|11', '水库数量|座|3|4'] },
    ]);
  });

  it('reads an empty cell below a category as its continuation, and one below a name as empty', () => {
    const text = '类别\t指标\t2022年\t2025年\n供水\t水厂数量\t8\t11\n\t水库数量\t3\t\n排水\t泵站数量\t26\t31\n合计\t\t37\t42\n';
    expect(rowsOf(text)).toEqual(['类别|指标|2022年|2025年', '供水|水厂数量|8|11', '^|水库数量|3|', '排水|泵站数量|26|31', '合计||37|42']);
  });

  it('reads two header rows', () => {
    const text = '地区\t水厂数量\t\t备注\n\t2022年\t2025年\t\n东江县\t8\t11\t在建\n西江县\t3\t4\t拟建\n';
    expect(rebuild(text)[0]).toEqual({
      header: 2,
      origin: 'row-per-line',
      rows: ['地区|水厂数量|<|备注', '^|2022年|2025年|^', '东江县|8|11|在建', '西江县|3|4|拟建'],
    });
  });

  it('goes on over a blank line below each row, not over others', () => {
    expect(rowsOf('指标\t2022年\n\n水厂数量\t8\n\n水库数量\t3\n')).toEqual(['指标|2022年', '水厂数量|8', '水库数量|3']);
    expect(rowsOf('指标\t2022年\n水厂数量\t8\n水库数量\t3\n\n联系人\t王某\n')).toHaveLength(3);
  });

  it.each([
    ['the chrome of a web page', `首页\t政务公开\t互动交流\n请输入关键字\t搜索\n发布日期：\t2022-06-16\n${prose}\n`],
    ['a table of contents', '第一章 发展基础\t1\n第一节 现状\t2\n第二节 形势\t4\n第二章 总体要求\t6\n'],
    ['signatures', '甲市水利局\t乙市水利局\n2025年3月1日\t2025年3月1日\n'],
    ['a list of words', '水厂\t供水\n泵站\t排水\n水闸\t挡潮\n水库\t蓄水\n'],
    ['running text set with tabs', `${prose}\t${prose}\n${prose}\t${prose}\n${prose}\t${prose}\n`],
  ])('makes no table of %s', (_, text) => {
    expect(rebuild(text)).toEqual([]);
  });
});

describe('what is no table', () => {
  const headings = ['一、发展基础', '二、总体要求', '（一）指导思想', '（二）基本原则', '三、主要任务', '四、保障措施'];
  it.each([
    ['a list of contents', ['目  录', '第一章 现状', ...headings, '第二章 展望', ...headings]],
    ['contents with page numbers on lines of their own', ['目录', ...headings.flatMap((heading, i) => [heading, String(2 * i + 3)])]],
    [
      'the chrome of a web page',
      [
        '首页',
        '政务公开',
        '索引号',
        '1234567',
        '成文日期',
        '2022年6月2日',
        '发布日期',
        '2022-06-16',
        '浏览次数',
        '1024',
        '字体',
        '大',
        '中',
        '小',
        '打印',
      ],
    ],
    [
      'a letterhead and a signature',
      ['某县人民政府文件', '某府〔2022〕4号', '各镇人民政府，县直各单位：', prose, '某县人民政府', '2022年6月2日'],
    ],
    ['counts in a list', ['全县现有', '水厂8座', '水库3座', '泵站26座', '水闸40座', '堤防120公里', '管护人员310人']],
    ['numbers apart from their items', ['1', '建设东渠', '2', '建设西渠', '3', '建设南渠', '4', '建设北渠']],
    ['page numbers among paragraphs', Array.from({ length: 12 }, (_, i) => [prose, '加强组织领导', `- ${String(i + 1)} -`, prose]).flat()],
    [
      'phases with dates',
      [
        '（一）启动阶段',
        '2022年1月—2022年6月',
        prose,
        '（二）实施阶段',
        '2022年7月—2024年12月',
        prose,
        '（三）总结阶段',
        '2025年1月—2025年12月',
        prose,
      ],
    ],
    ['contacts', ['联系人', '张三', '电话', '0763-3363363', '传真', '0763-3363364', '邮编', '511500', '地址', '东路1号']],
  ])('makes no table of %s', (_, lines) => {
    expect(rebuild(lines.join('\n'))).toEqual([]);
    expect(rebuild(lines.join('\n\n'))).toEqual([]);
  });
});
