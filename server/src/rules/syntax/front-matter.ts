import { rule } from '../rule';

const codes = ['unclosed', 'yaml', 'unknown', 'near', 'colon', 'value', 'type'] as const;
type Code = (typeof codes)[number];

/** The front matter: unclosed, invalid YAML, unknown keys, values of another form. */
export const syntaxFrontMatter = rule({
  id: 'syntax/front-matter',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    unclosed: {
      zh: '前置信息以“---”开头却没有结束；请在最后一项之后补一行“---”',
      en: 'The front matter opens with --- and is never closed; add a line --- after its last entry',
    },
    yaml: {
      zh: '前置信息不是合法的 YAML（{reason}）；请核对缩进、引号和冒号，冒号后要有空格',
      en: 'The front matter is no valid YAML ({reason}); check indentation, quotes and colons, which need a blank behind them',
    },
    unknown: {
      zh: 'planlint 不认识前置信息的“{key}”，不会用它；若是给别的工具用的，可不理会；可用的有 title、kind、period、baseline、issued、docNumber、parents、directions、terms',
      en: 'planlint knows no key “{key}” and makes no use of it; leave it if another tool reads it. Those known are title, kind, period, baseline, issued, docNumber, parents, directions, terms',
    },
    near: {
      zh: '前置信息没有“{key}”这一项，应是“{nearest}”；请改正',
      en: 'There is no key “{key}” in the front matter; “{nearest}” seems meant',
    },
    colon: {
      zh: '“{key}”后面是全角冒号，YAML 只认半角冒号加空格；请改为“: ”',
      en: 'After “{key}” stands a full-width colon; YAML wants a half-width one and a blank',
    },
    value: {
      zh: '“{key}”的值“{value}”不合要求，应如：{expected}；请改写',
      en: 'The value “{value}” of “{key}” is not of the form {expected}; rewrite it',
    },
    type: { zh: '“{key}”的值不合要求，应如：{expected}；请改写', en: 'The value of “{key}” is not of the form {expected}; rewrite it' },
    other: { zh: '这里的标记不合规范（{code}）；请核对', en: 'This markup is malformed ({code}); check it' },
  },
  *check({ plan }) {
    for (const problem of plan.tree.problems) {
      if (problem.kind !== 'front-matter') continue;
      const code: string = problem.code === 'unknown-key' ? (problem.data['nearest'] === '' ? 'unknown' : 'near') : problem.code;
      const known = codes.find((c): c is Code => c === code);
      const fix = problem.fix ? { title: { zh: '改正前置信息', en: 'Correct the front matter' }, edits: problem.fix } : undefined;
      yield {
        messageId: known ?? 'other',
        ...(known === 'unknown' ? { severity: 'info' as const } : {}),
        span: problem.span,
        data: known ? problem.data : { code: problem.code },
        ...(!fix ? {} : problem.code === 'colon' ? { fix } : { suggestions: [fix] }),
      };
    }
  },
});
