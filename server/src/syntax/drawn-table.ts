import { cellWidth } from '../text/characters';
import { firstNumberFrom, type Span } from '../text/span';
import { unmarkedHeaderRows } from './html-header';
import { mergeSpans, trimSpan } from './spans';
import type { CellNode, TableBlock } from './types';

/**
 * Tables drawn with characters, as pandoc writes those of a Word file: grid tables (`+---+---+`), simple ones (`---- ----` below the header) and those of
 * several lines a row, between two rules. (Pandoc User’s Guide, Extensions: simple_tables, multiline_tables, grid_tables.) Columns are counted in terminal
 * cells, of which a Han character takes two. What does not line up is no table and stays text.
 */
export interface DrawnTables {
  readonly tables: readonly TableBlock[];
  readonly regions: readonly Span[];
  /** Marks inside cells that are none of their text: `**`, the `\` of an escape. */
  readonly ignorable: readonly Span[];
  /** Lines as only such tables have, be they part of one or not. */
  readonly rules: number;
}

interface Line extends Span {
  readonly text: string;
}

/** A cell that may run over several lines and rows. */
interface Drawn {
  readonly parts: Span[];
  readonly start: number;
}

/** One place of the grid. */
interface Place {
  readonly cell: Drawn;
  readonly merged?: 'up' | 'left';
}

interface Reading {
  readonly rows: readonly (readonly Place[])[];
  readonly headerRows: number;
}

const gridRule = /^ {0,3}\+(?:[-=:]+\+)+ *$/;
const dashGroups = /^ {0,3}-{2,}(?: {1,40}-{2,})+ *$/;
const wholeRule = /^ {0,3}-{5,} *$/;
const separator = /^[-=:]+$/;
/** No table of a plan has more lines or columns, and no line of it more characters. */
const mostLines = 4000;
const mostColumns = 40;
const longestLine = 2000;
/** So many rules of other tables may stand between the first and the last of one. */
const mostRules = 50;
/** What ends a table whatever is missing of it: a heading, the mark of a box, a row of another table. */
const endsTable = /^ {0,3}(?:[:：]{3}|#{1,6} |[|+])/;

const isEmpty = ({ text }: Line): boolean => text.trim() === '';

/** The index at which each of some columns begins, counted in terminal cells; −1 where one begins inside a character. */
const indicesAt = (text: string, columns: readonly number[]): readonly number[] => {
  const found: number[] = [];
  let width = 0;
  let i = 0;
  for (const column of columns) {
    for (; i < text.length && width < column; i += 1) width += cellWidth(text.charCodeAt(i));
    // A line that ends before has nothing in the column.
    found.push(width > column ? -1 : width < column ? text.length : i);
  }
  return found;
};

const isEdge = (character: string | undefined): boolean => character === '|' || character === '+';

/** Where the cells of a line of a grid table end: at the edges of the columns, or where nothing is merged at each `|`; −1 for an edge that a cell runs over. */
const edgesOf = (text: string, columns: readonly number[]): readonly number[] | undefined => {
  const at = indicesAt(text, columns);
  if (isEdge(text[at[0] ?? 0]) && isEdge(text[at.at(-1) ?? 0])) return at.map((i) => (isEdge(text[i]) ? i : -1));
  const bars = Array.from(text.matchAll(/[|]/g), ({ index }) => index);
  return bars.length === columns.length ? bars : undefined;
};

const columnsOfRule = (text: string): readonly number[] => Array.from(text.matchAll(/\+/g), ({ index }) => index);

/** Reads a grid table from its first rule to its last. */
const readGrid = (text: string, lines: readonly Line[]): Reading | undefined => {
  const columns = [...new Set(lines.filter((line) => gridRule.test(line.text)).flatMap((line) => columnsOfRule(line.text)))].sort(
    (a, b) => a - b,
  );
  if (columns.length > mostColumns + 1) return undefined;
  const rows: Place[][] = [];
  let headerRows = 0;
  /** The row that lines are added to; none right below a rule. */
  let row: (Place | undefined)[] | undefined;
  /** Its columns are those of a rule that only some columns have. */
  let divided = false;
  const cellAt = (start: number): Drawn => ({ parts: [], start });
  for (const line of lines) {
    if (gridRule.test(line.text)) {
      if (line.text.includes('=') && headerRows === 0) headerRows = rows.length;
      row = undefined;
      continue;
    }
    const edges = edgesOf(line.text, columns);
    if (!edges) return undefined;
    const above = rows.at(-1);
    const stretches: { from: number; to: number; content: Span; rule: boolean }[] = [];
    for (let from = 0; from < columns.length - 1;) {
      let to = from + 1;
      while (edges[to] === -1 && to < columns.length - 1) to += 1;
      const content = { start: line.start + (edges[from] ?? 0) + 1, end: line.start + (edges[to] ?? 0) };
      stretches.push({ from, to, content, rule: separator.test(text.slice(content.start, content.end)) });
      from = to;
    }
    // A rule below some columns: the others go on into the next row.
    if (!row || stretches.some(({ rule }) => rule)) {
      const goesOn = row !== undefined;
      const next: (Place | undefined)[] = new Array<Place | undefined>(columns.length - 1).fill(undefined);
      for (const { from, to, content, rule } of stretches) {
        const up = goesOn && !rule ? above?.[from] : undefined;
        const cell = up?.cell ?? cellAt(content.start);
        for (let c = from; c < to; c += 1)
          next[c] = { cell, ...(up ? { merged: 'up' as const } : c > from ? { merged: 'left' as const } : {}) };
      }
      row = next;
      rows.push(next as Place[]);
      divided = goesOn;
    } else if (divided) {
      // The `+` of the rule above divide the row above it; what is merged below shows in the first line there.
      for (const { from, to } of stretches) {
        const place = row[from];
        for (let c = from + 1; place && c < to; c += 1) row[c] = { cell: place.cell, merged: place.merged ?? 'left' };
      }
      divided = false;
    }
    for (const { from, content, rule } of stretches) {
      const part = trimSpan(text, content);
      if (!rule && part.end > part.start) row[from]?.cell.parts.push(part);
    }
  }
  return rows.length > 0 ? { rows, headerRows } : undefined;
};

/** A row of a simple table, by the columns that the dashes mark; where they do not line up, by wide blanks. */
const simpleRow = (text: string, lines: readonly Line[], starts: readonly number[]): readonly Place[] | undefined => {
  const cells = starts.map((): Drawn => ({ parts: [], start: lines[0]?.end ?? 0 }));
  for (const line of lines) {
    const at = indicesAt(line.text, starts);
    const fits = at.every((i, c) => c === 0 || i >= line.text.length || line.text[i - 1] === ' ');
    const pieces = fits
      ? undefined
      : Array.from(line.text.matchAll(/\S+(?: \S+)*/g), ({ index, 0: piece }) => ({ from: index, to: index + piece.length }));
    if (pieces && pieces.length !== starts.length) return undefined;
    cells.forEach((cell, c) => {
      const piece = pieces?.[c] ?? { from: c === 0 ? 0 : (at[c] ?? 0), to: at[c + 1] ?? line.text.length };
      const part = trimSpan(text, { start: line.start + piece.from, end: line.start + piece.to });
      if (part.end > part.start) cell.parts.push(part);
    });
  }
  return cells.map((cell) => ({ cell }));
};

/** Lines in groups, parted by empty ones. */
const groupsOf = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (isEmpty(line)) open = false;
    else if (open) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  return groups;
};

