import type { PlanDocument } from '../../model/types';
import type { Span } from '../../text/span';
import { nearest } from '../../text/likeness';
import { rule, type RawFinding } from '../rule';

const codes = ['direction', 'column', 'command', 'id'] as const;
type Code = (typeof codes)[number];
type Messages = Code | 'other' | 'undefined' | 'twice';

/** So many misspelt ids are looked up among the defined ones: a text of thousands is no plan. */
const mostGuesses = 20;

/** Ids that are stated but defined nowhere, or defined again: the link they declare cannot be made. */
function* idsAtOdds(plan: PlanDocument): Generator<RawFinding<Messages>> {
  const { text } = plan.source;
  const defined = new Map<string, Span>();
  for (const mark of plan.tree.marks) {
    if (mark.type !== 'define') continue;
    const first = defined.get(mark.id);
    if (first)
      yield {
        messageId: 'twice',
        span: mark.span,
        data: { id: mark.id },
        related: [{ span: first, message: { zh: '已用在这里', en: 'in use here' } }],
      };
    else defined.set(mark.id, mark.span);
  }
  let guesses = 0;
  for (const mark of plan.tree.marks) {
    if (mark.type !== 'state' || defined.has(mark.id)) continue;
    guesses += 1;
    const meant = guesses > mostGuesses ? undefined : nearest(mark.id, [...defined.keys()]);
    const start = text.indexOf(mark.id, mark.span.start);
    yield {
      messageId: 'undefined',
      span: mark.span,
      data: { id: mark.id },
      ...(meant === undefined
        ? {}
        : {
            suggestions: [
              {
                title: { zh: `改为“${meant}”`, en: `Write “${meant}”` },
                edits: [{ span: { start, end: start + mark.id.length }, text: meant }],
              },
            ],
          }),
    };
  }
}

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
    undefined: {
      zh: '这里声明对应指标“{id}”，全文没有指标以 <!--#{id}--> 为标识；请在指标表的指标名后加上，或改正这里的标识',
      en: 'This is declared to be of the indicator “{id}”, but none bears <!--#{id}-->; put that behind the name of the indicator in its table, or correct the id here',
    },
    twice: {
      zh: '标识“{id}”已经用在别处，声明对应时分不清是哪一个；请另取一个',
      en: 'The id “{id}” is in use already, so a declared link cannot tell the two apart; choose another',
    },
    other: { zh: '这里的标记不合规范（{code}）；请核对', en: 'This markup is malformed ({code}); check it' },
  },
  *check({ plan }): Iterable<RawFinding<Messages>> {
    yield* idsAtOdds(plan);
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
