import { slippedPoints } from '../../model/tables/slipped-points';
import { rule } from '../rule';

/** A column that is another one times one number is so in every row: a figure off by ten or a hundred times has its decimal point in the wrong place. */
export const indicatorDecimalPoint = rule({
  id: 'indicator/decimal-point',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    slipped: {
      zh: '“{name}”：另外 {rows} 行的这一列都是“{beside}”所在列的 {times} 倍，按此应为 {right}，这里是 {value}，差了 {off} 倍；请核对两格的小数点',
      en: '“{name}”: in {rows} other rows this column is {times} times that of “{beside}”, which makes {right}, not {value}, off by a factor of {off}; check both decimal points',
    },
  },
  scope: 'table',
  *check({ plan }) {
    for (const table of plan.tables) {
      if (table.kind === 'box' || table.headerRows === 0) continue;
      for (const { cell, label, beside, times, rows, off, right } of slippedPoints(table))
        yield {
          messageId: 'slipped',
          span: cell.span,
          data: { name: label, value: cell.text, beside: beside.text, times, rows, off, right },
          related: [{ span: beside.span, message: { zh: '同一行的数', en: 'the figure of the same row' } }],
        };
    }
  },
});
