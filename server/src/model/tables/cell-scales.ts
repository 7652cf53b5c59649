import { parseUnit } from '../../lexicon/units';
import { unitOfCaption } from './cell-units';
import { pureNumber } from '../figures/pure-number';
import type { Column, PlanCell, PlanTable, Quantity } from '../types';

/** A cell that writes 万 or 亿 although the unit of its column or row has a scale already. */
export interface ScaledCell {
  readonly cell: PlanCell;
  readonly quantity: Quantity;
  /** The unit that holds for the cell: 亿元. */
  readonly unit: string;
  /** Where that unit is said, if in a cell. */
  readonly says: PlanCell | undefined;
  /** What the cell must mean, in that unit. */
  readonly meant: number;
  /** 18.2亿 under 亿元: the scale twice; 18.2亿元: the unit again; 12亿 under 万元: another scale. */
  readonly kind: 'doubled' | 'repeated' | 'other';
}

const scaleOf = (unit: string | undefined): number => (unit === undefined || unit === '' ? 1 : (parseUnit(unit)?.scale ?? 1));

/** The unit of a column, in its header or else in the caption. */
const columnUnit = (table: PlanTable, column: Column): string | undefined => column.unit ?? unitOfCaption(table);

interface Declared {
  readonly unit: string;
  readonly scale: number;
  readonly says: PlanCell | undefined;
}

/** The unit with a scale that holds for a cell: that of its row, else that of its column. */
const declaredFor = (table: PlanTable, row: readonly PlanCell[], column: Column): Declared | undefined => {
  const units = table.columns.find((c) => c.role === 'unit');
  const own = units && row[units.index];
  const [unit, says] = own && own.text !== '' ? [own.text, own] : [columnUnit(table, column), column.headerCells.at(-1)];
  const scale = scaleOf(unit);
  return unit !== undefined && scale > 1 ? { unit, scale, says: column.unit === undefined && says !== own ? undefined : says } : undefined;
};

/** Is it said of the same thing: 18.2亿 or 18.2亿元 under 亿元, not 3万人 under 亿元? */
const fits = ({ unit }: Quantity, declared: string): boolean => unit === '' || parseUnit(declared)?.unit === unit;

const valued = (column: Column): boolean => column.role === 'value' || column.role === 'other';

/** The cells of a table that repeat or change the scale of their unit, where most others are bare figures. */
export const scaledCells = (table: PlanTable): readonly ScaledCell[] => {
  if (table.kind === 'box' || table.headerRows === 0) return [];
  const found: ScaledCell[] = [];
  let bare = 0;
  for (const row of table.rows.slice(table.headerRows))
    for (const column of table.columns) {
      const cell = row[column.index];
      const quantity = valued(column) ? pureNumber(cell) : undefined;
      const declared = cell && quantity ? declaredFor(table, row, column) : undefined;
      if (!cell || !quantity || !declared) continue;
      if (quantity.scale === 1 && quantity.unit === '') bare += 1;
      if (quantity.scale === 1 || !fits(quantity, declared.unit)) continue;
      const kind = quantity.scale !== declared.scale ? 'other' : quantity.unit === '' ? 'doubled' : 'repeated';
      found.push({ cell, quantity, unit: declared.unit, says: declared.says, meant: quantity.value / declared.scale, kind });
    }
  return bare >= 2 && found.length * 3 <= bare ? found : [];
};

/**
 * A figure in the unit of its column: 12亿 among bare figures under 万元 is 120000 of them.
 * @param scale that of the column's unit
 */
export const inUnitOfColumn = (quantity: Quantity, scale: number): Quantity =>
  scale === 1 || quantity.scale === 1
    ? quantity
    : { ...quantity, value: quantity.value / scale, tolerance: quantity.tolerance / scale, scale: 1, unit: '' };

/** The scale of a column's unit, where some of its figures are bare and some write a scale of their own; 1 elsewhere. */
export const mixedScale = (table: PlanTable, column: Column): number => {
  const scale = scaleOf(columnUnit(table, column));
  if (scale === 1) return 1;
  const figures = table.rows.slice(table.headerRows).flatMap((row) => pureNumber(row[column.index]) ?? []);
  return figures.some((q) => q.scale > 1) && figures.some((q) => q.scale === 1) ? scale : 1;
};
