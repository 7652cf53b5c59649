import { isDigit, isLineEnd } from '../text/characters';
import { nextOf } from '../text/scan';
import { firstAtOrAfter, type Span } from '../text/span';
import type { SyntaxTree, TableBlock, HeadingBlock, ParagraphBlock } from '../syntax/types';
import type { ProseDraft } from './prose';
import type { MakeProse } from './prose-maker';

/** One line of prose before it is known what it is, with the block it came from. */
export interface Line {
  readonly prose: ProseDraft;
  readonly block: HeadingBlock | ParagraphBlock;
  /** Depth of an ATX heading. */
  readonly depth: number | undefined;
  /** Index of the innermost `:::box` container it lies in, or -1. */
  readonly container: number;
}

/** The stream the model reads: lines and tables in document order. */
export type StreamItem =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'table'; readonly table: TableBlock }
  | { readonly type: 'break'; readonly span: Span };

const lineEnd = /[\r\n]/g;

/** The pieces of a paragraph between the line ends that are not ignorable (soft ones are). */
const piecesOf = (text: string, content: Span, ignorable: readonly Span[]): Span[] => {
  const firstEnd = nextOf(lineEnd, text, content.start);
  if (firstEnd < 0 || firstEnd >= content.end) return content.end > content.start ? [content] : [];
  const pieces: Span[] = [];
  let start = content.start;
  let next = Math.max(0, firstAtOrAfter(ignorable, content.start) - 1);
  for (let i = content.start; i < content.end; i += 1) {
    let skip = ignorable[next];
    while (skip && skip.end <= i) skip = ignorable[(next += 1)];
    if (skip && skip.start <= i) {
      i = skip.end - 1;
      continue;
    }
    if (!isLineEnd(text[i])) continue;
    if (i > start) pieces.push({ start, end: i });
    start = i + 1;
  }
  if (content.end > start) pieces.push({ start, end: content.end });
  return pieces;
};

/** Turns blocks into lines: headings and paragraphs split at their line ends, tables as they are. Code is not read. */
export const streamOf = (tree: SyntaxTree, makeProse: MakeProse): StreamItem[] => {
  const { text } = tree.source;
  const items: StreamItem[] = [];
  const open: number[] = [];
  let nextBox = 0;
  /** The innermost container at a place; asked in document order. */
  const containerAt = (at: number): number => {
    for (let box = tree.boxes[nextBox]; box && box.body.start <= at; box = tree.boxes[nextBox]) {
      open.push(nextBox);
      nextBox += 1;
    }
    while (open.length > 0 && (tree.boxes[open.at(-1) ?? 0]?.body.end ?? 0) <= at) open.pop();
    return open.at(-1) ?? -1;
  };
  for (const block of tree.blocks) {
    if (block.type === 'table') items.push({ type: 'table', table: block });
    else if (block.type === 'break') items.push({ type: 'break', span: block.span });
    else if (block.type === 'heading') {
      const prose = makeProse(block.content, 'heading');
      if (prose.reading.text !== '')
        items.push({ type: 'line', line: { prose, block, depth: block.depth, container: containerAt(block.span.start) } });
    } else if (block.type === 'paragraph') {
      // `1. 标题` is a list item to Markdown; to a plan its number is the heading's own.
      const numbered = block.marker !== undefined && isDigit(text[block.marker.start]);
      const content = numbered && block.marker ? { start: block.marker.start, end: block.content.end } : block.content;
      for (const piece of piecesOf(text, content, tree.ignorable)) {
        const prose = makeProse(piece, 'paragraph');
        if (prose.reading.text !== '')
          items.push({ type: 'line', line: { prose, block, depth: undefined, container: containerAt(block.span.start) } });
      }
    }
  }
  return items;
};
