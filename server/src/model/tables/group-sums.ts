import type { PlanCell, PlanTable } from '../types';
import { sumTableOf } from './sum-rows';
import { cellAt, comesOut, figureIn, figures, wrongSum, type JudgedSums, type RightSum, type WrongSum } from './table-sums';

/** What stands before a cell in its row. */
const before = ({ rows }: PlanTable, cell: PlanCell | undefined): string =>
  (rows[cell?.row ?? -1] ?? []).flatMap(({ column, text }) => (column < (cell?.column ?? 0) ? [text] : [])).join(' ');

/** 供水工程（2项）: are there as many rows as the group says, none of which is one of several? */
const isWhole = (table: PlanTable, { cell, addends }: WrongSum): boolean =>
  new RegExp(`[（(]${String(addends.length)}[项个处座][）)]`, 'u').test(before(table, cell)) &&
  !addends.some((each) => before(table, each).includes('等'));

/** Rows that put those below them together (一 防洪工程（5项）), where most of a column come out, or the group says how many rows it has. */
export const judgedGroups = (table: PlanTable): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  if (!rows.some(({ kind }) => kind === 'group')) return { right, wrong: off };
  for (const column of columns) {
    const of = { table, rows, column };
    const [made, missed]: [RightSum[], WrongSum[]] = [[], []];
    rows.forEach((row, at) => {
      const cell = row.kind === 'group' ? cellAt(of, row) : undefined;
      const total = figureIn(table, column, cell);
      if (!cell || !total) return;
      let end = at + 1;
      while (rows[end]?.kind === 'plain') end += 1;
      const parts = rows.slice(at + 1, end).filter(({ part }) => !part);
      if (comesOut(of, parts, total)) made.push({ cell, addends: figures(of, parts)?.cells ?? [] });
      else missed.push(...[wrongSum(of, row, parts)].filter((found) => found !== undefined));
    });
    right.push(...made);
    // The rows below may be the main ones alone, but where they are as many as the group says.
    off.push(...missed.filter((each) => missed.length < made.length || (missed.length === made.length && isWhole(table, each))));
  }
  return { right, wrong: off };
};
