import type { Source } from '../../text/source';
import { cellsOf, type Divider } from './dividers';
import type { Draft, DraftRow } from './grid';
import { classify, isFigure } from './kinds';
import type { Line } from './lines';
import { isCaption, isChapter, isNote } from './words';

/** A row that a page or column too narrow broke into several lines, and the index of its last line. */
export interface WrappedRow {
  readonly cells: DraftRow;
  readonly to: number;
}

/** A row is broken into no more lines. */
const mostLines = 3;

const isFigureCell = (cell: Draft | undefined): boolean => cell?.is === 'text' && isFigure(classify(cell.text).kind);

/** Two parts of a row whose last and first cell are one, words that go on. */
const joined = (above: DraftRow, below: DraftRow): DraftRow | undefined => {
  const [last, first] = [above.at(-1), below[0]];
  if (last?.is !== 'text' || first?.is !== 'text' || isFigureCell(last) || isFigureCell(first)) return undefined;
  return [...above.slice(0, -1), { is: 'text', parts: [...last.parts, ...first.parts], text: last.text + first.text }, ...below.slice(1)];
};

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** A bracket that opens in a text and does not close in it. */
const leavesOpen = (text: string): boolean => count(text, '（') > count(text, '）');

/** Are figures where another row has them? */
const isLike = (cells: DraftRow, other: DraftRow): boolean =>
  cells.length === other.length && cells.every((cell, i) => isFigureCell(cell) === isFigureCell(other[i]));

const longestLine = 80;

/** May a line be a part of a row? */
const isPart = ({ text, blank, barred }: Line): boolean =>
  !blank && !barred && text.length <= longestLine && !/[。；]/u.test(text) && !isCaption(text) && !isNote(text) && !isChapter(text);

/**
 * The row that begins in a line of too few cells and ends in one of the next, as tables taken out of a PDF break it: 8 小学专任教师学历 / 占比（%） 91 97. A line of one cell may be
 * the title of a group as well: only where a bracket stays open in it does it go on.
 * @param like a row of the table
 */
export const wrappedRowAt = (
  source: Source,
  lines: readonly Line[],
  at: number,
  divider: Divider,
  like: DraftRow,
): WrappedRow | undefined => {
  const first = lines[at];
  if (like.length < 3 || !first || !isPart(first)) return undefined;
  let cells: DraftRow | undefined = cellsOf(source, first, divider);
  if (cells.length >= like.length || (cells.length === 1 && !leavesOpen(first.text))) return undefined;
  for (let to = at + 1; to < at + mostLines; to += 1) {
    const line = lines[to];
    if (!line || !isPart(line)) return undefined;
    cells = joined(cells, cellsOf(source, line, divider));
    if (!cells || cells.length > like.length) return undefined;
    if (cells.length === like.length) return isLike(cells, like) ? { cells, to } : undefined;
  }
  return undefined;
};

const pageNumber = /^(?:[—–-] ?\d{1,3} ?[—–-]|第 ?\d{1,3} ?页)$/u;

/** A page number that stands between the rows of a table. */
export const isPageLine = (line: Line | undefined): boolean =>
  line !== undefined && !line.barred && line.text.length <= 9 && pageNumber.test(line.text);
