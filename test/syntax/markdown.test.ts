import { describe, expect, it } from 'vitest';
import { disabledConstructs, parserOf } from '../../server/src/syntax/remark';
import {
  cells,
  cut,
  expectSound,
  ignored,
  markdown,
  mended,
  paragraphs,
  plain,
  problems,
  reading,
  readings,
  sketches,
  tables,
} from './tree';

describe('the dialect', () => {
  /** A text that each disabled construct would read otherwise. */
  const witnesses: Readonly<Record<string, string>> = {
    codeIndented: '    缩进的一段',
    setextUnderline: '标题\n===',
    characterReference: 'a&nbsp;b',
    autolink: '<http://a.b>',
    definition: '[x]: y',
    labelStartLink: '[网址](http://a.b)',
    labelStartImage: '![图](a.png)',
    htmlFlow: '<div>\n正文\n</div>',
    codeFenced: '```\n代码\n```',
  };
  /** The tree without positions. */
  const shape = (text: string, disabled?: readonly string[]): string =>
    JSON.stringify(parserOf(disabled)(text), (key, value: unknown) => (key === 'position' ? undefined : value));

  it.each(disabledConstructs)('%s is a name the parser knows, and makes a difference', (name) => {
    const text = witnesses[name] ?? '';
    // an image needs the link end that an idle construct would take away
    const others = [...disabledConstructs.filter((other) => other !== name), ...(name.startsWith('label') ? [] : ['labelEnd'])];
    expect(shape(text, others)).not.toBe(shape(text));
  });

  it('keeps what it disables as text', () => {
    expect(sketches(markdown(Object.values(witnesses).slice(0, 8).join('\n\n')))).toEqual([
      'p 缩进的一段',
      'p 标题\n===',
      'p a&nbsp;b',
      'p <http://a.b>',
      'p [x]: y',
      'p [网址](http://a.b)',
      'p ![图](a.png)',
      'p <div>\n正文\n</div>',
    ]);
  });

  it('keeps htmlText, so that marks inside a tag are none', () => {
    const tree = markdown('甲<b title="*乙*">丙</b>');
    expect(ignored(tree)).toEqual(['<b title="*乙*">', '</b>']);
    expect(shape('甲<b title="*乙*">', [...disabledConstructs, 'htmlText'])).toContain('emphasis');
  });

  it('has no strikethrough, no text or leaf directives', () => {
    for (const text of ['3~5年，增速6~8%', '~~删~~', '上午9:30开会', '要求:坚持原则', '::leaf[x]'])
      expect(readings(markdown(text))).toEqual([text]);
  });

  it('has GFM tables and the container directive', () => {
    expect(shape('|a|\n|-|')).toContain('"table"');
    expect(shape(':::box[题]\n文\n:::')).toContain('containerDirective');
  });
});

describe('blocks', () => {
  it('are flat, with lists and quotes as depths', () => {
    const text = '# 一 #\n\n正文\n\n- 甲\n  续\n\n  又\n  1. 乙\n\n> 引\n> - 丙\n\n***\n\n```\n码\n```\n';
    const tree = markdown(text);
    expect(sketches(tree)).toEqual([
      'h1 一',
      'p 正文',
      'p[-,L1] 甲\n  续',
      'p[L1] 又',
      'p[1.,L2] 乙',
      'p[Q1] 引',
      'p[-,L1,Q1] 丙',
      'break',
      'code',
    ]);
    expectSound(tree);
  });

  it('have spans over their lines, content without marks and blanks', () => {
    const tree = markdown('　　正文。　\n\n  - 项  \n\n## 标题 ##');
    expect(tree.blocks.map((b) => cut(tree, b.span))).toEqual(['　　正文。　', '  - 项  ', '## 标题 ##']);
    expect(sketches(tree)).toEqual(['p 正文。', 'p[-,L1] 项', 'h2 标题']);
  });

  it('take the marker of an item from its line, even alone on it', () => {
    const tree = markdown('12) 甲\n\n1.\n   乙');
    expect(sketches(tree)).toEqual(['p[12),L1] 甲', 'p[1.,L1] 乙']);
    expect(cut(tree, tree.blocks[1]?.span ?? { start: 0, end: 0 })).toBe('1.\n   乙');
  });

  it('have positions behind 𠀀, tabs, CR, CRLF, U+2028 and U+FEFF', () => {
    const text = '𠀀\r\n\r\n\t甲\r\r\ufeff乙\u2028丙\n\n\ufeff# 丁\n\n# 戊';
    expect(sketches(markdown(text))).toEqual(['p 𠀀', 'p 甲', 'p 乙\u2028丙', 'p # 丁', 'h1 戊']);
  });

  it('take a line of U+3000 or U+00A0 as blank', () => {
    expect(sketches(markdown('甲\n　　\n乙\n\u00a0\n丙'))).toEqual(['p 甲', 'p 乙', 'p 丙']);
  });

  it('do not read the title of front matter as a setext heading', () => {
    expect(sketches(markdown('---\ntitle: 甲\n---\n正文'))).toEqual(['p 正文']);
  });
});

