import { slackOf } from '../figures/quantity-sums';
import { formatNumber, percentOf, roundTo } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import { totalRowsOf } from './sum-rows';
import type { Column, PlanCell, PlanTable, Quantity } from '../types';

/** A cell that should be the share of its row in the total of a column, or one cell of its row over another, and is not. */
export interface WrongShare {
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  readonly label: string;
  readonly part: PlanCell;
  readonly whole: PlanCell;
  /** As the cell would have it, without unit. */
  readonly right: string;
  readonly unit: string;
  /** By what the part over the whole is multiplied: 100 for per cent. */
  readonly factor: number;
}

const shareHeader = /占比|比重|比例|份额|构成|占总|占全/u;

/** The one row whose share is the whole, 100: 全省 at the foot of a table of its regions. */
const wholeRow = (table: PlanTable, share: Column): number | undefined => {
  const whole = table.rows.flatMap((row, index) =>
    index >= table.headerRows && pureNumber(row[share.index])?.value === 100 ? [index] : [],
  );
  return whole.length === 1 ? whole[0] : undefined;
};

const isShareColumn = (table: PlanTable, column: Column): boolean => {
  if (!shareHeader.test(column.header)) return false;
  // Where the caption gives the units (单位：万人、%) a whole of 100 says which column is in %.
  if (column.unit === '%' || /[%％]/u.test(column.header) || wholeRow(table, column) !== undefined) return true;
  return table.rows.slice(table.headerRows).some((row) => pureNumber(row[column.index])?.unit === '%');
};

/** A figure that is one cell over another, and what it should be. */
export interface Ratio {
  readonly row: readonly PlanCell[];
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  readonly part: PlanCell;
  readonly whole: PlanCell;
  readonly expected: number;
  readonly right: boolean;
}

const ratioOf = (row: readonly PlanCell[], share: Column, amount: Column, whole: PlanCell): Ratio | undefined => {
  const [cell, part] = [row[share.index], row[amount.index]];
  const [quantity, value, total] = [pureNumber(cell), pureNumber(part), pureNumber(whole)];
  if (!cell || !part || !quantity || !value || !total || total.value <= 0 || value.unit !== total.unit) return undefined;
  const expected = percentOf(value.value, total.value);
  if (expected === undefined) return undefined;
  const slack = (100 * (slackOf(value) + (value.value / total.value) * slackOf(total))) / total.value;
  // Shares are often moved by a last digit, so that they make 100.
  const digit = 10 ** -quantity.decimals;
  return { row, cell, quantity, part, whole, expected, right: Math.abs(expected - quantity.value) <= slack + 1.1 * digit };
};

/** What a row is called: its first words, else its first cell. */
export const labelOf = (row: readonly PlanCell[]): string =>
  row.find((c) => c.value?.kind === 'word' && c.merged !== 'up')?.text ?? row[0]?.text ?? '';

/** The shares of a table that do not follow from a column of amounts and its total, where most of them do. */
export const wrongShares = (table: PlanTable): readonly WrongShare[] => {
  const shares = table.columns.filter((column) => isShareColumn(table, column));
  if (shares.length === 0) return [];
  const totals = totalRowsOf(table);
  if (totals.length > 1) return [];
  return shares.flatMap((share): WrongShare[] => {
    const total = totals[0]?.index ?? wholeRow(table, share);
    if (total === undefined) return [];
    const others = table.rows.slice(table.headerRows).filter((row) => row !== table.rows[total]);
    const amounts = table.columns.filter((column) => !shares.includes(column) && column.role !== 'number');
    const found = amounts.flatMap((amount): Ratio[][] => {
      const whole = table.rows[total]?.[amount.index];
      const ratios = whole ? others.flatMap((row) => ratioOf(row, share, amount, whole) ?? []) : [];
      const right = ratios.filter((r) => r.right).length;
      return right >= 2 && ratios.length - right <= right / 2 ? [ratios] : [];
    });
    const [best] = found.sort((a, b) => b.filter((r) => r.right).length - a.filter((r) => r.right).length);
    return (best ?? [])
      .filter((ratio) => !ratio.right)
      .map(({ row, cell, quantity, part, whole, expected }) => ({
        cell,
        quantity,
        label: labelOf(row),
        part,
        whole,
        right: formatNumber(roundTo(expected, quantity.decimals), quantity.decimals),
        unit: '%',
        factor: 100,
      }));
  });
};
