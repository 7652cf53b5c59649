import { wrongGroupCounts } from '../../model/tables/group-counts';
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
  reads: () => undefined,
  readsTables: true,
  *check({ plan }) {
    for (const { cell, label, stated, found, rows } of wrongGroupCounts(plan))
      yield {
        messageId: 'differs',
        span: cell.span,
        data: { label, stated, found },
        related: rows.slice(0, 20).map(({ span }) => ({ span, message: { zh: '其中一项', en: 'one of them' } })),
      };
  },
});
