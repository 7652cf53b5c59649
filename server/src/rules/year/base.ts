import { baseYearsAtOdds, bearsOnBase, countedFromOf, fallsAtOdds } from '../../model/periods/base-years';
import { textWhere } from '../../model/document/read-of';
import { spanIn } from '../../text/reading';
import { rule } from '../rule';

/** The base year that the text states, or that it counts a fall from, is that of the tables. */
export const yearBase = rule({
  id: 'year/base',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    differs: {
      zh: '正文说基准年是{stated}年，指标表的基期却都是{shown}年；请核对后统一',
      en: 'The text gives {stated} as the base year, the tables of indicators have {shown}; make them agree',
    },
    counted: {
      zh: '“{period}”五年累计应以{due}年为基期，这里写作{stated}年；请核对',
      en: 'the five years of {period} are counted from {due}, here it says {stated}; check the year',
    },
    fall: {
      zh: '这里与{stated}年相比，表中“{name}”以{base}年为基数；请核对年份',
      en: 'The fall is counted from {stated} here, that of “{name}” in the table from {base}; check the year',
    },
  },
  reads: (prose) => textWhere(bearsOnBase(prose), prose),
  readsTables: true,
  *check({ plan }) {
    for (const { time, stated, shown, columns } of baseYearsAtOdds(plan)) {
      yield {
        messageId: 'differs',
        span: time.span,
        data: { stated, shown },
        related: columns
          .flatMap(({ headerCells }) => headerCells.slice(-1))
          .map(({ span }) => ({ span, message: { zh: '表中的基期', en: 'the base year of the table' } })),
      };
    }
    for (const { prose, from, to, ...data } of countedFromOf(plan))
      yield { messageId: 'counted', span: spanIn(prose.reading, from, to), data };
    for (const { prose, from, to, stated, indicator, base } of fallsAtOdds(plan)) {
      yield {
        messageId: 'fall',
        span: spanIn(prose.reading, from, to),
        data: { stated, base, name: indicator.name },
        related: [{ span: indicator.nameSpan, message: { zh: '表中的指标', en: 'the indicator in the table' } }],
      };
    }
  },
});
