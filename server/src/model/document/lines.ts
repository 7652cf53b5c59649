import { isDigit, isLineEnd } from '../../text/characters';
import { nextOf } from '../../text/scan';
import { firstAtOrAfter, type Span } from '../../text/span';
import type { Block, BreakBlock, HeadingBlock, ParagraphBlock, SyntaxTree, TableBlock } from '../../syntax/types';
import { untouchedBy, type Change, type Untouched } from '../../text/change';
import type { ProseDraft } from './prose';
import { moveProse, type MakeProse } from './prose-maker';

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
  | { readonly type: 'table'; readonly block: TableBlock }
  | { readonly type: 'break'; readonly block: BreakBlock };

/** The stream of a version, and what of it went on from the version before. */
export interface Stream {
  readonly items: readonly StreamItem[];
  /** So many items at the start are those of the version before … */
  readonly head: number;
  /** … and so many at the end, their proses moved. */
  readonly tail: number;
  /** The items of the version before that those between stand in place of. */
  readonly replaced: readonly Replaced[];
  /** Whether the `:::box` directives are those of the version before, moved. */
  readonly sameBoxes: boolean;
}

/** An item that did not go on, with what its prose was before another line may have taken it over. */
export type Replaced = StreamItem & { readonly was?: Pick<ProseDraft, 'kind' | 'section' | 'box'> };

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

/** The block an item is of. */
export const blockOf = (item: StreamItem): Block => (item.type === 'line' ? item.line.block : item.block);

/** Asked in document order: the index of the innermost `:::box` container at a place, or -1. */
const containersOf = ({ boxes }: SyntaxTree): ((at: number) => number) => {
  const open: number[] = [];
  let next = 0;
  return (at) => {
    for (let box = boxes[next]; box && box.body.start <= at; box = boxes[next]) {
      open.push(next);
      next += 1;
    }
    while (open.length > 0 && (boxes[open.at(-1) ?? 0]?.body.end ?? 0) <= at) open.pop();
    return open.at(-1) ?? -1;
  };
};

/** An item of a Markdown list inside another item: its number goes by its place, and is no heading's. */
export const isInnerItem = ({ block }: Line): boolean => block.type === 'paragraph' && block.marker !== undefined && block.listDepth > 1;

/** The items of some blocks. Code is not read. */
const itemsOf = (tree: SyntaxTree, blocks: readonly Block[], makeProse: MakeProse): StreamItem[] => {
  const items: StreamItem[] = [];
  const containerAt = containersOf(tree);
  for (const block of blocks) {
    if (block.type === 'table') items.push({ type: 'table', block });
    else if (block.type === 'break') items.push({ type: 'break', block });
    else if (block.type !== 'code') {
      const depth = block.type === 'heading' ? block.depth : undefined;
      const container = containerAt(block.span.start);
      for (const prose of proseIn(tree, block, makeProse)) items.push({ type: 'line', line: { prose, block, depth, container } });
    }
  }
  return items;
};

/** The version before of a document, as who builds the next one sees it. */
export interface Before {
  readonly tree: SyntaxTree;
  readonly items: readonly StreamItem[];
  readonly change: Change;
}

const sameSpan = (a: Span, b: Span, by: number): boolean => a.start + by === b.start && a.end + by === b.end;

/** Are the directives those of the version before, the lines of their titles untouched? */
const sameBoxes = (before: Before, { boxes }: SyntaxTree, untouched: Untouched): boolean => {
  const { head, tail, shift } = before.change;
  const moved = (place: number): number | undefined => (place <= head ? place : place >= tail - shift ? place + shift : undefined);
  const old = before.tree.boxes;
  return (
    old.length === boxes.length &&
    boxes.every(({ span, title, body }, i) => {
      const was = old[i];
      const by = was && untouched.moveOf(was.title);
      return (
        was !== undefined &&
        by !== undefined &&
        sameSpan(was.title, title, by) &&
        [
          [was.span.start, span.start],
          [was.span.end, span.end],
          [was.body.start, body.start],
          [was.body.end, body.end],
        ].every(([then, now]) => moved(then ?? 0) === now)
      );
    })
  );
};

/** The items again, each in its container. */
const inContainers = (tree: SyntaxTree, items: readonly StreamItem[]): StreamItem[] => {
  const containerAt = containersOf(tree);
  return items.map((item) => {
    if (item.type !== 'line') return item;
    const container = containerAt(item.line.block.span.start);
    return container === item.line.container ? item : { type: 'line', line: { ...item.line, container } };
  });
};

/**
 * Turns blocks into lines: headings and paragraphs split at their line ends, tables as they are. Code is not read.
 * @param before the version before, which is used up: the items of blocks that went on from it, and whose lines no edit touched, go on too
 */
export const streamOf = (tree: SyntaxTree, makeProse: MakeProse, before: Before | undefined): Stream => {
  if (!before) return { items: itemsOf(tree, tree.blocks, makeProse), head: 0, tail: 0, replaced: [], sameBoxes: false };
  const { blocks, source } = tree;
  const { items: old } = before;
  const { blocks: oldBlocks } = before.tree;
  const { shift } = before.change;
  const untouched = untouchedBy(before.change, source);
  const most = Math.min(blocks.length, oldBlocks.length);
  let first = 0;
  let head = 0;
  for (
    let block = blocks[0];
    block && first < most && block === oldBlocks[first] && block.span.end < untouched.before;
    block = blocks[first]
  ) {
    for (let item = old[head]; item && blockOf(item) === block; item = old[head]) head += 1;
    first += 1;
  }
  let last = 0;
  let tail = 0;
  for (
    let block = blocks.at(-1);
    block && last < most - first && block === oldBlocks[oldBlocks.length - 1 - last] && block.span.start >= untouched.behind;
    block = blocks[blocks.length - 1 - last]
  ) {
    for (let item = old[old.length - 1 - tail]; item && blockOf(item) === block; item = old[old.length - 1 - tail]) tail += 1;
    last += 1;
  }
  const replaced = old.slice(head, old.length - tail).map((item): Replaced => {
    if (item.type !== 'line') return item;
    const { kind, section, box } = item.line.prose;
    return { ...item, was: { kind, section, box } };
  });
  const behind = tail === 0 ? [] : old.slice(-tail);
  for (const item of behind) if (item.type === 'line') moveProse(item.line.prose, shift);
  const items = [...old.slice(0, head), ...itemsOf(tree, blocks.slice(first, blocks.length - last), makeProse), ...behind];
  const same = sameBoxes(before, tree, untouched);
  return { items: same ? items : inContainers(tree, items), head, tail, replaced, sameBoxes: same };
};
