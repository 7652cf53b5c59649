import { difference, sum } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import type { Column, PlanCell, PlanTable, Quantity } from '../types';
import { inUnitOfColumn } from './cell-scales';
import { sumTableOf, type SumRow } from './sum-rows';
import { belonging } from './swapped-cells';

/** A sum that comes out. */
export interface RightSum {
  readonly cell: PlanCell;
  readonly addends: readonly PlanCell[];
}

/** Sums, told apart by whether they come out in one of their readings. */
export interface JudgedSums {
  readonly right: readonly RightSum[];
  readonly wrong: readonly WrongSum[];
}

/** A sum that does not come out, with what it was taken from. */
export interface WrongSum {
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  readonly label: string;
  readonly sum: number;
  readonly addends: readonly PlanCell[];
  /** The one row without which the sum would come out. */
  readonly without: { readonly label: string; readonly cell: PlanCell } | undefined;
  /** It would come out if each figure were rounded to the places it is written with. */
  readonly rounded: boolean;
}

const mostShown = 6;

/** 12 + 7 + 5, as the cells write it; of many the first four and the last. */
export const addendsText = (cells: readonly PlanCell[]): string => {
  const texts = cells.map((c) => c.text);
  return texts.length > mostShown ? `${texts.slice(0, 4).join(' + ')} + … + ${texts.at(-1) ?? ''}` : texts.join(' + ');
};

/** A column to be added up, with the rows of its table. */
export interface SumColumn {
  readonly table: PlanTable;
  readonly rows: readonly SumRow[];
  readonly column: Column;
}

/** The one number of a cell, in the unit of its column. */
export const figureIn = (table: PlanTable, column: Column, cell: PlanCell | undefined): Quantity | undefined => {
  const quantity = pureNumber(cell);
  return quantity && inUnitOfColumn(quantity, sumTableOf(table).scales.get(column) ?? 1);
};

/** The cell of a row that belongs into the column, wherever it stands. */
export const cellAt = ({ table, column }: SumColumn, row: SumRow): PlanCell | undefined => belonging(table.rows[row.index]?.[column.index]);

/** The figures of some rows; undefined where one of them is unreadable. A dash is nothing. */
export const figures = (
  of: SumColumn,
  rows: readonly SumRow[],
): { readonly cells: PlanCell[]; readonly values: Quantity[]; readonly rows: SumRow[] } | undefined => {
  const cells: PlanCell[] = [];
  const values: Quantity[] = [];
  const used: SumRow[] = [];
  for (const row of rows) {
    const cell = cellAt(of, row);
    if (cell?.value?.kind === 'none') continue;
    const quantity = figureIn(of.table, of.column, cell);
    if (!cell || !quantity) return undefined;
    cells.push(cell);
    values.push(quantity);
    used.push(row);
  }
  return { cells, values, rows: used };
};

/** The half unit in the last place that the finest of some figures of one scale is written to: 15 beside 16.9 and 0.63 is 15.00. */
const finestOf = (values: readonly Quantity[]): number => Math.min(...values.map((q) => q.tolerance));

/** What rounding may add up to: nothing for things counted one by one, half a unit each for decimals and 万. */
export const allowance = (of: SumColumn, values: readonly Quantity[], total: Quantity): number => {
  const rounded = [total, ...values].some((q) => q.decimals > 0 || q.scale > 1) || /[万亿]/u.test(of.column.unit ?? of.column.header);
  return rounded ? values.length * finestOf(values) + total.tolerance + 1e-9 : 1e-9;
};

/** Are some rows of a column its total, but for what rounding may add? `exact`: nor for that. */
export const comesOut = (of: SumColumn, rows: readonly SumRow[], total: Quantity, exact = false): boolean => {
  const found = figures(of, rows);
  return (
    found !== undefined &&
    found.values.length > 0 &&
    Math.abs(difference(sum(found.values.map((q) => q.value)), total.value)) <= (exact ? 1e-9 : allowance(of, found.values, total))
  );
};

/** How many times its total a part may be that was left out of it. */
const mostLeftOut = 20;

/** The sum of some rows where it is not the total that another row gives; undefined where a figure is missing or they are too few. */
export const wrongSum = (of: SumColumn, total: SumRow, set: readonly SumRow[]): WrongSum | undefined => {
  const cell = cellAt(of, total);
  const quantity = figureIn(of.table, of.column, cell);
  const found = figures(of, set);
  if (!cell || !quantity || !found || found.values.length < (total.kind === 'subtotal' ? 1 : 2)) return undefined;
  const all = sum(found.values.map((q) => q.value));
  const missing = difference(all, quantity.value);
  const allowed = allowance(of, found.values, quantity);
  // A part of many times its total was not left out of it: it stands in the wrong cell.
  const left = found.rows.filter((_, i) => {
    const value = found.values[i]?.value ?? 0;
    return Math.abs(difference(value, missing)) <= allowed && Math.abs(value) <= mostLeftOut * Math.abs(quantity.value);
  });
  const [only] = left;
  const cellOf = only && cellAt(of, only);
  return {
    cell,
    quantity,
    label: total.label,
    sum: all,
    addends: found.cells,
    rounded: quantity.decimals > 0 && Math.abs(missing) <= sum(found.values.map((q) => q.tolerance)) + quantity.tolerance + 1e-9,
    without: left.length === 1 && only && cellOf ? { label: only.label, cell: cellOf } : undefined,
  };
};
