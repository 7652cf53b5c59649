import type { TimeExpression } from '../../model/types';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);

/** Days of a month; February of an unknown year may have 29. */
const daysOf = (year: number | undefined, month: number): number =>
  month === 2 && (year === undefined || isLeap(year)) ? 29 : (lengths[month - 1] ?? 0);

/** 0 = Sunday (Gregorian calendar, Sakamoto's rule). */
const weekdayOf = (year: number, month: number, day: number): number => {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
};

const weekdays = '日一二三四五六';
const weekdayAfter = /^[\s，,]{0,2}[（(]?(?:星期|周|礼拜)([一二三四五六日天])(?![至到—－-])/;

/** A date that is written out: 2月30日, 2026年13月, 2026-02-30. A lone 12.31 may be anything. */
const isDate = (time: TimeExpression, written: string): boolean =>
  time.kind === 'date' && time.month !== undefined && (written.includes('月') || /^\d{4}([-/])\d{1,2}\1\d{1,2}/.test(written));

/** Dates that the calendar has, on the weekday it has them. */
export const yearDate = rule({
  id: 'year/date',
  severity: 'error',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    month: { zh: '“{written}”：没有{month}月；请核对日期', en: '“{written}”: there is no month {month}; check the date' },
    day: {
      zh: '“{written}”：{month}月只有{last}天，没有{day}日；请核对日期',
      en: '“{written}”: month {month} has {last} days and no {day}th; check the date',
    },
    weekday: {
      zh: '{written}是星期{right}，不是星期{wrong}；请核对日期或星期',
      en: '{written} is weekday {right}, not {wrong}; check the date or the weekday',
    },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const time of plan.times) {
      const { text } = time.prose.reading;
      const written = text.slice(time.from, time.to);
      const { month, day, start } = time;
      if (!isDate(time, written) || month === undefined) continue;
      if (month < 1 || month > 12) {
        yield { messageId: 'month', span: time.span, data: { written, month } };
        continue;
      }
      const last = daysOf(start, month);
      if (day !== undefined && (day < 1 || day > last)) {
        yield { messageId: 'day', span: time.span, data: { written, month, last, day } };
        continue;
      }
      const found = start === undefined || day === undefined ? null : weekdayAfter.exec(text.slice(time.to, time.to + 8));
      if (!found || start === undefined || day === undefined) continue;
      const right = weekdays[weekdayOf(start, month, day)] ?? '';
      const wrong = found[1] ?? '';
      if (right === (wrong === '天' ? '日' : wrong)) continue;
      const at = time.to + found[0].length - 1;
      const span = spanIn(time.prose.reading, at, at + 1);
      yield {
        messageId: 'weekday',
        span: { start: time.span.start, end: span.end },
        data: { written, right, wrong },
        suggestions: [{ title: { zh: `改为星期${right}`, en: `Write 星期${right}` }, edits: [{ span, text: right }] }],
      };
    }
  },
});
