import { describe, expect, it } from 'vitest';
import { editsOf } from '../../scripts/bench/edits.mjs';
import { parse, type SyntaxTree } from '../../server/src/syntax';
import { sourceOf } from '../../server/src/text/source';
import { cells, expectSound, ignored, markdown, plain, sketches, tables } from './tree';

/** As pandoc writes it: a Han character takes two cells. */
const grid = `前文。

+------+------------+--------+--------+
| 序号 | 指标       | 2025年 | 2030年 |
+======+============+========+========+
| 1    | 供水普及率 | 96     | 95     |
+------+------------+--------+--------+
| 2    | 污水集中   | 90     | 95     |
|      | 处理率     |        |        |
+------+------------+--------+--------+

后文。
`;
const simple = `前文。

  序号   指标         2025年   2030年
  ------ ------------ -------- --------
  1      供水普及率   96       95
         污水处理率   90       ≥95

后文。
`;
const severalLines = `前文。

  --------------------------------------
  序号   指标         2025年   2030年
                      实际     目标
  ------ ------------ -------- --------
  1      供水         96       95
         普及率

  2      污水处理率            ≥95
  --------------------------------------

后文。
`;

describe('drawn tables', () => {
  it.each([markdown, plain])('of a grid', (read) => {
    const tree = read(grid);
    expectSound(tree);
    expect(sketches(tree)).toEqual(['p 前文。', 'table 3×4', 'p 后文。']);
    expect(tables(tree)[0]).toMatchObject({ origin: 'drawn', headerRows: 1 });
    expect(cells(tree)[1]).toEqual(['1', '供水普及率', '96', '95']);
    expect(tables(tree)[0]?.rows[2]?.[1]?.parts.map(({ start, end }) => grid.slice(start, end))).toEqual(['污水集中', '处理率']);
  });

  it.each([markdown, plain])('by the dashes below their header', (read) => {
    const tree = read(simple);
    expectSound(tree);
    expect(sketches(tree)).toEqual(['p 前文。', 'table 3×4', 'p 后文。']);
    expect(cells(tree)).toEqual([
      ['序号', '指标', '2025年', '2030年'],
      ['1', '供水普及率', '96', '95'],
      ['', '污水处理率', '90', '≥95'],
    ]);
  });

  it.each([markdown, plain])('of several lines a row, between two rules', (read) => {
    const tree = read(severalLines);
    expectSound(tree);
    expect(sketches(tree)).toEqual(['p 前文。', 'table 3×4', 'p 后文。']);
    expect(
      tables(tree)[0]?.rows.map((row) => row.map(({ parts }) => parts.map(({ start, end }) => severalLines.slice(start, end)).join('¶'))),
    ).toEqual([
      ['序号', '指标', '2025年¶实际', '2030年¶目标'],
      ['1', '供水¶普及率', '96', '95'],
      ['2', '污水处理率', '', '≥95'],
    ]);
  });

  it('without a header between two rows of dashes, whose first row may be one', () => {
    const text = '------ ------\n指标   2030年\n普及率 95\n------ ------\n';
    expect(tables(markdown(text))[0]).toMatchObject({ headerRows: 1 });
    expect(tables(markdown('------ ------\n甲     乙\n------ ------\n'))[0]).toMatchObject({ headerRows: 0 });
  });

  it('with cells that run over columns and rows', () => {
    const text = `+------+-----------------+
| 指标 | 学位（个）      |
|      +--------+--------+
|      | 2025年 | 2030年 |
+======+========+========+
| 小学 | 100    | 120    |
+------+--------+--------+
`;
    const tree = markdown(text);
    expectSound(tree);
    expect(cells(tree)).toEqual([
      ['指标', '学位（个）', '学位（个）(left)'],
      ['指标(up)', '2025年', '2030年'],
      ['小学', '100', '120'],
    ]);
    expect(tables(tree)[0]).toMatchObject({ headerRows: 2 });
  });

  it('by the bars of each line, and by wide blanks, where other widths were counted', () => {
    const bars = '+------+------+\n| 指标 | 目标 |\n+------+------+\n| “一网”率 | 95 |\n+------+------+\n';
    expect(cells(markdown(bars))).toEqual([
      ['指标', '目标'],
      ['“一网”率', '95'],
    ]);
    const blanks = '指标        目标\n----------- ----\n“四水同治”率  95\n普及率      96\n';
    expect(cells(markdown(blanks))).toEqual([
      ['指标', '目标'],
      ['“四水同治”率', '95'],
      ['普及率', '96'],
    ]);
  });

  it('go by either line end, and leave emphasis and escapes out of cells', () => {
    expect(cells(markdown(grid.replaceAll('\n', '\r\n')))[1]).toEqual(cells(markdown(grid))[1]);
    const tree = markdown('  **指标**   单位\n  ---------- ------\n  普及率     \\%\n');
    expect(ignored(tree)).toEqual(['**', '**', '\\']);
  });

  it.each([
    // A line that has no cells: no table.
    '+---+---+\n| 甲 | 乙 |\n| 丙\n+---+---+\n',
    // One rule alone.
    '+---+---+\n\n正文。\n',
    // Text over a break of two dashes.
    '第一行\n第二行\n-- --\n正文。\n',
    '正文。\n\n-- --\n\n正文。\n',
    '| 甲 | 乙 |\n| -- | -- |\n| 1 | 2 |\n',
  ])('are no others: %j', (text) => {
    for (const tree of [markdown(text), plain(text)]) {
      expectSound(tree);
      expect(tables(tree).filter(({ origin }) => origin === 'drawn')).toEqual([]);
    }
  });

  it('of more columns than any table has are text, and a long one is read whole', () => {
    expect(tables(markdown(`${'-- '.repeat(60).trim()}\n${'x\n'.repeat(50)}\n`))).toEqual([]);
    const rows = Array.from(
      { length: 301 },
      (_, i) => `| ${String(i + 100)} | ${String(i)}${' '.repeat(4 - String(i).length)}|\n+-----+-----+\n`,
    );
    expect(tables(markdown(`+-----+-----+\n${rows.join('')}`)).map((table) => table.rows.length)).toEqual([301]);
  });

  it('end at the mark of a box and at a heading', () => {
    const boxed = ':::box[重点工程]\n\n名称      数值\n--------  --------\n甲项目    12\n乙项目    13\n:::\n\n正文。\n';
    const tree = markdown(boxed);
    expectSound(tree);
    expect(tree.problems).toEqual([]);
    expect(tables(tree)[0]?.rows).toHaveLength(3);
    expect(sketches(markdown('名称      数值\n--------  --------\n甲项目    12\n# 二、任务\n'))).toEqual(['table 2×2', 'h1 二、任务']);
  });

  it('merge below a rule that only some columns have', () => {
    const text = '+-----+-----+-----+\n| 1   | 2   | 3   |\n|     +-----+-----+\n|     | 4         |\n+-----+-----+-----+\n';
    expect(cells(markdown(text))[1]).toEqual(['1(up)', '4', '4(left)']);
  });

  it.each(['markdown', 'plain'] as const)('are read after an edit as they are read anew (%s)', (dialect) => {
    for (const text of [grid, simple, severalLines]) {
      let tree: SyntaxTree | undefined;
      let i = 0;
      for (const { text: version } of editsOf(`${text}\n${'一、总体要求，抓好落实，逐年推进各项重点工作。\n\n'.repeat(4)}`, 5)) {
        if ((i += 1) > 60) break;
        tree = parse(sourceOf(version), dialect, tree);
        expect(tree).toEqual(parse(sourceOf(version), dialect));
      }
      for (let at = 0; at < text.length; at += 3) {
        tree = parse(sourceOf(text.slice(0, at) + text.slice(at + 1)), dialect, tree);
        expect(tree).toEqual(parse(sourceOf(text.slice(0, at) + text.slice(at + 1)), dialect));
      }
    }
  });
});
