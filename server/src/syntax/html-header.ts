import { withNarrowDigits } from '../text/characters';
import { classify, isFigure, Kind } from './flattened/kinds';
import { headerClass } from './flattened/words';

/** A cell of an HTML or drawn table as its header is told by: its text without marks, and how far it reaches. */
export interface HeaderCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** No header of a plan has more rows. */
const mostRows = 3;

const isFigureCell = ({ text }: HeaderCell): boolean => {
  const { kind } = classify(text);
  return isFigure(kind) && kind !== Kind.date && headerClass(text) === undefined;
};

/** Half of the cells of a row name columns, and none is a figure. */
const namesColumns = (row: readonly HeaderCell[]): boolean => {
  const filled = row.filter(({ text }) => text !== '');
  return (
    filled.length > 1 &&
    filled.filter(({ text }) => headerClass(text) !== undefined).length * 2 >= filled.length &&
    !filled.some(isFigureCell)
  );
};

/** No words of a header are longer. */
const longest = 14;

/** A row of words alone over rows of figures: 农用地, 建设用地, 总计. */
const headsFigures = (row: readonly HeaderCell[], below: readonly HeaderCell[]): boolean => {
  const filled = row.filter(({ text }) => text !== '');
  const figures = below.filter(isFigureCell).length;
  return filled.length > 2 && filled.every((cell) => cell.text.length <= longest && !isFigureCell(cell)) && figures * 2 >= below.length;
};

/**
 * How many rows name the columns of a table that marks none as its header, as converters write them (`<td>` throughout): the first, with those it reaches down
 * to, and a title above it that runs over all columns; 0 where the first row names none.
 */
export const unmarkedHeaderRows = (written: readonly (readonly HeaderCell[])[]): number => {
  const rows = written.map((row) => row.map((cell) => ({ ...cell, text: withNarrowDigits(cell.text) })));
  const titled = rows[0]?.length === 1 && (rows[0][0]?.columns ?? 1) > 1 ? 1 : 0;
  const first = rows[titled];
  if (!first) return 0;
  const down = first.reduce((most, { rows: own }) => Math.max(most, own), 1);
  if (!namesColumns(first) && !headsFigures(first, rows.slice(titled + Math.min(down, mostRows)).flat())) return 0;
  const spread = down > 1 && first.some(({ columns }) => columns > 1) && rows[titled + 1]?.some(isFigureCell) === false;
  const count = titled + (spread ? Math.min(down, mostRows) : 1);
  return count < rows.length ? count : 0;
};
