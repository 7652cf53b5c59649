import { timesOf } from '../../model/document/by-prose';
import { textWhere } from '../../model/document/read-of';
import { dueDatesIn, type DueDate } from '../../model/wording/due-dates';
import { taskNotesOf } from '../../model/wording/task-notes';
import type { PlanCell, PlanMeta, TimeExpression } from '../../model/types';
import { spanIn } from '../../text/reading';
import { firstWhere } from '../../text/search';
import { rule, type RawFinding } from '../rule';

type MessageId = 'late' | 'early' | 'passed';

const dated = (times: readonly TimeExpression[]): readonly TimeExpression[] =>
  times.filter((t) => t.start !== undefined && t.kind !== 'now');

/** The time a deadline cell names: a year or a date; undefined for 长期 and for cells of several times. */
const deadlineIn = (cell: PlanCell): TimeExpression | undefined => {
  const times = dated(cell.prose.flatMap((prose) => timesOf(prose)));
  return times.length === 1 ? times[0] : undefined;
};

/**
 * What is wrong with a deadline, if anything is.
 * @param project 建设年限 and 起止 of a project may begin before the plan and end after it
 */
const verdictOf = (time: TimeExpression, project: boolean, meta: PlanMeta): RawFinding<MessageId> | undefined => {
  const { period, periodFrom, issued } = meta;
  if (time.start === undefined) return undefined;
  const last = time.end ?? time.start;
  const data = { text: time.prose.reading.text.slice(time.from, time.to), start: period?.start ?? 0, end: period?.end ?? 0 };
  if (period && periodFrom !== 'text') {
    if (time.start > period.end && !(project && time.start <= period.end + 1)) return { messageId: 'late', span: time.span, data };
    if (last < period.start && !(project && last === period.start - 1)) return { messageId: 'early', span: time.span, data };
  }
  const over =
    issued !== undefined &&
    (last < issued.year || (last === issued.year && time.month !== undefined && issued.month !== undefined && time.month < issued.month));
  return project || !over ? undefined : { messageId: 'passed', span: time.span, data: { ...data, issued: issuedIn(issued) } };
};

const issuedIn = (issued: PlanMeta['issued']): string =>
  `${String(issued?.year ?? '')}年${issued?.month === undefined ? '' : `${String(issued.month)}月`}`;

/** Had the day of a task gone by when the document was issued? */
const isOver = ({ year, month, day }: Omit<DueDate, 'from' | 'to'>, issued: PlanMeta['issued']): boolean => {
  if (issued?.month === undefined) return false;
  const months = 12 * (issued.year - year) + issued.month - month;
  return months > 0 || (months === 0 && day !== undefined && issued.day !== undefined && day < issued.day);
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
    for (const table of plan.tables) {
      if (table.kind !== 'task') continue;
      for (const column of table.columns.filter((c) => c.role === 'deadline')) {
        const project = /起止|年限|建设|实施/u.test(column.header);
        for (const row of table.rows.slice(table.headerRows)) {
          const cell = row[column.index];
          const time = cell && !cell.merged ? deadlineIn(cell) : undefined;
          const wrong = time && verdictOf(time, project, plan.meta);
          if (wrong) yield wrong;
        }
      }
    }
  },
  reads: (prose) => textWhere(taskNotesOf.somethingIn(prose) || dueDatesIn.somethingIn(prose), prose),
  /** （责任单位：…；完成时限：2029年10月底） behind a task, and 2021年6月20日前，… in its sentence. */
  *beyond({ plan }) {
    for (const { place: prose, hits } of taskNotesOf(plan)) {
      for (const { due } of prose.cell || prose.kind === 'toc' ? [] : hits) {
        const all = timesOf(prose);
        const times = due
          ? dated(
              all.slice(
                firstWhere(all, ({ from }) => from >= due.from),
                firstWhere(all, ({ to }) => to > due.to),
              ),
            )
          : [];
        const wrong = times.length === 1 && times[0] ? verdictOf(times[0], false, plan.meta) : undefined;
        if (wrong) yield wrong;
      }
    }
    for (const { place: prose, hits } of dueDatesIn(plan))
      for (const { from, to, ...date } of prose.cell || prose.kind === 'toc' || prose.section?.tense === 'review' ? [] : hits)
        if (isOver(date, plan.meta.issued))
          yield {
            messageId: 'passed',
            severity: 'info',
            span: spanIn(prose.reading, from, to),
            data: { text: prose.reading.text.slice(from, to), issued: issuedIn(plan.meta.issued) },
          };
  },
});