interface Region {
  readonly from: number;
  /** The line behind it. */
  readonly to: number;
  /** None where its lines do not make a table. */
  readonly reading: Reading | undefined;
}

/** The line that closes a table between two rules, among the rules behind it. */
const closingRule = (lines: readonly Line[], rules: readonly number[], at: number): number | undefined => {
  const next = firstNumberFrom(rules, at + 1);
  const own = lines[at]?.text.trim();
  return rules.slice(next, next + mostRules).find((i) => {
    const text = lines[i]?.text ?? '';
    return wholeRule.test(text) || text.trim() === own;
  });
};

/** The table whose columns the dashes of a line mark. */
const simpleTable = (text: string, lines: readonly Line[], rules: readonly number[], at: number): Region | undefined => {
  const rule = lines[at];
  if (!rule) return undefined;
  const starts = Array.from(rule.text.matchAll(/-+/g), ({ index }) => index);
  if (starts.length > mostColumns) return undefined;
  let top = at;
  while (top > 0 && at - top < 6 && !isEmpty(lines[top - 1] ?? rule) && !wholeRule.test(lines[top - 1]?.text ?? '')) top -= 1;
  const boxed = wholeRule.test(lines[top - 1]?.text ?? '');
  // Of a simple table the header is one line.
  if (!boxed && at - top > 1) return undefined;
  const header = top < at ? simpleRow(text, lines.slice(top, at), starts) : undefined;
  const ruled = boxed || top === at;
  let end = ruled ? (closingRule(lines, rules, at) ?? lines.length) : at + 1;
  while (!ruled && end < lines.length && !isEmpty(lines[end] ?? rule) && !endsTable.test(lines[end]?.text ?? '')) end += 1;
  const inside = lines.slice(at + 1, end);
  if (end - at > mostLines || (ruled && (end === lines.length || inside.some((line) => endsTable.test(line.text))))) return undefined;
  const body = (inside.some(isEmpty) ? groupsOf(inside) : inside.map((line) => [line])).map((group) => simpleRow(text, group, starts));
  const rows = [...(top < at ? [header] : []), ...body].flatMap((row) => (row ? [row] : []));
  if (body.length === 0 || rows.length < body.length + (top < at ? 1 : 0)) return undefined;
  return { from: boxed ? top - 1 : top, to: ruled ? end + 1 : end, reading: { rows, headerRows: top < at ? 1 : 0 } };
};

