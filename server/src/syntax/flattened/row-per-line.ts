import { isDigit } from '../../text/characters';
import { lineSpan, type Source } from '../../text/source';
import type { TableBlock } from '../types';
import { headerRowsOf, spread, wordColumns } from './draft-rows';
import { cellsOf, dividerOf, type Divider } from './dividers';
import { finishTable, markContinuations, type Draft, type DraftRow } from './grid';
import { classify, isFigure, Kind } from './kinds';
import type { KeptTables } from './kept-tables';
import type { Line } from './lines';
import { isPageLine, wrappedRowAt, type WrappedRow } from './wrapped-rows';
import { headerClass, isCaption, isChapter, isHeadingLike, isNote } from './words';

/** A table found, and the lines it takes up. */
export interface TableOfRows {
  readonly table: TableBlock;
  readonly from: number;
  readonly to: number;
}

const maxColumns = 20;
/** Where blanks alone stand between words they may be names or a verse: columns of figures, the running number among them, tell a table. */
const fewestFigures: Partial<Record<Divider, number>> = { gap: 1, blank: 2 };
/** So many lines of one run are tried as the first of a table. */
const mostTries = 4;

const filled = (row: DraftRow): number => row.filter((cell) => cell.is === 'text').length;

/** Most of its cells say what a column holds. */
const isHeader = (row: DraftRow): boolean =>
  row.filter((cell) => cell.is === 'text' && headerClass(cell.text) !== undefined).length * 2 > filled(row);

/** Rows of one width one below another, with no blank line between them or with one each. */
interface Run {
  readonly rows: readonly DraftRow[];
  /** What stands between the cells. */
  readonly divider: Divider;
  /** Index of the last line. */
  readonly to: number;
}

/** Cells of a header that spans columns, the blanks behind the last of them left out (乡镇 | 耕地 | | 林地), above a row of more cells that goes on with it. */
const isCutHeader = (top: DraftRow, under: DraftRow): boolean =>
  under.length > top.length &&
  under[0]?.is === 'empty' &&
  top.some((cell, i) => i > 0 && cell.is === 'empty' && under[i]?.is === 'text') &&
  under.every((cell) => cell.is !== 'text' || !isFigure(classify(cell.text).kind) || classify(cell.text).kind === Kind.date);

const longestTitle = 40;
/** A line that stands between the rows of a table and is no row: the title of a group of them, （一）新建项目（4个）. */
const isGroupTitle = ({ text, blank, barred }: Line): boolean =>
  !blank && !barred && text.length <= longestTitle && !/[。；：，\t]/u.test(text) && !isCaption(text) && !isNote(text) && !isChapter(text);

/** Does a line go on with a table of so many columns, below the title of a group: no header of its own, a full row? */
const goesOn = (source: Source, line: Line | undefined, rows: readonly DraftRow[], divider: Divider): boolean => {
  const head = rows[0];
  if (!line || !head || dividerOf(line) !== divider) return false;
  const cells = cellsOf(source, line, divider);
  const alike = (row: DraftRow): boolean => row.length === head.length && filled(row) > row.length / 2;
  return alike(cells) && alike(head) && (rows.length > 1 || isHeader(head)) && !isHeader(cells);
};

/** | --- | :-: | below the header, as Markdown draws it. */
const isDelimiter = (row: DraftRow): boolean => row.every((cell) => cell.is !== 'text' || /^:?-{1,99}:?$/u.test(cell.text));

/** A row of which all but one cell is empty has tabs at its ends alone: 一、需求 | | |. */
const hasTab = ({ text }: Source, line: Line): boolean => {
  const { start, end } = line.content;
  return line.tabbed || text[end] === '\t' || text[start - 1] === '\t';
};

const runFrom = (source: Source, lines: readonly Line[], from: number, divider: Divider): Run => {
  const rows: DraftRow[] = [];
  let to = from;
  let gap: number | undefined;
  for (let i = from; ;) {
    const line = lines[i];
    const sample = rows.length > 1 && (divider === 'blank' || divider === 'gap') ? rows.findLast((row) => row.length > 1) : undefined;
    const wrappedAt = (at: number): WrappedRow | undefined => sample && wrappedRowAt(source, lines, at, divider, sample);
    const overPage = (at: number): number | undefined => {
      const number = lines[at]?.blank === true ? at + 1 : at;
      if (!sample || !isPageLine(lines[number])) return undefined;
      const next = number + (lines[number + 1]?.blank === true ? 2 : 1);
      const below = lines[next];
      return below && (dividerOf(below) === divider || wrappedAt(next)) ? next : undefined;
    };
    const over = overPage(i);
    if (over !== undefined) {
      i = over;
      continue;
    }
    if (!line || (line.barred && !line.piped) || line.blank || (sample && isPageLine(line))) break;
    const wrapped = wrappedAt(i);
    if (wrapped) {
      rows.push(wrapped.cells);
      to = wrapped.to;
      i = to + 1;
      continue;
    }
    if (dividerOf(line) !== divider && !(divider === 'tab' && hasTab(source, line))) {
      if (gap === 1 || !isGroupTitle(line) || !goesOn(source, lines[i + 1], rows, divider)) break;
      rows.push([{ is: 'text', parts: [line.content], text: line.text }]);
      i += 1;
      continue;
    }
    const cells = cellsOf(source, line, divider);
    const top = rows[0];
    const width = top?.length ?? cells.length;
    if (cells.length < 2 || filled(cells) === 0) break;
    // Single blanks do not tell which cell a short row leaves out: such a run is no table.
    if (divider === 'blank' && cells.length !== width) break;
    if (rows.length === 1 && isDelimiter(cells)) {
      i += 1;
      continue;
    }
    if (cells.length > width) {
      if (!top || rows.length > 1 || !isCutHeader(top, cells)) break;
      const at = lineSpan(source, to).end;
      rows[0] = [...top, ...Array.from({ length: cells.length - width }, (): Draft => ({ is: 'empty', at }))];
    }
    rows.push(cells);
    to = i;
    const blanks = lines[i + 1]?.blank === true && lines[i + 1]?.tabbed === false ? 1 : 0;
    gap ??= blanks;
    const goesOver = blanks !== gap && overPage(i + 1) !== undefined;
    if (blanks !== gap && !goesOver) break;
    i += goesOver ? 1 : 1 + blanks;
  }
  return { rows, divider, to };
};

