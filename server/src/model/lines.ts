import { isBlank, isDigit, isLineEnd } from '../text/characters';
import { nextOf } from '../text/scan';
import { firstAtOrAfter, type Span } from '../text/span';
import type { SyntaxTree, TableBlock, HeadingBlock, ParagraphBlock } from '../syntax/types';
import type { Lineage } from './lineage';
import type { ProseDraft } from './prose';
import { moveProse, startAnew, type MakeProse } from './prose-maker';

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

/** The proses of a heading or paragraph, those without text left out. */
const proseIn = (tree: SyntaxTree, block: HeadingBlock | ParagraphBlock, makeProse: MakeProse): readonly ProseDraft[] => {
  const { text } = tree.source;
  if (block.type === 'heading') {
    const prose = makeProse(block.content, 'heading');
    return prose.reading.text === '' ? [] : [prose];
  }
  // `1. 标题` is a list item to Markdown; to a plan its number is the heading's own.
  const numbered = block.marker !== undefined && isDigit(text[block.marker.start]);
  const content = numbered && block.marker ? { start: block.marker.start, end: block.content.end } : block.content;
  return piecesOf(text, content, tree.ignorable)
    .map((piece) => makeProse(piece, 'paragraph'))
    .filter((prose) => prose.reading.text !== '');
};

/** The proses of a block, to go on with it into the next version of its document. */
interface KeptProses {
  readonly lineage: Lineage;
  readonly proses: readonly ProseDraft[];
  /** Where the block stood when their places were last right. */
  at: number;
}

const prosesOfBlocks = new WeakMap<HeadingBlock | ParagraphBlock, KeptProses>();

/** Do the blanks beside the proses of a block end where they ended? Some stand outside the block. */
const sameBlanks = (text: string, { proses, at }: KeptProses, { span }: HeadingBlock | ParagraphBlock): boolean => {
  const by = span.start - at;
  for (const { span: own } of proses) {
    const [start, end] = [own.start + by, own.end + by];
    if (start < span.start || end > span.end || isBesides(text[start - 1]) || isBesides(text[end])) return false;
  }
  return true;
};
const isBesides = (character: string | undefined): boolean => isBlank(character) && !isLineEnd(character);

/** The proses of a heading or paragraph; those of a block that goes on from the last version are taken over with it. */
const prosesOf = (
  tree: SyntaxTree,
  block: HeadingBlock | ParagraphBlock,
  makeProse: MakeProse,
  lineage: Lineage | undefined,
): readonly ProseDraft[] => {
  if (!lineage) return proseIn(tree, block, makeProse);
  const known = prosesOfBlocks.get(block);
  if (known?.lineage === lineage && sameBlanks(tree.source.text, known, block)) {
    const by = block.span.start - known.at;
    known.at = block.span.start;
    for (const prose of known.proses) {
      startAnew(prose, block.type);
      moveProse(prose, by);
    }
    return known.proses;
  }
  const proses = proseIn(tree, block, makeProse);
  prosesOfBlocks.set(block, { lineage, proses, at: block.span.start });
  return proses;
};

/**
 * Turns blocks into lines: headings and paragraphs split at their line ends, tables as they are. Code is not read.
 * @param lineage of the document: what a plan of its last version holds is given up for the new one
 */
export const streamOf = (tree: SyntaxTree, makeProse: MakeProse, lineage: Lineage | undefined): StreamItem[] => {
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
    else if (block.type !== 'code') {
      const depth = block.type === 'heading' ? block.depth : undefined;
      const container = containerAt(block.span.start);
      for (const prose of prosesOf(tree, block, makeProse, lineage)) items.push({ type: 'line', line: { prose, block, depth, container } });
    }
  }
  return items;
};
