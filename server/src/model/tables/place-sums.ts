import { pureNumber } from '../figures/pure-number';
import type { PlanCell, PlanTable, Quantity } from '../types';
import { sumTableOf, type SumRow } from './sum-rows';
import { cellAt, comesOut, figureIn, figures, wrongSum, type JudgedSums, type RightSum, type WrongSum } from './table-sums';

/** 全省 as the name of a row is the total of the places before it or behind it. */
const wholePlace = /^全[省市县区州盟旗]$/u;
const place = /(?:[市县区州盟旗镇乡]|街道|本级)$/u;
const fewestPlaces = 3;
/** What the places do not make together is explained. */
const explainedGap = /预留|机动|不含|不包括|未计|扣除|重复|跨|本级|直属|口径/u;
/** Farther off, a column holds no amounts of the places. */
const mostOff = 0.15;

/** The rows of places and the row of their whole, first or last, where nothing else is in the table. */
const placesOf = (rows: readonly SumRow[]): { readonly whole: SumRow; readonly places: readonly SumRow[] } | undefined => {
  const at = wholePlace.test(rows.at(-1)?.label ?? '') ? rows.length - 1 : 0;
  const whole = rows[at];
  if (!whole || rows.length <= fewestPlaces || !wholePlace.test(whole.label)) return undefined;
  const places = rows.filter((each) => each !== whole);
  return rows.every(({ kind, part }) => kind === 'plain' && !part) &&
    places.every(({ label }) => place.test(label) && !wholePlace.test(label))
    ? { whole, places }
    : undefined;
};

/** Things of which there is a whole number, counted in each place: their wholes are sums. A river or a road (条) may run through several. */
const countedThings = new Set([...'人个家所座张辆件处支架台套户只头株名']);
const zeros = ({ value }: Quantity): number => {
  const digits = String(value);
  return digits.length - digits.replace(/0{1,9}$/u, '').length;
};

/** 800 of 260, 230 and 320: a goal set for the whole in rounder figures than those of the places. */
const isRounder = (total: Quantity, addends: readonly PlanCell[]): boolean =>
  addends.every((cell) => zeros(pureNumber(cell) ?? total) < zeros(total));

/** So many other columns come out, exactly. */
const fewestWhole = 2;

/**
 * Columns of a table of places that their whole is not the sum of, where that of another year is, exactly, or where things are counted (人, 张) and other
 * columns come out. What is reckoned for each place apart (GDP) need not make what is reckoned for all, so that a column of something else proves nothing.
 */
export const judgedPlaces = (table: PlanTable): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  const { whole, places } = placesOf(rows) ?? {};
  if (!whole || !places || table.notes.some(({ reading: { text } }) => explainedGap.test(text) || text.includes(whole.label)))
    return { right, wrong: off };
  const units = new Set<string | undefined>();
  for (const column of columns) {
    const of = { table, rows, column };
    const cell = cellAt(of, whole);
    const total = figureIn(table, column, cell);
    if (!cell || !total) continue;
    if (comesOut(of, places, total, true)) {
      right.push({ cell, addends: figures(of, places)?.cells ?? [] });
      if (column.year !== undefined) units.add(column.unit);
    } else if (!comesOut(of, places, total)) off.push(...[wrongSum(of, whole, places)].filter((found) => found !== undefined));
  }
  const near = off.filter(({ cell, sum: all, quantity, addends }) => {
    const { unit, year } = table.columns[cell.column] ?? {};
    const counted = unit !== undefined && countedThings.has(unit) && quantity.decimals === 0 && right.length >= fewestWhole;
    const dated = year !== undefined && units.has(unit) && !isRounder(quantity, addends);
    return (counted || dated) && Math.abs(all - quantity.value) <= quantity.value * mostOff;
  });
  return { right, wrong: near };
};
