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

const countsRows = (table: PlanTable, index: number): boolean => {
  const numbers = table.rows.slice(table.headerRows).flatMap((row) => {
    const text = row[index]?.text ?? '';
    return text === '' ? [] : [Number(text)];
  });
  return numbers.length > 1 && numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
};

/** 指标项 above 1 | 建设用地总规模: the numbers of the rows stand under the header of their names, or the names beside it. */
export const numbersRows = (table: PlanTable, index: number): boolean => {
  const left = table.columns[index - 1]?.header ?? '';
  return countsRows(table, index) || (left !== '' && !/序|号|行次|排名|年|季|月|周/u.test(left) && countsRows(table, index - 1));
};
