import type { PlanDocument, PlanTable } from '../model/types';
import type { Edit } from '../rules/rule';
import { textWidth } from '../text/characters';
import { lineSpan, positionAt } from '../text/source';
import { overlaps, type Span } from '../text/span';

/** Aligning the pipe tables of Markdown, so that `|` stands below `|` where wide characters take two columns (UAX #11). */

/** A cell wider than this sticks out: one sentence in a cell must not blow up its whole column. */
const widest = 48;

interface Row {
  /** The line without its prefix (`> `) and line end. */
  readonly span: Span;
  /** The texts of the cells without the blanks around them; an empty one has an empty span. */
  readonly cells: readonly Span[];
}

type Side = 'left' | 'right' | 'center' | 'none';

const isPadding = (character: string | undefined): boolean => character === ' ' || character === '\t';

const trimmed = (text: string, from: number, to: number): Span => {
  let [start, end] = [from, to];
  while (start < end && isPadding(text[start])) start += 1;
  while (end > start && isPadding(text[end - 1])) end -= 1;
  if (start < end) return { start, end };
  // An empty text stands behind the one blank that every cell begins with.
  const at = Math.min(from + 1, to);
  return { start: at, end: at };
};

/** The cells of a line between its `|`; a `|` behind a backslash divides nothing (GFM 4.10). Undefined for a line without any. */
const rowOf = (text: string, line: Span): Row | undefined => {
  let { start } = line;
  while (start < line.end && (isPadding(text[start]) || text[start] === '>')) start += 1;
  let { end } = line;
  while (end > start && isPadding(text[end - 1])) end -= 1;
  const cells: Span[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  let pipes = from - start;
  for (let i = from; i < end; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '|') {
      cells.push(trimmed(text, from, i));
      from = i + 1;
      pipes += 1;
    }
  }
  if (from < end) cells.push(trimmed(text, from, end));
  return pipes === 0 ? undefined : { span: { start, end: line.end }, cells };
};

const sideOf = (cell: string): Side => {
  const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
  return left && right ? 'center' : right ? 'right' : left ? 'left' : 'none';
};

/** The blanks before and behind a cell's text. */
const room = (width: number, side: Side): readonly [before: string, behind: string] => {
  const before = side === 'right' ? width : side === 'center' ? Math.floor(width / 2) : 0;
  return [' '.repeat(before), ' '.repeat(width - before)];
};

const dashes = (width: number, side: Side): string => {
  const [left, right] = [side === 'left' || side === 'center' ? ':' : '', side === 'right' || side === 'center' ? ':' : ''];
  return left + '-'.repeat(Math.max(1, width - left.length - right.length)) + right;
};

const rowsOf = (plan: PlanDocument, table: PlanTable): Row[] => {
  const { source } = plan;
  const first = positionAt(source, table.span.start).line;
  const last = positionAt(source, Math.max(table.span.start, table.span.end - 1)).line;
  const rows: Row[] = [];
  for (let line = first; line <= last; line += 1) {
    const row = rowOf(source.text, lineSpan(source, line));
    if (row) rows.push(row);
  }
  return rows;
};

/** The edits that align one table: of the blanks and `|` between its cells alone. None for a table that is no pipe table or stands right. */
export const alignTable = (plan: PlanDocument, table: PlanTable): Edit[] => {
  if (table.origin !== 'gfm') return [];
  const { text } = plan.source;
  const textOf = (span: Span): string => text.slice(span.start, span.end);
  const rows = rowsOf(plan, table);
  const sides = rows[1]?.cells.map((cell) => sideOf(textOf(cell)));
  if (!sides) return [];
  const widths = sides.map(() => 3);
  rows.forEach(({ cells }, r) => {
    if (r === 1) return;
    cells.forEach((cell, column) => {
      const width = textWidth(textOf(cell));
      if (width <= widest) widths[column] = Math.max(widths[column] ?? 3, width);
    });
  });
  return rows.flatMap(({ span, cells }, r) => {
    const edits: Edit[] = [];
    const write = (start: number, end: number, wanted: string): void => {
      if (textOf({ start, end }) !== wanted) edits.push({ span: { start, end }, text: wanted });
    };
    let at = span.start;
    let behind = '';
    cells.forEach((cell, column) => {
      const width = widths[column] ?? 3;
      const side = cell.start === cell.end ? 'none' : (sides[column] ?? 'none');
      const own = r === 1 ? width : textWidth(textOf(cell));
      const [before, after] = room(Math.max(0, width - own), side);
      write(at, cell.start, `${behind}${column === 0 ? '|' : ' |'} ${before}`);
      if (r === 1) write(cell.start, cell.end, dashes(width, side));
      at = cell.end;
      behind = after;
    });
    write(at, span.end, `${behind} |`);
    return edits;
  });
};

/** The edits that align every pipe table that a stretch touches (without one, all). */
export const alignTables = (plan: PlanDocument, within?: Span): Edit[] =>
  plan.tables.flatMap((table) => (within === undefined || overlaps(within, table.span) ? alignTable(plan, table) : []));