/** The grid table that begins with the rule at a line. */
const gridTable = (text: string, lines: readonly Line[], at: number): Region => {
  let end = at + 1;
  let last = at;
  while (end < lines.length && end - at < mostLines && /^ {0,3}[|+]/.test(lines[end]?.text ?? '')) {
    if (gridRule.test(lines[end]?.text ?? '')) last = end;
    end += 1;
  }
  const reading = last > at ? readGrid(text, lines.slice(at, last + 1)) : undefined;
  return { from: at, to: reading ? last + 1 : end, reading };
};

const nodeOf = ({ cell: { parts, start }, merged }: Place): CellNode => {
  const [first, last] = [parts[0], parts.at(-1)];
  const span = first && last ? { start: first.start, end: last.end } : { start, end: start };
  return { span, parts, ...(merged ? { merged } : {}) };
};

/** `**`, and the `\` before a mark or at the end of a line. */
const inlineMarks = /\*\*|\\(?=[!-/:-@[-`{-~\r\n]|$)/g;
const marksIn = (text: string, { start, end }: Span): Span[] =>
  Array.from(text.slice(start, end).matchAll(inlineMarks), ({ index, 0: mark }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));

/** The lines of a text; those too long to be of a table without their text. */
const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const stop = found < 0 ? text.length : found;
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    lines.push({ start, end, text: end - start > longestLine ? '…' : text.slice(start, end) });
    start = stop + 1;
  }
  return lines;
};

const none: DrawnTables = { tables: [], regions: [], ignorable: [], rules: 0 };
/** What the lines between the cells of such a table hold, as the source of a pattern: without it there is none. */
export const ruleMarks = '-- {1,40}-|\\+[-=:]';
const mayHold = new RegExp(ruleMarks);

/** Finds the drawn tables of a text whose comments, fences and rebuilt tables are already filled. */
export const findDrawnTables = (text: string): DrawnTables => {
  if (!mayHold.test(text)) return none;
  const lines = linesOf(text);
  const tables: TableBlock[] = [];
  const regions: Span[] = [];
  const ignorable: Span[] = [];
  const rules = lines.flatMap(({ text: own }, i) => (dashGroups.test(own) || wholeRule.test(own) ? [i] : []));
  let marks = 0;
  let free = 0;
  lines.forEach((line, at) => {
    const grid = gridRule.test(line.text);
    if (!grid && !dashGroups.test(line.text)) return;
    marks += 1;
    const region = at < free ? undefined : grid ? gridTable(text, lines, at) : simpleTable(text, lines, rules, at);
    if (!region || region.from < free) return;
    free = region.to;
    const { reading } = region;
    if (!reading) return;
    const rows = reading.rows.map((row) => row.map(nodeOf));
    const span = { start: lines[region.from]?.start ?? 0, end: lines[region.to - 1]?.end ?? text.length };
    const words = (row: readonly CellNode[]) =>
      row.map((cell) => ({
        text: cell.parts
          .map((part) => text.slice(part.start, part.end))
          .join('')
          .replaceAll('**', ''),
        columns: 1,
        rows: 1,
      }));
    const headerRows = reading.headerRows > 0 ? reading.headerRows : unmarkedHeaderRows(rows.slice(0, 6).map(words));
    tables.push({ type: 'table', span, origin: 'drawn', rows, headerRows });
    regions.push(span);
    for (const row of rows)
      for (const { merged, parts } of row) if (!merged) for (const part of parts) ignorable.push(...marksIn(text, part));
  });
  return { tables, regions, ignorable: mergeSpans(ignorable), rules: marks };
};
