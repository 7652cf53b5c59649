import { indicatorsOf } from '../../model/document/by-table';
import { difference } from '../../model/figures/format-number';
import { isJudgedGrowth } from '../../model/tables/growth-columns';
import { levelIn } from '../../model/tables/levels';
import type { Column, Indicator, PlanCell, PlanTable } from '../../model/types';
import { rule } from '../rule';

/** Words that say a figure was reached without giving one; qualitative targets (完成国家下达任务, 逐年下降) are another thing. */
const reached = /^(?:全部|基本|均|已|全面)?(?:达标|合格|优良|优秀|良好|实现|建成|通过|达到)$/u;

const isEmpty = (cell: PlanCell): boolean => cell.value?.kind === 'empty' && cell.merged === undefined;

/** The columns in which most rows have something, but for the empty cell itself. */
const usualColumns = (rows: readonly Indicator[], table: PlanTable): ReadonlySet<Column> =>
  new Set(
    table.columns.filter((column) => {
      const filled = rows.filter((row) => (table.rows[row.row]?.[column.index]?.text ?? '') !== '').length;
      return rows.length >= 3 && filled >= (rows.length - 1) * 0.6;
    }),
  );

/** 100 → 100 has no growth to state. */
const hasGrowth = (indicator: Indicator): boolean => {
  const levels = indicator.values.flatMap((v) => levelIn(v.cell, v.value) ?? []);
  const [from, to] = levels;
  return levels.length === 2 && from !== undefined && to !== undefined && difference(to.value, from.value) !== 0;
};

/** A value cell left empty where its neighbours have a value, or a word where a number is due. */
export const indicatorMissingValue = rule({
  id: 'indicator/missing-value',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  messages: {
    empty: {
      zh: '{name}的“{column}”是空的，同行、同列都有值；请补上，没有的写“—”',
      en: '{name} has no value under “{column}” though its row and column have; give it, or write — if there is none',
    },
    word: {
      zh: '{name}：基期是“{number}”，“{column}”却写“{word}”，两者无法比较；请写出数值',
      en: '{name}: “{number}” in one column, “{word}” under “{column}”: they cannot be compared; give a figure',
    },
  },
  scope: 'table',
  *check({ plan }) {
    const usual = new Map(
      plan.tables
        .filter((t) => t.kind === 'indicator')
        .map((table) => [
          table,
          usualColumns(
            indicatorsOf(plan, table).filter((i) => !i.total),
            table,
          ),
        ]),
    );
    for (const indicator of plan.indicators) {
      const columns = usual.get(indicator.table);
      if (indicator.total || !columns) continue;
      const cells = indicator.values.filter((v) => v.column.valueKind !== 'completion');
      const given = cells.find((v) => v.value.kind === 'number');
      // A dash says that there is nothing; an empty cell beside it says nothing.
      if (!given && !cells.some((v) => v.value.kind === 'none')) continue;
      // 新建农村公路 | | 〔286〕 | 〔180〕: what is added up over a period need not be known of the one before.
      const onlySums = cells.every((v) => v.value.kind !== 'number' || v.value.cumulative);
      const { name, nameSpan } = indicator;
      for (const { cell, column, value } of cells) {
        const data = { name, column: column.header };
        if (isEmpty(cell) && columns.has(column) && !(onlySums && column === cells[0]?.column))
          yield {
            messageId: 'empty',
            span: nameSpan,
            data,
            ...(given ? { related: [{ span: given.cell.span, message: { zh: '同行有值的一格', en: 'the cell with a value' } }] } : {}),
          };
        if (given && value.kind === 'word' && reached.test(cell.text)) {
          yield {
            messageId: 'word',
            span: cell.span,
            data: { ...data, number: given.cell.text, word: cell.text },
            related: [{ span: given.cell.span, message: { zh: '同行的数值', en: 'the figure beside it' } }],
          };
        }
      }
      for (const { cell, column } of indicator.growth) {
        if (isEmpty(cell) && isJudgedGrowth(column) && hasGrowth(indicator) && columns.has(column))
          yield { messageId: 'empty', span: nameSpan, data: { name, column: column.header } };
      }
    }
  },
});
