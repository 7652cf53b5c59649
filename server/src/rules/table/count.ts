import { wrongGroupCounts } from '../../model/tables/group-counts';
import { listedWorksReadOf, miscountedWorksOf } from '../../model/structure/listed-works';
import { rule } from '../rule';

/** A table has as many works as its headings and subtotals say. */
export const tableCount = rule({
  id: 'table/count',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    differs: {
      zh: '“{label}”的项数写作 {stated}，所列为 {found} 项；请核对项数或是否漏列',
      en: '“{label}” says {stated}, its rows are {found}; check the number or the rows',
    },
  },
  reads: listedWorksReadOf,
  readsTables: true,
  *check({ plan }) {
    for (const { cell, label, stated, found, rows } of wrongGroupCounts(plan))
      yield {
        messageId: 'differs',
        span: cell.span,
        data: { label, stated, found },
        related: rows.slice(0, 20).map(({ span }) => ({ span, message: { zh: '其中一项', en: 'one of them' } })),
      };
    for (const { prose, label, stated, numbers } of miscountedWorksOf(plan))
      yield {
        messageId: 'differs',
        span: prose.reading.span,
        data: { label, stated, found: numbers.length },
        related: [numbers[0], numbers.at(-1)].flatMap((number) =>
          number ? [{ span: number.reading.span, message: { zh: '首项、末项的序号', en: 'the numbers of the first and the last' } }] : [],
        ),
      };
  },
});
