import { randomFrom } from '../../scripts/bench/edits.mjs';

/** Pieces that turn the meaning of what stands around them, as they are typed. */
const turning = [
  '<!--',
  '-->',
  '<!--↓-->',
  '<!-- 注 -->',
  '<!--#id-->',
  '```',
  '\n```\n',
  '~~~',
  '|',
  '| 1 | 2 |\n',
  '|---|---|',
  ':::box[专栏1 题]\n',
  '\n:::box[',
  '\n:::\n',
  ':::',
  '---\n',
  '---\ntitle: 甲\n---\n',
  '\t',
  '\n指标\t2025年\t2030年\n甲\t1\t2\n乙\t3\t4\n',
  '\n\t甲\n\t1\n\t2\n\n\t乙\n\t3\n\t4\n\n\t丙\n\t5\n\t6\n\n',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  ' ',
  '    ',
  '　',
  '\n　\n',
  '**',
  '*',
  '_',
  '`',
  '\\',
  '<',
  '<table>',
  '</table>',
  '<table><tr><td>1</td></tr></table>',
  '<script>',
  '- ',
  '\n- 项\n',
  '\n1. 项\n2. 项\n',
  '1. ',
  '> ',
  '# ',
  '\n## 题\n\n',
  '注：',
  '表1 指标\n',
  '目录\n',
  '(zhèn)',
  '(le)',
  '[bookmark: _Toc1]',
  '\ufeff',
  '序号\n\n指标\n\n2025年\n\n1\n\n供水普及率\n\n98\n\n2\n\n绿地率\n\n45\n\n3\n\n入园率\n\n92\n\n',
  '一、',
  '专栏2：乙',
  '附件1',
  '其中：',
  '（',
  '2030年',
  '“十五五”',
  '12.5',
  '%',
  '。',
];

/** An endless row of versions of a text, each one edit from the one before it, of the kinds that change how much else is read. */
export const turningEdits = function* (text: string, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const first = text.length;
  let undo: string | undefined;
  for (;;) {
    const dice = random();
    const before = text;
    // Half of the edits at a line's edge, where the marks stand.
    let at = upTo(text.length);
    if (random() < 0.6) at = text.lastIndexOf('\n', at) + 1;
    if (undo !== undefined && dice < 0.3) {
      text = undo;
      undo = undefined;
      yield text;
      continue;
    }
    if (dice < 0.7) text = text.slice(0, at) + pick(turning) + text.slice(at);
    else if (dice < 0.8) text = text.slice(0, Math.max(0, at - 1)) + text.slice(at);
    else if (dice < 0.9) text = text.slice(0, at) + text.slice(at + upTo(text.length > first * 1.2 ? 400 : 60));
    else if (dice < 0.95) {
      const from = upTo(text.length);
      const piece = text.slice(from, from + upTo(300));
      text = text.slice(0, at) + piece + text.slice(at);
    } else {
      const end = text.indexOf('\n', at);
      if (end >= 0) text = text.slice(0, end) + text.slice(end + 1);
    }
    undo = before;
    yield text;
  }
};

/** What rules look for in a paragraph: figures, times, marks, numbers of items, references, leftovers. */
const telling = [
  ...['，', '。', '；', '：', '、', '（', '）', '“', '”', '《', '》', '(', ')', ',', ':', ' ', '　', '。”', '至', '的'],
  ...[
    '1',
    '10',
    '98%',
    '9.5个百分点',
    '2025年',
    '2026-2030年',
    '目前',
    '近期',
    '达到全省平均水平',
    '由92%提高到95%，增长3.2%',
    '各县（各3个）',
  ],
  ...['一是', '二是', '第一，', '①', '（一）', '2.', '第三章', '附件1', '见表2', '图3', '专栏4', '“十五五”', '八项任务：', '注：'],
  ...[
    '通知',
    '发',
    '关于印发',
    'http://',
    '扫一扫',
    'Error! Reference source not found',
    'HYPERLINK',
    '（此处待核）',
    '？？',
    '学校',
    '建设',
  ],
  ...['**', '*', '<!-- 注 -->', '[bookmark: a]', '|'],
];

/** An endless row of versions of a text, as somebody types and deletes at one place and then at another. */
export const typedEdits = function* (text: string, seed: number): Generator<string> {
  const random = randomFrom(seed);
  let caret = 0;
  for (let i = 0; ; i += 1) {
    if (i % 6 === 0) caret = Math.floor(random() * text.length);
    const deleted = random() < 0.3 ? 1 + Math.floor(random() * 3) : 0;
    const typed = deleted > 0 ? '' : (telling[Math.floor(random() * telling.length)] ?? '');
    text = text.slice(0, caret) + typed + text.slice(caret + deleted);
    caret += typed.length;
    yield text;
  }
};