describe('emphasis and code', () => {
  const clean = (text: string): string => readings(markdown(text)).join('|');

  it('leave only their text', () => {
    expect(clean('**粗** *斜* __粗__ _斜_ `码` ``a`b`` ***重***')).toBe('粗 斜 粗 斜 码 a`b 重');
    expect(clean('**发布日期**: 2021年')).toBe('发布日期: 2021年');
  });

  it('that CommonMark does not see as bold are pairs of ** next to Chinese or digits', () => {
    expect(clean('达到**98%**以上')).toBe('达到98%以上');
    expect(clean('**真，**她')).toBe('真，她');
    expect(clean('**上海市行动方案（2026—2030年****）**')).toBe('上海市行动方案（2026—2030年）');
    expect(clean('**“十四五”**规划，**一是**抓')).toBe('“十四五”规划，一是抓');
  });

  it('leave products, single stars and unpaired marks alone', () => {
    for (const text of ['3*5*7', '2**10', '毛入园率*', '标*的指标为约束性', '达到**98%以上', 'a ** b ** c', '2**3**4', 'snake_case_name'])
      expect(clean(text)).toBe(text);
  });

  it('do not reach over lines, into code, or behind a backslash', () => {
    expect(clean('达到**98%\n以上，**真')).toContain('**');
    expect(clean('`**甲，**乙`丙')).toBe('**甲，**乙丙');
    expect(clean('\\*\\*甲，\\*\\*乙')).toBe('**甲，**乙');
  });
});

describe('line ends in a paragraph', () => {
  const lines = (text: string): string[] =>
    readings(markdown(text))
      .join('')
      .split(/\r\n|\r|\n/);

  it('are read past where a sentence goes on', () => {
    expect(lines('到2025年，毛入园率\n达到98%以上，\n办园质量提高。')).toEqual(['到2025年，毛入园率达到98%以上，办园质量提高。']);
    expect(lines('到2025年，\r\n  达到98%。')).toEqual(['到2025年，达到98%。']);
    expect(readings(markdown('> 到2025年，\n> 达到98%。\n> > 更深'))).toEqual(['到2025年，达到98%。', '更深']);
  });

  it('stay behind a sentence, a colon, a closing quote', () => {
    for (const end of ['。', '！', '？', '；', '：', '。”', '。）', '。**'])
      expect(lines(`第一句话说完了${end}\n第二句话接着说。`)).toHaveLength(2);
  });

  it('stay before official numbering, labels, bullets', () => {
    for (const next of ['一、目标', '（一）目标', '1.目标', '（1）目标', '①目标', '第二章 目标', '**发布机构**: 上海', '● 目标'])
      expect(lines(`以下是说明\n${next}`)).toHaveLength(2);
  });

  it('stay below a heading, a title, above a date: text pasted without blank lines', () => {
    expect(lines('一、总体要求\n坚持以人民为中心。')).toHaveLength(2);
    expect(lines('教育规划\n为加快推进教育现代化，根据国家和省有关文件精神，制定本规划。')).toHaveLength(2);
    expect(lines('四会市人民政府\n2022年6月2日')).toHaveLength(2);
  });

  it('stay where they are hard, and where words or numbers would grow together', () => {
    expect(lines('到2025年，  \n达到98%。')).toHaveLength(2);
    expect(readings(markdown('到2025年，\\\n达到98%。'))).toEqual(['到2025年，\n达到98%。']);
    expect(lines('共有12\n34所学校')).toHaveLength(2);
  });

  it('take the quote marks of the next line with them in any case', () => {
    expect(lines('> 甲。\n> 乙。')).toEqual(['甲。', '乙。']);
  });
});

