import { describe, expect, it } from 'vitest';
import { dialectOf, readPlan } from '../../server/src/engine/check';
import { sourceOf } from '../../server/src/text/source';

const tableIn = (lines: readonly string[], name = 'plan.txt') => {
  const { tables } = readPlan(sourceOf(lines.join('\n')), dialectOf(name));
  return tables.map(({ columns, rows, headerRows }) => ({ headers: columns.map(({ header }) => header), rows: rows.length - headerRows }));
};

describe('rows with tabs between their cells', () => {
  it('a header that spans columns, the blanks behind its last cell left out', () => {
    expect(
      tableIn([
        '乡镇\t耕地\t\t林地',
        '\t2025年\t2030年\t2025年\t2030年',
        '东镇\t12\t13\t20\t21',
        '西镇\t14\t15\t22\t23',
        '合计\t26\t28\t42\t44',
      ]),
    ).toEqual([{ headers: ['乡镇', '耕地2025年', '耕地2030年', '林地2025年', '林地2030年'], rows: 3 }]);
  });
  it('two tables beside each other under one header', () => {
    expect(tableIn(['投资估算\t\t资金来源\t', '类别\t金额\t渠道\t金额', '水厂\t300\t中央\t200', '管网\t200\t地方\t300'])).toEqual([
      { headers: ['投资估算类别', '投资估算金额', '资金来源渠道', '资金来源金额'], rows: 2 },
    ]);
  });
  it('titles of groups stand between rows; a header of its own begins another table', () => {
    const rows = [
      '项目名称\t投资\t责任单位',
      '（一）水源（2个）',
      '水库\t800\t市水务局',
      '渠道\t300\t市水务局',
      '（二）管网（1个）',
      '管网\t500\t市住建局',
    ];
    expect(tableIn(rows)).toEqual([{ headers: ['项目名称', '投资', '责任单位'], rows: 5 }]);
    const other = ['项目名称\t投资\t责任单位', '泵站\t10\t市水务局', '水塔\t20\t市水务局'];
    expect(tableIn([...rows, '三、附属工程', ...other])).toHaveLength(2);
  });
  it('a row of one cell before empty ones belongs to the table', () => {
    expect(tableIn(['项目\t基准\t系数', '一、需求\t\t', '最大负荷\t735\t—', '二、供给\t\t', '煤电\t242\t0.9', '气电\t87\t0.8'])).toEqual([
      { headers: ['项目', '基准', '系数'], rows: 5 },
    ]);
  });
  it('sentences are no titles of groups', () => {
    expect(
      tableIn([
        '项目名称\t投资\t责任单位',
        '水库\t800\t市水务局',
        '渠道\t300\t市水务局',
        '以上两项，2027年完成。',
        '管网\t500\t市住建局',
      ])[0]?.rows,
    ).toBe(2);
  });
});

describe('rows with blanks between their cells, as taken out of a PDF', () => {
  const head = ['序号 指标 2025年 2030年 属性', '1 供水能力（万吨） 12 20 预期性'];
  const names = (lines: readonly string[]): string[] =>
    readPlan(sourceOf(lines.join('\n')), 'plain').tables.flatMap(({ rows }) => rows.slice(1).map((row) => row[1]?.text ?? ''));
  it('a row broken into two lines is one, also over a page number', () => {
    expect(names([...head, '2 城市公共供水管网漏损', '率（%） 12 8 约束性', '3 泵站（座） 3 5 预期性'])).toEqual([
      '供水能力（万吨）',
      '城市公共供水管网漏损率（%）',
      '泵站（座）',
    ]);
    expect(names([...head, '— 3 —', '2 城市公共供水管', '网漏损', '率（%） 12 8 约束性'])).toEqual([
      '供水能力（万吨）',
      '城市公共供水管网漏损率（%）',
    ]);
  });
  it('a bracket left open goes on, a title of a group does not', () => {
    const rows = ['区 水厂（座） 泵站（座）', '东区 3 4', '西区 2 2'];
    expect(tableIn([...rows, '南区（含开发', '区） 1 2', '合计 6 8'])).toEqual([{ headers: ['区', '水厂（座）', '泵站（座）'], rows: 4 }]);
    expect(tableIn([...rows, '南部各区', '南区 1 2', '合计 6 8'])[0]?.rows).toBe(5);
  });
  it('what stands behind a table is no row of it', () => {
    expect(
      names([...head, '2 泵站（座） 3 5 预期性', '表2 重点工程', '序号 名称 投资 备注', '1 东泵站 20 新建', '2 西泵站 30 新建']),
    ).toEqual(['供水能力（万吨）', '泵站（座）', '东泵站', '西泵站']);
  });
});

