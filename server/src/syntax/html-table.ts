import { isBlank, isDigit, isLatin, isLineEnd, squeeze } from '../text/characters';
import { bySpan, type Span } from '../text/span';
import { unmarkedHeaderRows } from './html-header';
import { mergeSpans, trimSpan } from './spans';
import type { CellNode, ParagraphBlock, SyntaxProblem, TableBlock } from './types';

/**
 * `<table>…</table>` found on the source: CommonMark would cut one at a blank line. A linear scanner, no DOM: end tags may be missing,
 * entities stay text, attributes are read for rowspan and colspan only.
 */
export interface HtmlTables {
  readonly tables: readonly TableBlock[];
  /** `<caption>` texts, which stand before their table. */
  readonly captions: readonly ParagraphBlock[];
  /** Whole regions, from `<table` to `</table>`. */
  readonly regions: readonly Span[];
  /** Tags and line ends inside cells. */
  readonly ignorable: readonly Span[];
  readonly problems: readonly SyntaxProblem[];
}

interface Tag extends Span {
  readonly name: string;
  readonly closing: boolean;
}

const longestTag = 2000;
/** A grid of merged cells can be asked for in a few letters; more than this is no table of a plan. */
const mostCells = 50_000;
const mostColumns = 200;

/** The tag that starts at `at`, or undefined. A `>` inside quotes does not end it. */
const tagAt = (text: string, at: number, to: number): Tag | undefined => {
  let i = at + 1;
  const closing = text[i] === '/';
  if (closing) i += 1;
  const nameStart = i;
  while (i < to && i - nameStart < 20 && (isLatin(text[i]) || (i > nameStart && isDigit(text[i])))) i += 1;
  if (i === nameStart) return undefined;
  const name = text.slice(nameStart, i).toLowerCase();
  const limit = Math.min(to, at + longestTag);
  let quote = '';
  let plainEnd = -1;
  for (; i < limit; i += 1) {
    const character = text[i];
    if (character === '>' && plainEnd < 0) plainEnd = i;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return { start: at, end: i + 1, name, closing };
    else if (character === '<') break;
  }
  // an unclosed quote: the tag ends at its first `>` after all
  return plainEnd >= 0 ? { start: at, end: plainEnd + 1, name, closing } : undefined;
};

/** The tags of a stretch in order, comments stepped over. */
const tagsOf = (text: string, stretch: Span): Tag[] => {
  const tags: Tag[] = [];
  for (let i = text.indexOf('<', stretch.start); i >= 0 && i < stretch.end; i = text.indexOf('<', i)) {
    if (text.startsWith('<!--', i)) {
      const close = text.indexOf('-->', i + 4);
      i = close < 0 || close >= stretch.end ? i + 4 : close + 3;
      continue;
    }
    const tag = tagAt(text, i, stretch.end);
    if (tag) tags.push(tag);
    i = tag ? tag.end : i + 1;
  }
  return tags;
};

const attribute = (text: string, tag: Tag, name: string, most: number): number => {
  const found = new RegExp(`\\s${name}\\s{0,8}=\\s{0,8}["']?\\s{0,8}(\\d{1,4})`, 'i').exec(
    text.slice(tag.start, Math.min(tag.end, tag.start + longestTag)),
  );
  return Math.max(1, Math.min(Number(found?.[1] ?? 1), most));
};

interface RawCell {
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly start: number;
  end: number;
  /** Tags that divide the cell in parts, and all tags. */
  readonly breaks: Span[];
  readonly tags: Span[];
}

const dividing = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'table',
  'tbody',
  'thead',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const space = '&nbsp;';

/** A part without blanks, inline tags and `&nbsp;` at its ends; `tags` are those inside it, in order. */
const trimPart = (text: string, part: Span, tags: readonly Span[]): Span => {
  let { start, end } = part;
  let first = 0;
  let last = tags.length - 1;
  for (;;) {
    ({ start, end } = trimSpan(text, { start, end }));
    const opening = tags[first];
    const closing = tags[last];
    if (first <= last && opening?.start === start) {
      start = opening.end;
      first += 1;
    } else if (first <= last && closing?.end === end) {
      end = closing.start;
      last -= 1;
    } else if (end - start >= space.length && text.startsWith(space, start)) start += space.length;
    else if (end - start >= space.length && text.startsWith(space, end - space.length)) end -= space.length;
    else return { start, end };
  }
};

