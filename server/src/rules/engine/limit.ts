import { rule } from '../rule';

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
  },
  *check({ plan }) {
    for (const problem of plan.tree.problems) {
      if (problem.kind === 'limit') yield { messageId: 'limit', span: problem.span, data: { code: problem.code } };
    }
  },
});