describe('rows with bars between their cells', () => {
  const rows = ['序号｜指标｜单位｜2025年｜2030年', '1｜供水能力｜万吨｜12｜20', '2｜管网长度｜公里｜300｜420'];
  const table = { headers: ['序号', '指标', '单位', '2025年', '2030年'], rows: 2 };
  const piped = rows.map((row) => row.replaceAll('｜', ' | '));
  const framed = piped.map((row) => `| ${row} |`);
  const prose = '各县区要把规划实施摆上重要位置，明确分工，压实责任，确保各项任务落到实处。';
  it('full-width bars, in extracted text and in Markdown', () => {
    expect(tableIn(['主要指标', ...rows, prose])).toEqual([table]);
    expect(tableIn(['主要指标', '', ...rows, '', prose], 'a.plan.md')).toEqual([table]);
  });
  it('half-width ones in extracted text, with a frame and a rule below the header or without', () => {
    expect(tableIn([...piped, prose])).toEqual([table]);
    expect(tableIn([...framed, prose])).toEqual([table]);
    expect(tableIn([framed[0] ?? '', '|---|:---:|---|---:|---|', ...framed.slice(1), prose])).toEqual([table]);
    expect(tableIn(rows.map((row) => `｜${row}｜`))).toEqual([table]);
  });
  it('the frame is no text of the plan', () => {
    const { prose: proses } = readPlan(sourceOf([...framed, prose].join('\n')), 'plain');
    expect(proses.filter(({ cell }) => !cell).map(({ reading }) => reading.text)).toEqual([prose]);
  });
  it('an empty cell between two bars is one; below a category it goes on', () => {
    const { tables } = readPlan(
      sourceOf(['类别｜指标｜2025年｜2030年', '供水｜供水能力｜12｜20', '｜管网长度｜300｜', '排水｜泵站｜3｜5'].join('\n')),
      'plain',
    );
    expect(tables[0]?.rows.map((row) => row.map(({ text }) => text).join('|'))).toEqual([
      '类别|指标|2025年|2030年',
      '供水|供水能力|12|20',
      '供水|管网长度|300|',
      '排水|泵站|3|5',
    ]);
  });
  it('titles of groups stand between rows', () => {
    expect(
      tableIn([
        '项目名称｜投资｜责任单位',
        '（一）水源（2个）',
        '水库｜800｜市水务局',
        '渠道｜300｜市水务局',
        '（二）管网（1个）',
        '管网｜500｜市住建局',
      ]),
    ).toEqual([{ headers: ['项目名称', '投资', '责任单位'], rows: 5 }]);
  });
  it('bars in what is no table', () => {
    expect(tableIn(['首页｜要闻｜公开', '政策｜解读｜互动', '返回｜打印｜关闭', prose])).toEqual([]);
    expect(tableIn(['第一章 总则｜1', '第二章 目标｜2', '第三章 任务｜5', prose])).toEqual([]);
    expect(tableIn([`来源：市水务局｜${prose}`, `编辑：办公室｜${prose}`, `时间：六月｜${prose}`])).toEqual([]);
    expect(tableIn(piped, 'a.plan.md')).toEqual([]);
  });
});

describe('Markdown, which cannot span columns', () => {
  it('a blank header cell is covered by the one to the left', () => {
    expect(
      tableIn(
        ['| 学段 | 2025年 | | 2030年 | |', '|---|---|---|---|---|', '| | 学校 | 学生 | 学校 | 学生 |', '| 小学 | 6 | 900 | 5 | 800 |'],
        'a.plan.md',
      ),
    ).toEqual([{ headers: ['学段', '2025年学校', '2025年学生', '2030年学校', '2030年学生'], rows: 1 }]);
  });
  it('a header cell that is missing above figures is none', () => {
    expect(tableIn(['| 学段 | 2025年 | |', '|---|---|---|', '| 小学 | 6 | 900 |', '| 初中 | 5 | 800 |'], 'a.plan.md')[0]?.rows).toBe(2);
  });
});

describe('rows with blanks between their cells, as they come out of a PDF', () => {
  const rows = [
    ['序号', '指标', '单位', '2025年', '2030年', '属性'],
    ['1', '5级以上堤防达标率', '%', '80.6', '88.0', '预期性'],
    ['2', '用水总量', '亿立方米', '17.8', '≤19.5', '约束性'],
    ['3', '水土流失率（年均）', '%', '—', '〔1.6〕', '约束性'],
  ];
  const table = [{ headers: ['序号', '指标', '单位', '2025年', '2030年', '属性'], rows: 3 }];
  it('two blanks, or one, or many', () => {
    for (const gap of ['  ', ' ', '     ']) expect(tableIn(rows.map((row) => row.join(gap)))).toEqual(table);
  });
  it('one blank inside a cell parts nothing where the cells stand farther apart', () => {
    const spaced = rows.map((row) => row.map((cell) => cell.replace('5级', '5 级')).join('   '));
    expect(tableIn(spaced)).toEqual(table);
    expect(tableIn(rows.map((row) => row.map((cell) => cell.replace('5级', '5 级')).join(' ')))).toEqual([]);
  });
  it('an ideographic space sets a word apart: 合　计', () => {
    expect(tableIn(['项目  投资  到位', '水库  800  300', '渠道  300  100', '合　计  1100  400'])).toEqual([
      { headers: ['项目', '投资', '到位'], rows: 3 },
    ]);
  });
  it('goes on behind a page number, and a cell may be broken over two lines', () => {
    const lines = rows.map((row) => row.join(' '));
    expect(tableIn([...lines.slice(0, 3), '— 3 —', ...lines.slice(3)])).toEqual(table);
    expect(tableIn([...lines.slice(0, 3), '', '第 3 页', '', ...lines.slice(3)])).toEqual(table);
    const broken = [...lines.slice(0, 3), '3 水土流失率', '（年均） % — 〔1.6〕 约束性', '4 受益村数 个 12 30 预期性'];
    expect(tableIn(broken)).toEqual([{ ...table[0], rows: 4 }]);
    expect(tableIn([...lines.slice(0, 3), '— 3 —', ...broken.slice(3)])).toEqual([{ ...table[0], rows: 4 }]);
    // Behind the last row the page ends as well.
    expect(tableIn([...lines, '— 4 —', '各县（市、区）人民政府负责落实。'])).toEqual(table);
  });
  it('names in columns, headings and sentences are no rows', () => {
    expect(tableIn(['张某  李某  王某', '赵某  钱某  孙某', '周某  吴某  郑某'])).toEqual([]);
    expect(tableIn(['第一章  总则  说明', '第二章  目标  任务', '第三章  保障  措施'])).toEqual([]);
    expect(tableIn(['指标 完成 情况 良好。', '单位 协同 推进 有力。', '项目 建设 进展 顺利。'])).toEqual([]);
  });
});
