import { baseYearsAtOdds, statesBaseYear } from '../../model/base-years';
import { textWhere } from '../../model/read-of';
import { rule } from '../rule';

/** The base year that the text states is that of the tables. */
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
  },
  reads: (prose) => textWhere(statesBaseYear(prose), prose),
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
  },
});
