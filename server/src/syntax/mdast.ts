import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { trimEnd } from '../text/characters';
import { bySpan, type Span, shiftSpan } from '../text/span';
import { boxOfNode } from './boxes';
import { collectMarks, literalBold, noMarks, softLineEnds, type InlineMarks } from './inline';
import { isSwallowed } from './pipe-table';
import { afterIndent, mergeSpans, trimSpan, wholeLines } from './spans';
import type { Block, BoxContainer, CellNode, HeadingBlock, ParagraphBlock, SyntaxProblem, TableBlock } from './types';

/** What a stretch of Markdown gave; offsets count from the start of the stretch. */
export interface Piece {
  readonly blocks: readonly Block[];
  readonly ignorable: readonly Span[];
  /** Containers where no line scan finds them. */
  readonly boxes: readonly BoxContainer[];
  readonly problems: readonly SyntaxProblem[];
}

/** Where a block stands: how deep in lists and quotes. */
interface Place {
  readonly listDepth: number;
  readonly quoteDepth: number;
  readonly marker?: Span;
}

interface Gathered {
  readonly text: string;
  readonly blocks: Block[];
  readonly ignorable: Span[];
  readonly boxes: BoxContainer[];
  readonly problems: SyntaxProblem[];
}

const placeOf = (node: {
  readonly position?:
    { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } } | undefined;
}): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

const takeMarks = (into: Gathered, content: Span, marks: InlineMarks): void => {
  marks.ignorable.sort(bySpan);
  marks.ignorable.push(...literalBold(into.text, content, marks.ignorable, marks.code));
};

/** A paragraph of running text from its trimmed content: what `parsePlainStretch` and the tree both come to. Its marker may stand on the line above. */
export const paragraphOf = (text: string, content: Span, place: Place): ParagraphBlock => ({
  type: 'paragraph',
  span: wholeLines(text, place.marker ? { start: place.marker.start, end: content.end } : content),
  content,
  ...(place.marker ? { marker: place.marker } : {}),
  listDepth: place.listDepth,
  quoteDepth: place.quoteDepth,
});

const addParagraph = (into: Gathered, node: Paragraph, place: Place): void => {
  const content = trimSpan(into.text, placeOf(node));
  if (content.end === content.start) return;
  into.blocks.push(paragraphOf(into.text, content, place));
  const marks = noMarks();
  collectMarks(into.text, node.children, marks);
  takeMarks(into, content, marks);
  into.ignorable.push(...marks.ignorable, ...softLineEnds(into.text, content, place.quoteDepth, marks.ignorable));
  // a marker alone on its line belongs to the line below
  const gap = place.marker ? { start: place.marker.end, end: content.start } : undefined;
  if (gap && /[\r\n]/.test(into.text.slice(gap.start, gap.end))) into.ignorable.push(gap);
};

const addHeading = (into: Gathered, node: Extract<RootContent, { type: 'heading' }>): void => {
  const span = placeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  const content =
    first && last ? trimSpan(into.text, { start: placeOf(first).start, end: placeOf(last).end }) : { start: span.end, end: span.end };
  const heading: HeadingBlock = { type: 'heading', span: wholeLines(into.text, span), content, depth: node.depth };
  into.blocks.push(heading);
  const marks = noMarks();
  collectMarks(into.text, node.children, marks);
  takeMarks(into, content, marks);
  into.ignorable.push(...marks.ignorable);
};

/** The parts of a cell between `<br>`. */
export const partsBetween = (text: string, content: Span, breaks: readonly Span[]): Span[] => {
  const parts: Span[] = [];
  let at = content.start;
  for (const stop of [...breaks, { start: content.end, end: content.end }]) {
    const part = trimSpan(text, { start: at, end: Math.max(at, stop.start) });
    if (part.end > part.start) parts.push(part);
    at = stop.end;
  }
  return parts;
};

