import { levelIn, sameMeasure } from '../tables/levels';
import { pureNumber } from '../figures/pure-number';
import type { Indicator, PlanCell, PlanTable } from '../types';

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
    // 总投资 | 其中：2026—2027年 | 其中：2028—2030年: one part is none of the other.
    const before = columns.slice(0, column.index).findLast(({ header }) => !header.startsWith('其中'));
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

/** What a project costs in all, and what of it is spent in the plan, in a year, so far, or by one purse. */
const wholeCost = /^(?:项目|计划|估算|概算)?总投资(?:额|规模)?$/u;
const partOfCost = /投资|资金/u;
const partly = /十[一二三四五六七]五|规划期|期内|年度|当年|(?:19|20)\d\d|中央|省级|财政|其中|计划|申请|争取/u;
const bareHeader = (header: string): string => header.replace(/[（(][^（()）]{0,12}[）)]/gu, '');

/** 总投资 beside “十五五”计划投资: in every other row the part is no more than the whole. */
function* inCosts({ columns, rows, headerRows }: PlanTable): Generator<Exceeding> {
  const whole = columns.find(({ header }) => wholeCost.test(bareHeader(header)));
  const body = rows.slice(headerRows);
  if (!whole || body.length < 3) return;
  for (const column of columns) {
    const header = bareHeader(column.header);
    if (column === whole || column.unit !== whole.unit || wholeCost.test(header) || !partOfCost.test(header) || !partly.test(header))
      continue;
    if (/占|率|比|%/u.test(header)) continue;
    const pairs = body.flatMap((row) => {
      const [wholeCell, cell] = [row[whole.index], row[column.index]];
      const [all, part] = [pureNumber(wholeCell), pureNumber(cell)];
      return wholeCell && cell && all && part && sameMeasure(all, part) ? [{ wholeCell, cell, over: part.value > all.value }] : [];
    });
    const over = pairs.filter((pair) => pair.over);
    // A column that exceeds the other again and again is no part of it.
    if (over.length > Math.max(1, pairs.length / 5) || pairs.length < 3) continue;
    for (const { wholeCell, cell } of over) yield { name: column.header, cell, whole: whole.header, wholeCell };
  }
}

/** 其中 names parts of the row or column before it: a part is never more than the whole. */
export function* exceedingParts(table: PlanTable, indicators: readonly Indicator[]): Generator<Exceeding> {
  yield* inRows(indicators);
  yield* inColumns(table);
  yield* inCosts(table);
}
