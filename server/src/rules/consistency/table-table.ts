import { statingText } from '../../model/read-of';
import { differ } from '../../link/measures';
import { offerFigure } from '../../link/offers';
import { formatNumber } from '../../model/format-number';
import { rule, type RawFinding } from '../rule';

type Finding = RawFinding<'value' | 'precision' | 'total'>;

/** One indicator has one value a year, in whatever table it stands; an annex adds up to what the indicator table says. */
export const consistencyTableTable = rule({
  id: 'consistency/table-table',
  severity: 'warning',
  preset: 'recommended',
  fix: 'suggestion',
  messages: {
    value: {
      zh: '“{name}”{year} 年这里为 {here}，另一张表为 {there}；请核对后改正一处',
      en: '“{name}” in {year} is {here} here and {there} in another table; correct one of them',
    },
    precision: {
      zh: '“{name}”{year} 年这里为 {here}，另一张表为 {there}，位数不同；请写到同样的位数',
      en: '“{name}” in {year} is {here} here and {there} in another table: the same value with other digits; write it alike',
    },
    total: {
      zh: '“{name}”为 {here}，而“{annex}”各项合计为 {total}（{formula}）{without}；请核对两处口径和数字',
      en: '“{name}” is {here}, but the items of “{annex}” add up to {total} ({formula}){without}; check both',
    },
  },
  reads: statingText,
  readsTables: true,
  *check({ links }): Iterable<Finding> {
    for (const { first, second, cells } of links.tableTable) {
      const [there, here] = cells;
      const actual = here.value.role === 'baseline';
      const difference = differ(there.measure, here.measure, actual);
      if (difference !== 'value' && difference !== 'opposite' && difference !== 'precision') continue;
      const suggestions = offerFigure(here.quantity, there.quantity, {
        zh: '这里改从前表',
        en: 'Take the figure of the table before',
      }).concat(offerFigure(there.quantity, here.quantity, { zh: '前表改从这里', en: 'Put this figure there' }));
      yield {
        messageId: difference === 'precision' ? 'precision' : 'value',
        ...(difference === 'precision' ? { severity: 'info' as const } : {}),
        span: here.quantity.full,
        data: { name: second.indicator.name, year: here.value.year ?? '', here: here.value.cell.text, there: there.value.cell.text },
        related: [
          {
            span: there.quantity.full,
            message: { zh: `前表“${first.indicator.name}”`, en: `“${first.indicator.name}” in the table before` },
          },
        ],
        ...(suggestions.length > 0 ? { suggestions } : {}),
      };
    }
    for (const { row, cell, annex, parts, total, leftOut, agrees } of links.annexTotals) {
      if (agrees) continue;
      yield {
        messageId: 'total',
        span: cell.quantity.full,
        data: {
          name: row.indicator.name,
          here: cell.value.cell.text,
          annex: annex.captionProse?.reading.text.trim() ?? '',
          total: formatNumber(total),
          formula: `${parts.map((q) => formatNumber(q.value)).join(' + ')} = ${formatNumber(total)}`,
          without: leftOut === undefined ? '' : `；${leftOut}`,
        },
        related: parts.map((q) => ({ span: q.span, message: { zh: '附表分项', en: 'an item of the annex' } })),
      };
    }
  },
});
