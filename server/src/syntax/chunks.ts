import { isDigit, skipBlanks } from '../text/characters';
import type { Span } from '../text/span';
import { softLineEnds } from './inline';
import { paragraphOf, partsBetween, type Piece } from './mdast';
import { startsListItem } from './numbering';
import { isThematicBreak } from './limits';
import { plainMarks, type PlainMarks } from './plain-inline';
import { plainItemAt } from './plain-item';
import { plainTableAt } from './plain-table';
import { afterIndent, finder, linesOf, mergeSpans, trimSpan } from './spans';
import type { Block, CellNode, TableBlock } from './types';

/**
 * The parse in chunks. The Markdown parser costs milliseconds per thousand characters, so it sees only the parts of a document that hold
 * Markdown, one by one; most of a plan is plain paragraphs, which need no parser. That this gives the same blocks as
 * parsing the whole is a property test (chunks.test.ts): the dialect has no reference definitions, behind a blank line a line that opens no
 * container ends all that are open, and what would run over blank lines — fences, comments, front matter, `:::` — is no longer in the text.
 */
export type ParseStretch = (text: string) => Piece;

// with htmlFlow disabled these are text like other tags; cut nothing all the same, should a host's dialect differ
const rawElements = /<(?:script|pre|style|textarea)[\s>]/i;

/**
 * A chunk longer than this is also cut between the items of a list: the parser is quadratic in containers that open and close. A shorter one
 * goes on over lines that the parser must see in any case, since each call of it has its price.
 */
const longChunk = 300;
const markupStarts = '-+*:~|=<`_';

const isListLine = (text: string, line: Span): boolean => {
  let i = line.start;
  while (i < line.end && (text[i] === ' ' || text[i] === '\t' || text[i] === '>')) i += 1;
  return startsListItem(text, i);
};

/** `- 项` at the margin, which ends whatever is open; not `-` alone, and not `- - -`. */
const isBullet = (text: string, line: Span): boolean => {
  if (!'-+*'.includes(text[line.start] ?? ' ') || !startsListItem(text, line.start)) return false;
  for (let i = line.start + 1; i < line.end; i += 1) if (text[i] !== ' ' && text[i] !== '\t' && text[i] !== text[line.start]) return true;
  return false;
};

/** The delimiter of `2. 项` at the margin. */
const orderedDelimiter = (text: string, line: Span): string | undefined => {
  if (!isDigit(text[line.start]) || !startsListItem(text, line.start)) return undefined;
  let i = line.start;
  while (isDigit(text[i])) i += 1;
  return skipBlanks(text, i + 1, line.end) < line.end ? text[i] : undefined;
};

/** `- 2. 项`: behind a paragraph micromark takes the inner number for text, at the start of a chunk for a list. */
const holdsNumber = (text: string, line: Span): boolean => {
  let i = line.start;
  while (i < line.end && isDigit(text[i])) i += 1;
  i += 1;
  while (i < line.end && '-+*> \t'.includes(text[i] ?? 'x')) i += 1;
  return startsListItem(text, i);
};

/**
 * Where a text may be cut: before a heading, a line of official numbering or any other line that opens no list, right behind a blank line —
 * before an indented line only where no list can be open. Before the items of a list only where the chunk grows long, and of a
 * numbered one only where the item before is one too: 2. does not start a list inside a paragraph.
 */
export const cutChunks = (text: string, longest = longChunk): Span[] => {
  if (rawElements.test(text)) return [{ start: 0, end: text.length }];
  const chunks: Span[] = [];
  let start = 0;
  let afterBlank = false;
  let listOpen = false;
  let ordered: string | undefined;
  for (const line of linesOf(text)) {
    const first = afterIndent(text, line);
    if (first === line.end) {
      afterBlank = true;
      continue;
    }
    const atMargin = first === line.start;
    const delimiter = atMargin ? orderedDelimiter(text, line) : undefined;
    const long = line.start - start > longest;
    const plainCut =
      afterBlank && (atMargin || !listOpen) && !startsListItem(text, first) && (long || !markupStarts.includes(text[first] ?? ' '));
    const item = atMargin && (isBullet(text, line) || (delimiter !== undefined && delimiter === ordered));
    const itemCut = item && long && (afterBlank || !holdsNumber(text, line));
    if (plainCut || itemCut) {
      if (line.start > start) chunks.push({ start, end: line.start });
      start = line.start;
      listOpen = false;
    }
    // `2.` right below a paragraph is text of it
    if (atMargin)
      ordered =
        afterBlank || line.start === start || delimiter === ordered || /^1[.)]/.test(text.slice(line.start, line.start + 2))
          ? delimiter
          : undefined;
    afterBlank = false;
    if (isListLine(text, line)) listOpen = true;
  }
  chunks.push({ start, end: text.length });
  return chunks;
};