/** A cell's content and its parts between `<br>`. */
const cellOf = (into: Gathered, node: Table['children'][number]['children'][number]): CellNode => {
  const place = placeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  let content = first && last ? trimSpan(into.text, { start: placeOf(first).start, end: placeOf(last).end }) : undefined;
  if (!content || content.end === content.start) {
    const behindPipe = into.text[place.start] === '|' ? place.start + 1 : place.start;
    const at = Math.min(behindPipe + (into.text[behindPipe] === ' ' ? 1 : 0), place.end);
    content = { start: at, end: at };
    return { span: content, parts: [] };
  }
  const marks = noMarks();
  collectMarks(into.text, node.children, marks);
  takeMarks(into, content, marks);
  into.ignorable.push(...marks.ignorable);
  return { span: content, parts: partsBetween(into.text, content, marks.breaks) };
};

/**
 * A table, and behind it the lines GFM swallowed as its rows: a row without pipes at its end that is a note or a sentence.
 * One between rows with pipes stays where it is and is only reported.
 */
const addTable = (into: Gathered, node: Table, place: Place): void => {
  const { text } = into;
  const span = placeOf(node);
  const rows = node.children;
  const columns = rows[0]?.children.length ?? 0;
  let kept = rows.length;
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const row = rows[i];
    if (!row || row.children.length !== 1 || text.slice(placeOf(row).start, placeOf(row).end).includes('|')) break;
    // in a table of one column every row is without pipes; only a note gives itself away
    if (isSwallowed(text, placeOf(row)) && (columns > 1 || text.startsWith('注', placeOf(row).start))) kept = i;
  }
  const last = rows[kept - 1];
  // the delimiter row is no node: a table of a header alone ends behind it
  const end =
    kept === rows.length || !last
      ? span.end
      : kept === 1
        ? wholeLines(text, { start: placeOf(last).end, end: placeOf(last).end }).end
        : placeOf(last).end;
  const report = (row: Span, count: number): void => {
    into.problems.push({
      kind: 'table',
      code: 'swallowed',
      span: row,
      data: { rows: count },
      fix: [{ span: { start: wholeLines(text, row).start, end: wholeLines(text, row).start }, text: '\n' }],
    });
  };
  const table: TableBlock = {
    type: 'table',
    span: { start: span.start, end },
    origin: 'gfm',
    rows: rows.slice(0, kept).map((row) => row.children.map((cell) => cellOf(into, cell))),
    headerRows: 1,
  };
  into.blocks.push(table);
  rows.slice(1, kept).forEach((row) => {
    if (row.children.length === 1 && columns > 1 && isSwallowed(text, placeOf(row))) report(placeOf(row), 1);
  });
  const taken = rows.slice(kept);
  const [firstTaken] = taken;
  if (firstTaken) report(placeOf(firstTaken), taken.length);
  for (const row of taken) {
    const content = trimSpan(text, placeOf(row));
    if (content.end === content.start) continue;
    into.blocks.push(paragraphOf(text, content, { listDepth: place.listDepth, quoteDepth: place.quoteDepth }));
    const marks = noMarks();
    for (const cell of row.children) collectMarks(text, cell.children, marks);
    takeMarks(into, content, marks);
    into.ignorable.push(...marks.ignorable);
  }
};

const addContainer = (into: Gathered, node: ContainerDirective, place: Place): void => {
  const { text } = into;
  const found = placeOf(node);
  // an unclosed one runs on over the blank lines behind it
  const span = { start: found.start, end: trimEnd(text, found.end, found.start) };
  const own = wholeLines(text, span);
  // behind a quote or list mark the line scan of `boxes.ts` does not see it
  if (afterIndent(text, { start: own.start, end: span.start }) !== span.start) {
    const firstLine = wholeLines(text, { start: span.start, end: span.start });
    const bodyStart = Math.min(firstLine.end + 1, span.end);
    const lastLine = wholeLines(text, { start: span.end, end: span.end });
    const read = boxOfNode(text, span, node.name, { start: bodyStart, end: Math.max(bodyStart, lastLine.start) });
    if (read.box) into.boxes.push(read.box);
    into.problems.push(...read.problems);
  }
  const body = node.children.filter((child) => !(child.type === 'paragraph' && child.data && 'directiveLabel' in child.data));
  addBlocks(into, body, { listDepth: place.listDepth, quoteDepth: place.quoteDepth });
};

