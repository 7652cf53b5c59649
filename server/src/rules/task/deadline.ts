import { timesOf } from '../../model/by-prose';
import type { PlanCell, TimeExpression } from '../../model/types';
import { rule } from '../rule';

/** The time a deadline cell names: a year or a date; undefined for 长期 and for cells of several times. */
const deadlineIn = (cell: PlanCell): TimeExpression | undefined => {
  const times = cell.prose.flatMap((prose) => timesOf(prose)).filter((t) => t.start !== undefined && t.kind !== 'now');
  return times.length === 1 ? times[0] : undefined;
};

/** A deadline lies in the plan's period and after the plan is issued. */
export const taskDeadline = rule({
  id: 'task/deadline',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    late: {
      zh: '完成时限“{text}”在规划期 {start}—{end}年 之后；请核对',
      en: 'The deadline “{text}” lies after the plan period {start}–{end}; check it',
    },
    early: {
      zh: '完成时限“{text}”在规划期 {start}—{end}年 之前；请核对',
      en: 'The deadline “{text}” lies before the plan period {start}–{end}; check it',
    },
    passed: {
      zh: '完成时限“{text}”早于本文件的成文日期（{issued}）；请核对',
      en: 'The deadline “{text}” was over when the document was issued ({issued}); check it',
    },
  },
  scope: 'table',
  *check({ plan }) {
    const { period, periodFrom, issued } = plan.meta;
    for (const table of plan.tables) {
      if (table.kind !== 'task') continue;
      // 建设年限 and 起止 of a project may begin before the plan and end after it.
      for (const column of table.columns.filter((c) => c.role === 'deadline')) {
        const project = /起止|年限|建设|实施/u.test(column.header);
        for (const row of table.rows.slice(table.headerRows)) {
          const cell = row[column.index];
          const time = cell && !cell.merged ? deadlineIn(cell) : undefined;
          if (!cell || !time || time.start === undefined) continue;
          const last = time.end ?? time.start;
          const data = { text: time.prose.reading.text.slice(time.from, time.to), start: period?.start ?? 0, end: period?.end ?? 0 };
          if (period && periodFrom !== 'text') {
            if (time.start > period.end && !(project && time.start <= period.end + 1)) {
              yield { messageId: 'late', span: time.span, data };
              continue;
            }
            if (last < period.start && !(project && last === period.start - 1)) {
              yield { messageId: 'early', span: time.span, data };
              continue;
            }
          }
          const over =
            issued !== undefined &&
            (last < issued.year ||
              (last === issued.year && time.month !== undefined && issued.month !== undefined && time.month < issued.month));
          if (!project && over && issued) {
            const named = issued.month === undefined ? `${String(issued.year)}年` : `${String(issued.year)}年${String(issued.month)}月`;
            yield { messageId: 'passed', span: time.span, data: { ...data, issued: named } };
          }
        }
      }
    }
  },
});
