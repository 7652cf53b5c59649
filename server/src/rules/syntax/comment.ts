import { rule } from '../rule';

const codes = ['unclosed', 'fence'] as const;
type Code = (typeof codes)[number];

/** Comments and code fences that are never closed: what stands in them would not be checked. */
export const syntaxComment = rule({
  id: 'syntax/comment',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  messages: {
    unclosed: {
      zh: '“<!--”没有对应的“-->”；多数软件会把以下全文当作注释隐去，请补上“-->”',
      en: 'This <!-- is never closed: most readers hide everything below it; add -->',
    },
    fence: {
      zh: '代码块没有结束，以下全文都成了代码；请补上结束的一行',
      en: 'This code fence is never closed: everything below it becomes code; add its last line',
    },
    other: { zh: '这里的标记不合规范（{code}）；请核对', en: 'This markup is malformed ({code}); check it' },
  },
  *check({ plan }) {
    for (const problem of plan.tree.problems) {
      if (problem.kind !== 'comment') continue;
      const code: string = problem.code;
      const known = codes.find((c): c is Code => c === code);
      yield {
        messageId: known ?? 'other',
        span: problem.span,
        data: known ? problem.data : { code: problem.code },
      };
    }
  },
});