const readCell = (text: string, cell: RawCell, ignorable: Span[]): CellNode => {
  const parts: Span[] = [];
  let at = cell.start;
  let next = 0;
  for (const stop of [...cell.breaks, { start: cell.end, end: cell.end }]) {
    const from = next;
    while (next < cell.tags.length && (cell.tags[next]?.start ?? 0) < stop.start) next += 1;
    const part = trimPart(text, { start: at, end: stop.start }, cell.tags.slice(from, next));
    if (part.end > part.start) parts.push(part);
    at = stop.end;
    next += 1;
  }
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return { span: { start: cell.start, end: cell.start }, parts: [] };
  const span = { start: first.start, end: last.end };
  for (const tag of cell.tags) if (tag.start >= span.start && tag.end <= span.end) ignorable.push(tag);
  // HTML takes a line end with the indentation around it for one blank, and Chinese text has none
  for (let i = span.start; i < span.end; i += 1) {
    if (!isLineEnd(text[i])) continue;
    let start = i;
    while (start > span.start && isBlank(text[start - 1])) start -= 1;
    while (i < span.end && (isBlank(text[i]) || isLineEnd(text[i]))) i += 1;
    ignorable.push({ start, end: i });
  }
  return { span, parts };
};

/** Rows of raw cells as a rectangle: merged cells repeated, short rows filled up. Undefined where the grid would grow past all measure. */
const gridOf = (
  rows: readonly { cells: readonly RawCell[]; end: number }[],
  read: (cell: RawCell) => CellNode,
): CellNode[][] | undefined => {
  const grid: (CellNode | undefined)[][] = rows.map(() => []);
  let placed = 0;
  let width = 0;
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[r]?.[column]) column += 1;
      const node = read(cell);
      for (let down = 0; down < cell.rows && r + down < rows.length; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const line = grid[r + down];
          if (!line || line[column + right]) continue;
          if (column + right >= mostColumns) return undefined;
          line[column + right] = down === 0 && right === 0 ? node : { ...node, merged: right > 0 ? 'left' : 'up' };
          if ((placed += 1) > mostCells) return undefined;
        }
      }
      column += cell.columns;
    }
    width = Math.max(width, grid[r]?.length ?? 0);
  }
  if (width * rows.length > 4 * mostCells) return undefined;
  const full = grid.map((line, r) =>
    Array.from({ length: width }, (_, c): CellNode => {
      const at = rows[r]?.end ?? 0;
      return line[c] ?? { span: { start: at, end: at }, parts: [], merged: 'absent' };
    }),
  );
  // `<tr></tr>` counts for rowspan, and for nothing else
  return full.filter((_, r) => (rows[r]?.cells.length ?? 0) > 0);
};

/** What a cell says, without tags and blanks. */
const wordsOf = (text: string, { start, end, tags }: RawCell): string => {
  let words = '';
  let at = start;
  for (const tag of [...tags, { start: end, end }]) {
    words += text.slice(at, tag.start);
    at = Math.max(at, tag.end);
  }
  return squeeze(words.replaceAll(space, ''));
};
/** So many rows may tell the header of a table that marks none. */
const mostHeaderRows = 6;

interface Reading {
  readonly table: TableBlock | undefined;
  readonly caption: ParagraphBlock | undefined;
  readonly problems: SyntaxProblem[];
}