// anything that is markup inside a line; pipes are looked at line by line
const markup = /[*_`<\\]/;
const atxHeading = /^(#{1,6})[ \t]+/;

const noPlainMarks: PlainMarks = { ignorable: [], breaks: [] };

/** `---` and nothing else, at the margin. */
const isRule = (text: string, line: Span): boolean => {
  const mark = text[line.start];
  if (line.end - line.start < 3 || (mark !== '-' && mark !== '*' && mark !== '_')) return false;
  for (let i = line.start + 1; i < line.end; i += 1) if (text[i] !== mark) return false;
  return true;
};

/** A table whose cells hold marks: `<br>` divides them. Undefined where the parser must look. */
const withCellMarks = (text: string, table: TableBlock, takeMarks: (content: Span) => PlainMarks | undefined): TableBlock | undefined => {
  const rows: CellNode[][] = [];
  for (const row of table.rows) {
    const cells: CellNode[] = [];
    for (const cell of row) {
      const marks = cell.parts.length === 0 ? noPlainMarks : takeMarks(cell.span);
      if (!marks) return undefined;
      cells.push(marks.breaks.length === 0 ? cell : { span: cell.span, parts: partsBetween(text, cell.span, marks.breaks) });
    }
    rows.push(cells);
  }
  return { ...table, rows };
};

/**
 * A stretch of simple markup, straight from its lines: headings, paragraphs, tables and flat lists. Undefined where the parser must look.
 * @param lines the lines of the stretch, in a text that may hold more
 * @param nextPipe finds the next `|` of the text
 * @param marked whether there is anything in it that may be markup inside a line (`*_`<\`)
 */
export const plainBlocks = (
  text: string,
  lines: readonly Span[],
  nextPipe: (from: number) => number,
  marked: boolean,
): Piece | undefined => {
  const blocks: Block[] = [];
  const ignorable: Span[] = [];
  let paragraph: Span | undefined;
  /** Takes the marks in running text; false where the parser must look. */
  const takeMarks = (content: Span): PlainMarks | undefined => {
    if (!marked) return noPlainMarks;
    const marks = plainMarks(text, content);
    if (marks) for (const range of marks.ignorable) ignorable.push(range);
    return marks;
  };
  const endParagraph = (): boolean => {
    if (!paragraph) return true;
    const content = trimSpan(text, paragraph);
    paragraph = undefined;
    if (content.end === content.start) return true;
    blocks.push(paragraphOf(text, content, { listDepth: 0, quoteDepth: 0 }));
    const marks = takeMarks(content);
    if (!marks) return false;
    for (const range of softLineEnds(text, content, 0, marks.ignorable)) ignorable.push(range);
    return true;
  };
  /** A list may be open: an indented line would belong to it. */
  let listed = false;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? { start: 0, end: 0 };
    const first = afterIndent(text, line);
    if (first === line.end) {
      if (!endParagraph()) return undefined;
      continue;
    }
    if (first === line.start && isRule(text, line)) {
      if (!endParagraph()) return undefined;
      blocks.push({ type: 'break', span: line });
      listed = false;
      continue;
    }
    if (isThematicBreak(text, line)) return undefined;
    const item = first === line.start && !paragraph ? plainItemAt(text, lines, i) : undefined;
    if (item) {
      blocks.push(paragraphOf(text, item.content, { listDepth: 1, quoteDepth: 0, marker: item.marker }));
      if (!takeMarks(item.content)) return undefined;
      listed = true;
      continue;
    }
    if (listed && first > line.start) return undefined;
    listed = false;
    if (nextPipe(first) < line.end) {
      const found = paragraph ? undefined : plainTableAt(text, lines, i);
      if (!found) return undefined;
      const table = marked ? withCellMarks(text, found.table, takeMarks) : found.table;
      if (!table) return undefined;
      blocks.push(table);
      i = found.next - 1;
      continue;
    }
    const character = text[first] ?? '';
    if ('-+>:~='.includes(character) || startsListItem(text, first)) return undefined;
    if (character === '#') {
      const written = text.slice(first, line.end);
      const marks = atxHeading.exec(written);
      if (!marks || written.includes('#', marks[1]?.length ?? 0) || written.trim().length <= marks[0].length) return undefined;
      if (!endParagraph()) return undefined;
      const content = trimSpan(text, { start: first + marks[0].length, end: line.end });
      if (content.end === content.start || !takeMarks(content)) return undefined;
      blocks.push({ type: 'heading', span: { start: line.start, end: line.end }, content, depth: marks[1]?.length ?? 1 });
    } else paragraph = paragraph ? { start: paragraph.start, end: line.end } : line;
  }
  if (!endParagraph()) return undefined;
  return { blocks, ignorable: marked ? mergeSpans(ignorable) : ignorable, boxes: [], problems: [] };
};

/** A text of simple markup, straight from its lines; undefined where the parser must look. */
export const parsePlainStretch = (text: string): Piece | undefined =>
  plainBlocks(text, linesOf(text), finder(text, '|'), markup.test(text));
