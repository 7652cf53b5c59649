import { buildingYearsOf } from '../../link/building-years';
import { taskDifferencesOf, tellsOfTasks } from '../../link/task-texts';
import { textWhere } from '../../model/document/read-of';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** What the text says of a task — how much, who, by when — its row in the table of tasks says too. */
export const consistencyTextTask = rule({
  id: 'consistency/text-task',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    amount: {
      zh: '任务表中“{name}”为 {cell}，正文作“{text}”；请核对后改正一处',
      en: 'the table of tasks gives {cell} for “{name}”, the text says “{text}”; correct one of them',
    },
    owner: {
      zh: '任务表中“{name}”由{cell}负责，正文作“{text}”；请核对责任单位',
      en: 'the table of tasks has {cell} answer for “{name}”, the text says “{text}”; check who does',
    },
    deadline: {
      zh: '任务表中“{name}”的时限为{cell}，正文作{text}；请核对后改正一处',
      en: 'the table of tasks gives {cell} as the deadline of “{name}”, the text {text}; correct one of them',
    },
    finish: {
      zh: '项目表中“{name}”的建设年限为{cell}，正文却说{text}建成；请核对后改正一处',
      en: 'the table of projects gives {cell} for “{name}”, the text says it is finished {text}; correct one of them',
    },
    built: {
      zh: '“{name}”的建设年限这里是{text}，另一处却在{year}年建成；请核对后改正一处',
      en: '“{name}” is built {text} here, elsewhere it is finished in {year}; correct one of them',
    },
  },
  reads: (prose) => textWhere(prose.cell !== undefined || tellsOfTasks(prose), prose),
  readsTables: true,
  *check({ plan }) {
    for (const { name, prose, from, to, finished } of buildingYearsOf(plan)) {
      yield {
        messageId: 'built',
        span: spanIn(prose.reading, from, to),
        data: { name, text: prose.reading.text.slice(from, to), year: finished.year },
        related: [{ span: spanIn(finished.prose.reading, finished.from, finished.to), message: { zh: '建成', en: 'finished' } }],
      };
    }
    for (const { what, row, cell, prose, from, to, confirmed } of taskDifferencesOf(plan)) {
      const text = spanIn(prose.reading, from, to);
      const [span, other] = confirmed ? [text, cell.span] : [cell.span, text];
      yield {
        messageId: what,
        span,
        data: { name: row.name, cell: cell.text, text: prose.reading.text.slice(from, to).replace(/^（|）$/g, '') },
        related: [{ span: other, message: confirmed ? { zh: '项目表', en: 'the table' } : { zh: '正文', en: 'the text' } }],
      };
    }
  },
});
