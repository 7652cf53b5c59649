import type { Span } from '../../text/span';
import type { TableBlock } from '../types';
import { headerRowsOf, spread, wordColumns } from './draft-rows';
import { finishTable, markContinuations, type Draft, type DraftRow } from './grid';
import { classify, isFigure, Kind } from './kinds';
import type { KeptTables } from './kept-tables';
import type { Line } from './lines';
import { isBoxTitle, isChapter, isHeadingLike, isNote, sharesOf } from './words';

/** A cell: the line that starts with the tab and the lines that go on without one. */
interface Cell {
  readonly first: Line;
  readonly lines: readonly Line[];
}

/** Cells up to a blank line; a row, or a piece of one. */
interface Chunk {
  readonly cells: readonly Cell[];
  /** Index of the last line. */
  readonly end: number;
}

/** A table found, and the lines it takes up. */
export interface TabLedTable {
  readonly table: TableBlock;
  readonly from: number;
  readonly to: number;
}

/** The first and last line a table takes up. */
export interface LinesOfTable {
  readonly from: number;
  readonly to: number;
}

/** Blank lines after which the next tab starts a further table. */
const maxBlanks = 2;
const maxColumns = 20;

const filled = (cell: Cell): readonly Line[] => cell.lines.filter((line) => !line.blank);
const textOf = (cell: Cell): string =>
  filled(cell)
    .map((line) => line.text)
    .join('');
const partsOf = (cell: Cell): readonly Span[] => filled(cell).map((line) => line.content);

/** Reads the chunks of one block: tab-led lines that at most a few blank lines part. */
const chunksFrom = (lines: readonly Line[], taken: readonly boolean[], from: number): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  const isOpen = (line: Line): boolean => !line.barred && taken[line.index] !== true;
  let i = from;
  for (let first = lines[i]; first?.tabbed === true && isOpen(first); first = lines[i]) {
    const cells: { first: Line; lines: Line[] }[] = [];
    let end = i;
    for (let line: Line | undefined = first; line && isOpen(line) && (line.tabbed || !line.blank); line = lines[i]) {
      if (line.tabbed) cells.push({ first: line, lines: [line] });
      else cells.at(-1)?.lines.push(line);
      end = i;
      i += 1;
    }
    chunks.push({ cells, end });
    let blanks = 0;
    while (lines[i]?.blank === true && lines[i]?.tabbed === false) {
      blanks += 1;
      i += 1;
    }
    if (blanks > maxBlanks) break;
  }
  return chunks;
};

/** The number of cells most chunks have, the larger of two as frequent. */
const widthOf = (chunks: readonly Chunk[]): number => {
  const counts = new Map<number, number>();
  for (const { cells } of chunks) counts.set(cells.length, (counts.get(cells.length) ?? 0) + cells.length);
  let best = 1;
  for (const [width, weight] of counts) {
    const other = counts.get(best) ?? 0;
    if (weight > other || (weight === other && width > best)) best = width;
  }
  return best;
};

/** Rows of at most `width` cells: a chunk that stops short goes on in the next one when the two make a row. */
const rowsOf = (chunks: readonly Chunk[], width: number): readonly (readonly Cell[])[] => {
  const rows: (readonly Cell[])[] = [];
  for (let i = 0; i < chunks.length; i += 1) {
    let cells = chunks[i]?.cells ?? [];
    if (cells.length > width && cells.length % width === 0) {
      for (let k = 0; k < cells.length; k += width) rows.push(cells.slice(k, k + width));
      continue;
    }
    let joined = cells.length;
    let more = 0;
    while (joined < width && i + more + 1 < chunks.length) {
      more += 1;
      joined += chunks[i + more]?.cells.length ?? 0;
    }
    if (more > 0 && joined === width) {
      cells = [...cells, ...chunks.slice(i + 1, i + more + 1).flatMap((chunk) => chunk.cells)];
      i += more;
    }
    rows.push(cells);
  }
  return rows;
};

/**
 * Two header rows: the second one has an empty cell below each header cell that is two rows high, and below the others the
 * columns these span.
 */
