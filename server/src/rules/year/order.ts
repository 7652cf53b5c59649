import { outOfStep, repeatedInRun } from '../../model/claims/listed-years';
import { crossingYears, reversedMonthsOf } from '../../model/periods/reversed-months';
import { stageBreaksOf, stageHead } from '../../model/periods/stages';
import { spanIn } from '../../text/reading';
import { changeTo, rule } from '../rule';

const dashes = '-－—–~～至到';

/** Years go forward. */
export const yearOrder = rule({
  id: 'year/order',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  messages: {
    reversed: {
      zh: '年份范围前后颠倒：{start}年晚于{end}年；请核对后改正',
      en: 'The range runs backwards: {start} is later than {end}; check and correct it',
    },
    months: {
      zh: '起止时间前后颠倒：{start}晚于{end}；请核对后改正',
      en: 'The stretch runs backwards: {start} is later than {end}; check and correct it',
    },
    crossing: {
      zh: '{start}至{end}跨年，“{year}”应为“次年”；请核对',
      en: '{start} to {end} runs over the turn of the year: 次年, not {year}; check it',
    },
    twice: {
      zh: '分年列出的年份重复：{year}年出现两次，缺{missing}年；请核对年份',
      en: 'Of the years told one by one {year} stands twice and {missing} is missing; check them',
    },
    step: {
      zh: '分年安排次序颠倒：{late}年排在{early}年之前；请核对年份',
      en: 'The yearly steps are out of order: {late} stands before {early}; check the years',
    },
    overlap: {
      zh: '上一阶段到{end}年，这一阶段从{start}年开始，两个阶段的年份重叠；请核对年份',
      en: 'The stage before ends with {end}, this one begins with {start}: they overlap; check the years',
    },
    gap: {
      zh: '上一阶段到{end}年，这一阶段从{start}年开始，中间缺了年份；请核对年份',
      en: 'The stage before ends with {end}, this one begins with {start}: years are missing between them; check them',
    },
    bare: { zh: '“{written}”之后缺“年”字，应为“{written}年{next}”', en: '“{written}” lacks its 年 before “{next}”' },
  },
  scope: 'prose',
  *check({ plan }) {
    for (const time of plan.times) {
      const { text } = time.prose.reading;
      if (time.kind !== 'range' || time.start === undefined || time.end === undefined) continue;
      const written = text.slice(time.from, time.to);
      if (time.start > time.end) {
        const dash = [...written].findIndex((c) => dashes.includes(c));
        const swapped =
          dash > 0
            ? written.replace(String(time.start), '#').replace(String(time.end), String(time.start)).replace('#', String(time.end))
            : written;
        yield {
          messageId: 'reversed',
          span: time.span,
          data: { start: time.start, end: time.end },
          ...(swapped === written
            ? {}
            : { suggestions: [{ title: { zh: `改为${swapped}`, en: `Write ${swapped}` }, edits: [{ span: time.span, text: swapped }] }] }),
        };
        continue;
      }
      const next = ['每年', '期间', '年均', '各年'].find((word) => text.startsWith(word, time.to));
      // 2021-2025年均 is 2021-2025 年均 or 2021-2025年 均: the 年 is there.
      if (next === undefined || next === '年均' || written.endsWith('年') || !/^\d{4}[-－—–~～至]{1,2}\d{4}$/.test(written)) continue;
      yield {
        messageId: 'bare',
        severity: 'info',
        span: spanIn(time.prose.reading, time.from, time.to + next.length),
        data: { written, next },
        fix: { title: { zh: '补“年”字', en: 'Add 年' }, edits: [{ span: { start: time.span.end, end: time.span.end }, text: '年' }] },
      };
    }
    for (const { place: prose, hits } of reversedMonthsOf(plan))
      for (const { from, to, start, end } of hits)
        yield { messageId: 'months', span: spanIn(prose.reading, from, to), data: { start, end } };
    for (const { place: prose, hits } of crossingYears(plan))
      for (const { from, to, start, end, year } of hits) {
        const span = spanIn(prose.reading, from, to);
        yield { messageId: 'crossing', span, data: { start, end, year }, suggestions: [changeTo(span, '次年')] };
      }
    for (const { first, again, missing } of repeatedInRun(plan))
      yield {
        messageId: 'twice',
        severity: 'warning',
        span: again.span,
        data: { year: again.start ?? '', missing },
        related: [{ span: first.span, message: { zh: '前一处', en: 'the first' } }],
      };
    for (const prose of plan.prose) {
      if (prose.kind !== 'paragraph' && prose.kind !== 'item' && prose.kind !== 'cell') continue;
      const found = outOfStep(prose);
      if (!found) continue;
      yield {
        messageId: 'step',
        severity: 'warning',
        span: found.early.span,
        data: { late: found.late.start ?? '', early: found.early.start ?? '' },
        related: [{ span: found.late.span, message: { zh: '排在前面的较晚年份', en: 'the later year before it' } }],
      };
    }
  },
  reads: stageHead,
  *beyond({ plan }) {
    for (const { earlier, later, kind } of stageBreaksOf(plan)) {
      yield {
        messageId: kind,
        severity: 'warning',
        span: later.span,
        data: { end: earlier.end, start: later.start },
        related: [{ span: earlier.span, message: { zh: '上一阶段', en: 'the stage before' } }],
      };
    }
  },
});
