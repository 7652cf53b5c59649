import { comparableName } from '../model/document/indicators';
import { pureNumber } from '../model/figures/pure-number';
import { bracketOfCaption, clash, unitOfCaption } from '../model/tables/cell-units';
import { wholeRowOf } from '../model/tables/whole-rows';
import type { Caption, Column, PlanDocument, PlanTable, Quantity } from '../model/types';
import type { CellFact, RowFact } from './facts';
import type { Links } from './links';
import { comparable, measureOf } from './measures';
import { yearOfCell } from './years';

/** A table whose title names an indicator, while its totals are not the figures of that indicator in any of its years. */
export interface MisnamedTable {
  readonly caption: Caption;
  readonly row: RowFact;
  readonly totals: readonly Quantity[];
  /** What the table of indicators gives for the same years. */
  readonly cells: readonly CellFact[];
}

const shortest = 5;
/** Years that must both be off: one figure alone may be a slip. */
const fewest = 2;
/** What a header may say beside its year where the column is of what the title names. */
const plain = /^(?:现状|基期|基数|规划|目标|预期|实际|完成|预计)?[值数]?$/u;

const isPlain = ({ header, year, role }: Column): boolean =>
  role === 'value' && year !== undefined && plain.test(header.replace(/[（(][^（()）]*[）)]/gu, '').replace(/(?:19|20)\d\d年?/gu, ''));

const rowNamedIn = (caption: string, table: PlanTable, rows: readonly RowFact[]): RowFact | undefined => {
  const title = comparableName(caption);
  const named = rows.filter(({ indicator }) => {
    if (indicator.table === table || indicator.total) return false;
    const name = comparableName(indicator.name);
    return name.length >= shortest && title.includes(name);
  });
  const [first, ...others] = named.sort((a, b) => b.indicator.name.length - a.indicator.name.length);
  return others.every(({ indicator }) => indicator.name !== first?.indicator.name) ? first : undefined;
};

const unitOf = (table: PlanTable): string | undefined => unitOfCaption(table) ?? bracketOfCaption(table);

/** Tables that break an indicator down, by region or field, and whose totals say that they break down another one. */
export const misnamedTablesOf = (plan: PlanDocument, { rows }: Links): readonly MisnamedTable[] =>
  plan.tables.flatMap((table): MisnamedTable[] => {
    const { caption, kind } = table;
    if (!caption || kind !== 'data') return [];
    const columns = table.columns.filter(isPlain);
    const whole = columns.length < fewest ? undefined : wholeRowOf(table);
    const row = whole && rowNamedIn(caption.title, table, rows);
    // 供水管网改造 in 公里, and what it costs in 万元.
    if (!row || clash(unitOf(table) ?? '', unitOf(row.indicator.table) ?? row.indicator.unit)) return [];
    const pairs = columns.flatMap((column) => {
      const quantity = pureNumber(whole[column.index]);
      const cell = row.cells.find((each) => yearOfCell(each, plan) === column.year);
      return quantity && cell ? [{ quantity, cell, measure: measureOf(quantity, column.unit ?? unitOf(table)) }] : [];
    });
    const off = pairs.filter(
      ({ quantity, cell, measure }) =>
        comparable(measure, cell.measure) && quantity.value !== cell.quantity.value && measure.low !== cell.measure.low,
    );
    if (off.length < fewest || off.length !== pairs.length) return [];
    return [{ caption, row, totals: off.map(({ quantity }) => quantity), cells: off.map(({ cell }) => cell) }];
  });