/** Of two header rows the upper one leaves out what its cells span, the lower one what stands two rows high. */
const withSpans = (top: DraftRow, under: DraftRow): readonly DraftRow[] => [
  top.map((cell, i): Draft => (cell.is === 'empty' && i > 0 && under[i]?.is === 'text' ? { is: 'left' } : cell)),
  under.map((cell, i): Draft => (cell.is === 'empty' && top[i]?.is === 'text' ? { is: 'up' } : cell)),
];

/** Entries of a table of contents with their pages. */
const isContents = (rows: readonly DraftRow[]): boolean => {
  const entries = rows.filter(([first, ...rest]) => {
    const last = rest.findLast((cell) => cell.is === 'text');
    const named = first?.is === 'text' && (isChapter(first.text) || isHeadingLike(first.text));
    return named && (last === undefined || (last.is === 'text' && isDigit(last.text[0])));
  });
  return (rows[0]?.length ?? 0) < 4 && entries.length > rows.length * 0.4;
};

/** Cells are short; a text set with tabs is not. */
const isProse = (rows: readonly DraftRow[]): boolean => {
  const cells = rows.flat().filter((cell) => cell.is === 'text');
  return cells.filter((cell) => classify(cell.text).kind === Kind.long).length > cells.length * 0.4;
};

/** Rows without the bars that frame them (| a | b |): these part nothing. */
const unframed = (rows: readonly DraftRow[], divider: Divider): readonly DraftRow[] => {
  if (divider !== 'bar' && divider !== 'pipe') return rows;
  const several = rows.filter(({ length }) => length > 1);
  const from = several.every(([first]) => first?.is === 'empty') ? 1 : 0;
  const to = several.every((row) => row.at(-1)?.is === 'empty') ? 1 : 0;
  return rows.map((row) => (row.length > 1 ? row.slice(from, row.length - to) : row));
};

const tableOf = ({ rows: written, divider }: Run): TableBlock | undefined => {
  const rows = unframed(written, divider);
  const [head] = rows;
  const width = head?.length ?? 0;
  const full = rows.filter((row) => row.length === width);
  // Single blanks stand in sentences as well, and do not tell which cell a short row leaves out.
  if (divider === 'blank' && rows.some(({ length }) => length !== width && length > 1)) return undefined;
  if (width < 2 || width > maxColumns || rows.length < 3 || full.length < (rows.filter(({ length }) => length > 1).length - 1) * 0.75)
    return undefined;
  if (isContents(rows) || isProse(rows)) return undefined;
  const words = wordColumns(rows, width);
  if (words.filter((holdsWords) => !holdsWords).length < (fewestFigures[divider] ?? 0)) return undefined;
  const found = headerRowsOf(rows, words);
  // A second row of a header has nothing below 指标 or 地区, or goes on with every cell above that spans several columns.
  const spans =
    head?.some((cell, i) => cell.is === 'empty' && i > 0 && rows[1]?.[i]?.is === 'text' && rows[1]?.[i - 1]?.is === 'text') === true;
  const headers = found === 2 && rows[1]?.[0]?.is !== 'empty' && !spans ? 1 : found;
  // Two columns of words are as often a list.
  if (headers === 0 || (width === 2 && words.every(Boolean))) return undefined;
  const even = rows.map((row) => spread(row, width, words));
  const [top, under] = even;
  const above = headers === 2 && top && under ? withSpans(top, under) : even.slice(0, headers);
  return finishTable([...above, ...markContinuations(even.slice(headers), words, above.at(-1))], headers, 'row-per-line');
};

/**
 * Rebuilds tables that have a row on each line: a tab between cells, as a table pasted from a text processor or a spreadsheet, blanks, as one taken out of a PDF, or bars.
 * @param known what was rebuilt of the version before, and takes up what is rebuilt now
 */
export const rowPerLineTables = (source: Source, lines: readonly Line[], known: KeptTables): readonly TableOfRows[] => {
  const found: TableOfRows[] = [];
  let tries = 0;
  let triedTo = -1;
  for (let i = 0; i < lines.length; i += 1) {
    const first = lines[i];
    const divider = first && dividerOf(first);
    if (!first || !divider || isCaption(first.text) || isNote(first.text)) continue;
    const run = runFrom(source, lines, i, divider);
    const stretch = { start: first.start, end: lineSpan(source, run.to).end };
    const framed = divider === 'bar' || divider === 'pipe';
    const [table] = known.of(stretch, 'row-per-line', () => {
      const made = tableOf(run);
      // The bars of a frame are the table's, too.
      return {
        tables: made ? [framed ? { ...made, span: { start: first.content.start, end: stretch.end } } : made] : [],
        extra: undefined,
      };
    }).tables;
    tries = run.to === triedTo ? tries + 1 : 1;
    triedTo = run.to;
    if (table) found.push({ table, from: i, to: run.to });
    // Above the header may stand a line or two that are none of the table's.
    if (table || tries >= mostTries) i = run.to;
  }
  return found;
};
