import { tooLongToSum } from '../../model/tables/totals';
import { rule, type RawFinding } from '../rule';

/** The reader gave up the meaning of a block that would cost too much (thousands of emphasis marks, deep nesting). */
export const engineLimit = rule({
  id: 'engine/limit',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    limit: {
      zh: '此处标记过多或嵌套过深（{code}），只按普通文字检查；请拆分或删去多余的标记',
      en: 'Too many marks or too deep nesting here ({code}): checked as plain text only. Split it or remove the marks',
    },
    sums: {
      zh: '此表有 {rows} 行，合计行过多，合计数未核对；请拆分表格',
      en: 'This table has {rows} rows and too many totals: they are not added up. Split the table',
    },
    // The engine itself yields this one.
    findings: {
      zh: '规则 {rule} 从这里起还有 {count} 处未逐一列出（每个文件每条规则最多列 {limit} 处）；请先改正已列出的，再查一遍',
      en: '{count} more findings of {rule} from here on are not listed (at most {limit} per rule and file); mend those listed and check again',
    },
  },
  *check({ plan }): Iterable<RawFinding<'limit' | 'sums' | 'findings'>> {
    for (const problem of plan.tree.problems) {
      if (problem.kind === 'limit') yield { messageId: 'limit', span: problem.span, data: { code: problem.code } };
    }
    for (const table of plan.tables) {
      if (!tooLongToSum(table)) continue;
      const { start } = table.span;
      yield { messageId: 'sums', span: { start, end: Math.min(table.span.end, start + 20) }, data: { rows: table.rows.length } };
    }
  },
});
