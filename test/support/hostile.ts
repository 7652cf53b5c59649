/** A hostile text by name: what it is made of, for the bench and the tests. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
}

/** A pattern repeated to a length; `§` becomes a running number, so that no piece is known from before. */
export const filled = (pattern: string, length: number): string => {
  if (!pattern.includes('§')) return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
  const pieces: string[] = [];
  for (let i = 0, sum = 0; sum < length; i += 1) {
    const piece = pattern.replaceAll('§', i.toString(36));
    pieces.push(piece);
    sum += piece.length;
  }
  return pieces.join('').slice(0, length);
};

/** Patterns repeated without an end: marks without partners, brackets, digits, numbering, words that rules look for. */
// prettier-ignore
const repeated: readonly string[] = [
  '*a_ ', '*中', '**中', '[^a]', '> > >', '> ', '- - -', '- ', '-', '`', '`a``b', '|', '| ', '|-', '|§', '<!--', '<!-- a -->', '<', '<a b="', '<?', ':::', ':::box\n', '~', '#', '# §\n', '\\', '&amp;', '[', ']', '![a](',
  '（', '）', '（）', '(', '〔', '《', '》', '“', '”', '‘', '’', '"', '“《', '《》', '“”', '"\'', '「', '、', '，', '。', '；', '：', '·', '…', '—', '－', '-—', '~～', '%', '%%', '‰', '１', '9', '9.', '9,', '1,234', '1-', '1～', '1/',
  '一', '十', '百', '零', '〇', '一二', '万', '亿', '1万', '第', '第一', '第一章', '第一章 §\n', '一、', '一、§\n', '（一）', '（一）§\n', '1.', '1.\n', '1. \n', '1.1.1.', '1.1\n', '①', '①§\n', '一是', '一是§；二是§；', '其中', '其中：', '分别', '达到',
  '达到§', '达到9%', '比', '比2020年', '提高9个百分点，', '2025年', '2025', '2025-', '2025年达到§万吨，', '到2025年，', '2020—2025年', '“十四五”', '“十四五', '十四五', '年', '月', '日', '2025年1月1日', '截至', '不低于', '≥', '≥9', '左右', '约', '以上',
  '表1', '表1 §\n', '表§ ', '图1', '专栏1', '专栏1 §\n', '附件1', '附件：1.', '见表§，', '详见专栏§', '《§》', '（§）', '“§”', '§、', '§，', '§。', '§', '§\n', '§\n\n', '9个以上，', '9%以上', '（9）9个', '甲）达到9%', '”达到9%', '甲、本', '、本', '9月', '9:30', '1月1日至2日', '1.2.3', '2025.1', '9人次', '9个（', '合计9人，', '其中9人，', '共9个：', '八项§：', '“五统一”（', '三是', '以“', '坚持', '为核心', '简称“甲”', '（以下简称“', '责任单位：', '（责任单位：§）', '（市发展改革委', '牵头，', '市发展改革委、', '约束性', '预期性', '指标',
  '单位：%\n', '单位', '万吨', '平方公里', 'km', 'a', 'a ', 'ab1', 'www.', 'http://', 'http://a.', '的', '的的', '和', '以及', '以及§', '项目', '§个项目，', '共§项', '包括', '建设', '建设§项目。', '新建§公里、', '甲乙丙丁戊己庚辛', '加强', '进一步',
  '\t', '\t\t\n', '甲\t9\t%\n', '　', '　　', ' ', '\n', '\r', '\r\n', ' \n', '\u0000', '甲\u0000', '\ud800', '\udc00', '\ud800甲', '\ufeff', '\u200b', '\u00a0', '\u2028', '\u0301', '👨‍👩‍👧', '𠀀', '🇨🇳', '\u202e', '\ufffd', 'é', '锟斤拷', '口', '□', '_', '____\n', '……', '......', '。。', '，，', '目录\n', '第一章……§\n', '§……1\n', '一、§……1\n', '注：', '注：§\n',
  '<table><tr><td>', '<table>', '<td>', '<tr><td>§</td></tr>', '</table>', '<b>', '<br>', '\\n', '---\n', '***\n', '===\n', '```\n', '~~~\n', '- §\n', '- §\n  - §\n', '1. §\n', '1. §\n   1. §\n', '> > > §\n', '> :::box[§]\n', '[x](§)', '{', '}', '{{', '${', '￥', '$', '°', '℃', 'Ⅰ', '㎡', '鎮(zhèn)', '(zhèn)', '[bookmark:', '<!-- planlint-disable -->', '<!-- planlint-disable-next-line a/b -->\n', '<!--up-->', '<!--#a-->',
];