const twoHeaderRows = (top: readonly Cell[], under: readonly Cell[], width: number): readonly DraftRow[] | undefined => {
  if (top.length >= width || under.length !== width) return undefined;
  const isEmpty = (cell: Cell | undefined): boolean => cell !== undefined && filled(cell).length === 0;
  const before = under.findIndex((cell) => !isEmpty(cell));
  const tall = under.filter(isEmpty).length;
  const spanning = top.length - tall;
  if (tall === 0 || spanning < 1 || width - tall < spanning) return undefined;
  if (under.some((cell) => isFigure(classify(textOf(cell)).kind) && classify(textOf(cell)).kind !== Kind.date)) return undefined;
  const shares = sharesOf(width - tall, top.slice(before, before + spanning).map(textOf));
  const above: Draft[] = [];
  let next = 0;
  let share = 0;
  let left = 0;
  for (const cell of under) {
    if (left > 0) {
      if (isEmpty(cell)) return undefined;
      above.push({ is: 'left' });
      left -= 1;
      continue;
    }
    const head = top[next];
    if (!head) return undefined;
    above.push(draftOf(head));
    next += 1;
    if (isEmpty(cell)) continue;
    left = (shares[share] ?? 1) - 1;
    share += 1;
  }
  return next === top.length ? [above, under.map((cell): Draft => (isEmpty(cell) ? { is: 'up' } : draftOf(cell)))] : undefined;
};

const draftOf = (cell: Cell): Draft => {
  const parts = partsOf(cell);
  return parts.length > 0 ? { is: 'text', parts, text: textOf(cell) } : { is: 'empty', at: cell.first.content.end };
};

/** Lines that surely are not the rest of a last cell but the text below the table. */
const isAfterTable = (line: Line): boolean =>
  isChapter(line.text) || isNote(line.text) || isHeadingLike(line.text) || line.text.length > 60;

/** Takes text that follows the last row without a blank line out of its last cell. */
const withoutTail = (rows: readonly (readonly Cell[])[], width: number): readonly (readonly Cell[])[] => {
  const last = rows.at(-1);
  const cell = last?.at(-1);
  if (!last || !cell || last.length < width) return rows;
  const longAbove = rows.slice(0, -1).some((row) => (row[width - 1]?.lines.length ?? 0) > 2 || textOf(row[width - 1] ?? cell).length > 60);
  const cut = longAbove ? -1 : cell.lines.findIndex((line, i) => i > 0 && isAfterTable(line));
  if (cut < 0) return rows;
  return [...rows.slice(0, -1), [...last.slice(0, -1), { first: cell.first, lines: cell.lines.slice(0, cut) }]];
};

/** Cells are short; tab-indented paragraphs of prose are not. */
const isProse = (rows: readonly (readonly Cell[])[]): boolean => {
  let long = 0;
  let all = 0;
  for (const row of rows) {
    for (const cell of row) {
      all += 1;
      if (cell.lines.some((line) => classify(line.text).kind === Kind.long)) long += 1;
    }
  }
  return long > all * 0.4;
};

const gridTable = (chunks: readonly Chunk[]): TableBlock | undefined => {
  // A lone tab-led line above the first row of the table is its caption.
  const width = widthOf(chunks);
  if (width < 2 || width > maxColumns) return undefined;
  let first = 0;
  while ((chunks[first]?.cells.length ?? width) === 1 && chunks[first + 1]?.cells.length === width) first += 1;
  const rows = withoutTail(rowsOf(chunks.slice(first), width), width);
  const full = rows.filter((row) => row.length === width);
  if (full.length < 2 || rows.some((row) => row.length > width)) return undefined;
  if (full.length < (rows.length - 1) * 0.75 || isProse(rows)) return undefined;
  const cells = rows.map((row) => row.map(draftOf));
  const words = wordColumns(cells, width);
  const two = twoHeaderRows(rows[0] ?? [], rows[1] ?? [], width);
  const drafts = [...(two ?? []), ...cells.slice(two ? 2 : 0).map((row) => spread(row, width, words))];
  const headers = two ? 2 : headerRowsOf(drafts, words);
  const figures = words.filter((holdsWords) => !holdsWords).length;
  if (headers === 0 && (figures === 0 || full.length < 3)) return undefined;
  const body = markContinuations(drafts.slice(headers), words, drafts[headers - 1]);
  return finishTable([...drafts.slice(0, headers), ...body], headers, 'tab-led');
};

