import type { Span } from '../text/span';
import { startsListItem } from './numbering';
import { trimSpan } from './spans';
import type { CellNode, TableBlock } from './types';

/**
 * Pipe tables as nearly all are written: every row at the margin, from `|` to `|`. Read straight from the lines; anything else
 * is left to the Markdown parser. That both come to the same is a property test (chunks.test.ts).
 */

const delimiterRow = /^\|(?:[ \t]{0,99}:?-{1,999}:?[ \t]{0,99}\|)+$/;

/** The cell of nothing but blanks behind a `|`. */
const emptyCell = (text: string, pipe: number, end: number): CellNode => {
  const at = Math.min(pipe + (text[pipe + 1] === ' ' ? 2 : 1), end);
  return { span: { start: at, end: at }, parts: [] };
};

/** The cells of a row; undefined for a line that is not one from `|` to `|`. */
const cellsOf = (text: string, line: Span): CellNode[] | undefined => {
  if (text[line.start] !== '|' || text[line.end - 1] !== '|' || line.end - line.start < 2) return undefined;
  const cells: CellNode[] = [];
  for (let pipe = line.start; pipe < line.end - 1;) {
    const next = text.indexOf('|', pipe + 1);
    const content = trimSpan(text, { start: pipe + 1, end: next });
    if (content.end > content.start) cells.push({ span: content, parts: [content] });
    else cells.push(emptyCell(text, pipe, next));
    pipe = next;
  }
  return cells;
};

// what opens another block, or may; of a number, only where it is one of a list
const opensBlock = /[-+*>#:~=_`<\s]/;
/** More blanks before a row may mean something else. */
const mostIndent = 3;

/** A row without the blanks around it: a line end typed inside a cell leaves some. */
const withoutBlanks = (text: string, line: Span): Span => {
  let { start, end } = line;
  while (start < end && start < line.start + mostIndent && text[start] === ' ') start += 1;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return { start, end };
};

/** The cells of a row below the header: at its edges a `|` may be missing, as while it is typed. Undefined where the parser must look. */
const looseCellsOf = (text: string, written: Span): CellNode[] | undefined => {
  const line = withoutBlanks(text, written);
  const strict = cellsOf(text, line);
  if (strict) return strict;
  const first = text.charAt(line.start);
  // A `|` alone is a row of one empty cell.
  if (first === '|' && line.end === line.start + 1) return [emptyCell(text, line.start, written.end)];
  if (first !== '|' && (opensBlock.test(first) || startsListItem(text, line.start))) return undefined;
  const pipe = text.indexOf('|', line.start);
  if (pipe < 0 || pipe >= line.end) return undefined;
  const lastPipe = text.lastIndexOf('|', line.end - 1);
  const cells = lastPipe > pipe ? cellsOf(text, { start: pipe, end: lastPipe + 1 }) : [];
  if (!cells) return undefined;
  for (const [part, place] of [
    [{ start: line.start, end: pipe }, 0],
    [{ start: lastPipe + 1, end: line.end }, cells.length + 1],
  ] as const) {
    if (part.start === part.end) continue;
    const content = trimSpan(text, part);
    if (content.start === content.end) return undefined;
    cells.splice(place, 0, { span: content, parts: [content] });
  }
  return cells.length > 0 ? cells : undefined;
};

/**
 * The table whose header is the line `first`, and the index of the line behind it; undefined where the parser must look.
 * @param lines all lines of the text; the one above `first` is blank or a heading
 */
export const plainTableAt = (
  text: string,
  lines: readonly Span[],
  first: number,
): { readonly table: TableBlock; readonly next: number } | undefined => {
  const [header, delimiter] = [lines[first], lines[first + 1]];
  if (!header || !delimiter || !delimiterRow.test(text.slice(delimiter.start, delimiter.end))) return undefined;
  const head = cellsOf(text, header);
  if (!head || head.length !== cellsOf(text, delimiter)?.length) return undefined;
  const rows = [head];
  let next = first + 2;
  let end = delimiter.end;
  for (let line = lines[next]; line && line.end > line.start; line = lines[(next += 1)]) {
    const cells = looseCellsOf(text, line);
    if (!cells) return undefined;
    rows.push(cells);
    ({ end } = line);
  }
  if (rows.length < 2) return undefined;
  return { table: { type: 'table', span: { start: header.start, end }, origin: 'gfm', rows, headerRows: 1 }, next };
};