const markerOf = (text: string, item: ListItem): Span => {
  const { start } = placeOf(item);
  let end = start;
  while (end < text.length && end - start < 9 && text[end] !== undefined && /\d/.test(text[end] ?? '')) end += 1;
  return { start, end: end + 1 };
};

const addList = (into: Gathered, list: List, place: Place): void => {
  for (const item of list.children) {
    const marker = markerOf(into.text, item);
    const depth = { listDepth: place.listDepth + 1, quoteDepth: place.quoteDepth };
    item.children.forEach((child, i) => {
      addBlocks(into, [child], i === 0 ? { ...depth, marker } : depth);
    });
  }
};

const addBlocks = (into: Gathered, nodes: readonly (RootContent | BlockContent | DefinitionContent)[], place: Place): void => {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
        addHeading(into, node);
        break;
      case 'paragraph':
        addParagraph(into, node, place);
        break;
      case 'table':
        addTable(into, node, place);
        break;
      case 'thematicBreak':
        into.blocks.push({ type: 'break', span: placeOf(node) });
        break;
      case 'list':
        addList(into, node, place);
        break;
      case 'blockquote':
        addBlocks(into, node.children, { listDepth: place.listDepth, quoteDepth: place.quoteDepth + 1 });
        break;
      case 'containerDirective':
        addContainer(into, node, place);
        break;
      default:
    }
  }
};

/** Turns the top nodes of a tree into flat blocks; `text` is what was parsed, whose slices alone are looked at (node values drift from it). */
export const blocksOf = (text: string, nodes: readonly RootContent[]): Piece => {
  const into: Gathered = { text, blocks: [], ignorable: [], boxes: [], problems: [] };
  addBlocks(into, nodes, { listDepth: 0, quoteDepth: 0 });
  return { blocks: into.blocks, ignorable: mergeSpans(into.ignorable), boxes: into.boxes, problems: into.problems };
};

const shiftCell = (cell: CellNode, by: number): CellNode => ({
  ...cell,
  span: shiftSpan(cell.span, by),
  parts: cell.parts.map((part) => shiftSpan(part, by)),
});

/** A copy of a block further down in the document. */
export const shiftBlock = (block: Block, by: number): Block => {
  const span = shiftSpan(block.span, by);
  if (block.type === 'heading') return { ...block, span, content: shiftSpan(block.content, by) };
  if (block.type === 'paragraph')
    return { ...block, span, content: shiftSpan(block.content, by), ...(block.marker ? { marker: shiftSpan(block.marker, by) } : {}) };
  if (block.type === 'table') return { ...block, span, rows: block.rows.map((row) => row.map((cell) => shiftCell(cell, by))) };
  return { ...block, span };
};

/** A problem further down in the document. */
export const shiftProblem = (problem: SyntaxProblem, by: number): SyntaxProblem => ({
  ...problem,
  span: shiftSpan(problem.span, by),
  ...(problem.fix ? { fix: problem.fix.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })) } : {}),
});

/** The piece further down in the document; its blocks are new objects, for those of a tree are moved by the next version. */
export const shiftPiece = (piece: Piece, by: number): Piece => ({
  blocks: piece.blocks.map((block) => shiftBlock(block, by)),
  ignorable: piece.ignorable.map((span) => shiftSpan(span, by)),
  boxes: piece.boxes.map((box) => ({
    span: shiftSpan(box.span, by),
    title: shiftSpan(box.title, by),
    body: shiftSpan(box.body, by),
  })),
  problems: piece.problems.map((problem) => shiftProblem(problem, by)),
});
