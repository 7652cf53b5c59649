import { rule } from '../rule';

const codes = ['name', 'near', 'opening', 'unclosed', 'closing', 'unopened'] as const;
type Code = (typeof codes)[number];

/** Boxes (`:::box[…]`) that are opened, named or closed wrongly. */
export const syntaxBox = rule({
  id: 'syntax/box',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    name: { zh: '“:::{name}”不是专栏；请用 :::box[专栏题目]', en: '“:::{name}” is no box; write :::box[title]' },
    near: { zh: '“:::{name}”应为“:::{nearest}”；请改正', en: '“:::{name}” should be “:::{nearest}”' },
    opening: {
      zh: '“{text}”不能开始一个专栏；请写作 :::box[专栏题目]，半角、不空格',
      en: '“{text}” does not open a box; write :::box[title], half-width and without blanks',
    },
    unclosed: { zh: '专栏没有结束；请在专栏末尾补一行“:::”', en: 'The box is never closed; add a line ::: at its end' },
    closing: { zh: '结束专栏要用半角的“:::”；请改正', en: 'A box is closed by half-width :::; correct it' },
    unopened: {
      zh: '这里结束了一个专栏，前面却没有开始；请删去，或补上 :::box[专栏题目]',
      en: 'Here a box is closed that was never opened; remove it or add :::box[title]',
    },
    other: { zh: '这里的标记不合规范（{code}）；请核对', en: 'This markup is malformed ({code}); check it' },
  },
  *check({ plan }) {
    for (const problem of plan.tree.problems) {
      if (problem.kind !== 'box') continue;
      const code: string = problem.code === 'name' && problem.data['nearest'] !== '' ? 'near' : problem.code;
      const known = codes.find((c): c is Code => c === code);
      const fix = problem.fix ? { title: { zh: '改正专栏标记', en: 'Correct the box' }, edits: problem.fix } : undefined;
      yield {
        messageId: known ?? 'other',
        span: problem.span,
        data: known ? problem.data : { code: problem.code },
        ...(!fix ? {} : problem.code === 'opening' || problem.code === 'closing' ? { fix } : { suggestions: [fix] }),
      };
    }
  },
});