const nested = (unit: (depth: number) => string, size: number): string => {
  let text = '';
  for (let depth = 0; text.length < size; depth += 1) text += unit(depth);
  return text.slice(0, size);
};

const rows = (head: string, rule: string, row: (i: number) => string, count: number): string =>
  `${head}\n${rule}\n${Array.from({ length: count }, (_, i) => row(i)).join('\n')}\n`;

const frontMatter = (yaml: string): string => `---\n${yaml}\n---\n# 某市规划\n`;

const anchors = (levels: number): string =>
  Array.from({ length: levels }, (_, i) => `k${String(i)}: &a${String(i)} [${i === 0 ? 'x' : `*a${String(i - 1)}, `.repeat(9)}]`).join(
    '\n',
  );

/** Texts of a shape of their own. Sizes are in characters (UTF-16 units). */
const shaped = (size: number): readonly HostileText[] => [
  { name: 'nested list, two blanks a level', text: nested((d) => `${' '.repeat(2 * d)}- a\n`, size) },
  { name: 'nested list, numbered', text: nested((d) => `${' '.repeat(3 * d)}1. a\n`, size) },
  { name: 'nested list, on one line', text: nested((d) => `${'- '.repeat(d)}a\n`, size) },
  { name: 'nested quote, growing', text: nested((d) => `${'> '.repeat(d)}a\n`, size) },
  { name: 'backquote runs, growing', text: nested((d) => `${'`'.repeat(d + 1)} `, size) },
  { name: 'star runs, growing', text: nested((d) => `${'*'.repeat(d + 1)}a `, size) },
  { name: 'heading depth and numbers', text: nested((d) => `${'#'.repeat((d % 6) + 1)} ${String(d)}.${String(d)} 甲\n\n`, size) },
  { name: 'brackets open, then close', text: '（'.repeat(size / 2) + '）'.repeat(size / 2) },
  { name: 'quotes open, then close', text: '“'.repeat(size / 2) + '”'.repeat(size / 2) },
  { name: 'titles open, then close', text: '《'.repeat(size / 2) + '》'.repeat(size / 2) },
  { name: 'tables open, then close', text: '<table><tr><td>'.repeat(size / 30) + '</td></tr></table>'.repeat(size / 36) },
  {
    name: 'table of short rows',
    text: rows('|指标|2025年|2030年|', '|-|-|-|', (i) => `|甲${String(i)}|${String(i)}|${String(i + 1)}|`, size / 10),
  },
  { name: 'table of one name', text: rows('|指标|2025年|', '|-|-|', () => '|供水普及率（%）|98|', size / 10) },
  { name: 'table of equal rows', text: rows('|指标|2025年|2030年|年均|', '|-|-|-|-|', () => '|a|1|2|3|', size / 10) },
  { name: 'table of sums', text: rows('|项目|投资（万元）|', '|-|-|', (i) => (i % 10 === 0 ? '|合计|9|' : '|甲|1|'), size / 10) },
  {
    name: 'table of many columns',
    text: rows(`|${'甲|'.repeat(size / 6)}`, `|${'-|'.repeat(size / 6)}`, () => `|${'1|'.repeat(size / 6)}`, 1),
  },
  { name: 'tables, many', text: filled('表§ 甲\n\n|指标|2025年|\n|-|-|\n|甲§|9|\n\n', size) },
  { name: 'tables, many alike', text: filled('|指标|2025年|2030年|\n|-|-|-|\n|供水普及率（%）|98|99|\n\n', size) },
  { name: 'HTML table of short rows', text: `<table>${filled('<tr><td>§</td><td>9</td></tr>\n', size)}</table>` },
  { name: 'HTML table of spans', text: `<table>${filled('<tr><td rowspan=1000 colspan=1000>§</td></tr>', size)}</table>` },
  { name: 'HTML tables, nested', text: '<table><tr><td>'.repeat(size / 15) },
  { name: 'tab-led rows', text: filled('甲§\t%\t90\t95\t约束性\n', size) },
  { name: 'rows on lines', text: filled('甲§\t%\t90\t95\n', size) },
  { name: 'rows on lines that are none', text: filled('甲\t乙§\n', size) },
  { name: 'rows of blanks of all widths', text: nested((d) => `${'甲乙 '.repeat(3 + (d % 7))}\n`, size) },
  { name: 'yearly figures', text: filled('五年累计§个，年均9个，', size) },
  { name: 'growth over a year', text: filled('比2020年的§元增长2%，', size) },
  { name: 'cells by paragraph', text: filled('指标\n单位\n2025年\n2030年\n属性\n甲§\n%\n90\n95\n约束性\n', size) },
  { name: 'table of contents', text: filled('第§章 甲……………………1\n', size) },
  { name: 'contents without leaders', text: `目录\n${filled('一、甲§ 1\n', size / 2)}${filled('一、甲§\n', size / 2)}` },
  { name: 'chapters in order', text: nested((d) => `${String(d + 1)}. 甲乙\n\n`, size) },
  {
    name: 'references to every table',
    text: nested((d) => `见表${String(d)}、图${String(d)}、专栏${String(d)}、附件${String(d)}。\n`, size),
  },
  { name: 'captions of every table', text: nested((d) => `表${String(d)} 甲乙\n\n`, size) },
  { name: 'indicators in prose', text: nested((d) => `供水普及率达到${String(d % 100)}%，森林覆盖率提高到${String(d % 90)}%，`, size) },
  { name: 'indicators in prose, by line', text: nested((d) => `到2025年，供水普及率达到${String(d % 100)}%。\n\n`, size) },
  { name: 'responsible bodies', text: nested((d) => `建设甲${String(d)}工程。（市发展改革委、市财政局牵头，各区政府负责）\n\n`, size) },
  { name: 'defined terms', text: nested((d) => `甲乙丙${d.toString(36)}（以下简称“甲${d.toString(36)}”），`, size) },
  { name: 'quoted terms', text: nested((d) => `“一核两带${d.toString(36)}区”，`, size) },
  { name: 'near names', text: nested((d) => `《关于加强${d.toString(36)}工作的意见》`, size) },
  { name: 'near sentences', text: nested((d) => `加快推进重点领域和关键环节改革取得新进展${d.toString(36)}。\n`, size) },
  { name: 'equal sentences', text: filled('加快推进重点领域和关键环节改革，取得新的进展。\n', size) },
  { name: 'equal paragraphs', text: filled('加快推进重点领域和关键环节改革，取得新的进展，形成新的格局，迈上新的台阶。\n\n', size) },
  { name: 'a line of Latin', text: filled('the quick brown fox § ', size) },
  { name: 'one word', text: 'x'.repeat(size) },
  { name: 'suppressions without end', text: filled('<!-- planlint-disable a/b§ -->\n甲。。\n', size) },
  { name: 'suppressions in one mark', text: `<!-- planlint-disable ${filled('a/b§ ', size)} -->\n甲。。` },
  { name: 'front matter of keys', text: frontMatter(filled('k§: 1\n', size)) },
  { name: 'front matter of aliases', text: frontMatter(anchors(size / 60)) },
  { name: 'front matter, alias bomb', text: frontMatter(anchors(100)) },
  { name: 'front matter, deep flow', text: frontMatter(`a: ${'['.repeat(size)}`) },
  { name: 'front matter, deep flow in bounds', text: frontMatter(`a: ${'['.repeat(7000)}`) },
  { name: 'front matter, deep maps', text: frontMatter(nested((d) => `${' '.repeat(d)}a:\n`, size)) },
  { name: 'front matter, one line', text: frontMatter(`title: ${'甲'.repeat(size)}`) },
  { name: 'front matter never closed', text: `---\n${filled('k§: 1\n', size)}` },
  { name: 'characters in turn', text: nested((d) => String.fromCodePoint(32 + ((d * 7) % 0xd7e0)), size) },
  { name: 'Chinese in turn', text: nested((d) => String.fromCodePoint(0x4e00 + ((d * 7919) % 20_000)), size) },
  {
    name: 'Chinese in turn, lines',
    text: nested((d) => String.fromCodePoint(0x4e00 + ((d * 7919) % 20_000)) + (d % 30 === 29 ? '。\n' : ''), size),
  },
];

/** Hostile texts of `size` characters each, and lines of ten times that. */
export const hostileTexts = (size: number): readonly HostileText[] => [
  ...repeated.map((pattern) => ({ name: JSON.stringify(pattern), text: filled(pattern, size) })),
  ...shaped(size),
  ...['到2025年，', '供水普及率达到98%，', '甲', '9', '- 到2025年，', '|甲', '（甲）'].map((pattern) => ({
    name: `one line of ${JSON.stringify(pattern)}, ten times as long`,
    text: filled(pattern, 10 * size),
  })),
];
