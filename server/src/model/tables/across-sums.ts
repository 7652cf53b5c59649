import { squeeze } from '../../text/characters';
import { difference, sum } from '../figures/format-number';
import type { Column, PlanTable } from '../types';
import { nameOf, sumTableOf, totalWord } from './sum-rows';
import { allowance, figureIn, type JudgedSums, type SumColumn, type WrongSum } from './table-sums';

/** Three years one after another at least: 2021年 | 2022年 | 2023年. */
const areYears = (side: readonly Column[]): boolean =>
  side.length > 2 && side.every(({ year }, i) => year !== undefined && (i === 0 || year === (side[i - 1]?.year ?? 0) + 1));

/** Farther off, the figures of the years are no parts of the total. */
const mostOff = 0.15;
const isNear = ({ quantity, sum: all }: WrongSum): boolean =>
  Math.abs(difference(all, quantity.value)) <= mostOff * Math.abs(quantity.value);

/** Who is reached in several years is counted once. */
const countsOnce = /去重|人数|户数|人次|覆盖|惠及|受益/u;

/** A column that is the sum of those right (or left) of it in most rows, and the rows where it is not. */
export const judgedAcross = (table: PlanTable): JudgedSums => {
  const { columns } = sumTableOf(table);
  const none: JudgedSums = { right: [], wrong: [] };
  if (columns.length < 3) return none;
  const body = table.rows.slice(table.headerRows);
  const of = (column: Column): SumColumn => ({ table, rows: [], column });
  const results = columns.flatMap((column, i): JudgedSums[] => {
    const named =
      totalWord.test(nameOf(column.header)) || /累计$/u.test(nameOf(column.header)) || /^(?:总数|总量|总额|合计)/u.test(column.header);
    const sides = [columns.slice(i + 1), columns.slice(0, i)].filter((side) => side.length > 1 && (named || i === 0));
    return sides.flatMap((side) => {
      const lines = body.flatMap((row) => {
        const total = figureIn(table, column, row[column.index]);
        const summed = side.filter((c) => row[c.index]?.value?.kind !== 'none');
        const parts = summed.map((c) => row[c.index]);
        const values = summed.map((c) => figureIn(table, c, row[c.index]));
        const cell = row[column.index];
        if (!cell || !total || values.some((q) => !q) || values.length < 2) return [];
        const known = values.flatMap((q) => q ?? []);
        const whole = sum(known.map((q) => q.value));
        const right = Math.abs(difference(whole, total.value)) <= allowance(of(column), known, total);
        return [
          {
            right,
            found: {
              cell,
              quantity: total,
              label: squeeze(row.find((c) => c.value?.kind === 'word')?.text ?? column.header),
              sum: whole,
              addends: parts.flatMap((c) => c ?? []),
              without: undefined,
              rounded: false,
            } satisfies WrongSum,
          },
        ];
      });
      const right = lines.filter((l) => l.right).length;
      const enough = named ? right >= 2 && right >= lines.length * 0.6 : right >= 4 && right >= lines.length * 0.8;
      // The years and their total: one row that comes out tells what the column is.
      const off = lines.filter((l) => !l.right).map((l) => l.found);
      const ofYears =
        named && areYears(side) && off.length === 1 && off.every((each) => isNear(each) && !countsOnce.test(each.label)) && right === 1;
      return enough || ofYears ? [{ right: lines.filter((l) => l.right).map((l) => l.found), wrong: off }] : [];
    });
  });
  return results[0] ?? none;
};

/** Rows of such a table that do not come out. */
export const wrongAcross = (table: PlanTable): readonly WrongSum[] => judgedAcross(table).wrong;
