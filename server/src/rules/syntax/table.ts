import { rule } from '../rule';

const codes = ['delimiter', 'headless', 'swallowed', 'pipeInComment', 'nested', 'unclosed'] as const;
type Code = (typeof codes)[number];

/** Tables that Markdown or HTML cannot read as they were meant. */
export const syntaxTable = rule({
  id: 'syntax/table',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    delimiter: {
      zh: '表头有 {header} 栏，分隔行有 {delimiter} 栏，这样不成表，全部内容按文字显示；请使两行栏数相同',
      en: 'The header has {header} cells and the delimiter row {delimiter}, so this is no table at all; give both the same number',
    },
    headless: {
      zh: '这 {rows} 行用“|”分栏，却没有表头下的分隔行，不成表；请在第一行下补“| --- | --- |”',
      en: 'These {rows} rows are set with | but without a delimiter row, so they are no table; add | --- | --- | below the first',
    },
    swallowed: {
      zh: '这段文字紧接在表后，被当作表的一行（共 {rows} 行）；请在它前面空一行',
      en: 'This text right below the table is taken for a row of it ({rows} rows); leave a blank line before it',
    },
    pipeInComment: {
      zh: '表中的注释里有“|”，其他软件会把它当作分栏；请删去或改写',
      en: 'A comment in the table holds a |, which other readers take for a cell border; remove it',
    },
    nested: {
      zh: '表格里又套表格，内层只按文字读；请拆成两个表',
      en: 'A table inside a table: the inner one is read as text; make it a table of its own',
    },
    unclosed: {
      zh: '<table> 没有对应的 </table>，这个表读不出来；请补上结束标签',
      en: 'This <table> is never closed and cannot be read; add </table>',
    },
    other: { zh: '这里的标记不合规范（{code}）；请核对', en: 'This markup is malformed ({code}); check it' },
  },
  *check({ plan }) {
    for (const problem of plan.tree.problems) {
      if (problem.kind !== 'table') continue;
      const code: string = problem.code === 'pipe-in-comment' ? 'pipeInComment' : problem.code;
      const known = codes.find((c): c is Code => c === code);
      const fix = problem.fix ? { title: { zh: '改正表格标记', en: 'Correct the table' }, edits: problem.fix } : undefined;
      yield {
        messageId: known ?? 'other',
        span: problem.span,
        data: known ? problem.data : { code: problem.code },
        ...(!fix ? {} : problem.code === 'swallowed' ? { fix } : { suggestions: [fix] }),
      };
    }
  },
});
