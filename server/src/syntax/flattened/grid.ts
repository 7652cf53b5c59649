import type { Span } from '../../text/span';
import type { CellNode, TableBlock, TableOrigin } from '../types';
import { isRemark, isTotal } from './words';

/** A place of the grid while it is being built. */
export type Draft =
  | { readonly is: 'text'; readonly parts: readonly Span[]; readonly text: string }
  /** An empty cell the source shows. */
  | { readonly is: 'empty'; readonly at: number }
  /** Covered by the cell to the left or above. */
  | { readonly is: 'left' }
  | { readonly is: 'up' }
  /** No cell in the source. */
  | { readonly is: 'absent'; readonly at: number };

export type DraftRow = readonly Draft[];

const textAt = (row: DraftRow | undefined, column: number): string => {
  const cell = row?.[column];
  return cell?.is === 'text' ? cell.text : '';
};

const isTotalRow = (row: DraftRow): boolean => row.some((cell, i) => cell.is === 'text' && i < 3 && isTotal(cell.text));

/** A row whose one text spans (nearly) all columns: a group title within the table. */
const isGroupRow = (row: DraftRow): boolean =>
  row.filter((cell) => cell.is === 'text').length === 1 && row.some((cell) => cell.is === 'left');

/** The column that names each row: the first one that holds words and is hardly ever empty in rows that begin something new. */
const nameColumn = (rows: readonly DraftRow[], words: readonly boolean[]): number => {
  const plain = rows.filter((row) => !isTotalRow(row) && !isGroupRow(row));
  // Where most rows have a first cell (a running number), those without go on with the row above.
  const begun = plain.filter((row) => row[0]?.is === 'text');
  const own = begun.length >= plain.length * 0.6 ? begun : plain;
  for (let column = 0; column < words.length; column += 1) {
    if (words[column] !== true) continue;
    const empty = own.filter((row) => row[column]?.is === 'empty').length;
    if (empty <= own.length * 0.15) return column;
  }
  return words.length;
};

/**
 * Marks the empty cells that surely continue a merged cell above: in the columns left of the rows' names, all the left cells
 * of a row that has no name of its own, and in a last column whose one text, in the first row, holds for all the rows.
 * @param words which columns hold words
 */
export const markContinuations = (
  rows: readonly DraftRow[],
  words: readonly boolean[],
  header: DraftRow | undefined,
): readonly DraftRow[] => {
  const name = nameColumn(rows, words);
  const holds = words.map(() => false);
  const lasting = words.map((isWords, column) => {
    if (!isWords || column <= name || rows.length < 3 || rows[0]?.[column]?.is !== 'text') return false;
    return !isRemark(textAt(header, column)) && rows.slice(1).every((row) => row[column]?.is === 'empty' && !isTotalRow(row));
  });
  return rows.map((row) => {
    if (isTotalRow(row) || isGroupRow(row)) {
      holds.fill(false);
      return row;
    }
    // How many cells at the left are empty: a row without a name of its own goes on with the one above.
    let open = 0;
    while (row[open]?.is === 'empty') open += 1;
    const nameless = open > name && open < row.length;
    return row.map((cell, column): Draft => {
      const continues =
        cell.is === 'empty' &&
        ((holds[column] === true && ((column < name && words[column] === true) || (nameless && column < open))) ||
          lasting[column] === true);
      holds[column] = cell.is === 'text' || (continues && holds[column] === true);
      return continues ? { is: 'up' } : cell;
    });
  });
};

const plainCell = (parts: readonly Span[]): CellNode => ({ span: { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }, parts });
const emptyCell = (at: number): CellNode => ({ span: { start: at, end: at }, parts: [] });

/** The finished table; undefined for a grid without any text. */
export const finishTable = (rows: readonly DraftRow[], headerRows: number, origin: TableOrigin): TableBlock | undefined => {
  let start = Infinity;
  let end = -1;
  const done: CellNode[][] = [];
  for (const row of rows) {
    const above = done.at(-1);
    const cells: CellNode[] = [];
    row.forEach((draft, column) => {
      if (draft.is === 'text' && draft.parts.length > 0) {
        const cell = plainCell(draft.parts);
        start = Math.min(start, cell.span.start);
        end = Math.max(end, cell.span.end);
        cells.push(cell);
      } else if (draft.is === 'left' || draft.is === 'up') {
        const from = draft.is === 'left' ? cells.at(-1) : above?.[column];
        cells.push(from ? { span: from.span, parts: from.parts, merged: draft.is } : emptyCell(0));
      } else if (draft.is === 'absent') cells.push({ ...emptyCell(draft.at), merged: 'absent' });
      else cells.push(emptyCell(draft.is === 'empty' ? draft.at : 0));
    });
    done.push(cells);
  }
  if (end < 0) return undefined;
  return { type: 'table', span: { start, end }, origin, rows: done, headerRows };
};
