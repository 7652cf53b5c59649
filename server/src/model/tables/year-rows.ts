import { squeeze } from '../../text/characters';
import type { PlanCell, PlanTable } from '../types';

/** A row of a year that stands before one of an earlier year, where all other rows of the table follow each other. */
export interface YearRowBreak {
  /** The cell of the year out of its place, and the one that it should stand behind or before. */
  readonly cell: PlanCell;
  readonly next: PlanCell;
  readonly year: number;
  /** As they stand. */
  readonly years: readonly number[];
}

const fewest = 4;
const bareYear = /^((?:19|20)\d\d)年?(?:度|底|末)?(?:[（(][^（()）]{1,8}[）)])?$/u;

/** The years at the head of the rows of a table, up to the first row that has none (合计). */
const yearsOf = (table: PlanTable, column: number): { readonly cell: PlanCell; readonly year: number }[] => {
  const found: { cell: PlanCell; year: number }[] = [];
  for (const row of table.rows.slice(table.headerRows)) {
    const cell = row[column];
    const [, year] = cell && !cell.merged ? (bareYear.exec(squeeze(cell.text)) ?? []) : [];
    if (!cell || year === undefined) break;
    found.push({ cell, year: Number(year) });
  }
  return found;
};

const runs = (years: readonly number[], course: 1 | -1): boolean =>
  years.every((year, i) => i === 0 || Math.sign(year - (years[i - 1] ?? 0)) === course);
const without = (years: readonly number[], at: number): readonly number[] => years.filter((_, i) => i !== at);

/**
 * Rows of years, each once, that are in order but for one. The latest or earliest year at an end of the table may be what the others
 * are held against.
 */
export const yearRowBreakIn = (table: PlanTable): YearRowBreak | undefined => {
  const column = table.columns.find(({ role }) => role !== 'number')?.index;
  const rows = column === undefined || table.columns.length < 2 ? [] : yearsOf(table, column);
  const years = rows.map(({ year }) => year);
  if (years.length < fewest || new Set(years).size < years.length) return undefined;
  const course = years.filter((year, i) => i > 0 && year > (years[i - 1] ?? 0)).length >= (years.length - 1) / 2 ? 1 : -1;
  if (runs(years, course)) return undefined;
  const at = years.findIndex((_, i) => runs(without(years, i), course));
  const [odd, next] = [rows[at], rows[at + 1] ?? rows[at - 1]];
  if (!odd || !next) return undefined;
  const extreme = odd.year === Math.min(...years) || odd.year === Math.max(...years);
  if (extreme && (at === 0 || at === rows.length - 1)) return undefined;
  return { cell: odd.cell, next: next.cell, year: odd.year, years };
};
