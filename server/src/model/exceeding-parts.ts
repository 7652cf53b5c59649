import { levelIn, sameMeasure } from './levels';
import { pureNumber } from './pure-number';
import type { Indicator, PlanCell, PlanTable } from './types';

/** A part that is more than its whole. */
export interface Exceeding {
  readonly name: string;
  readonly cell: PlanCell;
  readonly whole: string;
  readonly wholeCell: PlanCell;
}

/** Rows below 其中. */
function* inRows(indicators: readonly Indicator[]): Generator<Exceeding> {
  let whole: Indicator | undefined;
  for (const indicator of indicators) {
    if (!indicator.part) {
      whole = indicator;
      continue;
    }
    if (!whole || indicator.unit === '%' || indicator.unit !== whole.unit) continue;
    for (const value of indicator.values) {
      const above = whole.values.find((v) => v.column === value.column);
      const part = levelIn(value.cell, value.value);
      const all = above && levelIn(above.cell, above.value);
      if (!above || !part || !all || !sameMeasure(part, all) || part.comparator || all.comparator || part.value <= all.value) continue;
      yield { name: indicator.name, cell: value.cell, whole: whole.name, wholeCell: above.cell };
    }
  }
}

/** Columns headed 其中, beside that of the whole. */
function* inColumns({ columns, rows, headerRows }: PlanTable): Generator<Exceeding> {
  for (const column of columns) {
    const before = columns[column.index - 1];
    if (before?.role !== 'value' || !column.header.startsWith('其中') || column.role !== 'value' || /率|比|%/u.test(column.header))
      continue;
    for (const row of rows.slice(headerRows)) {
      const [wholeCell, cell] = [row[before.index], row[column.index]];
      const [all, part] = [pureNumber(wholeCell), pureNumber(cell)];
      if (!wholeCell || !cell || !all || !part || !sameMeasure(all, part) || part.value <= all.value) continue;
      yield { name: column.header, cell, whole: before.header, wholeCell };
    }
  }
}

/** 其中 names parts of the row or column before it: a part is never more than the whole. */
export function* exceedingParts(table: PlanTable, indicators: readonly Indicator[]): Generator<Exceeding> {
  yield* inRows(indicators);
  yield* inColumns(table);
}
