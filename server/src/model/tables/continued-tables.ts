import type { PlanTable } from '../types';
import { squeeze } from '../../text/characters';
import { nameOf, totalWord } from './sum-rows';

/** The numbers that a table's rows begin with, the first and the last: 50 and 75 of the last page of a long one. */
const numbersOf = (table: PlanTable): { readonly first: number; readonly last: number } | undefined => {
  const column = table.columns.find(({ role }) => role === 'number')?.index;
  if (column === undefined) return undefined;
  const written = table.rows.slice(table.headerRows).flatMap((row) => {
    const cell = row[column];
    const text = squeeze(cell?.text ?? '');
    return cell?.merged || !/^\d{1,4}$/u.test(text) ? [] : [Number(text)];
  });
  const [first, last] = [written[0], written.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
};

/** Does a table go on from another page? Its rows are numbered from more than 1 on, and its total is that of more than it shows. */
export const goesOnFromBefore = (table: PlanTable): boolean => (numbersOf(table)?.first ?? 1) > 1;

/** Is a table the next page of another one: below the same caption or none of its own (续表1), in the same section? */
const isNextPage = (table: PlanTable, before: PlanTable): boolean => {
  const { captionProse: own } = table;
  return (own === undefined || own === before.captionProse || own.reading.text.includes('续')) && table.section === before.section;
};

const headersOf = (table: PlanTable): string => table.columns.map(({ header }) => squeeze(header)).join('|');

const hasTotal = (table: PlanTable): boolean =>
  table.rows.slice(table.headerRows).some((row) => row.some(({ text, merged }) => !merged && totalWord.test(nameOf(text))));

/** The tables whose pages carry on each other's numbers under the same header, each put together of its pages; those of one page are left out. */
export const continuedTables = (tables: readonly PlanTable[]): readonly PlanTable[] => {
  const whole: PlanTable[] = [];
  let pages: PlanTable[] = [];
  const close = (): void => {
    const [first] = pages;
    if (first && pages.length > 1)
      whole.push({
        ...first,
        rows: [...first.rows.slice(0, first.headerRows), ...pages.flatMap((page) => page.rows.slice(page.headerRows))],
      });
    pages = [];
  };
  for (const table of tables) {
    const numbers = numbersOf(table);
    const before = pages.at(-1);
    const goesOn =
      before !== undefined &&
      !hasTotal(before) &&
      isNextPage(table, before) &&
      numbers?.first === (numbersOf(before)?.last ?? NaN) + 1 &&
      headersOf(table) === headersOf(before);
    if (!goesOn) close();
    if (goesOn || numbers?.first === 1) pages.push(table);
  }
  close();
  return whole;
};
