import { formatNumber, roundTo } from '../figures/format-number';
import { pureNumber } from '../figures/pure-number';
import { slackOf } from '../figures/quantity-sums';
import type { Column, Indicator, PlanCell, PlanTable, Quantity } from '../types';
import { wrongCompletions } from './growth-columns';
import { labelOf, wrongShares, type Ratio, type WrongShare } from './share-columns';
import { sumTableOf } from './sum-rows';
import { wholeRowOf } from './whole-rows';

export type { WrongShare };

/** How the headers of columns read that are made of two others: 投资完成率, 每千人口床位, 人均面积. */
const made = /率|占比|比重|比例|每[百千万十]?[\u4e00-\u9fff]|人均|[户亩地单]均|单产|密度|强度/u;
/** Of other columns, times or ways: a growth is no quotient of two columns. */
const madeOtherwise = /增|升|降|同比|环比|年均|累计|目标|计划|差/u;

const fewestRight = 4;
const mostRows = 60;
const mostColumns = 14;
const fewestValues = 3;
/** Powers of ten between the units of three columns: 床位（张） over 常住人口（万人） for 1000 people. */
const mostPower = 6;
/** The odd one is still of the size of the others. */
const mostApart = 3;

interface Quotient extends Ratio {
  /** By what it is multiplied. */
  readonly factor: number;
}

interface Row {
  readonly row: readonly PlanCell[];
  readonly cells: readonly [PlanCell, PlanCell, PlanCell];
  readonly figures: readonly [Quantity, Quantity, Quantity];
}

const digits = ({ raw }: Quantity): number => raw.replace(/[.,]/gu, '').replace(/^0+/u, '').length;

const rowOf = (row: readonly PlanCell[], indexes: readonly [number, number, number]): Row | undefined => {
  const [a, b, c] = indexes.map((index) => row[index]);
  const [x, y, z] = [pureNumber(a), pureNumber(b), pureNumber(c)];
  return a && b && c && x && y && z && x.value > 0 && y.value > 0 && z.value > 0
    ? { row, cells: [a, b, c], figures: [x, y, z] }
    : undefined;
};

const ratioOf = ({ row, cells: [cell, part, whole], figures: [quantity, a, b] }: Row, factor: number): Quotient => {
  const expected = (factor * a.value) / b.value;
  const slack = expected * (slackOf(a) / a.value + slackOf(b) / b.value) + 1.1 * 10 ** -quantity.decimals * quantity.scale;
  return { row, cell, quantity, part, whole, expected, factor, right: Math.abs(expected - quantity.value) <= slack };
};

/** The rows of three columns of which the first is the second over the third in all but one, by one factor. */
const quotientsIn = (rows: readonly Row[]): readonly Quotient[] => {
  const [first, second, third] = rows;
  if (!first || rows.length <= fewestRight) return [];
  // Of three rows two at least are right, so that one of two shows the factor.
  for (const {
    figures: [q, a, b],
  } of [first, second, third].flatMap((row) => row ?? []).slice(0, 2)) {
    const power = Math.round(Math.log10((q.value * b.value) / a.value));
    if (Math.abs(power) > mostPower) continue;
    const ratios = rows.map((row) => ratioOf(row, 10 ** power));
    const right = ratios.filter((ratio) => ratio.right);
    const values = (of: (ratio: Quotient) => number | undefined): number => new Set(right.map(of)).size;
    if (
      right.length >= fewestRight &&
      right.length === ratios.length - 1 &&
      right.every(({ quantity }) => digits(quantity) >= 2) &&
      values(({ quantity }) => quantity.value) >= fewestValues &&
      values(({ whole }) => pureNumber(whole)?.value) >= fewestValues &&
      values(({ part }) => pureNumber(part)?.value) >= fewestValues
    )
      return ratios;
  }
  return [];
};

/** The one odd row of a column of quotients; none where it may follow from something else. */
const oddOf = (column: Column, parts: readonly Column[], body: readonly (readonly PlanCell[])[]): Quotient | undefined => {
  for (const part of parts)
    for (const whole of parts) {
      if (part === whole) continue;
      const rows = body.flatMap((row) => rowOf(row, [column.index, part.index, whole.index]) ?? []);
      const odd = quotientsIn(rows).find(({ right }) => !right);
      if (odd) return odd;
    }
  return undefined;
};

/** Cells of columns that are one column over another in every row but theirs: 投资完成率, 每千人口床位. (国家统计局《统计报表制度》逻辑审核) */
export const wrongQuotients = (table: PlanTable): readonly WrongShare[] => {
  const body = table.rows.slice(table.headerRows);
  if (body.length <= fewestRight || body.length > mostRows || table.columns.length > mostColumns) return [];
  const columns = table.columns.filter(({ header }) => made.test(header) && !madeOtherwise.test(header));
  if (columns.length === 0) return [];
  const parts = table.columns.filter((column) => !columns.includes(column) && !['number', 'name', 'unit', 'note'].includes(column.role));
  const totals = new Set([
    ...sumTableOf(table)
      .rows.filter(({ kind }) => kind !== 'plain')
      .map(({ index }) => table.rows[index]),
    wholeRowOf(table),
  ]);
  const explained = table.notes.map(({ reading }) => reading.text).join('');
  return columns.flatMap((column): WrongShare[] => {
    const odd = oddOf(column, parts, body);
    if (!odd || totals.has(odd.row)) return [];
    const { cell, quantity, part, whole, expected, factor } = odd;
    const label = labelOf(odd.row);
    if (explained.includes(label) || expected > mostApart * quantity.value || quantity.value > mostApart * expected) return [];
    // 入学率 of more pupils than children: they come from elsewhere, and the rate ends at 100.
    if ((column.unit ?? quantity.unit) === '%' && expected / quantity.scale > 100 && quantity.value / quantity.scale <= 100) return [];
    const right = formatNumber(roundTo(expected / quantity.scale, quantity.decimals), quantity.decimals);
    return [{ cell, quantity, label, part, whole, right, factor, unit: column.unit ?? quantity.unit }];
  });
};

/** The shares and quotients of a table that do not come out, but for those of which something else speaks. */
export const wrongRatios = (table: PlanTable, rows: readonly Indicator[]): readonly WrongShare[] => {
  const shares = wrongShares(table);
  const found = wrongQuotients(table);
  const told = new Set(found.length === 0 ? [] : wrongCompletions(rows).map(({ cell }) => cell));
  const others = found.filter(({ cell }) => !told.has(cell) && !shares.some((share) => share.cell === cell));
  return others.length === 0 ? shares : [...shares, ...others];
};
