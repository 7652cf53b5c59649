import { describe, expect, it } from 'vitest';
import { cells, cut, expectSound, markdown, plain, problems, reading, sketches, tables } from './tree';

describe('HTML tables', () => {
  it('are grids, whatever blank lines they hold', () => {
    const text =
      '前\n\n<table>\n<thead>\n<tr><th rowspan="2">指标</th><th colspan=2>学位（个）</th></tr>\n\n<tr><th>2020</th><th>2025</th></tr>\n</thead>\n<tbody>\n<tr><td>小学</td><td>100</td><td>≥120</td></tr>\n</tbody>\n</table>\n\n后';
    const tree = markdown(text);
    expectSound(tree);
    expect(sketches(tree)).toEqual(['p 前', 'table 3×3', 'p 后']);
    expect(cells(tree)).toEqual([
      ['指标', '学位（个）', '学位（个）(left)'],
      ['指标(up)', '2020', '2025'],
      ['小学', '100', '≥120'],
    ]);
    expect(tables(tree)[0]).toMatchObject({ origin: 'html', headerRows: 2 });
    expect(cells(plain(text))).toEqual(cells(tree));
  });

  it.each([
    ['指标|单位|2025年|2030年', ['覆盖率|%|80|≥95', '床位数|张|100|120'], 1],
    ['项目|２０２５年|２０３０年', ['甲|８０|９５', '乙|１００|１２０'], 1],
    // Words over figures.
    ['调入|农用地|建设用地|总计', ['甲村|0.12|0|0.12', '乙村|0|0.3|0.3'], 1],
    // No header: the first row has figures, or nothing in it names a column.
    ['覆盖率|80|95', ['普及率|70|90', '达标率|60|80'], 0],
    ['甲村|山上|旧房', ['乙村|河边|新房', '丙村|路口|旧房'], 0],
    ['本专栏的内容', ['建设泵站。', '修缮堤防。'], 0],
  ])('take for their header what names columns where no row is marked: %s', (head, rows, count) => {
    const text = `<table>${[head, ...rows]
      .map(
        (row) =>
          `<tr>${row
            .split('|')
            .map((cell) => `<td><p><strong>${cell}</strong></p></td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
    expect(tables(markdown(text))[0]).toMatchObject({ headerRows: count });
  });

  it('take header rows that cells reach down to, and a title above them', () => {
    const text =
      '<table><tr><td colspan=3>表1 主要指标</td></tr><tr><td rowspan=2>指标</td><td colspan=2>学位（个）</td></tr><tr><td>2025年</td><td>2030年</td></tr><tr><td>小学</td><td>100</td><td>120</td></tr></table>';
    expect(tables(markdown(text))[0]).toMatchObject({ headerRows: 3 });
  });

  it('cover merged cells from above and from the left', () => {
    expect(cells(markdown('<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>'))).toEqual([
      ['甲', '甲(left)', '乙'],
      ['甲(up)', '甲(left)', '丙'],
    ]);
  });

  it('fill short rows, and count empty rows for rowspan alone', () => {
    expect(cells(markdown('<table><tr><td rowspan=3>甲<td>乙<td>丙<tr><tr><td>丁</table>'))).toEqual([
      ['甲', '乙', '丙'],
      ['甲(up)', '丁', '(absent)'],
    ]);
  });

  it('do without end tags', () => {
    expect(cells(markdown('<TABLE border=1><TR><TD>甲<TD>乙<TR><TD>丙<TD>丁</TABLE>'))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });

  it('have parts between <br>, <p> and the like; tags, line ends and comments inside are read past', () => {
    const tree = markdown(
      '<table><tr><td><p>甲<b>乙</b></p>\n<p> 丙\n   丁<!-- 注 --> </p></td><td>戊<br/>己</td><td>&nbsp;</td><td><span>庚</span></td></tr></table>',
    );
    const row = tables(tree)[0]?.rows[0] ?? [];
    expect(row.map((cell) => cell.parts.map((part) => reading(tree, part)))).toEqual([['甲乙', '丙丁'], ['戊', '己'], [], ['庚']]);
    expect(row.map((cell) => cut(tree, cell.span))).toEqual(['甲<b>乙</b></p>\n<p> 丙\n   丁<!-- 注 -->', '戊<br/>己', '', '庚']);
    expectSound(tree);
  });

  it('keep entities as written and quoted > inside tags', () => {
    expect(cells(markdown('<table><tr><td title="a>b">&gt;98</td><td>≥&nbsp;5</td></tr></table>'))).toEqual([['&gt;98', '≥&nbsp;5']]);
  });

  it('give their caption as the line above', () => {
    const tree = markdown('<table><caption> 表1 主要目标 </caption><tr><td>甲</td></tr></table>');
    expectSound(tree);
    expect(sketches(tree)).toEqual(['p 表1 主要目标', 'table 1×1']);
  });

  it('inside a line divide it', () => {
    for (const read of [markdown, plain]) {
      const tree = read('前文<table><tr><td>甲</td></tr></table>后文');
      expectSound(tree);
      expect(sketches(tree)).toEqual(['p 前文', 'table 1×1', 'p 后文']);
    }
  });

  it('carry marks', () => {
    const tree = markdown('<table><tr><th>2025<!--target 2025--></th></tr><tr><td>近视率<!--↓--></td></tr></table>');
    expect(tree.marks.map((m) => m.type)).toEqual(['column', 'direction']);
    expect(tables(tree)[0]?.rows.map((row) => row.map((c) => reading(tree, c.span)))).toEqual([['2025'], ['近视率']]);
  });

  it('are none in comments, fences and backquotes', () => {
    expect(markdown('<!--<table><tr><td>x</td></tr></table>-->\n\n```\n<table>\n```\n\n`<table>`').problems).toEqual([]);
  });
});

describe('malformed HTML tables', () => {
  it('nested ones are read as text of their cell', () => {
    const tree = markdown('<table><tr><td>甲<table><tr><td>乙</td></tr></table></td><td>丙</td></tr></table>');
    expect(problems(tree)).toEqual(['table/nested <table>']);
    expect(cells(tree)).toEqual([['甲<table><tr><td>乙', '丙']]);
    expect(tables(tree)[0]?.rows[0]?.[0]?.parts.map((p) => cut(tree, p))).toEqual(['甲', '乙']);
    expectSound(tree);
  });

  it('unclosed ones leave their text in the check', () => {
    const tree = markdown('<table><tr><td>甲\n\n乙');
    expect(problems(tree)).toEqual(['table/unclosed <table>']);
    expect(sketches(tree)).toEqual(['p <table><tr><td>甲', 'p 乙']);
  });

  it('an unclosed one before another is told, and the other read', () => {
    const tree = markdown('<table>甲\n\n<table><tr><td>乙</td></tr></table>');
    expect(problems(tree)).toEqual(['table/unclosed <table>']);
    expect(cells(tree)).toEqual([['乙']]);
  });

  it('a grid past all measure is given up', () => {
    const tree = markdown(`<table>${'<tr><td rowspan=2000 colspan=200>x</td></tr>'.repeat(400)}</table>`);
    expect(problems(tree)).toEqual(['limit/table <table']);
    expect(tables(tree)).toEqual([]);
  });

  it('an empty one is no table', () => {
    expect(markdown('<table></table>').blocks).toEqual([]);
  });
});
