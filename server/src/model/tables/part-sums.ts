import type { PlanTable } from '../types';
import { sumTableOf } from './sum-rows';
import { cellAt, comesOut, figureIn, figures, wrongSum, type JudgedSums, type RightSum, type WrongSum } from './table-sums';

/** Rows that consist of the rows below them (校 = 小学 + 初中), where most such rows of the table come out. */
export const judgedParts = (table: PlanTable): JudgedSums => {
  const { columns, rows } = sumTableOf(table);
  const right: RightSum[] = [];
  const off: WrongSum[] = [];
  for (const column of columns) {
    const of = { table, rows, column };
    const judged = rows.flatMap((row, at) => {
      const total = row.kind === 'plain' && !row.part ? figureIn(table, column, cellAt(of, row)) : undefined;
      // before the parts are walked: a part has as many behind it as are left
      if (!total) return [];
      let end = at + 1;
      while (rows[end]?.part) end += 1;
      const parts = rows.slice(at + 1, end);
      if (parts.length < 2) return [];
      return [{ row, parts, right: comesOut(of, parts, total) }];
    });
    const fitting = judged.filter((j) => j.right);
    if (fitting.length < 2 || judged.length - fitting.length > fitting.length / 2) continue;
    for (const { row, parts } of fitting) {
      const cell = cellAt(of, row);
      if (cell) right.push({ cell, addends: figures(of, parts)?.cells ?? [] });
    }
    off.push(...judged.filter((j) => !j.right).flatMap((j) => wrongSum(of, j.row, j.parts) ?? []));
  }
  return { right, wrong: off };
};

/** Such rows that do not come out. */
export const wrongParts = (table: PlanTable): readonly WrongSum[] => judgedParts(table).wrong;