describe('comments', () => {
  it('are ignorable, with the blanks that set them off', () => {
    const tree = markdown('# 标题 <!--#a-->\n\n达到98%<!--=b-->以上 <!-- 注 --> 。\n\n5G <!-- x --> AI');
    expect(tree.blocks.map((b) => ('content' in b ? reading(tree, b.content) : ''))).toEqual(['标题', '达到98%以上。', '5G AI']);
  });

  it('alone on a line end a paragraph; before text they stand outside it', () => {
    expect(sketches(markdown('甲\n<!-- 注 -->\n乙\n\n<!--↓-->丙'))).toEqual(['p 甲', 'p 乙', 'p 丙']);
  });

  it('hide what is in them, over blank lines, fences and headings', () => {
    expect(sketches(markdown('甲<!-- \n\n# 不是标题\n\n```\n:::box\n-->乙\n\n丙'))).toEqual([
      'p 甲<!-- \n\n# 不是标题\n\n```\n:::box\n-->乙',
      'p 丙',
    ]);
    expect(sketches(markdown('<!--\n# 不是标题\n\n-->\n\n丙'))).toEqual(['p 丙']);
  });

  it('unclosed hide nothing', () => {
    const tree = markdown('甲 <!-- 未完\n\n# 标题\n\n乙 <!-- 完 --> 丙 <!--');
    expect(problems(tree)).toEqual(['comment/unclosed <!--', 'comment/unclosed <!--']);
    expect(sketches(tree)).toHaveLength(3);
    expect(readings(tree)[0]).toBe('甲  未完');
  });

  it('in code are none', () => {
    const tree = markdown('`<!--↓-->` \\<!--↓-->\n\n```\n<!--↓-->\n```\n\n- ~~~\n  <!--↓-->\n  ~~~\n\n> ```\n> <!--↓-->\n\n<!--↑-->');
    expect(tree.marks.map((m) => m.type === 'direction' && m.direction)).toEqual(['up']);
    expect(tree.problems).toEqual([]);
  });
});

describe('fences', () => {
  it('are code from line to line, in lists and quotes too', () => {
    expect(sketches(markdown('甲\n```js\n# x\n\n- y\n````\n乙'))).toEqual(['p 甲', 'code', 'p 乙']);
    expect(sketches(markdown('- ```\n  a\n  ```\n- 乙\n\n> ~~~\n> a\n\n丙'))).toEqual(['code', 'p[-,L1] 乙', 'code', 'p 丙']);
  });

  it('unclosed take nothing with them', () => {
    const tree = markdown('甲\n\n```\n\n乙');
    expect(sketches(tree)).toEqual(['p 甲', 'p 乙']);
    expect(problems(tree)).toEqual(['comment/fence ```']);
  });
});

