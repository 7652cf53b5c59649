import { statingText } from '../../model/document/read-of';
import { differ, timesApart, writtenInFull } from '../../link/measures';
import { unitPlaces } from '../../link/unit-places';
import { offerFigure } from '../../link/offers';
import { formatNumber } from '../../model/figures/format-number';
import type { Span } from '../../text/span';
import { rule, type RawFinding, type RelatedPlace } from '../rule';

type Finding = RawFinding<'value' | 'unit' | 'precision' | 'total'>;

const beside = (name: string, span: Span): RelatedPlace => ({
  span,
  message: { zh: `前表“${name}”`, en: `“${name}” in the table before` },
});

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
    unit: {
      zh: '“{name}”{year} 年这里为 {here}，另一张表为 {there}，相差 {times} 倍；请核对单位',
      en: '“{name}” in {year} is {here} here and {there} in another table, {times} times apart; check the unit',
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
      const apart = difference === 'value' ? timesApart(there.measure, here.measure) : undefined;
      if (apart) {
        yield {
          messageId: 'unit',
          span: here.quantity.full,
          data: {
            name: second.indicator.name,
            year: here.value.year ?? '',
            here: writtenInFull(here.quantity, here.unit),
            there: writtenInFull(there.quantity, there.unit),
            times: formatNumber(apart),
          },
          related: [beside(first.indicator.name, there.quantity.full), ...unitPlaces(first, there), ...unitPlaces(second, here)],
        };
        continue;
      }
      const suggestions = offerFigure(here.quantity, there.quantity, {
        zh: '这里改从前表',
        en: 'Take the figure of the table before',
      }).concat(offerFigure(there.quantity, here.quantity, { zh: '前表改从这里', en: 'Put this figure there' }));
      yield {
        messageId: difference === 'precision' ? 'precision' : 'value',
        ...(difference === 'precision' ? { severity: 'info' as const } : {}),
        span: here.quantity.full,
        data: { name: second.indicator.name, year: here.value.year ?? '', here: here.value.cell.text, there: there.value.cell.text },
        related: [beside(first.indicator.name, there.quantity.full)],
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
