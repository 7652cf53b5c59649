import { rule } from '../rule';

const codes = ['direction', 'column', 'command', 'id'] as const;
type Code = (typeof codes)[number];

/** Comments that look like a mark of planlint and are none. */
export const syntaxMark = rule({
  id: 'syntax/mark',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    direction: {
      zh: '“{text}”不是方向标记；请用 ↑（越高越好）、↓（越低越好）或 =（保持）',
      en: '“{text}” is no direction mark; use ↑ (more is better), ↓ (less is better) or = (keep)',
    },
    column: {
      zh: '“{text}”不是完整的列标记；请写作 target 2025、actual 2020 之类，年份四位',
      en: '“{text}” is no complete column mark; write target 2025, actual 2020 and so on, with a year of four digits',
    },
    command: {
      zh: '“{text}”不是校核指令；请用 planlint-disable-next-line、planlint-disable、planlint-enable、planlint-disable-file 或校核忽略下一行、校核忽略、校核恢复、校核忽略全文',
      en: '“{text}” is no command; use planlint-disable-next-line, planlint-disable, planlint-enable, planlint-disable-file or their Chinese twins',
    },
    id: {
      zh: '“{text}”不能作为指标的标识；请用 # 或 = 加字母、数字、汉字、_、-',
      en: '“{text}” cannot be the id of an indicator; write # or = and letters, digits, Han, _ or -',
    },
    other: { zh: '这里的标记不合规范（{code}）；请核对', en: 'This markup is malformed ({code}); check it' },
  },
  *check({ plan }) {
    for (const problem of plan.tree.problems) {
      if (problem.kind !== 'mark') continue;
      const code: string = problem.code;
      const known = codes.find((c): c is Code => c === code);
      const fix = problem.fix ? { title: { zh: '改为规范的标记', en: 'Write the mark properly' }, edits: problem.fix } : undefined;
      yield {
        messageId: known ?? 'other',
        span: problem.span,
        data: known ? problem.data : { code: problem.code },
        ...(!fix ? {} : problem.code === 'direction' || problem.code === 'id' ? { fix } : { suggestions: [fix] }),
      };
    }
  },
});