describe('pipe tables', () => {
  it('have cells with exact spans, parts at <br>, comments left in', () => {
    const text = '表2 指标\n\n| 指标 <!--name--> | 2025年<br>（预测） |  |\n| --- | :-: | - |\n| a\\|b | **8** | ≥57%<!--=x--> |\n|缺|\n';
    const tree = markdown(text);
    expect(cells(tree)).toEqual([['指标 <!--name-->', '2025年<br>（预测）', ''], ['a\\|b', '**8**', '≥57%<!--=x-->'], ['缺']]);
    const table = tables(tree)[0];
    expect(table?.rows[0]?.[1]?.parts.map((p) => cut(tree, p))).toEqual(['2025年', '（预测）']);
    expect(table?.rows[0]?.[2]?.parts).toEqual([]);
    expect(table?.headerRows).toBe(1);
    expect(table && cut(tree, table.span)).toBe(text.slice(text.indexOf('|'), -1));
    expect(table?.rows.map((row) => row.map((c) => reading(tree, c.span)))).toEqual([
      ['指标', '2025年（预测）', ''],
      ['a|b', '8', '≥57%'],
      ['缺'],
    ]);
    expectSound(tree);
  });

  it('in quotes and boxes', () => {
    expect(cells(markdown('> | a | b |\n> |---|---|\n> | 1 | 2 |'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(sketches(markdown(':::box[专栏1]\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n后'))).toEqual(['table 2×2', 'p 后']);
  });

  it('give back the notes they swallowed', () => {
    const tree = markdown('| a | b |\n|---|---|\n| 1 | 2 |\n注：a 为预测。\n数据来源：市统计局\n\n后');
    expect(sketches(tree)).toEqual(['table 2×2', 'p 注：a 为预测。', 'p 数据来源：市统计局', 'p 后']);
    expect(problems(tree)).toEqual(['table/swallowed 注：a 为预测。']);
    expect(tree.problems[0]?.data).toEqual({ rows: 2 });
    expect(problems(markdown(mended(tree)))).toEqual([]);
  });

  it('give back a sentence, a heading, the next caption; not a short cell', () => {
    for (const line of ['各地要抓好落实。', '二、保障措施', '表3 主要目标'])
      expect(sketches(markdown(`| a | b |\n|---|---|\n| 1 | 2 |\n${line}`))).toEqual(['table 2×2', `p ${line}`]);
    expect(sketches(markdown('a | b\n---|---\n1 | 2\n学前教育'))).toEqual(['table 3×2']);
  });

  it('report a swallowed row between rows where it stands', () => {
    const tree = markdown('| a | b |\n|---|---|\n注：说明。\n| 1 | 2 |');
    expect(sketches(tree)).toEqual(['table 3×2']);
    expect(problems(tree)).toEqual(['table/swallowed 注：说明。']);
  });

  it('with a header and delimiter row of different length are none, and say so', () => {
    const tree = markdown('| a | b | c |\n|---|---|\n| 1 | 2 | 3 |');
    expect(problems(tree)).toEqual(['table/delimiter |---|---|']);
    expect(tree.problems[0]?.data).toEqual({ header: 3, delimiter: 2 });
    expect(sketches(markdown(mended(tree)))).toEqual(['table 2×3']);
  });

  it('cut off by a blank line, or without a delimiter row, say so', () => {
    expect(problems(markdown('| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |'))).toEqual(['table/headless | 3 | 4 |']);
    expect(problems(markdown('| a | b |\n| 1 | 2 |'))).toEqual(['table/headless | a | b |']);
    expect(problems(markdown('|首页|新闻|'))).toEqual([]);
    expect(problems(markdown('甲|乙\n丙'))).toEqual([]);
  });

  it('keep a comment with a pipe, which other readers would not, and say so', () => {
    const tree = markdown('| a <!-- x|y --> | b |\n|---|---|\n| 1 | 2 |');
    expect(sketches(tree)).toEqual(['table 2×2']);
    expect(problems(tree)).toEqual(['table/pipe-in-comment <!-- x|y -->']);
  });
});

describe('boxes', () => {
  const boxes = (text: string): string[] => {
    const tree = markdown(text);
    expectSound(tree);
    return tree.boxes.map((box) => `${cut(tree, box.title)}: ${cut(tree, box.body).trim()}`);
  };

  it('have a title and a body; what they hold is read as ever', () => {
    const text = '前\n:::box[专栏1   体育]\n一是甲。\n\n- 乙\n:::\n后';
    expect(boxes(text)).toEqual(['专栏1   体育: 一是甲。\n\n- 乙']);
    expect(sketches(markdown(text))).toEqual(['p 前', 'p 一是甲。', 'p[-,L1] 乙', 'p 后']);
    expect(markdown(text).problems).toEqual([]);
  });

  it('may be without a title, and lie in one another', () => {
    expect(boxes(':::box\n甲\n:::')).toEqual([': 甲']);
    expect(boxes('::::box[外]\n:::box[内]\n甲\n:::\n乙\n::::')).toEqual(['外: :::box[内]\n甲\n:::\n乙', '内: 甲']);
  });

  it('in quotes and lists are found too', () => {
    expect(boxes('> :::box[引]\n> 甲\n> :::\n\n- :::box[项]\n  乙\n  :::')).toEqual(['引: > 甲', '项: 乙']);
    expect(problems(markdown('> :::box[引]\n> 甲'))).toEqual(['box/unclosed :::box[引]']);
  });

  it.each([
    ['::: box 专栏2 教师', ':::box[专栏2 教师]'],
    ['：：：box', ':::box'],
    [':::box【专栏2】', ':::box[专栏2]'],
    [':::box 专栏2', ':::box[专栏2]'],
    ['::::专栏2', '::::box[专栏2]'],
  ])('written %s are boxes all the same, with a fix', (wrong, right) => {
    const tree = markdown(`${wrong}\n甲\n::::`);
    expect(tree.boxes).toHaveLength(1);
    expect(problems(tree)).toEqual([`box/opening ${wrong}`]);
    expect(mended(tree)).toBe(`${right}\n甲\n::::`);
    expect(sketches(tree)).toEqual(['p 甲']);
  });

  it('with another name say which was meant', () => {
    const tree = markdown(':::Box[甲]\n乙\n:::\n\n:::note\n丙\n:::');
    expect(problems(tree)).toEqual(['box/name Box', 'box/name note']);
    expect(tree.problems.map((p) => p.data['nearest'])).toEqual(['box', '']);
    expect(tree.boxes.map((b) => cut(tree, b.title))).toEqual(['甲']);
    expect(sketches(tree)).toEqual(['p 乙', 'p 丙']);
  });

  it('unclosed end at the next heading or box, and say so', () => {
    const text = ':::box[甲]\n一\n\n## 标题\n\n二\n\n:::box[乙]\n三\n:::\n四';
    expect(boxes(text)).toEqual(['甲: 一', '乙: 三']);
    expect(problems(markdown(text))).toEqual(['box/unclosed :::box[甲]']);
    expect(boxes(':::box[甲]\n一')).toEqual(['甲: 一']);
  });

  it('closed twice, or by wide colons, say so', () => {
    expect(problems(markdown(':::box[甲]\n乙\n:::\n:::'))).toEqual(['box/unopened :::']);
    const wide = markdown(':::box[甲]\n乙\n：：：');
    expect(problems(wide)).toEqual(['box/closing ：：：']);
    expect(wide.boxes).toHaveLength(1);
  });

  it('are none in fences and comments', () => {
    expect(boxes('```\n:::box[甲]\n```\n<!--\n:::box[乙]\n-->')).toEqual([]);
  });
});

describe('ranges blanked out', () => {
  it('hold no blocks, and their comments count', () => {
    const text = '甲\n>98\n* 乙<!--↓-->\n```\n丙\n丁';
    const tree = markdown(text, { blank: [{ start: 2, end: text.indexOf('丙') - 1 }] });
    expect(sketches(tree)).toEqual(['p 甲', 'p 丙\n丁']);
    expect(tree.marks).toHaveLength(1);
    expect(tree.problems).toEqual([]);
    expect(paragraphs(tree).map((p) => cut(tree, p.span))).toEqual(['甲', '丙\n丁']);
  });

  it('reads past what pandoc writes for bookmarks, ids of headings and underlined text', () => {
    const tree = markdown(
      '## []{#_Toc1001 .anchor}一、总体要求 {#一总体要求 .unnumbered}\n\n加强[推进管网]{.underline}改造，集合{#1}不是标记。\n',
    );
    expectSound(tree);
    expect(ignored(tree)).toEqual(['[]{#_Toc1001 .anchor}', ' {#一总体要求 .unnumbered}', '[', ']{.underline}']);
    expect(ignored(plain('一、总体要求 {#id}\n'))).toEqual([]);
  });
});