/** `（见附件……）` after a blank line closes a box when nothing but blank lines follows. */
const closingNote = (lines: readonly Line[], from: number): Line | undefined => {
  const line = lines[from + 2];
  if (lines[from + 1]?.blank !== true || lines[from + 1]?.tabbed === true || !line || line.blank || line.tabbed || line.barred)
    return undefined;
  const bracketed = (line.text.startsWith('（') && line.text.endsWith('）')) || (line.text.startsWith('(') && line.text.endsWith(')'));
  const apart = (lines[from + 3]?.blank ?? true) && (lines[from + 4]?.blank ?? true);
  return bracketed && apart && line.text.length <= 80 ? line : undefined;
};

/** `⇥专栏1：…` and one tab-led cell below: a box, as a table of one column. */
const boxTable = (lines: readonly Line[], chunks: readonly Chunk[]): { readonly table: TableBlock; readonly to: number } | undefined => {
  const title = chunks[0];
  if (title?.cells.length !== 1 || !isBoxTitle(title.cells[0] ? textOf(title.cells[0]) : '')) return undefined;
  const rows: Cell[] = [];
  let to = title.end;
  for (const [i, chunk] of chunks.entries()) {
    const cell = chunk.cells[0];
    if (chunk.cells.length !== 1 || !cell || partsOf(cell).length === 0 || (i > 0 && isBoxTitle(textOf(cell)))) break;
    rows.push(cell);
    to = chunk.end;
  }
  if (rows.length < 2) return undefined;
  const note = closingNote(lines, to);
  const drafts = rows.map((cell, i): DraftRow => {
    const parts = [...partsOf(cell), ...(note && i === rows.length - 1 ? [note.content] : [])];
    return [{ is: 'text', parts, text: textOf(cell) }];
  });
  const table = finishTable(drafts, 1, 'tab-led');
  return table ? { table, to: note?.index ?? to } : undefined;
};

/** The tables of one block of chunks: boxes where one opens, a grid of what is between. */
const tablesOf = (lines: readonly Line[], chunks: readonly Chunk[]): readonly TabLedTable[] => {
  const found: TabLedTable[] = [];
  const opens = (chunk: Chunk | undefined): boolean =>
    chunk?.cells.length === 1 && chunk.cells[0] !== undefined && isBoxTitle(textOf(chunk.cells[0]));
  let i = 0;
  while (i < chunks.length) {
    let next = i + 1;
    while (next < chunks.length && !opens(chunks[next])) next += 1;
    const piece = chunks.slice(i, next);
    const box = boxTable(lines, piece);
    const table = box?.table ?? gridTable(piece);
    if (table) found.push({ table, from: piece[0]?.cells[0]?.first.index ?? 0, to: box?.to ?? piece.at(-1)?.end ?? 0 });
    i = next;
  }
  return found;
};

/** How far below a block its closing note is looked for. */
const noteReach = 5;

/**
 * Rebuilds tables whose cells are lines that start with a tab and whose rows end with a blank line.
 * @param taken lines that belong to another table already
 * @param known what was rebuilt of the version before, and takes up what is rebuilt now; the lines a table takes up are counted from the first of its block
 */
export const tabLedTables = (
  lines: readonly Line[],
  taken: readonly boolean[],
  known: KeptTables<readonly LinesOfTable[]>,
): readonly TabLedTable[] => {
  const found: TabLedTable[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const first = lines[i];
    if (first?.tabbed !== true || taken[i] === true) continue;
    const chunks = chunksFrom(lines, taken, i);
    const last = chunks.at(-1)?.end ?? i;
    const make = (): { tables: TableBlock[]; extra: LinesOfTable[] } => {
      const made = tablesOf(lines, chunks);
      return { tables: made.map(({ table }) => table), extra: made.map(({ from, to }) => ({ from: from - i, to: to - i })) };
    };
    const below = lines[last + noteReach + 1];
    // Where a line is barred or taken the stretch does not depend on its text alone, nor at the end of the source.
    const alone = below !== undefined && !lines.slice(i, last + noteReach + 1).some((line) => line.barred || taken[line.index] === true);
    const { tables, extra } = alone ? known.of({ start: first.start, end: below.start }, 'tab-led', make) : make();
    tables.forEach((table, t) => {
      const { from, to } = extra[t] ?? { from: 0, to: 0 };
      found.push({ table, from: from + i, to: to + i });
    });
    i = last;
  }
  return found;
};
