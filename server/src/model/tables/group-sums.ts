import type { PlanTable } from '../types';
import { sumTableOf } from './sum-rows';
import { cellAt, comesOut, figureIn, figures, wrongSum, type JudgedSums, type RightSum, type WrongSum } from './table-sums';

/** Rows that put those below them together (一 防洪工程（5项）), where no fewer of a column come out than do not. */
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
    if (missed.length <= made.length) off.push(...missed);
  }
  return { right, wrong: off };
};