const readTable = (text: string, region: Span, ignorable: Span[]): Reading => {
  const problems: SyntaxProblem[] = [];
  const rows: { cells: RawCell[]; head: boolean; end: number }[] = [];
  let row: { cells: RawCell[]; head: boolean; end: number } | undefined;
  let cell: RawCell | undefined;
  let head = false;
  let depth = 0;
  let captionStart = -1;
  let caption: Span | undefined;
  const endCell = (at: number): void => {
    if (cell) cell.end = at;
    cell = undefined;
  };
  const endRow = (at: number): void => {
    endCell(at);
    if (row) row.end = at;
    row = undefined;
  };
  for (const tag of tagsOf(text, region)) {
    if (tag.name === 'table') {
      if (!tag.closing) {
        if (depth > 0) problems.push({ kind: 'table', code: 'nested', span: { start: tag.start, end: tag.end }, data: {} });
        depth += 1;
      } else depth -= 1;
    }
    // what a table inside a cell holds is read as parts of that cell
    const outer = depth === 1 && !(tag.name === 'table' && tag.closing);
    if (outer && tag.name === 'caption') {
      if (!tag.closing) captionStart = tag.end;
      else if (captionStart >= 0 && rows.length === 0) caption = { start: captionStart, end: tag.start };
    } else if (outer && tag.name === 'thead') head = !tag.closing;
    else if (outer && tag.name === 'tbody') {
      head = false;
      endRow(tag.start);
    } else if (outer && tag.name === 'tr') {
      endRow(tag.start);
      if (!tag.closing) rows.push((row = { cells: [], head, end: tag.end }));
    } else if (outer && (tag.name === 'td' || tag.name === 'th')) {
      endCell(tag.start);
      if (tag.closing) continue;
      if (!row) rows.push((row = { cells: [], head, end: tag.end }));
      cell = {
        header: tag.name === 'th',
        columns: attribute(text, tag, 'colspan', mostColumns),
        rows: attribute(text, tag, 'rowspan', 2000),
        start: tag.end,
        end: tag.end,
        breaks: [],
        tags: [],
      };
      row.cells.push(cell);
    } else if (depth === 0) endRow(tag.start);
    else if (cell) {
      cell.tags.push({ start: tag.start, end: tag.end });
      if (dividing.has(tag.name)) cell.breaks.push({ start: tag.start, end: tag.end });
    }
  }
  endRow(region.end);
  const filled = rows.filter((r) => r.cells.length > 0);
  const grid = gridOf(rows, (raw) => readCell(text, raw, ignorable));
  if (!grid)
    problems.push({
      kind: 'limit',
      code: 'table',
      span: { start: region.start, end: region.start + '<table'.length },
      data: { limit: mostCells },
    });
  const title = caption ? trimSpan(text, caption) : undefined;
  let headerRows = 0;
  while (headerRows < filled.length && (filled[headerRows]?.head || filled[headerRows]?.cells.every((c) => c.header))) headerRows += 1;
  headerRows ||= unmarkedHeaderRows(filled.slice(0, mostHeaderRows).map((r) => r.cells.map((c) => ({ ...c, text: wordsOf(text, c) }))));
  const start = title && title.end > title.start ? text.indexOf('>', title.end) + 1 : region.start;
  return {
    table:
      grid && grid.length > 0 ? { type: 'table', span: { start, end: region.end }, origin: 'html', rows: grid, headerRows } : undefined,
    caption:
      title && title.end > title.start
        ? { type: 'paragraph', span: { start: title.start, end: title.end }, content: title, listDepth: 0, quoteDepth: 0 }
        : undefined,
    problems,
  };
};

const tableTag = /<\/?table(?=[\s>/])/iy;

/**
 * Finds the HTML tables of a text whose comments, fences and rebuilt tables are already filled. A table inside a table is a problem and read as text of its cell;
 * a `<table>` without end is a problem and what follows it stays checked as text.
 */
export const findHtmlTables = (text: string): HtmlTables => {
  const tables: TableBlock[] = [];
  const captions: ParagraphBlock[] = [];
  const regions: Span[] = [];
  const ignorable: Span[] = [];
  const problems: SyntaxProblem[] = [];
  const open: Tag[] = [];
  const pairs: Span[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tableTag.lastIndex = at;
    // in backquotes a tag is spoken about
    if (!tableTag.test(text) || text[at - 1] === '`') continue;
    const tag = tagAt(text, at, text.length);
    if (!tag) continue;
    if (!tag.closing) open.push(tag);
    else {
      const opening = open.pop();
      if (opening) pairs.push({ start: opening.start, end: tag.end });
    }
  }
  for (const tag of open) problems.push({ kind: 'table', code: 'unclosed', span: { start: tag.start, end: tag.end }, data: {} });
  let last = -1;
  for (const region of pairs.sort(bySpan)) {
    if (region.start < last) continue;
    last = region.end;
    regions.push(region);
    const reading = readTable(text, region, ignorable);
    problems.push(...reading.problems);
    if (reading.caption) captions.push(reading.caption);
    if (reading.table) tables.push(reading.table);
  }
  return { tables, captions, regions, ignorable: mergeSpans(ignorable), problems };
};
