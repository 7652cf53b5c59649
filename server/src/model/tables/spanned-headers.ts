import type { PlanTable } from '../types';

/** 地类 | | 2025年: Markdown cannot span columns; a name in two columns, the first of which is left empty where it goes on, has one header. */
export const isSpanned = (table: PlanTable, index: number): boolean => {
  let left = index - 1;
  while (left > 0 && table.columns[left]?.header === '') left -= 1;
  return (
    table.origin === 'gfm' &&
    (table.columns[left]?.header ?? '') !== '' &&
    table.rows.slice(table.headerRows).some((row) => row[index]?.text !== '' && row.slice(left, index).every(({ text }) => text === ''))
  );
};
